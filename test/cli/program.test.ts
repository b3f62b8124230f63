// The program's file and what was compiled of it: quicker, and never another program.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { packageFile } from '../../src/package-file.js'
import { normalTable } from '../../src/primitives/special/normal-table.js'
import { rootsOfTwo } from '../../src/primitives/special/roots-of-two.js'
import { compiledFile, openProgram, programFile, type ProgramName, programs, setsFlags } from '../../src/program-file.js'

// The package as it is installed, without what nothing reads here.
const folder = mkdtempSync(join(tmpdir(), 'steppecast-program-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'dist'))
for (const file of ['package.json', 'dist/programs', 'dist/src', 'scenarios/quick-start.yaml'])
  cpSync(packageFile(file), join(folder, file), { recursive: true })
symlinkSync(packageFile('node_modules'), join(folder, 'node_modules'))

const own = (file: string): string => join(folder, relative(packageFile(), file))
const built = readFileSync(compiledFile('steppecast'))

/** What a run said that depends on no clock, and whether its program came from what was compiled. */
const run = () => {
  const script = `
    const { openProgram } = await import('./dist/src/program-file.js')
    const { program, fromCompiled } = openProgram('steppecast')
    process.exitCode = await program.runCommandLine(['run', 'scenarios/quick-start.yaml', '--paths', '1000', '--no-report', '--force', '--json'])
    console.error(fromCompiled)`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  return { summary: stdout, fromCompiled: stderr.trim().endsWith('true') }
}

const start = (...words: string[]) =>
  spawnSync(process.execPath, ['dist/programs/main.cjs', ...words], { cwd: folder, encoding: 'utf8' })

const draw = () => start('run', 'scenarios/quick-start.yaml', '--paths', '1000', '--force', '--quiet')

const runWith = (compiled: Uint8Array) => {
  writeFileSync(own(compiledFile('steppecast')), compiled)
  return run()
}

test('the program starts from what the build compiled, and from its text where there is nothing else', () => {
  rmSync(own(compiledFile('steppecast')))
  const fromText = run()
  assert.equal(fromText.fromCompiled, false)
  assert.match(fromText.summary, /"probability"/)
  assert.deepEqual(runWith(built), { ...fromText, fromCompiled: true })
})

test('what was compiled is left alone where a byte is damaged, its end is missing or the program is another', () => {
  for (const place of [0, 40, built.length >> 1, built.length - 1]) {
    const damaged = Uint8Array.from(built)
    damaged[place] ^= 0x5a
    assert.equal(runWith(damaged).fromCompiled, false, `byte ${place}`)
  }
  assert.equal(runWith(built.subarray(0, built.length >> 1)).fromCompiled, false)
  assert.equal(runWith(new Uint8Array(0)).fromCompiled, false)

  const file = own(programFile('steppecast'))
  renameSync(file, `${file}.kept`)
  writeFileSync(file, readFileSync(`${file}.kept`, 'latin1').replace('"use strict"', '"use STRICT"'))
  try {
    assert.equal(runWith(built).fromCompiled, false)
  } finally {
    renameSync(`${file}.kept`, file)
  }
  assert.equal(runWith(built).fromCompiled, true)
})

test('programs are ASCII, for they are read a byte a character', () => {
  for (const name of programs)
    assert.equal(
      readFileSync(programFile(name)).findIndex(byte => byte > 127),
      -1,
    )
})

const isFine = ({ status, stderr }: ReturnType<typeof draw>): void => assert.equal(status, 0, stderr)

/** Without the file of a program: what works as before, and what asks for it. */
const without = (name: ProgramName, before: () => void, asks: () => ReturnType<typeof draw>): void => {
  isFine(asks())
  const file = own(programFile(name))
  renameSync(file, `${file}.kept`)
  try {
    before()
    const { status, stderr } = asks()
    assert.equal(status, 2)
    assert.ok(stderr.includes(`${name}.cjs`), stderr)
  } finally {
    renameSync(`${file}.kept`, file)
  }
}

test('tables are in the program as they are computed, and texts are measured in our own way', () => {
  const text = readFileSync(programFile('steppecast'), 'latin1')
  const [, tables] = /const tablesAtHand = (\{[^}]*\});/.exec(text)!
  const atHand: Record<string, string> = JSON.parse(tables!)
  for (const { name, values } of [normalTable(), rootsOfTwo()])
    assert.ok(Buffer.from(atHand[name]!, 'base64').equals(Buffer.from(values.buffer)), name)
  assert.match(text, /tablesAtHand\[/)
  // A flag that has letters of its own is in the pattern of all emoji only.
  assert.doesNotMatch(text, /\\uD83C\\uDFF4\\uDB40/i)
})

test('what draws charts is opened by the first chart, and by nothing else', () => without('vega', run, draw))

test('what writes workbooks is opened by the first workbook, and by nothing else', () => {
  const write = (format: string) =>
    start('report', 'results/quick-start', '--format', format, '--out', `written-${format}`, '--quiet')
  without(
    'workbook',
    () => {
      isFine(draw())
      isFine(write('csv'))
    },
    () => write('xlsx'),
  )
})

test('threads, charts and workbooks start from what the build compiled', () => {
  for (const name of ['thread', 'vega', 'workbook'] as const) assert.equal(openProgram(name).fromCompiled, true, name)
})

test("Node's own modules that every run needs are there before flags are set", () => {
  const list = join(folder, 'late.json')
  const hook = join(folder, 'hook.cjs')
  writeFileSync(
    hook,
    `const v8 = require('node:v8'), { setFlagsFromString } = v8
    let early
    v8.setFlagsFromString = flag => {
      early ??= new Set(process.moduleLoadList)
      return setFlagsFromString(flag)
    }
    process.on('exit', () => {
      const late = early && process.moduleLoadList.filter(name => !early.has(name))
      require('node:fs').writeFileSync(${JSON.stringify(list)}, JSON.stringify(late ?? null))
    })`,
  )
  const words = [
    '--require',
    hook,
    'dist/programs/main.cjs',
    'run',
    'scenarios/quick-start.yaml',
    '--paths',
    '100',
    '--no-report',
  ]
  isFine(spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' }))
  const late: readonly string[] | null = JSON.parse(readFileSync(list, 'utf8'))
  assert.equal(late !== null, setsFlags)
  // What reads and removes files brings more of its own when it does so.
  const ofNode = (late ?? []).filter(name => name.startsWith('NativeModule ') && !name.includes('internal/fs/r'))
  assert.deepEqual(ofNode, [])
})

test('a file of the program that is missing or damaged is told with what to do, and is exit code 2', () => {
  const words = ['run', 'scenarios/quick-start.yaml', '--paths', '100000', '--force', '--quiet']
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['steppecast.cjs', []],
    ['thread.cjs', ['--executor', 'piscina', '--threads', '2', '--no-report']],
    ['vega.cjs', []],
  ]
  for (const [file, more] of cases) {
    const path = own(packageFile('dist', 'programs', file))
    const whole = readFileSync(path)
    for (const left of [whole.subarray(0, whole.length >> 1), undefined]) {
      if (left === undefined) rmSync(path)
      else writeFileSync(path, left)
      const { status, stderr } = start(...words, ...more)
      assert.equal(status, 2, stderr)
      assert.match(stderr, new RegExp(`its file ${file} is missing or damaged: build or install steppecast again`))
      assert.ok(stderr.length < 4000, 'no file is printed')
      if (file !== 'thread.cjs') assert.equal(stderr.trim().split('\n').length, 1, stderr)
    }
    writeFileSync(path, whole)
  }
  assert.equal(draw().status, 0)
})
