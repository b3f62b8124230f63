// Observed values as a distribution: sorted, with straight lines between neighbors, each gap as likely as any other. It gives nothing below the
// smallest or above the largest; equal values are as likely as the gaps between them.
//
// Numbers are sorted when the program is built; formulas on every path that tells them apart, by a network of minima and maxima.
//
// Source: Law (2015), Simulation Modeling and Analysis, section 6.2.4; Batcher (1968), Sorting networks and their applications.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Distribution } from '../primitive.js'

type Args = readonly [readonly NodeId[]]

// The network of so many values has 10,000 comparisons.
const mostValues = 500

/** Pairs of places to be put in order, one after the other: Batcher's odd-even merge sort for any count. */
const network = (count: number): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = []
  for (let p = 1; p < count; p *= 2)
    for (let k = p; k >= 1; k /= 2)
      for (let j = k % p; j + k < count; j += 2 * k)
        for (let i = 0; i < Math.min(k, count - j - k); i++)
          if (Math.floor((i + j) / (2 * p)) === Math.floor((i + j + k) / (2 * p))) pairs.push([i + j, i + j + k])
  return pairs
}

const sorted = (b: Builder, values: readonly NodeId[]): readonly NodeId[] => {
  const order = [...values]
  for (const [low, high] of network(values.length)) {
    const pair = [order[low], order[high]] as const
    order[low] = b.binary('min', ...pair)
    order[high] = b.binary('max', ...pair)
  }
  return order
}

/** Share of the gaps that lie below x; a gap of no width counts where `holds` says so of x and its place. */
const shareBelow = (b: Builder, x: NodeId, [values]: Args, holds: (x: NodeId, place: NodeId) => NodeId): NodeId => {
  const { c, add, sub, div, min, max, lt, select } = arithmetic(b)
  const order = sorted(b, values)
  const step = (place: NodeId) => select(holds(x, place), c(1), c(0))
  const gaps = order.slice(1).map((high, i) => {
    const low = order[i]
    const part = div(sub(min(max(x, low), high), low), sub(high, low))
    return select(lt(low, high), part, step(low))
  })
  return gaps.length === 0 ? step(order[0]) : div(gaps.reduce(add), c(gaps.length))
}

const gapsOf = (values: readonly number[]): readonly (readonly [number, number])[] => {
  const order = values.toSorted((x, y) => x - y)
  return order.length === 1 ? [[order[0], order[0]]] : order.slice(1).map((high, i) => [order[i], high] as const)
}

const average = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

const meanOf = (values: readonly number[]): number => average(gapsOf(values).map(([low, high]) => (low + high) / 2))

export const empirical: Distribution = {
  kind: 'distribution',
  name: 'empirical',
  label: { en: 'Observed values', zh: '经验分布' },
  help: {
    en: 'Observed values as a distribution, with straight lines between neighbors: it can give anything from the smallest to the largest. choice gives the values themselves.',
    zh: '以观测值构成的分布，相邻值之间按直线插值：可取最小值至最大值之间的任何值；只取观测值本身时用 choice。',
  },
  example: { formula: 'empirical([0.5 year, 0.7 year, 0.8 year, 1.4 year])', unit: 'year' },
  params: [{ name: 'values', takes: 'list', shapes: true }],
  result: 'X',
  sample: [[3, 1, 4, 1.5, 9, 2.6, 5]],
  rule: { en: 'from 1 to 500 numbers', zh: '1 至 500 个数' },
  accepts: (b, [values]: Args) => {
    const { c, and, finite, lt } = arithmetic(b)
    return and(lt(c(0), c(values.length > mostValues ? 0 : values.length)), ...values.map(finite))
  },
  quantile: (b, draw, [values]: Args) => {
    const { c, add, sub, mul, min, max } = arithmetic(b)
    const order = sorted(b, values)
    const place = mul(draw.u(), c(order.length - 1))
    const climbs = order.slice(1).map((high, i) => mul(sub(high, order[i]), min(max(sub(place, c(i)), c(0)), c(1))))
    return climbs.reduce(add, order[0])
  },
  cdf: (b, x, args: Args) => shareBelow(b, x, args, (value, place) => b.compare('ge', value, place)),
  below: (b, x, args: Args) => shareBelow(b, x, args, (value, place) => b.compare('gt', value, place)),
  mean: meanOf,
  variance: (values: readonly number[]) => {
    const mean = meanOf(values)
    return average(
      gapsOf(values).map(([low, high]) => ((low - mean) ** 2 + (low - mean) * (high - mean) + (high - mean) ** 2) / 3),
    )
  },
}
