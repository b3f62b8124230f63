// Whether a run that is done was also good.

import type { CaseReading } from '../analysis/case-summary.js'
import type { Summary } from '../analysis/summary.js'
import type { SweepStudy } from '../analysis/sweep/sweep-study.js'
import type { Language, Text } from '../text.js'
import { messages } from './messages.js'
import type { RunOptions } from './run-options.js'
import type { ExitCode } from './session.js'

const mostFailed = 0.01

/** More failed paths than one of a hundred, and the numbers are not to be trusted. */
export const tooManyFailed = ({ failed, paths }: { readonly failed: number; readonly paths: number }): boolean =>
  failed > mostFailed * paths

/** What is said makes what is done not good. */
export const endWith = (said: readonly Text[], language: Language, tell: (text: string) => void): ExitCode => {
  for (const text of said) tell(text[language])
  return said.length > 0 ? 1 : 0
}

/** Targets whose headline verdict is not 'on track'; one without a confidence has no verdict and is not among them. */
export const missedTargets = (summary: { readonly targets: Judged }): readonly string[] =>
  verdictsOf(summary).flatMap(([name, verdict]) => (verdict === undefined || verdict === 'on track' ? [] : [name]))

/** Targets without a confidence, and so without a verdict. */
const unjudgedTargets = (summary: Summary): readonly string[] =>
  verdictsOf(summary).flatMap(([name, verdict]) => (verdict === undefined ? [name] : []))

/** Cases of a sweep in which the gate is not passed, and the targets that are not on track in one of them. */
const missedCases = (cases: SweepStudy['cases']) => {
  const missed = cases.map(({ summary: { targets } }) => (targets === undefined ? [] : missedTargets({ targets })))
  return {
    count: cases.filter(({ summary }, index) => summary.targets === undefined || missed[index]!.length > 0).length,
    targets: [...new Set(missed.flat())],
  }
}

/** The code of a sweep: its gate is that of a run, in every case. */
export const sweepExitCode = (
  { cases, scenarios }: Pick<SweepStudy, 'cases' | 'scenarios'>,
  { gate, language }: { readonly gate: boolean; readonly language: Language },
  tell: (text: string) => void,
): ExitCode => {
  const failing = cases.filter(({ summary }) => tooManyFailed(summary)).length
  const unjudged = new Set(
    scenarios.flatMap(({ targets }) => targets.flatMap(({ name, confidence }) => (confidence === undefined ? [name] : []))),
  )
  if (gate && unjudged.size > 0) tell(messages.gateUnjudged([...unjudged])[language])
  const missed = gate ? missedCases(cases) : { count: 0, targets: [] }
  const said: Text[] = []
  if (failing > 0) said.push(messages.casesFailed(failing))
  if (missed.targets.length > 0) said.push(messages.gateClosedCases(missed.count, cases.length, missed.targets))
  return endWith(said, language, tell)
}

type Judged = Readonly<Record<string, { readonly readings: Readonly<Record<string, Pick<CaseReading, 'headline' | 'verdict'>>> }>>

const verdictsOf = ({ targets }: { readonly targets: Judged }) =>
  Object.entries(targets).map(
    ([name, { readings }]) => [name, Object.values(readings).find(({ headline }) => headline)?.verdict] as const,
  )

export const exitCodeFor = (summary: Summary, { gate, language }: RunOptions, tell: (text: string) => void): ExitCode => {
  const { failed, paths } = summary
  const tooMany = tooManyFailed({ failed: failed.count, paths })
  const missed = gate ? missedTargets(summary) : []
  const unjudged = gate ? unjudgedTargets(summary) : []
  if (unjudged.length > 0) tell(messages.gateUnjudged(unjudged)[language])
  const said: Text[] = []
  if (tooMany) said.push(messages.pathsFailed(failed.count, paths))
  if (missed.length > 0) said.push(messages.gateClosed(missed))
  return endWith(said, language, tell)
}
