import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tables } from '../../src/cli/tables.js'
import { primitives } from '../../src/primitives/index.js'
import { languages } from '../../src/text.js'
import { small } from '../model/small-model.js'
import { createWorkspace } from './workspace.js'

test('list: every entry of every table has its words in both languages', () => {
  for (const [name, { help, entries }] of tables) {
    assert.ok(entries.length > 0, name)
    for (const text of [help, ...entries])
      for (const language of languages) assert.ok(text[language].trim().length > 1, `${name}: ${text.en}`)
  }
})

test('list: everything that a formula may call is in a table, with an example', () => {
  const text = [...tables.values()].flatMap(({ entries }) => entries.map(({ en }) => en)).join('\n')
  for (const { name, example } of primitives.values()) {
    assert.match(text, new RegExp(`^${name}\\b`, 'm'))
    assert.ok(text.includes(example.formula), name)
  }
})

test('list: alone it names the tables, with a name it lists one', async () => {
  const workspace = createWorkspace()
  const { stdout } = await workspace.run('list')
  assert.deepEqual(
    stdout
      .trim()
      .split('\n')
      .map(line => line.split(' ')[0]),
    [...tables.keys()],
  )
  const { code, stdout: distributions } = await workspace.run('list', 'distributions', '--lang', 'zh')
  assert.equal(code, 0)
  assert.match(distributions, /lognormal\(median, sd_of_ln\) {3}对数正态分布/)
  workspace.remove()
})

/** What an entry shows after the word for it. */
const examplesOf = (table: string): readonly string[] =>
  tables.get(table)!.entries.map(({ en }) => {
    const [, example] = /^ {4}example: (.+)$/m.exec(en) ?? []
    assert.ok(example !== undefined, en)
    return example
  })

test('list: every entry has an example', () => {
  for (const table of tables.keys()) assert.equal(new Set(examplesOf(table)).size, tables.get(table)!.entries.length)
})

test('list: the example of every unit is understood', () => {
  const variables = examplesOf('units').map((example, index) => {
    const [, is, unit] = /^(.+) {3}in (.+)$/.exec(example)!
    return [`v${index}`, { is: is!, unit: unit! }] as const
  })
  assert.equal(small({ variables: Object.fromEntries(variables) }).variables.length, variables.length)
})

for (const table of ['designs', 'executors'])
  test(`list: the example of each of the ${table} runs`, async () => {
    const workspace = createWorkspace()
    for (const example of examplesOf(table)) {
      const [, ...words] = example.replace('FILE', 'scenarios/小.yaml').split(' ')
      const { code, stderr } = await workspace.run(...words, '--paths', '1024', '--no-report', '--quiet')
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' }, example)
    }
    workspace.remove()
  })
