// Plain words are words: what passes without the letters of all scripts would pass with them, and ends at the same place.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainEnd, plainWord } from '../../src/model/plain-word.js'

const plain = new RegExp(plainWord + plainEnd, 'uy')
const any = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy

const wordIn = (pattern: RegExp, text: string): string | undefined => {
  pattern.lastIndex = 0
  return pattern.exec(text)?.[0]
}

test('words: a plain word is one of any script, and ends where that ends', () => {
  const characters = ['a', 'Z', '_', '0', '9', '.', ' ', '*', '线', '亿', 'é', '\u0301', 'б', '𠀀', '٣', '≥', '’']
  const text = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 6 }).map(parts => parts.join(''))
  let count = 0
  fc.assert(
    fc.property(text, text => {
      const word = wordIn(plain, text)
      if (word === undefined) return
      count += 1
      assert.equal(word, wordIn(any, text))
    }),
    { seed: 20264, numRuns: 5000 },
  )
  assert.ok(count > 500, `${count} plain words`)
})

test('words: names, units and currencies of a scenario are plain', () => {
  for (const word of ['busy_hour', 'Gbps', '亿元', '万线', 'B2']) assert.equal(wordIn(plain, `${word} * 2`), word)
  for (const word of ['größe', 'σ', 'линия', 'a\u0301']) assert.equal(wordIn(plain, word), undefined)
})
