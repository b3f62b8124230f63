import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { locate } from '../../src/scenario/issue.js'
import { parseYaml } from '../../src/scenario/parse-yaml.js'
import { type Scalar, valueOf } from '../../src/scenario/tree.js'

const scalarIn = (document: string): Scalar => {
  const tree = parseYaml(document, 'a.yaml', issue => assert.fail(issue.problem.en))
  return valueOf(tree, 'x') as Scalar
}

/** What stands in the document where each character of the text is said to stand, blanks as they are. */
const standing = (document: string): string => {
  const { text, place } = scalarIn(document)
  const lines = document.split('\n')
  return Array.from({ length: text.length }, (_, index) => {
    const { line, column } = locate(place, index)
    return lines[line! - 1]?.[column! - 1] ?? '\n'
  }).join('')
}

/** Line and column of a word of the text. */
const whereIs = (word: string, document: string): string => {
  const { text, place } = scalarIn(document)
  const { line, column } = locate(place, text.indexOf(word))
  return `${line}:${column}`
}

test('marks: a plain text begins at its first letter', () => {
  assert.equal(standing('x: demand * 2'), 'demand * 2')
  assert.equal(whereIs('demand', 'x: demand * 2'), '1:4')
})

test('marks: a quoted text begins inside its quotes', () => {
  assert.equal(whereIs('demand', 'x: "demand * 2"'), '1:5')
  assert.equal(whereIs('demand', "x: 'demand * 2'"), '1:5')
})

test('marks: Chinese letters are one column each', () => {
  assert.equal(whereIs('带宽', 'x: "出口 + 带宽"'), '1:10')
  assert.equal(whereIs('demand', '{ 注: 出口带宽, x: demand }'), '1:15')
})

test('marks: an escape shifts what follows', () => {
  assert.equal(whereIs('demand', 'x: "a\\tb \\u0041 demand"'), '1:17')
  assert.equal(whereIs('demand', 'x: "\\U0001F600 demand"'), '1:16')
  assert.equal(whereIs('demand', "x: 'it''s demand'"), '1:11')
})

test('marks: a folded plain text goes on in the next line', () => {
  assert.equal(whereIs('two', 'x: one\n   two\n\n   three'), '2:4')
  assert.equal(whereIs('three', 'x: one\n   two\n\n   three'), '4:4')
})

test('marks: a quoted text over lines is folded, blanks around its line ends are not there', () => {
  assert.equal(whereIs('two', 'x: "one  \n    two \\\n  three"'), '2:5')
  assert.equal(whereIs('three', 'x: "one  \n    two \\\n  three"'), '3:3')
  assert.equal(whereIs('two', "x: 'one\n\n\n    two'"), '4:5')
})

test('marks: a literal block keeps its lines, its indentation is not there', () => {
  const document = 'x: |\n    max(a,\n      b)\n\n    + demand\n'
  assert.equal(whereIs('max', document), '2:5')
  assert.equal(whereIs('b)', document), '3:7')
  assert.equal(whereIs('demand', document), '5:7')
})

test('marks: a folded block joins its lines', () => {
  const document = 'x: >-\n\n    max(a,\n    b)\n\n    + demand\n'
  assert.equal(scalarIn(document).text, '\nmax(a, b)\n+ demand')
  assert.equal(whereIs('b)', document), '4:5')
  assert.equal(whereIs('demand', document), '6:7')
})

const word = fc.string({ unit: fc.constantFrom('a', '宽', '"', "'", '\\', '\t', 'é', '(', '1'), minLength: 1, maxLength: 6 })
const words = fc.array(word, { minLength: 1, maxLength: 6 })
const properties = { seed: 20151231, numRuns: 500 }

test('marks: each character that is written as itself is found where it stands, in double quotes', () => {
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.constantFrom(' ', '\n   ', '  \n ', '\n\n  ', ' \\\n ')), (parts, gaps) => {
      const raw = parts.map(part => JSON.stringify(part).slice(1, -1)).reduce((line, part) => line + gaps.next().value + part)
      const { text } = scalarIn(`x: "${raw}"`)
      const found = standing(`x: "${raw}"`)
      for (const index of text.split('').keys()) if (/[a宽é(1]/.test(text[index]!)) assert.equal(found[index], text[index], raw)
    }),
    properties,
  )
})

test('marks: each character is found where it stands, in blocks', () => {
  const line = fc.string({ unit: fc.constantFrom('a', '宽', '"', ' ', '#', ':'), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('|', '>', '|-', '>+'), (lines, header) => {
      const document = `x: ${header}\n  a\n${lines.map(part => `  ${part}`).join('\n')}\n`
      const { text } = scalarIn(document)
      const found = standing(document)
      for (const index of text.split('').keys())
        if (!' \n'.includes(text[index]!)) assert.equal(found[index], text[index], document)
    }),
    properties,
  )
})
