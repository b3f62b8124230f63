// A page → PDF, by the Chromium that is on the machine, in a folder of its own that is gone afterwards.

import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { mkdtemp, readFile, rm, writeFile } from '../files.js'
import { messages } from './messages.js'
import { ToolError } from './tool-error.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The first of the known names on the path, which is written as PATH is, else Debian's. */
export const findChromium = (path: string, isThere: (file: string) => boolean = isExecutable): string | undefined => {
  const folders = path.split(delimiter).filter(folder => folder !== '')
  const places = names.flatMap(name => folders.map(folder => join(folder, name)))
  return [...places, '/usr/bin/chromium'].find(isThere)
}

export interface PrintOptions {
  readonly browser: string | undefined
  readonly signal: AbortSignal
}

/** Throws ToolError where there is no browser or it fails, and the signal's reason when it aborts. */
export const printPage = async (html: string, { browser, signal }: PrintOptions): Promise<Uint8Array> => {
  if (browser === undefined) throw new ToolError(messages.chromiumMissing)
  const folder = await mkdtemp(join(tmpdir(), 'steppecast-print-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html)
    const flags = [...quietly, `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`, pathToFileURL(page).href]
    await promisify(execFile)(browser, [...sandbox(), ...flags], { signal, timeout: longest })
    return await readFile(pdf)
  } catch (error) {
    signal.throwIfAborted()
    throw new ToolError(messages.chromiumFailed(browser, reasonOf(error)), error)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Milliseconds; a page of hundreds of charts takes a few seconds. */
const longest = 120_000

/** Time inside the page runs ahead until it is done, at most by so many milliseconds. */
const patience = 30_000

const quietly = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
  // Wide enough for two charts side by side, as they are on paper.
  '--window-size=1000,1400',
  `--virtual-time-budget=${patience}`,
]

/** Chromium refuses its sandbox to the superuser; the page runs no script but its own. */
const sandbox = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** What ended it, without pages of its log. */
const reasonOf = (error: unknown): string => {
  const { message, killed, code, signal } = error as {
    message: string
    killed?: boolean
    code?: string | number
    signal?: string
  }
  if (killed === true) return `${longest / 1000} s`
  if (typeof code === 'number') return `exit ${code}`
  if (typeof signal === 'string') return signal
  return message.split('\n')[0]
}
