// What a list of runs says of one of them.

import type { Verdict } from '../../analysis/summary.js'
import { cleanTitle } from '../clean.js'
import { parentsOf, settingsOf } from '../differences.js'
import { headlineOf, titleText } from '../figures.js'
import { isMedians, lookOf } from '../outcome.js'
import type { ReportSource } from '../source.js'
import type { Text } from '../../text.js'

export interface RunEntry {
  readonly scenario: string
  readonly hash: string
  readonly title: Text
  readonly paths: number
  readonly seed: string
  readonly command: string
  /** What the command line set otherwise than the file says, as --set has it. */
  readonly settings: readonly Text[]
  /** The files that the scenario is a variant of. */
  readonly parents: readonly string[]
  /** ISO moment. */
  readonly finished: string
  /** Every draw was at its median: what is on track is kept in that one future, and what is off track missed. */
  readonly medians: boolean
  /** How many targets have each verdict, by their headline readings; one without a confidence has none. */
  readonly verdicts: Readonly<Record<Verdict, number>>
  readonly targets: number
}

/** A run with what else its folder holds. */
export interface ListedRun {
  readonly entry: RunEntry
  /** Names of files that a reader may open. */
  readonly files: readonly string[]
}

export const buildEntry = (source: ReportSource): RunEntry => {
  const { summary, model, manifest } = source
  const medians = isMedians(source)
  const headlines = Object.values(summary.targets)
    .map(target => headlineOf(target)[1])
    .map(reading => (medians ? lookOf(reading) : reading.verdict))
  const count = (verdict: Verdict): number => headlines.filter(found => found === verdict).length
  return {
    scenario: summary.scenario,
    hash: manifest.hash,
    title: titleText(model.scenario.name),
    paths: summary.paths,
    seed: cleanTitle(summary.seed),
    command: cleanTitle(manifest.command.join(' ')),
    settings: settingsOf(source),
    parents: parentsOf(source),
    finished: manifest.finished,
    medians,
    verdicts: { 'on track': count('on track'), 'cannot tell': count('cannot tell'), 'off track': count('off track') },
    targets: headlines.length,
  }
}
