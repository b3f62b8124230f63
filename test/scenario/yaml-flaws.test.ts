// One broken line is told once, whatever the parser says of the lines behind it; two are told both.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedScenarios } from './shipped.js'
import { toldOf } from './told-of.js'

const key = /^(\s*(?:- )?[\p{L}_][\p{L}\p{N}_.]*): ?/u

const breaks: Readonly<Record<string, (line: string) => string>> = {
  'a wide colon': line => line.replace(key, '$1：'),
  'no colon': line => line.replace(key, '$1 '),
  'no space behind a colon': line => line.replace(key, '$1:'),
  'a full-width space behind a colon': line => line.replace(key, '$1:　'),
  'semicolons for commas': line => line.replaceAll(', ', '; '),
  'a tab': line => line.replace(/^ +/, '\t'),
  'no closing quote': line => line.replace(/"(?=[,} ]|$)/, ''),
  'wide quotes': line => line.replace(/"([^"]*)"/, '“$1”'),
  'a brace too many': line => line.replace(/\}\s*$/, '}}'),
  'a brace too few': line => line.replace(/\}\s*$/, ''),
  'a sign before a value': line => line.replace(/: (?=\S)/, ': @'),
  'no comma behind a quote': line => line.replace(/", /, '" '),
}

const texts = shippedScenarios.filter(({ name }) => ['quick-start.yaml', 'starter/zh.yaml'].includes(name))

for (const { name, text } of texts) {
  const lines = text.split('\n')
  const content = lines.flatMap((line, index) => (/^\s*(#|$)/.test(line) ? [] : [{ line, index }]))

  for (const [what, mend] of Object.entries(breaks))
    test(`yaml: ${what} in any line of ${name} is told there and nowhere else`, () => {
      let broken = 0
      for (const { line, index } of content) {
        const found = toldOf(lines.with(index, mend(line)).join('\n'))
        // What is left may be YAML still, of another meaning: that is for other checks.
        if (found.length === 0) continue
        broken += 1
        assert.deepEqual([...new Set(found.map(([at]) => at))], [index + 1], `${line}: ${found.join(' | ')}`)
        assert.equal(found.length, 1)
      }
      assert.ok(broken >= 3, `${broken}`)
    })

  for (const [what, shift] of [
    ['too far', (line: string) => ` ${line}`],
    ['too little', (line: string) => line.replace(/^ /, '')],
  ] as const)
    test(`yaml: a line of ${name} that is indented ${what} is told once`, () => {
      let elsewhere = 0
      for (const { line, index } of content) {
        const found = toldOf(lines.with(index, shift(line)).join('\n'))
        assert.ok(found.length <= 1, `${line}: ${found.join(' | ')}`)
        if (found.some(([at]) => at !== index + 1)) elsewhere += 1
      }
      // Of two lines that differ either may be the wrong one.
      assert.ok(elsewhere < content.length / 4, `${elsewhere} of ${content.length}`)
    })

  test(`yaml: two broken lines of ${name} are told both`, () => {
    const kinds = Object.values(breaks)
    for (const [nth, { line, index }] of content.entries()) {
      const other = content[(nth + Math.floor(content.length / 2)) % content.length]!
      const [one, two] = [kinds[nth % kinds.length]!, kinds[(nth + 4) % kinds.length]!]
      const first = lines.with(index, one(line))
      const alone = toldOf(first.join('\n'))
      const others = toldOf(lines.with(other.index, two(other.line)).join('\n'))
      if (alone.length !== 1 || others.length !== 1) continue
      const both = toldOf(first.with(other.index, two(other.line)).join('\n'))
      assert.deepEqual(
        both.map(([at]) => at),
        [index + 1, other.index + 1].sort((a, b) => a - b),
        `${line} | ${other.line}: ${both.join(' | ')}`,
      )
    }
  })
}

test('yaml: of a long text with thousands of broken lines the first are told', () => {
  const text = Array.from({ length: 3000 }, (_, k) => `a${k}: { b: "x", c: @${k} }\n`).join('')
  const found = toldOf(text)
  assert.ok(found.length >= 1 && found.length <= 20)
  assert.deepEqual(
    found.map(([line]) => line),
    found.map((_, index) => index + 1),
  )
})

for (const [text, line, words] of [
  ['a: { is: min(1, 2) }\nb: 1\n', 1, 'invalid YAML: a comma ends this text'],
  ['a: { b: { is: min(1, 2, 3) } }\nb: 1\n', 1, 'invalid YAML: a comma ends this text'],
  ['a: { is: “min(1, 2)” }\nb: 1\n', 1, 'invalid YAML, perhaps for “'],
  ['a: { is:5, unit: x }\n', 1, 'invalid YAML: no space after is:'],
  ['a:\n  b\n    c: 1\n', 2, 'invalid YAML: no colon after b'],
  ['a: { b: "1" c: 2 }\n', 1, 'invalid YAML: no comma before c'],
  ['a: [1, 2]]\nb: 1\n', 1, 'invalid YAML: nothing is open that ] could close'],
  ['a: { b: "x }\nc: 1\n', 1, 'missing " for this "'],
  ['a:\n   b: 1\n\n  # c\n  c: 1\n  d: 1\n', 2, 'invalid YAML: wrong indentation'],
] as const)
  test(`yaml: ${JSON.stringify(text)} is told once, by its cause`, () => {
    assert.deepEqual(toldOf(text), [[line, words]])
  })

test('yaml: keys without a value and texts with a comma in quotes are no mistakes', () => {
  assert.deepEqual(toldOf('units: { lines, servers: 台 }\na: { is: "min(1, 2)", b }\n'), [])
})
