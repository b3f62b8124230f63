// A scenario against what it is a change of, on the same futures: draws of the same name are the same draws, so that the difference of two
// probabilities is far better known than either.

import type { Ensemble } from '../run/ensemble.js'
import type { Scenario } from '../scenario/scenario.js'
import { summarizeJoint } from './joint.js'
import { arePaired, differenceOf, keptBy, makeSamePromises, metBy } from './pairing.js'
import { summarizeProbability } from './probability.js'
import type { BaselineSummary } from './summary.js'

export interface Baseline {
  readonly scenario: Scenario
  /** As Summary.model. */
  readonly model: string
  readonly ensemble: Ensemble
}

/** Undefined where every path of the baseline failed or no reading is in both. */
export const summarizeBaseline = (
  ensemble: Ensemble,
  { targets }: Pick<Scenario, 'targets'>,
  { scenario, model, ensemble: base }: Baseline,
): BaselineSummary | undefined => {
  if (base.counted === 0) return undefined
  const pairs = ensemble.watch.readings.flatMap((reading, own) => {
    const other = base.watch.readings.findIndex(({ target, name }) => target === reading.target && name === reading.name)
    return other < 0 ? [] : [{ reading, own, other }]
  })
  if (pairs.length === 0) return undefined
  const asksOtherwise = (target: string): boolean =>
    targets[target].by !== scenario.targets[target].by ||
    pairs.some(({ reading, other }) => {
      const { bound } = base.watch.readings[other]
      return reading.target === target && (reading.bound.bound !== bound.bound || reading.bound.sense !== bound.sense)
    })
  const { all, kept } = summarizeJoint(base)
  const paired = arePaired(ensemble, base)
  const readingsOf = (target: string) =>
    pairs.flatMap(({ reading, own, other }) => {
      if (reading.target !== target) return []
      const deadline = other * base.watch.dates + base.watch.readings[other].deadline
      const difference = differenceOf(metBy(ensemble, own), metBy(base, other), paired)
      return [[reading.name, { at_deadline: summarizeProbability(base, ({ at }) => at[deadline]), difference }] as const]
    })
  const shared = [...new Set(pairs.map(({ reading }) => reading.target))]
  return {
    scenario: scenario.id,
    name: scenario.name,
    model,
    paths: base.paths,
    failed: base.paths - base.counted,
    all,
    kept: { mean: kept.mean, mean_se: kept.mean_se },
    ...(makeSamePromises(ensemble, base) && !shared.some(asksOtherwise)
      ? { kept_difference: differenceOf(keptBy(ensemble), keptBy(base), paired) }
      : {}),
    targets: Object.fromEntries(
      shared.map(target => [
        target,
        { ...(asksOtherwise(target) ? { asks_otherwise: true } : {}), readings: Object.fromEntries(readingsOf(target)) },
      ]),
    ),
  }
}
