import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Summary } from '../../src/analysis/summary.js'
import type { Manifest } from '../../src/report/source.js'
import { checkWritable } from '../../src/store/check-writable.js'
import { tidyBeside } from '../../src/store/leftovers.js'
import { buildResult, filesOf, folderOf, readResult } from '../../src/store/result.js'
import { StoreError } from '../../src/store/store-error.js'
import { fill, writeFolder } from '../../src/store/write-folder.js'
import { smallScenario } from '../executors/small-plan.js'

const place = mkdtempSync(join(tmpdir(), 'steppecast-store-'))
after(() => rmSync(place, { recursive: true }))

const never = new AbortController().signal
const hour = 3_600_000

/** Every path below a folder, hidden ones too. */
const everything = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

const fresh = (name: string): string => {
  const folder = join(place, name)
  mkdirSync(folder)
  return folder
}

test('store: a folder is written whole, with folders inside it', async () => {
  const out = fresh('whole')
  await writeFolder(
    join(out, '情景', 'abc'),
    new Map([
      ['a.json', '{}'],
      ['charts/b.json', '图'],
    ]),
    never,
  )
  assert.deepEqual(everything(out), ['情景', '情景/abc', '情景/abc/a.json', '情景/abc/charts', '情景/abc/charts/b.json'])
  assert.equal(readFileSync(join(out, '情景/abc/charts/b.json'), 'utf8'), '图')
})

test('store: an earlier folder is replaced, none of its files stays', async () => {
  const out = fresh('replaced')
  await writeFolder(
    join(out, 's', 'abc'),
    new Map([
      ['old', '1'],
      ['both', '1'],
    ]),
    never,
  )
  await writeFolder(
    join(out, 's', 'abc'),
    new Map([
      ['new', '2'],
      ['both', '2'],
    ]),
    never,
  )
  assert.deepEqual(everything(out), ['s', 's/abc', 's/abc/both', 's/abc/new'])
  assert.equal(readFileSync(join(out, 's/abc/both'), 'utf8'), '2')
})

test('store: runs that write the same folder at once leave one of them whole', async () => {
  const out = fresh('at-once')
  const write = (text: string) =>
    writeFolder(
      join(out, 's', 'abc'),
      new Map([
        ['a', text],
        ['b', text],
      ]),
      never,
    )
  await Promise.all(['1', '2', '3', '4'].map(write))
  assert.deepEqual(everything(out), ['s', 's/abc', 's/abc/a', 's/abc/b'])
  assert.equal(readFileSync(join(out, 's/abc/a'), 'utf8'), readFileSync(join(out, 's/abc/b'), 'utf8'))
})

test('store: an interruption leaves everything as it was', async () => {
  const out = fresh('interrupted')
  const reason = new Error('enough')
  await assert.rejects(writeFolder(join(out, 'r', 's', 'abc'), new Map([['a', '1']]), AbortSignal.abort(reason)), reason)
  assert.deepEqual(everything(out), [])
  await writeFolder(join(out, 's', 'abc'), new Map([['a', '1']]), never)
  await assert.rejects(writeFolder(join(out, 's', 'abc'), new Map([['a', '2']]), AbortSignal.abort(reason)), reason)
  assert.deepEqual(everything(out), ['s', 's/abc', 's/abc/a'])
  assert.equal(readFileSync(join(out, 's/abc/a'), 'utf8'), '1')
})

test('store: where one of many files cannot be written, none is written any more, and nothing stays', async () => {
  const large = 'x'.repeat(1_500_000)
  for (const place of [0, 7, 19]) {
    const files = new Map(
      Array.from({ length: 20 }, (_, k) => [k === place ? 'n'.repeat(300) : `file-${k}`, k === place ? '' : large]),
    )
    const out = fresh(`many-${place}`)
    await assert.rejects(fill(join(out, 'filled'), files, never), { code: 'ENAMETOOLONG' })
    const left = everything(out).map(path => [path, statSync(join(out, path)).size])
    assert.ok(left.length < 1 + place + 2 * 4, `${left.length} after the file of number ${place}`)
    await setTimeout(100)
    assert.deepEqual(
      everything(out).map(path => [path, statSync(join(out, path)).size]),
      left,
    )
    rmSync(join(out, 'filled'), { recursive: true })
    await assert.rejects(writeFolder(join(out, 's', 'abc'), files, never), StoreError)
    assert.deepEqual(everything(out), [])
  }
})

