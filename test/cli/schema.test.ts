import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { createWorkspace } from './workspace.js'

const workspace = createWorkspace()
after(workspace.remove)

test('schema: the JSON Schema that the shipped files point at is printed, whatever the language', async () => {
  const shipped = readFileSync(new URL('../../../scenarios/schema/scenario.schema.json', import.meta.url), 'utf8')
  for (const language of ['en', 'zh'])
    assert.deepEqual(await workspace.run('schema', '--lang', language), { code: 0, stdout: shipped, stderr: '' })
})

test('schema: a word too many and a language that is none are errors', async () => {
  const { code, stderr } = await workspace.run('schema', 'scenarios/sound.yaml')
  assert.equal(code, 2)
  assert.match(stderr, /unknown schema scenarios\/sound\.yaml; one of scenario, sweep/)
  const other = await workspace.run('schema', '--lang', 'fr')
  assert.equal(other.code, 2)
  assert.match(other.stderr, /unknown --lang fr; one of en, zh/)
})

test('schema: that of sweep files is printed when it is asked for', async () => {
  const { code, stdout } = await workspace.run('schema', 'sweep')
  assert.equal(code, 0)
  assert.ok(JSON.parse(stdout).properties.grid)
  const { code: refused, stderr } = await workspace.run('schema', 'sweeps')
  assert.equal(refused, 2)
  assert.match(stderr, /unknown schema sweeps; did you mean sweep\?/)
})
