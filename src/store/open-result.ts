// The result that somebody names: its own folder, wherever it has been moved to, or a folder of runs, of which the newest is meant.

import { basename, dirname, join } from 'node:path'
import { stat } from '../files.js'
import { nearest } from '../scenario/nearest.js'
import type { AnySource, ReportSource } from '../report/source.js'
import type { Text } from '../text.js'
import { findRuns, type FoundRun, foldersIn } from './find-runs.js'
import { messages } from './messages.js'
import { readJson } from './read-json.js'
import { firstFlaw, firstStranger, type ResultFile } from './result-shape.js'
import { files } from './result.js'
import { codeOf, StoreError } from './store-error.js'
import { holdsStudy, openStudy } from './study.js'

export interface OpenedResult {
  readonly folder: string
  readonly source: AnySource
  /** What the reader should know of which run was taken. */
  readonly note?: Text
}

const parts: readonly ResultFile[] = ['summary', 'model', 'manifest']

/** Throws StoreError where nothing, half a result or something else is there. */
export const openResult = async (named: string): Promise<OpenedResult> => {
  await checkFolder(named)
  if (await holdsStudy(named)) return { folder: named, source: (await openStudy(named)).source }
  if (await holdsPart(named)) return { folder: named, source: await readSource(named) }
  const { newest, count } = await findNewest(named)
  const { folder, hash, finished } = newest
  const source = (await holdsStudy(folder)) ? (await openStudy(folder)).source : await readSource(folder)
  const moment = `${finished.slice(0, 16).replace('T', ' ')} UTC`
  return count === 1 ? { folder, source } : { folder, source, note: messages.newestOf(named, count, `${hash}, ${moment}`) }
}

const checkFolder = async (named: string): Promise<void> => {
  const kind = await stat(named).catch((error: unknown) => error as Error)
  if (kind instanceof Error) {
    const siblings = codeOf(kind) === 'ENOENT' ? await foldersIn(dirname(named)) : []
    const near = nearest(basename(named), siblings)
    throw new StoreError(messages.folderMissing(named, near === undefined ? undefined : join(dirname(named), near)), kind)
  }
  if (kind.isDirectory()) return
  const folder = dirname(named)
  throw new StoreError(messages.fileNamed(named, (await holdsPart(folder)) ? folder : undefined))
}

const holdsPart = async (folder: string): Promise<boolean> => {
  const found = await Promise.all(parts.map(part => stat(join(folder, files[part])).catch(() => undefined)))
  return found.some(file => file !== undefined)
}

/** In the folder of a scenario, or of results where there is only one scenario. */
const findNewest = async (named: string): Promise<{ readonly newest: FoundRun; readonly count: number }> => {
  const own = await findRuns(named)
  if (own.length > 0) return { newest: own[0], count: own.length }
  const scenarios = await Promise.all((await foldersIn(named)).map(async name => findRuns(join(named, name))))
  const [first, ...others] = scenarios.filter(runs => runs.length > 0)
  if (first === undefined) throw new StoreError(messages.noRun(named))
  if (others.length > 0)
    throw new StoreError(
      messages.severalScenarios(
        named,
        [first, ...others].map(([{ folder }]) => dirname(folder)),
      ),
    )
  return { newest: first[0], count: first.length }
}

const readSource = async (folder: string): Promise<ReportSource> => {
  const [summary, model, manifest] = await Promise.all(parts.map(part => readPart(folder, part)))
  const source = { summary, model, manifest } as ReportSource
  const stranger = firstStranger(source)
  if (stranger !== undefined) throw new StoreError(messages.mixed(folder, stranger))
  return source
}

const readPart = async (folder: string, part: ResultFile): Promise<object> => {
  const { value } = await readJson(folder, files[part])
  const flaw = firstFlaw(part, value)
  if (flaw !== undefined) throw new StoreError(messages.flawed(join(folder, files[part]), flaw))
  return value
}
