import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tables } from '../../src/cli/tables.js'
import { primitives } from '../../src/primitives/index.js'
import { languages } from '../../src/text.js'
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
