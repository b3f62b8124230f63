import assert from 'node:assert/strict'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { createWorkspace } from './workspace.js'

const workspace = createWorkspace()
after(workspace.remove)
const { folder, run } = workspace
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

test('init: the starter runs at once, in both languages', async () => {
  for (const [name, language, comment] of [
    ['county', 'en', /^# What was promised/m],
    ['我的县-2', 'zh', /^# 作出的承诺/m],
  ] as const) {
    const { code, stdout } = await run('init', name, '--lang', language)
    assert.deepEqual({ code, stdout }, { code: 0, stdout: `${name}.yaml\n` })
    assert.match(read(`${name}.yaml`), comment)
    const checked = await run('check', `${name}.yaml`)
    assert.deepEqual({ code: checked.code, stderr: checked.stderr }, { code: 0, stderr: '' })
    assert.equal((await run('run', `${name}.yaml`, '--paths', '512', '--no-report', '--quiet')).code, 0)
  }
  assert.deepEqual(parse(read('county.yaml')), parse(read('我的县-2.yaml')))
})

test('init: without a name the file is called so in the language of the reader', async () => {
  assert.equal((await run('init')).stdout, 'first-scenario.yaml\n')
  assert.equal((await run('init', '--lang', 'zh')).stdout, '入门情景.yaml\n')
  assert.equal((await run('init', 'tail.yaml')).stdout, 'tail.yaml\n')
})

test('init: the first line leads an editor to the schema of this installation', async () => {
  await run('init', 'edited')
  const [, path] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read('edited.yaml'))!
  assert.equal(JSON.parse(read(path!)).title, 'steppecast')
})

test('init: a file that is there stays as it is, a link that leads nowhere too', async () => {
  writeFileSync(join(folder, 'mine.yaml'), 'mine')
  symlinkSync('nowhere.yaml', join(folder, 'linked.yaml'))
  for (const name of ['mine', 'linked']) {
    const { code, stdout, stderr } = await run('init', name)
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' })
    assert.match(stderr, new RegExp(`${name}\\.yaml is there already and was left as it is; choose another name`))
  }
  assert.equal(read('mine.yaml'), 'mine')
  assert.throws(() => read('nowhere.yaml'))
  assert.deepEqual(
    workspace.list('.').filter(name => name.endsWith('.new')),
    [],
  )
})

test('init: a name that a results folder could not have is an error, and nothing is written', async () => {
  const before = workspace.list('.')
  for (const name of ['a/b', '..', '.hidden', 'a b', 'a'.repeat(61), '.yaml']) {
    const { code, stderr } = await run('init', name)
    assert.equal(code, 2, name)
    assert.match(stderr, /invalid name .*; at most 60 letters, digits, _ and -/)
  }
  assert.deepEqual(workspace.list('.'), before)
})
