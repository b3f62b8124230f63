// Values that are finite while their sums or squares are not: there is no mean, spread or quantile of them to report.

import { type Issue, ScenarioError } from '../scenario/issue.js'
import { messages } from './messages.js'
import type { Summary } from './summary.js'

/** Throws ScenarioError with each variable that has a statistic which is not finite, and the first date of it. */
export const refuseTooLarge = ({ scenario, time, variables, targets }: Summary): void => {
  const first = new Map<string, number>()
  for (const [name, { mean, mean_se, sd, min, max, quantiles }] of Object.entries(variables)) {
    const rows = [mean, mean_se, sd, min, max, ...Object.values(quantiles)]
    const date = mean.findIndex((_, at) => rows.some(row => !isFinite(row[at]!)))
    if (date >= 0) first.set(name, date)
  }
  for (const { read_at, readings } of Object.values(targets))
    for (const { variable, shortfall_if_missed: missed, at_deadline_quantiles } of Object.values(readings)) {
      const finite = [missed.mean, missed.cvar95, ...at_deadline_quantiles].every(isFinite)
      if (!finite && !first.has(variable)) first.set(variable, time.dates.indexOf(read_at))
    }
  const issues = [...first].map(
    ([name, date]): Issue => ({
      file: scenario,
      path: `variables.${name}`,
      problem: messages.tooLarge(time.dates[date]!),
      remedy: messages.tooLargeRemedy,
    }),
  )
  if (issues.length > 0) throw new ScenarioError(issues)
}
