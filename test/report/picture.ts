// Takes the README's picture: the main scenario's page, from its top. `npm run picture`, after a run of the main scenario.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const runs = join(root, 'results/inner-mongolia-2020')
const newest = readdirSync(runs)
  .map(name => join(runs, name, 'report.html'))
  .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
  .at(-1)!
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1160, height: 1240 }, colorScheme: 'light' })
await page.goto(pathToFileURL(newest).href)
await page.click('[data-language="en"]')
await page.screenshot({ path: join(root, 'scenarios/pictures/inner-mongolia-2020.png') })
await browser.close()
