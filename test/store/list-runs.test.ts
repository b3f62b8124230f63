import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { renderPage } from '../../src/report/html/render-page.js'
import type { ReportSource } from '../../src/report/source.js'
import { listRuns } from '../../src/store/list-runs.js'
import { buildResult, filesOf } from '../../src/store/result.js'
import { buildStudy, filesOfStudy } from '../../src/store/study.js'
import { writeFolder } from '../../src/store/write-folder.js'
import { launchBrowser } from '../report/browser.js'
import { hostileSource } from '../report/formats/small-source.js'
import { measureGeometry } from '../report/geometry.js'
import { shipped, sourceOf } from '../report/sources.js'
import { shippedSweep } from '../report/sweep-source.js'

const place = mkdtempSync(join(tmpdir(), 'steppecast-list-'))
after(() => rmSync(place, { recursive: true }))

const never = new AbortController().signal
const [quick, hostile] = await Promise.all([sourceOf(shipped('quick-start.yaml'), 50), hostileSource()])

interface Run {
  readonly scenario?: string
  readonly hash: string
  readonly finished?: string
  readonly page?: boolean
}

const save = async (
  out: string,
  { summary, model, manifest }: ReportSource,
  { scenario = 'quick', hash, finished = '2026-01-02T03:04:05.000Z', page = true }: Run,
): Promise<void> => {
  const result = buildResult(JSON.stringify(summary), model, { ...manifest, hash, finished })
  await writeFolder(join(out, scenario, hash), filesOf(result, page ? { html: '<p>', charts: new Map() } : undefined), never)
}

const pageIn = (out: string): string => readFileSync(join(out, 'index.html'), 'utf8')
const linksIn = (out: string): readonly string[] => [...pageIn(out).matchAll(/<a href="([^"]*)"/g)].map(([, link]) => link)

test('list: the newest run stands first, each with its link', async () => {
  const out = join(place, 'order')
  await save(out, quick, { hash: '00000000000a' })
  await save(out, quick, { hash: '00000000000b', finished: '2026-03-02T03:04:05.000Z' })
  await save(out, quick, { hash: '00000000000c', finished: '2026-02-02T03:04:05.000Z', scenario: '小' })
  assert.equal(await listRuns(out, 'en', never), 'listed')
  assert.deepEqual(linksIn(out), [
    'quick/00000000000b/report.html',
    'quick/00000000000a/report.html',
    `${encodeURIComponent('小')}/00000000000c/report.html`,
  ])
})

test('list: a run says its title, paths, seed, and how many promises have each verdict', async () => {
  const out = join(place, 'words')
  await save(out, quick, { hash: '00000000000a' })
  await listRuns(out, 'zh', never)
  const html = pageIn(out)
  for (const words of [quick.model.scenario.name.en, quick.model.scenario.name.zh, `>${quick.summary.seed}<`, '>50<'])
    assert.ok(html.includes(words), words)
  const verdicts = Object.values(quick.summary.targets).flatMap(({ readings }) =>
    Object.values(readings).flatMap(({ headline, verdict }) => (headline ? [verdict] : [])),
  )
  for (const verdict of new Set(verdicts))
    assert.ok(html.includes(`${verdicts.filter(other => other === verdict).length} ${verdict}<`), verdict)
  assert.match(html, /<html lang="zh-CN">/)
})

test('list: a run without a page is listed without a link, half a result not at all', async () => {
  const out = join(place, 'parts')
  await save(out, quick, { hash: '00000000000a', page: false })
  await save(out, quick, { hash: '00000000000b' })
  rmSync(join(out, 'quick', '00000000000b', 'model.json'))
  await listRuns(out, 'en', never)
  assert.deepEqual(linksIn(out), [])
  assert.match(pageIn(out), /no page yet: steppecast report, then the folder quick\/00000000000a/)
  assert.doesNotMatch(pageIn(out), /00000000000b/)
})

test('list: a run that is gone is gone from the list, and one that ran again is read again', async () => {
  const out = join(place, 'again')
  await save(out, quick, { hash: '00000000000a' })
  await save(out, quick, { hash: '00000000000b' })
  await listRuns(out, 'en', never)
  rmSync(join(out, 'quick', '00000000000b'), { recursive: true })
  const renamed = {
    ...quick,
    model: { ...quick.model, scenario: { ...quick.model.scenario, name: { en: 'Renamed', zh: '改名' } } },
  }
  await save(out, renamed, { hash: '00000000000a', finished: '2026-05-02T03:04:05.000Z' })
  await listRuns(out, 'en', never)
  assert.deepEqual(linksIn(out), ['quick/00000000000a/report.html'])
  assert.match(pageIn(out), /Renamed/)
})

test('list: what it said of a run before is not read again, unless it is damaged', async () => {
  const out = join(place, 'remembers')
  await save(out, quick, { hash: '00000000000a' })
  await listRuns(out, 'en', never)
  const before = pageIn(out)
  writeFileSync(join(out, 'quick', '00000000000a', 'summary.json'), 'gone')
  await listRuns(out, 'en', never)
  assert.equal(pageIn(out), before)
  writeFileSync(join(out, 'index.html'), before.replace(/"paths":\d+/, '"paths":"x"'))
  await listRuns(out, 'en', never)
  assert.deepEqual(linksIn(out), [])
})

test('list: an index that is somebody else’s stays as it is', async () => {
  const out = join(place, 'foreign')
  await save(out, quick, { hash: '00000000000a' })
  writeFileSync(join(out, 'index.html'), '<p>mine')
  assert.equal(await listRuns(out, 'en', never), 'foreign')
  assert.equal(pageIn(out), '<p>mine')
})