test('store: an interruption while many files are written leaves nothing of them', async () => {
  const out = fresh('stopped')
  const files = new Map(Array.from({ length: 200 }, (_, k) => [`file-${k}`, 'x'.repeat(200_000)]))
  const controller = new AbortController()
  const reason = new Error('enough')
  const written = writeFolder(join(out, 's', 'abc'), files, controller.signal)
  void setTimeout(5).then(() => controller.abort(reason))
  await assert.rejects(written, reason)
  assert.deepEqual(everything(out), [])
})

test('store: a file in the place of a folder is refused in one sentence and stays', async () => {
  const out = fresh('file')
  writeFileSync(join(out, 'taken'), 'mine')
  for (const folder of [join(out, 'taken', 's', 'abc'), join(out, 'taken')]) {
    await assert.rejects(writeFolder(folder, new Map([['a', '1']]), never), (error: unknown) => {
      assert.ok(error instanceof StoreError)
      assert.match(error.text.en, /a file stands where a folder is needed/)
      assert.match(error.text.zh, /同名文件/)
      return true
    })
    await assert.rejects(checkWritable(folder), StoreError)
  }
  assert.deepEqual(everything(out), ['taken'])
  assert.equal(readFileSync(join(out, 'taken'), 'utf8'), 'mine')
})

test('store: asking whether results can be written writes nothing', async () => {
  const out = fresh('asked')
  await checkWritable(join(out, 'a', 'b', 'c'))
  assert.deepEqual(everything(out), [])
})

test('store: what a dead run left is removed once it is an hour old, and not before', async () => {
  const out = fresh('leftovers')
  const folder = join(out, 'abc')
  mkdirSync(folder)
  mkdirSync(join(out, '.abc.12345678.new'))
  mkdirSync(join(out, '.abc.12345678.old'))
  mkdirSync(join(out, '.other.12345678.new'))
  await tidyBeside(folder, Date.now())
  assert.deepEqual(everything(out), ['.abc.12345678.new', '.abc.12345678.old', '.other.12345678.new', 'abc'])
  await tidyBeside(folder, Date.now() + 2 * hour)
  assert.deepEqual(everything(out), ['.other.12345678.new', 'abc'])
})

test('store: a result that a dead run had moved aside is put back', async () => {
  const out = fresh('aside')
  mkdirSync(join(out, '.abc.12345678.old'))
  writeFileSync(join(out, '.abc.12345678.old', 'a'), '1')
  await tidyBeside(join(out, 'abc'), Date.now() + 2 * hour)
  assert.deepEqual(everything(out), ['abc', 'abc/a'])
})

const result = buildResult(
  '{"format":1,"scenario":"小"}\n',
  { format: 1, scenario: smallScenario(10), inputs: ['growth'], observations: {}, warnings: [] },
  { format: 1, hash: '0123456789ab' } as Manifest,
)

test('store: a result is read back as it was written, names in the order of the file', async () => {
  const folder = folderOf(fresh('read'), '小', '0123456789ab')
  await writeFolder(folder, filesOf(result, { html: '<p>', charts: new Map([['fan', '{}']]) }), never)
  const found = await readResult(folder)
  assert.deepEqual(found, result)
  assert.deepEqual(Object.keys(found!.source.model.scenario.variables), Object.keys(smallScenario(10).variables))
  assert.deepEqual(everything(folder), [
    'charts',
    'charts/fan.vl.json',
    'manifest.json',
    'model.json',
    'report.html',
    'summary.json',
  ])
})

test('store: a result that is not there, not whole or not of this name is none', async () => {
  const out = fresh('damaged')
  assert.equal(await readResult(join(out, '0123456789ab')), undefined)
  const files = filesOf(result, undefined)
  await writeFolder(join(out, 'another'), files, never)
  assert.equal(await readResult(join(out, 'another')), undefined)
  for (const name of files.keys()) {
    await writeFolder(join(out, '0123456789ab'), files, never)
    writeFileSync(join(out, '0123456789ab', name), files.get(name)!.slice(0, 10))
    assert.equal(await readResult(join(out, '0123456789ab')), undefined)
    rmSync(join(out, '0123456789ab', name))
    assert.equal(await readResult(join(out, '0123456789ab')), undefined)
  }
  assert.ok(existsSync(join(out, '0123456789ab')))
  const source: { summary: Summary } = result.source
  assert.equal(source.summary.scenario, '小')
})
