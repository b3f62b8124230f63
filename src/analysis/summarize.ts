// An ensemble and its model → summary.json.

import type { Model } from '../model/model.js'
import { renderCanonical } from '../run/canonical.js'
import type { Ensemble } from '../run/ensemble.js'
import { hashes } from '../run/hashes.js'
import type { Plan } from '../run/plan.js'
import { type Baseline, summarizeBaseline } from './baseline.js'
import { summarizeConvergence } from './convergence.js'
import { compareDrawn } from './drawn.js'
import { followDrivers } from './drivers-by-year.js'
import { findDrivers } from './drivers.js'
import { summarizeFailures } from './failures.js'
import { summarizeJoint } from './joint.js'
import { createRanker } from './ranking/ranker.js'
import { findUnranked, sampleRows } from './sample.js'
import { takeScatter } from './scatter.js'
import type { Summary } from './summary.js'
import { summarizeTarget } from './target-summary.js'
import { refuseEmpty } from './refuse-empty.js'
import { refuseTooLarge } from './too-large.js'
import { summarizeVariable } from './variable-summary.js'

/** Throws ScenarioError where every path failed, for then there is nothing to sum up, and where values are too large for it. */
export const summarize = (plan: Plan, model: Model, ensemble: Ensemble, baseline?: Baseline): Summary => {
  const { calendar } = model
  refuseEmpty(ensemble, model)
  const { seed, design, quantiles } = plan.scenario.run
  const variables = new Map(model.variables.map(variable => [variable.name, variable]))
  const summaries = Object.fromEntries(
    ensemble.watch.series.map(series => [series.variable, summarizeVariable(ensemble, variables.get(series.variable)!, series)]),
  )
  const rank = createRanker(sampleRows(ensemble))
  const unranked = findUnranked(ensemble)
  const drivers = findDrivers(ensemble, rank, unranked)
  const against = baseline && summarizeBaseline(ensemble, plan.scenario, baseline)
  const summary: Summary = {
    format: 1,
    scenario: plan.scenario.id,
    model: hashes(plan).model,
    seed,
    design,
    ...(quantiles === undefined ? {} : { quantiles }),
    paths: ensemble.paths,
    failed: summarizeFailures(ensemble, calendar),
    time: { step: calendar.step, dates: calendar.dates },
    variables: summaries,
    targets: Object.fromEntries(model.targets.map(target => [target.name, summarizeTarget(ensemble, target, calendar)])),
    ...(against && { baseline: against }),
    joint: { headline: summarizeJoint(ensemble) },
    binding: summarizeBindings(ensemble, calendar.dates.length),
    drivers,
    ...(Object.keys(unranked).length === 0 ? {} : { unranked }),
    drivers_by_year: followDrivers(ensemble, calendar.dates, drivers, rank),
    sample: sampleRows(ensemble),
    scatter: takeScatter(ensemble, drivers, unranked),
    drawn: compareDrawn(ensemble, model, summaries),
    convergence: summarizeConvergence(ensemble),
  }
  refuseTooLarge(summary)
  return summary
}

/** summary.json: the same summary gives the same bytes. */
export const renderSummary = (summary: Summary): string => `${renderCanonical(summary)}\n`

const summarizeBindings = ({ counted, statistics, watch }: Ensemble, dates: number): Summary['binding'] =>
  Object.fromEntries(
    watch.bindings.map(({ name, variable, labels }, binding) => {
      const shares = Array.from(statistics.shares[binding], count => count / counted)
      return [name, { variable, labels, share: labels.map((_, label) => shares.slice(label * dates, (label + 1) * dates)) }]
    }),
  )