test('list: runs that end at once are all on it, however they interleave', async () => {
  const out = join(place, 'at-once')
  const hashes = Array.from({ length: 12 }, (_, index) => `0000000000${String(index + 10)}`)
  await Promise.all(
    hashes.map(async (hash, index) => {
      await new Promise(resolve => setTimeout(resolve, 7 * index))
      await save(out, quick, { hash })
      await listRuns(out, 'en', never)
    }),
  )
  assert.deepEqual(
    [...linksIn(out)].sort(),
    hashes.map(hash => `quick/${hash}/report.html`),
  )
  assert.deepEqual(readdirSync(out).sort(), ['index.html', 'quick'])
})

test('list: no one’s words become markup, and what it holds runs nothing and asks for nothing', async t => {
  const out = join(place, 'hostile')
  await save(out, hostile, { hash: '00000000000a', scenario: 'hostile' })
  const evil = { ...quick, manifest: { ...quick.manifest, command: ['</script><img src=x onerror=alert(1)>'] } }
  await save(out, evil, { hash: '00000000000b', page: false })
  await listRuns(out, 'en', never)
  // The page's own script is the one that its policy lets run.
  assert.equal(pageIn(out).split('<script>').length, 2)
  assert.doesNotMatch(pageIn(out), /<img|onerror=alert\(2\)>[^<]*<\/a>|[\u202a-\u202e\u2066-\u2069]/)
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  try {
    const url = pathToFileURL(join(out, 'index.html')).href
    for (const width of [390, 1440])
      for (const colorScheme of ['light', 'dark'] as const)
        for (const language of ['en', 'zh']) {
          const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
          const complaints: string[] = []
          page.on('console', message => complaints.push(message.text()))
          page.on('dialog', dialog => complaints.push(dialog.message()))
          page.on('request', request => {
            if (request.url() !== url && !request.url().startsWith('data:')) complaints.push(request.url())
          })
          await page.goto(url)
          await page.click(`#in-${language}`)
          const { words, overlapping, cut } = await measureGeometry(page)
          assert.deepEqual([complaints, overlapping, cut], [[], [], []], `${width} px, ${language}`)
          assert.ok(words > 10)
          assert.equal(await page.getByText(language === 'en' ? 'Results' : '结果', { exact: true }).count(), 1)
          await page.close()
        }
  } finally {
    await browser.close()
  }
})

test('list: studies stand in a section of their own, each with its kind and its link, and are remembered', async () => {
  const out = join(place, 'studies')
  await save(out, quick, { hash: '00000000000a' })
  const { study, manifest } = await shippedSweep('quick-start-money', 64)
  const saved = buildStudy(study, { ...manifest, hash: '0123456789ab' })
  const folder = join(out, study.id, '0123456789ab')
  await writeFolder(folder, filesOfStudy(saved, new Map([['report.html', '<p>']])), never)
  await listRuns(out, 'en', never)
  assert.deepEqual(linksIn(out), ['quick-start-money/0123456789ab/report.html', 'quick/00000000000a/report.html'])
  const html = pageIn(out)
  assert.match(html, /Studies over many cases[^]*Money and traffic growth[^]*steppecast sweep sweep\.yaml[^]*Sweep/)
  assert.match(html, /Of 2 promises, between [\d.]+ \(.*\) and [\d.]+ \(.*\) are kept on average\./)
  // What was said of it once is said again, though its file can no longer be read.
  writeFileSync(join(folder, 'study.json'), '{}')
  await listRuns(out, 'en', never)
  assert.equal(pageIn(out), html)
})

test('list: what was made last stands first, be it a run or a study', async () => {
  const out = join(place, 'newest')
  const { study, manifest } = await shippedSweep('quick-start-money', 64)
  const later = { ...manifest, hash: '0123456789ab', finished: '2030-01-01T00:00:00.000Z' }
  await save(out, quick, { hash: '00000000000a' })
  await writeFolder(
    join(out, study.id, later.hash),
    filesOfStudy(buildStudy(study, later), new Map([['report.html', '<p>']])),
    never,
  )
  await listRuns(out, 'en', never)
  assert.deepEqual(linksIn(out), ['quick-start-money/0123456789ab/report.html', 'quick/00000000000a/report.html'])
})

test('list: it tells time where its reader is, and pages open in the language that was chosen last', async t => {
  const out = join(place, 'remembered')
  const finished = '2026-01-02T18:04:05.000Z'
  await save(out, quick, { hash: '00000000000a', finished })
  writeFileSync(join(out, 'quick', '00000000000a', 'report.html'), renderPage(quick, 'en').html)
  await listRuns(out, 'en', never)
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  try {
    const context = await browser.newContext({ timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    const url = pathToFileURL(join(out, 'index.html')).href
    // A browser hands on what a page stores after a while: the next page may come before it.
    const isRemembered = async (language: string): Promise<boolean> => {
      for (let tries = 0; tries < 50; tries++) {
        await page.goto(url)
        if (await page.isChecked(`#in-${language}`)) return true
      }
      return false
    }
    await page.goto(url)
    assert.equal(await page.textContent('time'), '2026-01-03 02:04')
    assert.equal(await page.getAttribute('time', 'title'), '2026-01-02 18:04 UTC')
    assert.equal(await page.isChecked('#in-en'), true)
    await page.click('#in-zh')
    assert.ok(await isRemembered('zh'))
    await page.click('a')
    await page.waitForURL(/report\.html$/)
    assert.equal(await page.getAttribute('html', 'lang'), 'zh-CN')
    await page.click('[data-language="en"]')
    assert.ok(await isRemembered('en'))
  } finally {
    await browser.close()
  }
})
