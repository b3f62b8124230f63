import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distributions } from '../../src/primitives/distributions/index.js'
import { forms } from '../../src/primitives/forms/index.js'
import { functions } from '../../src/primitives/functions/index.js'
import { primitives } from '../../src/primitives/index.js'
import { processes } from '../../src/primitives/processes/index.js'

const tables = [functions, distributions, processes, forms]

test('primitives: every name of every table is there once', () => {
  assert.equal(
    primitives.size,
    tables.reduce((sum, table) => sum + table.length, 0),
  )
})

for (const [name, primitive] of primitives) {
  test(`${name}: has a label and a help sentence in both languages and an example that uses it`, () => {
    assert.equal(primitive.name, name)
    assert.match(name, /^[a-z][a-z0-9_]*$/)
    assert.match(primitive.label.en, /^[A-Z].*[^.]$/)
    assert.match(primitive.label.zh, /\p{Script=Han}/u)
    assert.match(primitive.help.en, /\.$/)
    assert.match(primitive.help.zh, /\p{Script=Han}.*。$/u)
    assert.match(primitive.example.formula, new RegExp(`\\b${name}\\b`))
  })

  test(`${name}: optional parameters come last, names are used once, what stands in for one exists`, () => {
    const { params } = primitive
    assert.equal(new Set(params.map(param => param.name)).size, params.length)
    const firstOptional = params.findIndex(param => param.optional)
    if (firstOptional >= 0) assert.ok(params.slice(firstOptional).every(param => param.optional))
    for (const { fallback } of params) if (fallback !== undefined) assert.ok(params.some(param => param.name === fallback))
  })
}
