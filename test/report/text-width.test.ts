import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownWidth, textWidth } from '../../src/report/text-width.js'

test('widths: of all characters marks take no column, those of the wide blocks and emoji two and all others one', () => {
  const [emoji, flag] = [/\p{Emoji_Presentation}/u, /\p{Regional_Indicator}/u]
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
    const isWide = wide.some(([first, last]) => code >= first && code <= last) || (emoji.test(character) && !flag.test(character))
    const expected = none.test(character) ? 0 : isWide ? 2 : 1
    assert.equal(textWidth(character), expected, code.toString(16))
  }
})

test('widths: what colours a text takes no column', () => {
  assert.equal(shownWidth('\u001b[1m\u001b[32m带宽 ok\u001b[39m\u001b[22m'), 7)
  assert.equal(shownWidth('带宽 ok'), 7)
})

test('widths: emoji, flags and what controls', () => {
  for (const [text, width] of [
    ['⭐ Star ✅', 10],
    ['⏰', 2],
    ['☎', 1],
    ['\u{1f1e8}\u{1f1f3}', 2],
    ['≥ 98 % – “x”', 12],
    ['\u0007', 0],
    ['a\tb', 2],
    ['出口带宽，≥ 1800', 16],
  ] as const)
    assert.equal(textWidth(text), width, text)
})
