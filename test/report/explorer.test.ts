/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Any input against any promise: what a reader chooses with the keyboard is what is drawn, said and told in numbers.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { renderPage } from '../../src/report/html/render-page.js'
import type { ReportSource } from '../../src/report/source.js'
import { launchBrowser, openPage } from './browser.js'
import { shows } from './cited-numbers.js'
import { hostileSource } from './formats/small-source.js'
import { mediansOf, shipped, sourceOf } from './sources.js'

const folder = mkdtempSync(join(tmpdir(), 'steppecast-explorer-'))
after(() => rmSync(folder, { recursive: true }))

const write = (name: string, source: ReportSource): string => {
  const path = join(folder, `${name}.html`)
  writeFileSync(path, renderPage(source, 'en').html)
  return pathToFileURL(path).href
}

/** What stands at `summary.json#/…`. */
const valueAt = ({ summary }: ReportSource, from: string): unknown =>
  from
    .replace('summary.json#/', '')
    .split('/')
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], summary)

test('explorer: every input and every promise can be chosen, and each number shown is that of the summary', async t => {
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  const source = await sourceOf(shipped('inner-mongolia-2020.yaml'), 1500)
  const { scatter, targets } = source.summary
  try {
    const { page, complaints } = await openPage(browser, write('main', source), { language: 'zh-CN', width: 1440 })
    const options = (axis: string) => page.locator(`#choose-${axis} option`)
    assert.equal(await options('input').count(), Object.keys(scatter.inputs).length)
    assert.deepEqual(
      await options('reading').allTextContents(),
      Object.keys(source.model.scenario.targets).map(name => targets[name].title.zh),
    )
    const drawing = () => page.locator('#explorer .plot').innerHTML()
    for (const axis of ['reading', 'input', 'input', 'input', 'reading', 'input']) {
      const before = await drawing()
      await page.focus(`#choose-${axis}`)
      await page.keyboard.press('ArrowDown')
      await page.waitForFunction(html => document.querySelector('#explorer .plot')!.innerHTML !== html, before)
      const cited = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('#explorer .explored .line [data-from], #explorer tbody [data-from]')].map(
          span => ({
            from: span.dataset.from!,
            text: span.textContent!,
          }),
        ),
      )
      assert.ok(cited.length >= 11, `${cited.length} numbers`)
      for (const { from, text } of cited) assert.ok(shows(text, valueAt(source, from) as number), `${text} from ${from}`)
      const points = await page.locator('#explorer .plot path[aria-roledescription], #explorer .plot .mark-symbol path').count()
      assert.equal(points, 200)
    }
    const [strongest] = source.summary.drivers[Object.keys(source.model.scenario.targets)[2]]
    await page.selectOption('#choose-input', source.summary.variables[strongest.input].title.zh)
    const correlation = page.locator('#explorer .explored .line [data-from*="/drivers/"]').first()
    assert.ok(shows((await correlation.textContent())!, strongest.rank_correlation))
    const chosen = await page.locator('#choose-reading').inputValue()
    assert.ok((await page.getAttribute('#explorer .plot', 'aria-label'))!.startsWith(chosen))
    await page.click('[data-language="en"]')
    assert.ok((await page.locator('#explorer h4').textContent())!.includes(' against '))
    assert.deepEqual(complaints, [])
  } finally {
    await browser.close()
  }
})

test('explorer: texts of a hostile scenario are shown in it, not obeyed', async t => {
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  try {
    const { page, complaints } = await openPage(browser, write('hostile', await hostileSource()), { language: 'en', width: 390 })
    for (const option of await page.locator('#choose-input option').all())
      await page.selectOption('#choose-input', { index: await option.evaluate(one => (one as HTMLOptionElement).index) })
    assert.deepEqual(complaints, [])
  } finally {
    await browser.close()
  }
})

test('explorer: a run of medians has none', async () => {
  const { html } = renderPage(await mediansOf(shipped('inner-mongolia-2020.yaml')), 'en')
  assert.ok(!html.includes('id="explorer"'))
})
