// The reference kernel as somebody in a hurry would write it: an object a path, a seedable generator of the usual kind, Math.exp, exact quantiles.
//
// It is what speed is compared with, and nothing else; nothing of the engine is used.

import seedrandom from 'seedrandom'
import { mean, quantile, variance } from 'simple-statistics'

const loadings = [[1], [0.6, 0.8], [0.4, 0.075, 0.9134413], [0.2, -0.025, 0.4618523, 0.8637519]]
const drift = [0.05, 0.045, 0.07, 0.03]
const volatility = [0.06, 0.08, 0.1, 0.12]
const probabilities = [0.05, 0.25, 0.5, 0.75, 0.95]
const leadTime = 4

export interface PlainAnswers {
  /** Means of two of the four series after the last step. */
  readonly first: number
  readonly third: number
  /** Share of paths that meet both bounds there. */
  readonly both: number
}

export const runPlainKernel = (paths: number, steps = 20, seed = 'plain'): PlainAnswers => {
  const random = seedrandom(seed)
  // Box and Muller (1958)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const futures = Array.from({ length: paths }, () => ({
    fast: 20,
    slow: 8,
    demand: 300,
    modules: 300,
    units: 200,
    onOrder: 0,
    arriving: [0, 0, 0, 0],
    reached: false,
  }))
  let answers: PlainAnswers = { first: 0, third: 0, both: 0 }
  for (let step = 0; step < steps; step++) {
    const series: number[][] = [[], [], [], []]
    let both = 0
    for (const future of futures) {
      const own = [normal(), normal(), normal(), normal()]
      const shocks = loadings.map(row => row.reduce((sum, loading, i) => sum + loading * own[i]!, 0))
      const growth = shocks.map((shock, i) => Math.exp(drift[i]! + volatility[i]! * shock))
      future.fast = Math.min(future.fast * growth[0]! * (random() < 0.03 ? 0.85 : 1), 1000)
      future.slow = Math.min(future.slow * growth[1]!, 0.9 * future.fast)
      future.demand = Math.min(Math.max(future.demand * growth[2]!, 50), 50_000)
      const adoption = 1 / (1 + Math.exp(-(0.25 * (step - 10) + 0.3 * shocks[2]!)))
      future.modules = Math.max(future.modules, Math.ceil((future.demand * (0.5 + 0.5 * adoption)) / 100) * 100)
      const arrived = future.arriving[step % leadTime]!
      future.units = future.units * 0.98 + arrived
      future.onOrder -= arrived
      const ordered = Math.ceil(Math.max(0.4 * future.modules * growth[3]! - future.units - future.onOrder, 0))
      future.arriving[step % leadTime] = ordered
      future.onOrder += ordered
      const served = Math.min((future.units * 2.5) / future.modules, 1)
      const values = [future.fast * served, future.slow * served, future.modules, future.units]
      for (const [i, value] of values.entries()) series[i]!.push(value)
      if (values[0]! >= 60 && values[1]! >= 20) {
        both++
        future.reached = true
      }
    }
    const summaries = series.map(values => ({
      mean: mean(values),
      variance: variance(values),
      quantiles: quantile(values, probabilities),
    }))
    answers = { first: summaries[0]!.mean, third: summaries[2]!.mean, both: both / paths }
  }
  return answers
}
