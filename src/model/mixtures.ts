// Correlation of named draws. A normal score is z = Σ λ·f + √(1 − Σ λ²)·e with independent standard normal factors f and an own e; what a pair's
// common factors do not explain of its correlation goes into a private factor of the two.
//
// The score is standard normal and the correlation of two scores is Σ λa·λb, always a valid matrix.

import type { Scenario } from '../scenario/scenario.js'
import { messages } from './messages.js'
import type { Complain } from './mistake.js'
import type { Mixture } from './model.js'
import { nearest } from '../scenario/nearest.js'

interface Loading {
  readonly factor: string
  readonly loading: number
}

/** isOneDraw: by variable; undefined for a variable whose formula is not known, which is not held against it. */
export const buildMixtures = (
  scenario: Pick<Scenario, 'factors' | 'correlations'>,
  isOneDraw: ReadonlyMap<string, boolean | undefined>,
  complain: Complain<string>,
): ReadonlyMap<string, Mixture> => {
  const accepts = (name: string, path: string): boolean => {
    if (!isOneDraw.has(name)) complain(path, messages.variableUnknown(name, nearest(name, isOneDraw.keys())))
    else if (isOneDraw.get(name) === false) complain(path, messages.notOneDraw(name))
    else return true
    return false
  }
  const loadings = new Map<string, Loading[]>()
  for (const [factor, byVariable] of Object.entries(scenario.factors))
    for (const [name, loading] of Object.entries(byVariable)) {
      if (!accepts(name, `factors/${factor}/${name}#key`)) continue
      const own = loadings.get(name) ?? []
      own.push({ factor: `factor:${factor}`, loading })
      loadings.set(name, own)
      const taken = sumOfSquares(own)
      if (!(taken <= 1 + tolerance)) complain(`factors/${factor}/${name}`, messages.loadingsExceeded(name, taken))
    }
  const paired = new Set<string>()
  for (const [index, [a, b, correlation]] of scenario.correlations.entries()) {
    const path = `correlations/${index}`
    const known = [accepts(a, `${path}/0`), accepts(b, `${path}/1`)]
    if (known.includes(false)) continue
    const again = a === b ? a : [a, b].find(name => paired.has(name))
    paired.add(a).add(b)
    if (again !== undefined) complain(path, a === b ? messages.pairOfOne(a) : messages.pairTwice(again))
    else addPair({ a, b, correlation, path }, loadings, complain)
  }
  return new Map(
    [...loadings].map(([name, own]) => [name, { loadings: own, rest: Math.sqrt(Math.max(0, 1 - sumOfSquares(own))) }]),
  )
}

interface Pair {
  readonly a: string
  readonly b: string
  readonly correlation: number
  readonly path: string
}

/** The factor is named by the sorted names, so that [a, b, ρ] and [b, a, ρ] are the same. */
const addPair = ({ a, b, correlation, path }: Pair, loadings: Map<string, Loading[]>, complain: Complain<string>): void => {
  const [first, second] = a < b ? [a, b] : [b, a]
  const [ofFirst, ofSecond] = [loadings.get(first) ?? [], loadings.get(second) ?? []]
  const common = commonCorrelation(ofFirst, ofSecond)
  const [roomFirst, roomSecond] = [ofFirst, ofSecond].map(own => Math.sqrt(Math.max(0, 1 - sumOfSquares(own)))) as [
    number,
    number,
  ]
  const most = roomFirst * roomSecond
  const missing = correlation - common
  if (!(Math.abs(missing) <= most + tolerance)) {
    complain(path, messages.pairImpossible({ a, b, correlation, low: common - most, high: common + most }))
    return
  }
  if (Math.abs(missing) <= tolerance) return
  // λ² ≤ room² on both sides and λ₁·λ₂ = missing: each takes the share of the room that the other takes of its own.
  const share = Math.sqrt(Math.min(1, Math.abs(missing) / most))
  const factor = `pair:${first},${second}`
  loadings.set(first, [...ofFirst, { factor, loading: roomFirst * share }])
  loadings.set(second, [...ofSecond, { factor, loading: Math.sign(missing) * roomSecond * share }])
}

const tolerance = 1e-12

const sumOfSquares = (loadings: readonly Loading[]): number => loadings.reduce((sum, { loading }) => sum + loading * loading, 0)

const commonCorrelation = (a: readonly Loading[], b: readonly Loading[]): number =>
  a.reduce((sum, { factor, loading }) => sum + loading * (b.find(other => other.factor === factor)?.loading ?? 0), 0)
