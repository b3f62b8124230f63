// One study on disk: results/ID/HASH/{study.json, manifest.json, report.html, charts/, tables/}.
//
// study.json bears a checksum of what else it holds: numbers that a failing disk or a hand has changed are told, not drawn.

import { basename, join } from 'node:path'
import { stat } from '../files.js'
import { buildReport } from '../report/build-report.js'
import type { Manifest, StudyFile, StudySource } from '../report/source.js'
import { hashOf, renderCanonical } from '../run/canonical.js'
import { messages } from './messages.js'
import { files } from './result.js'
import { readJson } from './read-json.js'
import { StoreError } from './store-error.js'
import type { Files } from './write-folder.js'

export interface SavedStudy {
  readonly studyText: string
  readonly source: StudySource
}

const studyFile = 'study.json'

/** The same study gives the same text. */
export const buildStudy = (study: StudyFile, manifest: Manifest): SavedStudy => {
  const { sha256, ...rest } = study
  const studyText = `${renderCanonical({ ...rest, sha256: hashOf(rest) })}\n`
  return { studyText, source: { study: JSON.parse(studyText), manifest } }
}

/** What the folder of a study holds, `drawn` by path. */
export const filesOfStudy = ({ studyText, source }: SavedStudy, drawn: Files): Files =>
  new Map([[studyFile, studyText], [files.manifest, `${JSON.stringify(source.manifest, undefined, 2)}\n`], ...drawn])

export const holdsStudy = async (folder: string): Promise<boolean> =>
  (await stat(join(folder, studyFile)).catch(() => undefined)) !== undefined

/** The study of that hash; undefined where there is none, or what is there is not whole. */
export const readStudy = async (folder: string): Promise<SavedStudy | undefined> => {
  try {
    const saved = await openStudy(folder)
    return saved.source.manifest.hash === basename(folder) ? saved : undefined
  } catch {
    return undefined
  }
}

/** Throws StoreError where half a study, a damaged one or one of another kind is there. */
export const openStudy = async (folder: string): Promise<SavedStudy> => {
  const [study, manifest] = await Promise.all([studyFile, files.manifest].map(name => readJson(folder, name)))
  const { sha256, ...rest } = study.value as StudyFile
  if (sha256 !== hashOf(rest)) throw new StoreError(messages.altered(join(folder, studyFile)))
  const source = { study: study.value as StudyFile, manifest: manifest.value as Manifest }
  // Whatever is drawn from it is asked for now, so that a hole in the file is told before anything is written.
  try {
    buildReport(source)
  } catch (error) {
    throw new StoreError(messages.flawed(join(folder, studyFile), (error as Error).message), error)
  }
  return { studyText: study.text, source }
}
