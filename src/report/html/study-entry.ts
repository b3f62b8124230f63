// What a list of results says of a study.

import { type Text, verbatim } from '../../text.js'
import { buildReport } from '../build-report.js'
import { cleanTitle } from '../clean.js'
import { titleText } from '../figures.js'
import { joined, plainText } from '../phrases.js'
import type { StudySource } from '../source.js'
import { kindOf } from '../studies/kind-of.js'

export interface StudyEntry {
  readonly id: string
  readonly hash: string
  /** What kind of study it is. */
  readonly kind: Text
  readonly title: Text
  /** What it found, in a few sentences. */
  readonly finding: Text
  readonly command: string
  /** ISO moment. */
  readonly finished: string
}

/** A study with what else its folder holds. */
export interface ListedStudy {
  readonly entry: StudyEntry
  /** Names of files that a reader may open. */
  readonly files: readonly string[]
}

export const buildStudyEntry = (source: StudySource): StudyEntry => {
  const { study, manifest } = source
  const { label, finding } = kindOf(study)
  const { tab, answer } = buildReport(source)
  const told = answer.filter((_, index) => finding.includes(index))
  return {
    id: study.id,
    hash: manifest.hash,
    kind: label,
    title: titleText(tab),
    finding: told.length === 0 ? verbatim('–') : plainText(joined(told, { en: ' ', zh: '' })),
    command: cleanTitle(manifest.command.join(' ')),
    finished: manifest.finished,
  }
}
