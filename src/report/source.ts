// What a report is drawn from, and nothing else: summary.json, model.json and manifest.json of one results folder, or study.json and manifest.json.

import type { Summary } from '../analysis/summary.js'
import type { Cost, Observation } from '../model/model.js'
import type { Change, Scenario } from '../scenario/scenario.js'
import type { Text } from '../text.js'

/** model.json: the resolved scenario, and what the page needs to explain it. The same bytes for the same scenario. */
export interface ModelFile {
  readonly format: 1
  readonly scenario: Scenario
  /** Variables whose own equation draws: the assumptions under uncertainty. In file order. */
  readonly inputs: readonly string[]
  /** Variables whose first draw is not their value but goes into it; absent in older files. */
  readonly inside?: readonly string[]
  /** Lever → what its setting costs, where that is known without a run; absent in older files. */
  readonly costs?: Readonly<Record<string, Cost>>
  /** Variable of a reading → variables it depends on that are the tightest of several limits, the nearest first; absent in older files. */
  readonly limits?: Readonly<Record<string, readonly string[]>>
  readonly observations: Readonly<Record<string, readonly Observation[]>>
  readonly warnings: readonly Text[]
}

/** manifest.json: what may differ between two runs of the same thing. */
export interface Manifest {
  readonly format: 1
  readonly hash: string
  readonly numbers: number
  readonly versions: Readonly<Record<string, string>>
  readonly host: { readonly platform: string; readonly cpu: string; readonly cores: number }
  readonly threads: number
  readonly executor: string
  /** Wall seconds by phase: build, simulate, collect, report. */
  readonly seconds: Readonly<Record<string, number>>
  readonly peak_memory_mb: number
  readonly command: readonly string[]
  /** What the command line set otherwise than the files say; absent in older files. */
  readonly settings?: readonly Change[]
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[]
  readonly finished: string
}

export interface ReportSource {
  readonly summary: Summary
  readonly model: ModelFile
  readonly manifest: Manifest
}

/** study.json: what an analysis over many cases found, and all that its page needs besides. The same bytes for the same study. */
export interface StudyFile {
  readonly format: 1
  /** One of the table of studies. */
  readonly kind: string
  /** The folder that holds its results: letters of any script, digits, _ and -. */
  readonly id: string
  /** Of all else, as it is written to study.json. */
  readonly sha256?: string
}

export interface StudySource<Study extends StudyFile = StudyFile> {
  readonly study: Study
  readonly manifest: Manifest
}

export type AnySource = ReportSource | StudySource
