import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { currencies } from '../../src/model/currencies.js'
import { openResult } from '../../src/store/open-result.js'
import { filesOf, buildResult } from '../../src/store/result.js'
import { StoreError } from '../../src/store/store-error.js'
import { writeFolder } from '../../src/store/write-folder.js'
import { languages } from '../../src/text.js'
import { shipped, sourceOf } from '../report/sources.js'

const place = mkdtempSync(join(tmpdir(), 'steppecast-open-'))
after(() => rmSync(place, { recursive: true }))

const source = await sourceOf(shipped('quick-start.yaml'), 50)
const { summary, model, manifest } = source
const never = new AbortController().signal

const save = async (folder: string, more: Partial<typeof manifest> = {}): Promise<void> =>
  writeFolder(folder, filesOf(buildResult(JSON.stringify(summary), model, { ...manifest, ...more }), undefined), never)

const whole = join(place, 'whole')
await save(whole)

/** A copy of the whole result with one file changed. */
const damaged = (name: string, file: string, change: (text: string) => string | undefined): string => {
  const folder = join(place, name)
  cpSync(whole, folder, { recursive: true })
  const text = change(readFileSync(join(folder, file), 'utf8'))
  if (text === undefined) rmSync(join(folder, file))
  else writeFileSync(join(folder, file), text)
  return folder
}

const refuses = (folder: string, en: RegExp): Promise<void> =>
  assert.rejects(openResult(folder), (error: unknown) => {
    assert.ok(error instanceof StoreError, String(error))
    assert.match(error.text.en, en)
    for (const language of languages) assert.doesNotMatch(error.text[language], /\n/)
    assert.match(error.text.zh, /\p{Script=Han}/u)
    return true
  })

test('open: a result is read wherever it has been moved to', async () => {
  const { folder, source: read, note } = await openResult(whole)
  assert.deepEqual([folder, note], [whole, undefined])
  assert.deepEqual(read, JSON.parse(JSON.stringify(source)))
})

test('open: what levers cost may be in any money that scenarios know', async () => {
  for (const { code } of currencies) {
    const costs = { government_money: { value: 3e6, unit: code } }
    const folder = join(place, code)
    await writeFolder(folder, filesOf(buildResult(JSON.stringify(summary), { ...model, costs }, manifest), undefined), never)
    const { source: read } = await openResult(folder)
    assert.deepEqual((read as typeof source).model.costs, costs)
  }
})

test('open: of several runs the newest is taken, and it is said which', async () => {
  const out = join(place, 'several', 'quick')
  await save(join(out, '000000000001'), { hash: '000000000001', finished: '2026-01-02T03:04:05.000Z' })
  await save(join(out, '000000000002'), { hash: '000000000002', finished: '2026-03-02T03:04:05.000Z' })
  await save(join(out, '000000000003'), { hash: '000000000003', finished: '2026-02-02T03:04:05.000Z' })
  mkdirSync(join(out, '000000000004'))
  const { folder, note } = await openResult(out)
  assert.equal(folder, join(out, '000000000002'))
  assert.match(note!.en, /holds 3 runs; drawn is the newest, 000000000002, 2026-03-02 03:04 UTC$/)
  assert.equal((await openResult(join(place, 'several'))).folder, folder)
})

test('open: where there are several scenarios they are named', async () => {
  const out = join(place, 'scenarios')
  for (const name of ['a', 'b']) await save(join(out, name, '000000000001'), { hash: '000000000001' })
  await refuses(out, /holds runs of several scenarios; name one: .*scenarios\/a, .*scenarios\/b$/)
})

test('open: a folder that does not exist is told with the nearest name', async () => {
  await refuses(join(place, 'wohle'), /no folder .*wohle; did you mean .*whole\?$/)
  await refuses(join(place, 'nothing', 'like', 'it'), /no folder .*it$/)
})

test('open: a file is no folder, and the one that it is in is named only where it is a result', async () => {
  await refuses(join(whole, 'summary.json'), /is a file; name the folder of the run: .*whole$/)
  writeFileSync(join(place, 'file'), '')
  await refuses(join(place, 'file'), /is a file; name the folder of a saved run/)
})

test('open: a folder without a run says how one is made', async () => {
  mkdirSync(join(place, 'empty'))
  await refuses(join(place, 'empty'), /no saved run in .*empty; steppecast run FILE makes one$/)
})

for (const file of ['summary.json', 'model.json', 'manifest.json']) {
  test(`open: half a result is told by what is missing: ${file}`, async () => {
    await refuses(
      damaged(`half-${file}`, file, () => undefined),
      new RegExp(`holds only a part of a result, ${file} is missing`),
    )
  })

  test(`open: ${file} of another format is not guessed at`, async () => {
    const other = (text: string): string => text.replace(/"format":\s*1/, '"format":7')
    await refuses(
      damaged(`format-${file}`, file, other),
      new RegExp(`${file} is of format 7, and this version .* reads format 1`),
    )
  })

  test(`open: ${file} that was cut off or emptied is damaged`, async () => {
    await refuses(
      damaged(`cut-${file}`, file, text => text.slice(0, 100)),
      new RegExp(`${file} is damaged: it is not JSON`),
    )
    await refuses(
      damaged(`null-${file}`, file, () => 'null'),
      new RegExp(`${file} is damaged at /format`),
    )
    await refuses(
      damaged(`bare-${file}`, file, () => '{"format":1}'),
      new RegExp(`${file} is damaged at [a-z]+`),
    )
  })
}

test('open: a damaged place is named', async () => {
  const other = (text: string): string => text.replace(/"hits":\d+/, '"hits":"many"')
  await refuses(damaged('hits', 'summary.json', other), /summary\.json is damaged at [a-z/_]*hits;/)
})

test('open: files of two runs do not go together', async () => {
  const other = (text: string): string => text.replaceAll('traffic_growth', 'another_growth')
  await refuses(damaged('mixed', 'model.json', other), /are not of one run: another_growth is not in all of them/)
})
