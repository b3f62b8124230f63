// Pages in a real browser: silent, alone, and with every word in its place.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { renderPage } from '../../src/report/html/render-page.js'
import type { AnySource } from '../../src/report/source.js'
import { launchBrowser, type Look, openPage } from './browser.js'
import { measureGeometry } from './geometry.js'
import { hostile } from './hostile.js'
import { shipped, sourceOf } from './sources.js'
import { comparisonOf, goalOf, tornadoOf } from './study-sources.js'

const folder = mkdtempSync(join(tmpdir(), 'steppecast-looks-'))
after(() => rmSync(folder, { recursive: true }))

const write = (name: string, source: AnySource): string => {
  const path = join(folder, `${name}.html`)
  writeFileSync(path, renderPage(source, 'en').html)
  return pathToFileURL(path).href
}

const pageOf = async (name: string, file: string, paths: number): Promise<string> => write(name, await sourceOf(file, paths))

const looks: readonly Look[] = (['en', 'zh-CN'] as const).flatMap(language =>
  [390, 1440].flatMap(width => (['light', 'dark'] as const).map(scheme => ({ language, width, scheme }))),
)

const checkLooks = async (t: test.TestContext, url: string, least: number): Promise<void> => {
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  try {
    for (const look of looks) {
      const { page, complaints } = await openPage(browser, url, look)
      const { words, overlapping, cut } = await measureGeometry(page)
      const where = `${look.language}, ${look.width} px, ${look.scheme}`
      assert.deepEqual(complaints, [], where)
      assert.deepEqual(overlapping, [], where)
      assert.deepEqual(cut, [], where)
      assert.ok(words > least, `${words} words, ${where}`)
      await page.close()
    }
  } finally {
    await browser.close()
  }
}

test('looks: the main page, as a variant has it, is silent, and no word of it overlaps another or is cut', async t => {
  await checkLooks(t, await pageOf('main', shipped('double-public-money.yaml'), 600), 800)
})

test('looks: so is the quick start’s', async t => {
  await checkLooks(t, await pageOf('quick', shipped('quick-start.yaml'), 600), 100)
})

test('looks: so is the page of a comparison', async t => {
  const files = ['inner-mongolia-2020.yaml', 'double-public-money.yaml', 'no-village-grant.yaml'].map(shipped)
  await checkLooks(t, write('compare', await comparisonOf(files, 600)), 500)
})

test('looks: so is the page of a tornado', async t => {
  await checkLooks(t, write('tornado', await tornadoOf(shipped('inner-mongolia-2020.yaml'), 300)), 500)
})

test('looks: so is the page of a goal-seek', async t => {
  await checkLooks(t, write('goal', await goalOf(shipped('inner-mongolia-2020.yaml'), 'cloud', 300)), 300)
})

test('looks: a hostile scenario runs nothing, asks for nothing and stays in its place', async t => {
  const file = join(folder, 'hostile.yaml')
  writeFileSync(file, hostile)
  await checkLooks(t, await pageOf('hostile', file, 500), 50)
})

test('looks: the measure of geometry sees words that overlap and words that are cut', async t => {
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  const page = await browser.newPage({ viewport: { width: 400, height: 400 } })
  await page.setContent(
    '<p style="position:absolute;top:20px">one</p><p style="position:absolute;top:22px">two</p><p style="position:absolute;top:90px;left:390px">three</p><div style="overflow:hidden;height:6px;margin-top:200px">four</div>',
  )
  const { overlapping, cut } = await measureGeometry(page)
  assert.equal(overlapping.length, 1)
  assert.ok(cut.some(words => words.includes('three')) && cut.some(words => words.includes('four')))
  await browser.close()
})
