// What was drawn against what the file asked for: of every variable that is one distribution with plain numbers, the share of paths below quantiles
// that are known exactly, and the mean, as deviations in standard errors of independent paths. Other designs scatter less.

import { type Builder, createBuilder } from '../ir/builder.js'
import { constantNode, operandsOf, valuesOf } from '../model/check-draw.js'
import { constantOf } from '../model/constant.js'
import { distributionOf, drawnBy, isOneDraw, type WrittenDistribution } from '../model/draws.js'
import type { Model } from '../model/model.js'
import { truncated } from '../primitives/distributions/truncated.js'
import type { Draw } from '../primitives/primitive.js'
import { normalQuantile } from '../primitives/special/normal-quantile.js'
import type { Ensemble } from '../run/ensemble.js'
import { createWalker, type Walk } from '../stats/walk.js'
import { shareBelow } from './share-below.js'
import type { Drawn, Summary, VariableSummary } from './summary.js'

const levels = [
  ['p05', 0.05],
  ['p25', 0.25],
  ['p50', 0.5],
  ['p75', 0.75],
  ['p95', 0.95],
] as const

export const compareDrawn = (
  ensemble: Ensemble,
  model: Model,
  summaries: Readonly<Record<string, VariableSummary>>,
): Summary['drawn'] => {
  const { extremes, histogram } = ensemble.statistics
  const series = new Map(ensemble.watch.series.map(({ variable, firstCell }) => [variable, firstCell]))
  const walkOver = createWalker(histogram, extremes, ensemble.counted)
  const b = createBuilder(1)
  const draws = levels.map(([, share]) => drawAt(b, share))
  const entries = model.variables.flatMap(({ name, formula }) => {
    const written = isOneDraw(formula) ? distributionOf(drawnBy(formula)) : undefined
    const firstCell = series.get(name)
    if (written === undefined || firstCell === undefined || !isPlain(written)) return []
    const drawn = {
      ...compareMean(written, summaries[name]),
      ...compareQuantiles({ written, walk: walkOver(firstCell), summary: summaries[name], counted: ensemble.counted }, b, draws),
    }
    return Object.keys(drawn).length === 0 ? [] : [[name, drawn] as const]
  })
  return Object.fromEntries(entries)
}

const isPlain = (written: WrittenDistribution): boolean =>
  valuesOf(written) !== undefined && (written.bounds ?? []).every(bound => constantOf(bound) !== undefined)

/** Nothing where it is not known, or where nothing scatters. */
const compareMean = (written: WrittenDistribution, { mean, mean_se }: VariableSummary): Pick<Drawn, 'mean'> => {
  if (written.bounds !== undefined || mean_se[0] === 0) return {}
  const values = valuesOf(written)!
  const asked = written.family.mean(...values)
  return Number.isFinite(asked) && Number.isFinite(written.family.variance(...values))
    ? { mean: { asked, z: (mean[0] - asked) / mean_se[0] } }
    : {}
}

interface Compared {
  readonly written: WrittenDistribution
  readonly walk: Walk
  readonly summary: VariableSummary
  readonly counted: number
}

/** Nothing for distributions with steps, whose quantiles are not shares. */
const compareQuantiles = (
  { written, walk, summary: { quantiles: drawn }, counted }: Compared,
  b: Builder,
  draws: readonly Draw[],
): Pick<Drawn, 'quantiles'> => {
  if (written.family.lattice !== undefined || written.family.below !== undefined) return {}
  const quantiles = levels.map(([name, share], level) => {
    const asked = exactQuantile(written, b, draws[level])
    if (asked === undefined) return undefined
    const below = shareBelow(walk, asked, share)
    return [
      name,
      { asked, drawn: drawn[name][0], below, z: (below - share) / Math.sqrt((share * (1 - share)) / counted) },
    ] as const
  })
  const known = quantiles.filter(quantile => quantile !== undefined)
  // A constant has no quantiles to compare.
  const rises = known.length === levels.length && known.every(([, { asked }], k) => k === 0 || asked > known[k - 1][1].asked)
  return rises ? { quantiles: Object.fromEntries(known) as Drawn['quantiles'] } : {}
}

/** The draw below which this share of all draws is; the same for all variables. */
const drawAt = (b: Builder, share: number): Draw => {
  const u = b.constant(share)
  const z = normalQuantile(b, u)
  return { u: () => u, z: () => z }
}

const exactQuantile = (written: WrittenDistribution, b: Builder, draw: Draw): number | undefined => {
  const values = valuesOf(written)
  if (values === undefined) return undefined
  const args = operandsOf(values, b)
  const { family, bounds } = written
  if (bounds === undefined) return b.constantOf(family.quantile(b, draw, args))
  const [low, high] = bounds.map(bound => constantNode(constantOf(bound), b)!)
  return b.constantOf(truncated(b, draw, { distribution: family, args, low, high }))
}
