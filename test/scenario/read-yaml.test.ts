// What the parser says of a text, before anybody asks which of it is certain.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limits } from '../../src/scenario/limits.js'
import { readYaml } from '../../src/scenario/read-yaml.js'

const flawsOf = (text: string) => readYaml(text).flaws.map(({ line, column, kind }) => [line, column, kind])

test('read yaml: a text has a document or flaws, never both', () => {
  for (const text of ['a: 1\n', '', 'a: { b\n', '\ta: 1\n', 'a: b: c\n', 'a: 1\n---\nb: 2\n', '%YAML 1.1\n---\na: 1\n']) {
    const { document, flaws } = readYaml(text)
    assert.equal(document === undefined, flaws.length > 0, text)
  }
})

test('read yaml: of several flaws in a line the first is kept, and lines are in their order', () => {
  assert.deepEqual(flawsOf('a: @x @y\nb: @z\n'), [
    [1, 4, 'BAD_SCALAR_START'],
    [2, 4, 'BAD_SCALAR_START'],
  ])
})

test('read yaml: what nothing closes is told where it opens, the quote before the bracket around it', () => {
  assert.deepEqual(flawsOf('a: [1, 2\nb: 1\n'), [[1, 4, 'UNCLOSED']])
  assert.deepEqual(flawsOf('a: { b: "x }\nc: 1\n'), [[1, 9, 'UNCLOSED']])
})

test('read yaml: a text in braces that a comma ended is told where it begins', () => {
  assert.deepEqual(flawsOf('a: { is: min(a, b) }\n'), [[1, 10, 'CUT']])
  assert.deepEqual(flawsOf('a: { is:5, unit: x }\n'), [[1, 6, 'CUT']])
  assert.deepEqual(flawsOf('a: { is: "min(a, b)", b, c.d, e-f }\n'), [])
})

test('read yaml: wrong indentation is told in the line that has it, not in the blank ones and comments before', () => {
  assert.deepEqual(flawsOf('a:\n    b: 1\n\n  # of c\n\n  c: 1\n'), [[6, 1, 'BAD_INDENT']])
})

test('read yaml: beyond a limit nothing else is told', () => {
  const deep = `a: ${'['.repeat(limits.depth + 1)}${']'.repeat(limits.depth + 1)}\nb: @x\n`
  assert.deepEqual(
    readYaml(deep).flaws.map(({ kind }) => kind),
    ['LIMIT'],
  )
})
