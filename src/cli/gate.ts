// Whether a run that is done was also good.

import type { Summary } from '../analysis/summary.js'
import type { Text } from '../text.js'
import { messages } from './messages.js'
import type { RunOptions } from './run-options.js'
import type { ExitCode } from './session.js'

const mostFailed = 0.01

/** More failed paths than one of a hundred, and the numbers are not to be trusted. */
export const tooManyFailed = ({ failed, paths }: { readonly failed: number; readonly paths: number }): boolean =>
  failed > mostFailed * paths

/** Targets whose headline verdict is not 'on track'; one without a confidence has no verdict and is not among them. */
export const missedTargets = (summary: Summary): readonly string[] =>
  verdictsOf(summary).flatMap(([name, verdict]) => (verdict === undefined || verdict === 'on track' ? [] : [name]))

/** Targets without a confidence, and so without a verdict. */
const unjudgedTargets = (summary: Summary): readonly string[] =>
  verdictsOf(summary).flatMap(([name, verdict]) => (verdict === undefined ? [name] : []))

const verdictsOf = ({ targets }: Summary) =>
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
  for (const text of said) tell(text[language])
  return said.length > 0 ? 1 : 0
}
