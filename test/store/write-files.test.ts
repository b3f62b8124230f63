import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { StoreError } from '../../src/store/store-error.js'
import { writeFiles } from '../../src/store/write-files.js'

const place = mkdtempSync(join(tmpdir(), 'steppecast-files-'))
after(() => rmSync(place, { recursive: true }))

const never = new AbortController().signal

const everything = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

test('files: a folder keeps what else it holds', async () => {
  const folder = join(place, 'keeps')
  mkdirSync(join(folder, 'charts'), { recursive: true })
  for (const name of ['mine.txt', 'charts/old.svg', 'report.md']) writeFileSync(join(folder, name), 'old')
  await writeFiles(
    folder,
    new Map<string, string | Uint8Array>([
      ['report.md', 'new'],
      ['charts/fan.png', new Uint8Array([0, 255, 13, 10])],
    ]),
    never,
  )
  assert.deepEqual(everything(folder), ['charts', 'charts/fan.png', 'charts/old.svg', 'mine.txt', 'report.md'])
  assert.equal(readFileSync(join(folder, 'report.md'), 'utf8'), 'new')
  assert.deepEqual([...readFileSync(join(folder, 'charts/fan.png'))], [0, 255, 13, 10])
})

test('files: a folder that was not there is made, and is gone again when nothing comes of it', async () => {
  await writeFiles(join(place, 'new', 'one'), new Map([['a/b', '1']]), never)
  assert.deepEqual(everything(join(place, 'new')), ['one', 'one/a', 'one/a/b'])
  const reason = new Error('enough')
  await assert.rejects(writeFiles(join(place, 'gone', 'one'), new Map([['a', '1']]), AbortSignal.abort(reason)), reason)
  assert.ok(!readdirSync(place).includes('gone'))
})

test('files: where one cannot be written, none is', async () => {
  const folder = join(place, 'none')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a'), 'old')
  const files = new Map([
    ['a', 'new'],
    ['x'.repeat(300), 'new'],
  ])
  await assert.rejects(
    writeFiles(folder, files, never),
    (error: unknown) => error instanceof StoreError && /too long/.test(error.message),
  )
  assert.deepEqual(everything(folder), ['a'])
  assert.equal(readFileSync(join(folder, 'a'), 'utf8'), 'old')
})

test('files: those that are written at once into one folder are all there', async () => {
  const folder = join(place, 'at-once')
  await Promise.all(
    ['1', '2', '3', '4'].map(name =>
      writeFiles(
        folder,
        new Map([
          [name, name],
          ['same', name],
        ]),
        never,
      ),
    ),
  )
  assert.deepEqual(everything(folder), ['1', '2', '3', '4', 'same'])
})
