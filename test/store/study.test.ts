// Studies on disk: what is damaged is told, and not taken for one that was found.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { StudySource } from '../../src/report/source.js'
import { StoreError } from '../../src/store/store-error.js'
import { buildStudy, filesOfStudy, openStudy, readStudy } from '../../src/store/study.js'
import { writeFolder } from '../../src/store/write-folder.js'
import { shippedSweep } from '../report/sweep-source.js'

const place = mkdtempSync(join(tmpdir(), 'steppecast-study-'))
after(() => rmSync(place, { recursive: true }))

const saved = shippedSweep('quick-start-money', 64).then(({ study, manifest }: StudySource) =>
  buildStudy(study, { ...manifest, hash: '0123456789ab' }),
)

test('study: what was written is read again, and its text is the same', async () => {
  const folder = join(place, '0123456789ab')
  await writeFolder(folder, filesOfStudy(await saved, new Map()), new AbortController().signal)
  const opened = await openStudy(folder)
  assert.equal(opened.studyText, (await saved).studyText)
  assert.deepEqual(opened.source.study, (await saved).source.study)
  assert.ok(await readStudy(folder))
})

test('study: a changed digit is damage, wherever it stands, and so is a missing checksum', async () => {
  const folder = join(place, '0123456789ab')
  await writeFolder(folder, filesOfStudy(await saved, new Map()), new AbortController().signal)
  const file = join(folder, 'study.json')
  const { studyText } = await saved
  const digits = [...studyText.matchAll(/\d/g)].map(({ index }) => index)
  const changed = [0.1, 0.5, 0.9].map(share => {
    const at = digits[Math.floor(share * digits.length)]
    return `${studyText.slice(0, at)}${(Number(studyText[at]) + 1) % 10}${studyText.slice(at + 1)}`
  })
  for (const text of [...changed, studyText.replace(/,"sha256":"[0-9a-f]{64}"/, '')]) {
    assert.notEqual(text, studyText)
    writeFileSync(file, text)
    await assert.rejects(
      openStudy(folder),
      (error: unknown) => error instanceof StoreError && /study\.json is damaged/.test(error.message),
    )
    assert.equal(await readStudy(folder), undefined)
  }
  assert.equal(readFileSync(file, 'utf8').includes('sha256'), false)
})
