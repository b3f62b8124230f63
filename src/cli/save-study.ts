// The end of every command that runs many cases: the study is drawn, written, and told.
//
//   study ─render▶ page, tables ─write▶ folder ─▶ list of runs ─▶ the answer on the terminal

import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RenderedFiles } from '../report/formats/format.js'
import type { StudyFile } from '../report/source.js'
import { hashOf } from '../run/canonical.js'
import { hashes } from '../run/hashes.js'
import { numbers, type Plan } from '../run/plan.js'
import { buildManifest, type ManifestFacts } from '../store/manifest.js'
import { folderOf, pageOf } from '../store/result.js'
import { buildStudy, filesOfStudy, type SavedStudy } from '../store/study.js'
import { writeFiles } from '../store/write-files.js'
import { writeFolder } from '../store/write-folder.js'
import { listSaved } from './list-saved.js'
import { messages } from './messages.js'
import type { Session } from './session.js'
import type { SimulationOptions } from './simulation-options.js'

/** Tables are written in any case, the page where `report` says so. */
export type StudyOptions = Pick<SimulationOptions, 'out' | 'language' | 'report' | 'json' | 'quiet'>

/** Everything that decides a byte of the study → the name of its folder: 12 hexadecimal digits. */
export const studyHash = (kind: string, decides: object): string => hashOf({ numbers, kind, ...decides }).slice(0, 12)

/** What a plan decides of a study. Canonical JSON forgets in which order a file lists things, which is the order in which they are told. */
export const decidedBy = (plan: Plan): object => ({ hash: hashes(plan).hash, listed: JSON.stringify(plan.scenario) })

export const studyFolder = (out: string, { id }: Pick<StudyFile, 'id'>, hash: string): string => folderOf(out, id, hash)

/** Writes a study that was just found. Throws StoreError, and the signal's reason when it aborts before the folder has its name. */
export const saveStudy = async (
  study: StudyFile,
  facts: Omit<ManifestFacts, 'numbers' | 'command'>,
  options: StudyOptions,
  session: Session,
): Promise<void> => {
  const manifest = buildManifest({ ...facts, numbers, command: ['steppecast', ...session.argv] })
  const saved = buildStudy(study, manifest)
  const folder = studyFolder(options.out, study, manifest.hash)
  const drawn = await drawStudy(saved, options)
  session.signal.throwIfAborted()
  await writeFolder(folder, filesOfStudy(saved, drawn), session.signal)
  await tellStudy(saved, folder, options, session)
}

/** Tells of a study that was found in its folder; the page is drawn again. */
export const showStudy = async (saved: SavedStudy, folder: string, options: StudyOptions, session: Session): Promise<void> => {
  if (!options.quiet) session.tell(messages.foundAgain(relative('.', folder), momentOf(saved))[options.language])
  if (options.report) await writeFiles(folder, await drawStudy(saved, options), session.signal)
  await tellStudy(saved, folder, options, session)
}

const momentOf = ({ source }: SavedStudy): string => source.manifest.finished.slice(0, 16).replace('T', ' ')

/** Vega is large and loaded only when a page is drawn. */
const drawStudy = async ({ source }: SavedStudy, { language, report }: StudyOptions): Promise<RenderedFiles> => {
  const { renderTables } = await import('../report/formats/csv.js')
  const tables = renderTables(source)
  if (!report) return tables
  const { renderPageFiles } = await import('../report/formats/html.js')
  return new Map([...(await renderPageFiles(source, language)), ...tables])
}

const tellStudy = async ({ studyText, source }: SavedStudy, folder: string, options: StudyOptions, session: Session) => {
  const { language, out, report, json, quiet } = options
  const tell = quiet ? () => {} : session.tell
  if (json) session.print(studyText)
  else if (!quiet) {
    const { renderTerminal } = await import('../report/terminal.js')
    session.print(`${renderTerminal(source, { language, width: session.width, styled: session.styled })}\n`)
  }
  const where = relative('.', report ? pageOf(folder) : folder)
  tell((report ? messages.pageAt(where, pathToFileURL(resolve(where)).href) : messages.resultsAt(where))[language])
  if (report) await listSaved(out, { language, tell, signal: session.signal })
}
