// The script of a list of results: the language chosen last, and moments in the reader's own time.

import { recallLanguage, rememberLanguage } from './remembered-language.js'

const choices = [...document.querySelectorAll<HTMLInputElement>('input[name="language"]')]

const remembered = recallLanguage(choices.map(({ value }) => value))
for (const choice of choices) {
  if (remembered !== undefined) choice.checked = choice.value === remembered
  choice.addEventListener('change', () => rememberLanguage(choice.value))
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

for (const moment of document.querySelectorAll('time')) {
  const at = new Date(moment.dateTime)
  const [month, day, hour, minute] = [at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()].map(twoDigits)
  moment.title = moment.textContent
  moment.textContent = `${at.getFullYear()}-${month}-${day} ${hour}:${minute}`
}
