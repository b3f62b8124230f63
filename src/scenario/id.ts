// The name of a scenario's results folder.

import { latePattern } from '../text.js'

const character = String.raw`\p{L}\p{M}\p{Nd}_-`
const otherCharacter = latePattern(`[^${character}]`, 'gu')
const anyId = latePattern(`^[${character}]{1,200}$`, 'u')

export const isScenarioId = (id: string): boolean => /^[\w-]{1,200}$/.test(id) || anyId().test(id)

/** The file name without folder and ending, of letters, digits, _ and -; other characters become -. */
export const scenarioId = (file: string): string => {
  const base = (file.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(/\.(?:ya?ml|json)$/i, '')
  const plain = base.replace(/^\.+/, '')
  const id = [...(isScenarioId(plain) ? plain : plain.replace(otherCharacter(), '-'))].slice(0, 60).join('')
  return id === '' ? 'scenario' : id
}
