import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hanCharacter } from '../src/text.js'

test('text: a Chinese character is what has the script Han, or is not assigned', () => {
  const [pattern, han, unassigned] = [hanCharacter, String.raw`\p{Script=Han}`, String.raw`\p{Cn}`].map(
    source => new RegExp(`^${source}$`, 'u'),
  )
  let count = 0
  for (let code = 0; code <= 0x323af; code++) {
    const character = String.fromCodePoint(code)
    if (pattern.test(character)) count++
    if (pattern.test(character) !== han.test(character)) assert.ok(unassigned.test(character), code.toString(16))
  }
  assert.ok(count > 90_000)
})
