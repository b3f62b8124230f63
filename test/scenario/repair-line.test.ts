// A broken line, what each repair makes of it, and that no repair moves a line from its place.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readYaml } from '../../src/scenario/read-yaml.js'
import { blanks, repairsOf } from '../../src/scenario/repair-line.js'

const repairsIn = (text: string) => {
  const lines = text.split('\n')
  const flaw = readYaml(text).flaws[0]!
  return { lines, flaw, repairs: repairsOf(lines, flaw) }
}

for (const [broken, mended, column] of [
  ['a: { b：[1] }', 'a: { b: [1] }', 7],
  ['a: { b: “1, 2” }', 'a: { b: "1, 2" }', 9],
  ['a: { b:1, c: 2 }', 'a: { b: 1, c: 2 }', 8],
  ['a: { b: "1" c: 2 }', 'a: { b: "1", c: 2 }', 13],
  ['a: { b: 1; c: 2 }', 'a: { b: 1, c: 2 }', 10],
  ['a: { b: 1；c: 2 }', 'a: { b: 1, c: 2 }', 10],
  ['a: { b:　1, c: 2 }', 'a: { b: 1, c: 2 }', 8],
  ["a: 'it's 5'", "a: 'it''s 5'", 7],
  ['a: "the "new" one"', 'a: "the \\"new\\" one"', 9],
  ['a: [1, 2]]', 'a: [1, 2]', 10],
  ['a: { b: min(1, 2) }', "a: { b: 'min(1, 2)' }", undefined],
  ['a: [1, 2', 'a: [1, 2]', undefined],
] as const)
  test(`repair: ${broken} was meant to be ${mended}`, () => {
    const repair = repairsIn(broken).repairs.find(({ lines }) => lines[0] === mended)
    assert.ok(repair !== undefined)
    assert.equal(repair.meant?.column, column)
    assert.ok(readYaml(mended).document !== undefined)
  })

test('repair: each has as many lines as before, and differs from the text', () => {
  for (const text of [
    'a:\n   b: 1\n  c: 1\nd: 2\n',
    'a：1\nb: 2\n',
    'a:\n\tb: 1\n',
    'a:\n  b\n    c: 1\n',
    'a: { b: "x }\nc: 1\n',
  ]) {
    const { lines, flaw, repairs } = repairsIn(text)
    for (const repair of [...repairs, ...blanks(lines, flaw)]) assert.equal(repair.lines.length, lines.length)
    assert.ok(blanks(lines, flaw).every(repair => repair.lines[flaw.line - 1] === ''))
  }
})

test('repair: a line longer than anybody writes is only left out or moved', () => {
  const { repairs } = repairsIn(`a: { b：1, c: "${'x'.repeat(20_000)}" }]`)
  assert.ok(repairs.every(({ isPlain }) => isPlain !== true))
})
