// results/index.html: what a folder of results holds. It is made anew after every run, from the files of the runs; of those that it has listed before
// it remembers what it said of them, for reading a thousand summaries takes a while.

import { join } from 'node:path'
import * as z from 'zod/mini'
import { readdir, readFile } from '../files.js'
import { indexMark, renderIndex } from '../report/html/render-index.js'
import { buildEntry, type ListedRun, type RunEntry } from '../report/html/run-entry.js'
import { buildStudyEntry, type ListedStudy, type StudyEntry } from '../report/html/study-entry.js'
import type { Language } from '../text.js'
import { findRuns, type FoundRun, foldersIn, newestFirst } from './find-runs.js'
import { openResult } from './open-result.js'
import { codeOf, storeErrorOf } from './store-error.js'
import { writeFiles } from './write-files.js'

const fileName = 'index.html'

/**
 * 'foreign' where the file is somebody else's, which stays. Runs that end at once may write it at once: whoever wrote it looks again whether there is
 * more to list by now, so that the last to write has seen everything. Throws StoreError.
 */
export const listRuns = async (out: string, language: Language, signal: AbortSignal): Promise<'listed' | 'foreign'> => {
  const path = join(out, fileName)
  try {
    for (let runs = await findAll(out), tries = 1; ; tries++) {
      const before = await readBefore(path)
      if (before === 'foreign') return before
      const listed = (await Promise.all(runs.map(run => listRun(run, before)))).filter(found => found !== undefined)
      const html = renderIndex(
        listed.flatMap(found => ('run' in found ? [found.run] : [])),
        language,
        listed.flatMap(found => ('study' in found ? [found.study] : [])),
      )
      await writeFiles(out, new Map([[fileName, html]]), signal)
      const again = await findAll(out)
      if (keyOf(again) === keyOf(runs) || tries === mostTries) return 'listed'
      runs = again
    }
  } catch (error) {
    throw storeErrorOf(error, out)
  }
}

const mostTries = 10

/** What decides an entry of the list. */
const keyOf = (runs: readonly FoundRun[]): string => JSON.stringify(runs.map(({ folder, finished }) => [folder, finished]))

const findAll = async (out: string): Promise<readonly FoundRun[]> => {
  const scenarios = await foldersIn(out)
  return (await Promise.all(scenarios.map(name => findRuns(join(out, name))))).flat().sort(newestFirst)
}

const text = z.object({ en: z.string(), zh: z.string() })

const entryShape = z.object({
  scenario: z.string(),
  hash: z.string(),
  title: text,
  paths: z.number(),
  seed: z.string(),
  command: z.string(),
  settings: z.array(text),
  parents: z.array(z.string()),
  finished: z.iso.datetime(),
  medians: z.boolean(),
  verdicts: z.object({ 'on track': z.number(), 'cannot tell': z.number(), 'off track': z.number() }),
  targets: z.number(),
})

const studyShape = z.object({
  id: z.string(),
  hash: z.string(),
  kind: text,
  title: text,
  finding: text,
  command: z.string(),
  finished: z.iso.datetime(),
})

/** By folder and moment. */
interface Before {
  readonly runs: ReadonlyMap<string, RunEntry>
  readonly studies: ReadonlyMap<string, StudyEntry>
}

const nothingBefore: Before = { runs: new Map(), studies: new Map() }

const momentOf = (name: string, { hash, finished }: Pick<FoundRun, 'hash' | 'finished'>): string => `${name}/${hash}/${finished}`

/** Entries that the file lists by now; none that can be trusted where it is not there or damaged. */
const readBefore = async (path: string): Promise<Before | 'foreign'> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return nothingBefore
  if (!text.includes(indexMark)) return 'foreign'
  const dataIn = (id: string): unknown =>
    JSON.parse(new RegExp(`<script type="application/json" id="${id}">(.*)</script>`).exec(text)?.[1] ?? '[]')
  try {
    const [runs, studies] = [z.array(entryShape).parse(dataIn('runs')), z.array(studyShape).parse(dataIn('studies'))]
    return {
      runs: new Map(runs.map(entry => [momentOf(entry.scenario, entry), entry])),
      studies: new Map(studies.map(entry => [momentOf(entry.id, entry), entry])),
    }
  } catch {
    return nothingBefore
  }
}

type Listed = { readonly run: ListedRun } | { readonly study: ListedStudy }

const entryOf = async (run: FoundRun, { runs, studies }: Before): Promise<RunEntry | StudyEntry> => {
  const moment = momentOf(run.scenario, run)
  const known = runs.get(moment) ?? studies.get(moment)
  if (known !== undefined) return known
  const { source } = await openResult(run.folder)
  return 'study' in source ? buildStudyEntry(source) : buildEntry(source)
}

/** undefined where the result is not whole, or has just gone. */
const listRun = async (run: FoundRun, before: Before): Promise<Listed | undefined> => {
  try {
    const entry = await entryOf(run, before)
    const files = (await readdir(run.folder)).filter(name => /^report\.(html|md|pdf|xlsx)$/.test(name)).sort()
    const { scenario: folder, hash } = run
    return 'kind' in entry
      ? { study: { entry: { ...entry, id: folder, hash }, files } }
      : { run: { entry: { ...entry, scenario: folder, hash }, files } }
  } catch {
    return undefined
  }
}
