import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownWidth, textWidth } from '../../src/report/text-width.js'

test('widths: of all characters marks take no column, those of the wide blocks two and all others one', () => {
  const none = /[\p{Mn}\p{Me}\u200b-\u200d]/u
  const wide = [
    [0x1100, 0x115f],
    [0x2e80, 0x303e],
    [0x3041, 0xa4cf],
    [0xa960, 0xa97c],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xfe30, 0xfe6f],
    [0xff00, 0xff60],
    [0xffe0, 0xffe6],
    [0x1f300, 0x1faff],
    [0x20000, 0x3fffd],
  ] as const
  for (let code = 0x300; code <= 0x3ffff; code++) {
    const character = String.fromCodePoint(code)
    const expected = none.test(character) ? 0 : wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1
    assert.equal(textWidth(character), expected, code.toString(16))
  }
})

test('widths: what colours a text takes no column', () => {
  assert.equal(shownWidth('\u001b[1m\u001b[32m带宽 ok\u001b[39m\u001b[22m'), 7)
  assert.equal(shownWidth('带宽 ok'), 7)
})
