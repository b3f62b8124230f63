// Levers by what they gain for the money, each alone from where the search began.

import type { Rung, Step } from './answer.js'
import { gainOf } from './gain.js'
import type { Ledger } from './ledger.js'
import { firstStep } from './screen.js'

/** A quarter of the way to the bound where the lever does most, and all of it. Best bargain first, as far as gains can be told from none. */
export const ladderOf = (ledger: Ledger): readonly Rung[] => {
  const { space } = ledger
  const start = ledger.at(space.base)
  if (start === undefined) return []
  const stepTo = (lever: number, value: number): Step | undefined => {
    const one = ledger.at(space.withValue(space.base, lever, value))
    return one === undefined || one === start
      ? undefined
      : {
          to: one.point[lever],
          cost: one.cost - start.cost,
          gain: gainOf(one.finding, start.finding),
          failed: one.finding.failed,
        }
  }
  return space.levers
    .map(({ name, from, to }, lever): Rung => {
      const { [lever]: base } = space.base
      const best = [from, to]
        .map(bound => ({ bound, step: stepTo(lever, bound) }))
        .filter(({ step }) => step !== undefined)
        .toSorted((a, b) => b.step!.gain.value - a.step!.gain.value || b.step!.cost - a.step!.cost)[0]
      if (best === undefined) return { lever: name }
      const first = stepTo(lever, base + firstStep * (best.bound - base))
      return { lever: name, ...(first && { first }), whole: best.step! }
    })
    .toSorted((a, b) => byBargain(bargainOf(a), bargainOf(b)))
}

/** The step of a rung that gains more for the money; none where neither shows a gain. */
export const bargainOf = ({ first, whole }: Rung): Step | undefined =>
  [first, whole].filter(step => step !== undefined && step.gain.low > 0).toSorted(byBargain)[0]

/** What costs nothing before all, the most gained first; then by gain per cost; what gains nothing that shows is last. */
const byBargain = (a: Step | undefined, b: Step | undefined): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  if (a.cost <= 0 || b.cost <= 0) return Number(b.cost <= 0) - Number(a.cost <= 0) || b.gain.value - a.gain.value
  return b.gain.value / b.cost - a.gain.value / a.cost
}
