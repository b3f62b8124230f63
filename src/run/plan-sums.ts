// Which sums of renewed draws are taken on the way from the first date to the last one that is wanted.

import type { Watch } from './watch.js'

export interface PlannedSum {
  readonly recording: number
  /** By date: the columns of the sample and of the yearly sample that the sum up to there is. */
  readonly columns: readonly { readonly sample?: number; readonly yearly?: number }[]
}

/** One for each renewed draw of which some sum is wanted. */
export const planSums = ({ renewals, draws, readings, sums, yearly, yearlySums }: Watch): readonly PlannedSum[] =>
  renewals.flatMap(({ recording }, renewal) => {
    const inSample = sums.flatMap((sum, k) =>
      sum.renewal === renewal ? [[sum.date, draws.length + readings.length + k] as const] : [],
    )
    const inYearly = yearlySums.flatMap((sum, k) => (sum.renewal === renewal ? [[sum.date, yearly.length + k] as const] : []))
    const columnOf = { sample: new Map(inSample), yearly: new Map(inYearly) }
    const dates = 1 + Math.max(-1, ...columnOf.sample.keys(), ...columnOf.yearly.keys())
    if (dates === 0) return []
    const columns = Array.from({ length: dates }, (_, date) => ({
      sample: columnOf.sample.get(date),
      yearly: columnOf.yearly.get(date),
    }))
    return [{ recording, columns }]
  })
