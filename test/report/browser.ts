/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Chromium, where there is one. With CI=true there has to be one; elsewhere tests of pages say loudly that they were skipped.

import { existsSync } from 'node:fs'
import type { TestContext } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** undefined, after saying so, where there is none. */
export const launchBrowser = async (t: TestContext): Promise<Browser | undefined> => {
  const executablePath = places.find(existsSync)
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: flags })
  if (process.env.CI === 'true') throw new Error('no Chromium here, so that nothing is known of pages')
  console.error('NOT TESTED: no Chromium here; Debian has it as chromium')
  t.skip('NOT TESTED: no Chromium here')
  return undefined
}

export interface Look {
  readonly language: 'en' | 'zh-CN'
  readonly width: number
  readonly scheme?: 'light' | 'dark'
}

export interface OpenPage {
  readonly page: Page
  /** Console messages, errors and requests beyond the file itself. */
  readonly complaints: readonly string[]
}

/** Opens what a page shows only when it is asked for, but for tables of a chart's numbers. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('details.part, details.folded')) part.open = true
  })

/** Opens the file in a window of that width, switches the language and waits until every chart is drawn. */
export const openPage = async (browser: Browser, url: string, { language, width, scheme = 'light' }: Look): Promise<OpenPage> => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme })
  const complaints: string[] = []
  page.on('console', message => complaints.push(`console: ${message.text()}`))
  page.on('pageerror', error => complaints.push(`error: ${error.message}`))
  page.on('request', request => {
    if (request.url() !== url && !request.url().startsWith('data:')) complaints.push(`request: ${request.url()}`)
  })
  await page.goto(url)
  await page.click(`[data-language="${language}"]`)
  await unfold(page)
  const places = page.locator('[data-chart]')
  for (const place of await places.all()) await place.scrollIntoViewIfNeeded()
  await page.waitForFunction(
    tag => [...document.querySelectorAll('[data-chart]')].every(place => place.getAttribute('data-drawn') === tag),
    language,
  )
  await page.evaluate(() => scrollTo(0, 0))
  return { page, complaints }
}
