// The README does what it says: its files are written and its commands run, in a folder that was empty before.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'steppecast-readme-'))
after(() => rmSync(folder, { recursive: true }))

const blocks = [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, kind, text]) => ({ kind, text }))
const fragments = blocks.filter(({ kind, text }) => kind === 'yaml' && !text.startsWith('# '))
const files = blocks.filter(({ kind, text }) => kind === 'yaml' && text.startsWith('# '))
const commands = blocks.filter(({ kind }) => kind === 'sh').flatMap(({ text }) => text.trim().split('\n'))

const work = join(folder, 'work')
const bin = join(folder, 'bin')
for (const place of [work, bin]) mkdirSync(place)
writeFileSync(join(bin, 'steppecast'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/programs/main.cjs')}" "$@"\n`)
chmodSync(join(bin, 'steppecast'), 0o755)
for (const { text } of files) writeFileSync(join(work, /^# (\S+)/.exec(text)![1]), text)

const run = (command: string) => {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, LC_ALL: 'C.UTF-8', SHLVL: '1' }
  return spawnSync('sh', ['-c', command], { cwd: work, env, encoding: 'utf8' })
}

test('readme: there is a file, and there are commands', () => {
  assert.ok(files.length >= 1)
  assert.ok(commands.length >= 5)
})

for (const command of commands.filter(line => line.startsWith('steppecast ')))
  test(`readme: ${command}`, () => {
    const { status, stderr } = run(command)
    assert.equal(status, 0, stderr)
  })

test('readme: the two commands are those of package.json and of the tests that run everywhere', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const npm = commands.filter(line => line.startsWith('npm '))
  assert.deepEqual(npm, ['npm ci && npm start', 'npm ci && npm test'])
  assert.ok(scripts.start && scripts.test)
  assert.equal(commands.filter(line => !/^(npm|steppecast) /.test(line)).length, 0)
})

test('readme: an indicator is added as it says', () => {
  const [variable, list] = fragments.map(({ text }) => text)
  const file = readFileSync(join(work, 'capacity.yaml'), 'utf8')
  writeFileSync(join(work, 'more.yaml'), `${file.replace('variables:\n', `variables:\n${variable}`)}${list}`)
  const { status, stderr } = run('steppecast run more.yaml --paths 500')
  assert.equal(status, 0, stderr)
  const [hash] = readdirSync(join(work, 'results/more'))
  const { variables } = JSON.parse(readFileSync(join(work, 'results/more', hash, 'summary.json'), 'utf8'))
  assert.equal(variables.used.unit, '1')
  writeFileSync(
    join(work, 'promise.yaml'),
    `${file.replace('variables:\n', `variables:\n${variable}`).replace('targets:\n', 'targets:\n  use: { at_most: 60 %, by: 2030-12-31, readings: { used: used } }\n')}${list}`,
  )
  assert.equal(run('steppecast run promise.yaml --paths 500').status, 0)
})

test('readme: every link of its own leads somewhere', () => {
  for (const [, target] of readme.matchAll(/\]\(([^)#]+)\)/g)) assert.ok(existsSync(join(root, target)), target)
})

test('readme: every package stands in the table, pinned, with a reason', () => {
  const {
    dependencies,
    devDependencies,
    optionalDependencies = {},
  } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const table = readme.slice(readme.indexOf('| package | why this one |'))
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
    assert.match(String(version), /^\d+\.\d+\.\d+$/, name)
    if (!name.startsWith('@types/')) assert.ok(table.includes(name), `${name} is not in the README's table`)
  }
})

test('readme: every command and every flag of run is told', async () => {
  const { commands } = await import('../src/cli/commands/index.js')
  for (const { name } of commands) assert.ok(readme.includes(`steppecast ${name}`), name)
  for (const flag of commands.find(({ name }) => name === 'run')!.flags) assert.ok(readme.includes(`--${flag}`), flag)
})
