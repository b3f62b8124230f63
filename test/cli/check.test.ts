import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createWorkspace } from './workspace.js'

const workspace = createWorkspace()
after(workspace.remove)
const { run } = workspace

test('check: a file without mistakes gets a line with what it holds', async () => {
  const { code, stdout, stderr } = await run('check', 'scenarios/小.yaml', 'scenarios/sound.yaml')
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  assert.equal(
    stdout,
    'scenarios/小.yaml: ok · variables 5 · draws 3 · levers 0 · targets 2\nscenarios/sound.yaml: ok · variables 2 · draws 1 · levers 0 · targets 1\n',
  )
})

test('check: a model lists the variables that are to be given, and is no error', async () => {
  const { code, stdout, stderr } = await run('check', 'scenarios/model.yaml')
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  assert.equal(
    stdout,
    'scenarios/model.yaml: ok, a model to extend · variables 3, of which 2 to be given:\n  price [CNY/kW]\n  wanted [kW]\n',
  )
})

test('check: every issue of every file is told, and the good files too', async () => {
  const { code, stdout, stderr } = await run('check', 'scenarios/wrong.yaml', 'scenarios/nowhere.yaml', 'scenarios/sound.yaml')
  assert.equal(code, 2)
  assert.match(stdout, /^scenarios\/sound\.yaml: ok/)
  assert.match(stderr, /wrong\.yaml: 2 issues/)
  assert.match(stderr, /unknown variable bb; did you mean b\?/)
  assert.match(stderr, /nowhere\.yaml/)
})

test('check: what is worth a note is noted and is no error', async () => {
  const { code, stderr } = await run('check', 'scenarios/noted.yaml')
  assert.equal(code, 0)
  assert.match(stderr, /Note: .+/)
})

test('check: with --ir the program is printed too, with the names of variables and of what binds', async () => {
  const { code, stdout } = await run('check', 'scenarios/小.yaml', '--ir')
  assert.equal(code, 0)
  assert.match(stdout, /^scenarios\/小\.yaml: ok .*\n/)
  for (const name of ['growth', 'demand', 'luck', 'built', 'stock', 'what binds built'])
    assert.match(stdout, new RegExp(` {3}${name}\\b`))
  const model = await run('check', 'scenarios/model.yaml', '--ir')
  assert.match(model.stdout, /a model to extend/)
})

test('check: nothing is written', async () => {
  await run('check', 'scenarios/小.yaml')
  assert.deepEqual(workspace.list('results'), [])
})
