/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Pages for everyone: with a keyboard, with a screen reader, on paper, and without anything that jumps.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { renderPage } from '../../src/report/html/render-page.js'
import { launchBrowser, openPage, unfold } from './browser.js'
import { measureGeometry } from './geometry.js'
import { shipped, sourceOf } from './sources.js'

const folder = mkdtempSync(join(tmpdir(), 'steppecast-craft-'))
after(() => rmSync(folder, { recursive: true }))

const written = (async () => {
  const path = join(folder, 'main.html')
  writeFileSync(path, renderPage(await sourceOf(shipped('inner-mongolia-2020.yaml'), 2500), 'en').html)
  return { path, url: pathToFileURL(path).href }
})()

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

test('craft: axe-core finds nothing serious, in both languages, light and dark, narrow and wide', async t => {
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  const { url } = await written
  try {
    for (const language of ['en', 'zh-CN'] as const)
      for (const [scheme, width] of [
        ['light', 1440],
        ['dark', 390],
      ] as const) {
        const { page } = await openPage(browser, url, { language, width, scheme })
        await page.evaluate(axe)
        const violations = await page.evaluate(
          async () =>
            (await (globalThis as never as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run()).violations,
        )
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        assert.deepEqual(
          grave.map(({ id, nodes }) => `${id}: ${nodes.length} times, ${nodes[0].html.slice(0, 200)}`),
          [],
          `${language}, ${scheme}, ${width} px`,
        )
        await page.close()
      }
  } finally {
    await browser.close()
  }
})

test('craft: nothing moves while a page loads and is read to its end', async t => {
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  const { url } = await written
  try {
    for (const width of [390, 1440]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      await page.addInitScript(() => {
        const shifts: string[] = []
        Object.assign(globalThis, { shifts })
        new PerformanceObserver(list => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[])
            shifts.push(`${entry.value}: ${entry.sources.map(({ node }) => node?.nodeName).join(' ')}`)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(url)
      await unfold(page)
      for (const place of await page.locator('[data-chart]').all()) await place.scrollIntoViewIfNeeded()
      await page.waitForFunction(() =>
        [...document.querySelectorAll('[data-chart]')].every(place => place.hasAttribute('data-drawn')),
      )
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
      assert.deepEqual(await page.evaluate(() => (globalThis as never as { shifts: string[] }).shifts), [], `${width} px`)
      await page.close()
    }
  } finally {
    await browser.close()
  }
})

// A4 less its margins, at 96 pixels an inch.
const paper = { width: Math.floor(((210 - 2 * 14) / 25.4) * 96), height: Math.floor(((297 - 2 * 16) / 25.4) * 96) }

test('craft: on paper no word is cut, and every chart fits on a page with all that stands under its heading', async t => {
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  const { url } = await written
  try {
    for (const language of ['en', 'zh-CN'] as const) {
      const { page } = await openPage(browser, url, { language, width: 1440, scheme: 'dark' })
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
      // Chromium writes one object a page.
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
      assert.ok(pages > 10 && pages < 60, `${pages} pages`)
      await page.setViewportSize(paper)
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      const { words, overlapping, cut } = await measureGeometry(page)
      assert.deepEqual(overlapping, [], language)
      assert.deepEqual(cut, [], language)
      assert.ok(words > 800, `${words} words`)
      const figures = await page.evaluate(() =>
        [...document.querySelectorAll('figure, article:not(#explorer)')].map(figure => ({
          name: figure.id,
          height: figure.getBoundingClientRect().height,
          breaks: getComputedStyle(figure).breakInside,
          sticksOut: [...figure.querySelectorAll('svg')].some(
            svg => svg.getBoundingClientRect().right > figure.getBoundingClientRect().right + 1,
          ),
        })),
      )
      for (const { name, height, breaks, sticksOut } of figures) {
        assert.ok(height < paper.height, `${name} is ${height} high`)
        assert.equal(breaks, 'avoid', name)
        assert.ok(!sticksOut, name)
      }
      await page.close()
    }
  } finally {
    await browser.close()
  }
})

test('craft: a link to a promise leads there, and the keyboard reaches everything', async t => {
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  const { url } = await written
  try {
    for (const width of [390, 1440]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      await page.goto(`${url}#target-servers`)
      await page.waitForFunction(() => document.querySelector('#chart-fan-servers [role="img"] svg') !== null)
      const top = await page.evaluate(() => document.querySelector('#target-servers')!.getBoundingClientRect().top)
      assert.ok(top >= 0 && top < 120, `${top} px from the top, ${width} px wide`)
      await page.close()
    }
    const { page } = await openPage(browser, url, { language: 'en', width: 1440 })
    const unreachable = await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
      return links.filter(link => document.getElementById(decodeURIComponent(link.hash.slice(1))) === null).map(link => link.hash)
    })
    assert.deepEqual(unreachable, [])
    await page.focus('[data-language="zh-CN"]')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN')
    await page.focus('#chart-kept summary')
    await page.keyboard.press('Enter')
    assert.ok(await page.locator('#chart-kept table').isVisible())
  } finally {
    await browser.close()
  }
})

test('craft: a page beside other runs leads to their list, one that was taken elsewhere does not', async t => {
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  const source = await sourceOf(shipped('quick-start.yaml'), 300)
  const { html } = renderPage(source, 'en')
  const home = join(folder, '结果', source.summary.scenario, source.manifest.hash)
  mkdirSync(home, { recursive: true })
  const [beside, alone] = [join(home, 'report.html'), join(folder, 'report.html')]
  for (const path of [beside, alone]) writeFileSync(path, html)
  writeFileSync(join(folder, '结果', 'index.html'), '<title>list</title>')
  try {
    for (const path of [beside, alone]) {
      const { page, complaints } = await openPage(browser, pathToFileURL(path).href, { language: 'zh-CN', width: 1440 })
      const link = page.locator('nav .runs a')
      assert.equal(await link.isVisible(), path === beside)
      assert.deepEqual(complaints, [])
      if (path === beside) {
        await link.click()
        assert.equal(await page.title(), 'list')
      }
      await page.close()
    }
  } finally {
    await browser.close()
  }
})

for (const name of readdirSync(shipped('')).filter(name => name.endsWith('.yaml')))
  test(`craft: the page of ${name} is below two megabytes`, async () => {
    const { html } = renderPage(await sourceOf(shipped(name), 1000), 'zh')
    assert.ok(Buffer.byteLength(html) < 2_000_000, `${Buffer.byteLength(html)} bytes`)
  })
