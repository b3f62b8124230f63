// Count, mean and M2 (the sum of squared deviations from the mean) of values, in strips of up to 256 that are folded into blocks and blocks into a run.
//
// Float addition depends on its order, so the order is part of the format: inside a strip one accumulator for even lanes and one for odd lanes,
// as a machine with two lanes would do it; strips in order inside a block; blocks in the order of their index.
//
// Source: Chan, Golub & LeVeque (1983), Algorithms for computing the sample variance.

export interface Moments {
  readonly count: number
  readonly mean: number
  readonly m2: number
}

/**
 * Mean and M2 of values[offset] … values[offset + count − 1], count ≥ 1, written to out[0] and out[1]. Two passes, the first about the first
 * value, so that equal values have themselves as their mean and an M2 of exactly 0.
 */
export const stripMoments = (values: Float64Array, offset: number, count: number, out: Float64Array): void => {
  const pivot = values[offset]
  const pairsEnd = offset + (count & ~1)
  let even = 0
  let odd = 0
  for (let i = offset; i < pairsEnd; i += 2) {
    even += values[i] - pivot
    odd += values[i + 1] - pivot
  }
  if (count & 1) even += values[pairsEnd] - pivot
  const mean = pivot + (even + odd) / count
  even = 0
  odd = 0
  for (let i = offset; i < pairsEnd; i += 2) {
    const a = values[i] - mean
    const b = values[i + 1] - mean
    even += a * a
    odd += b * b
  }
  if (count & 1) {
    const a = values[pairsEnd] - mean
    even += a * a
  }
  out[0] = mean
  out[1] = even + odd
}

/** Folds mean and M2 of `count` values into sums[at] and sums[at + 1], which hold mean and M2 of `before` values. */
export const foldMoments = (sums: Float64Array, at: number, before: number, mean: number, m2: number, count: number): void => {
  if (count === 0) return
  if (before === 0) {
    sums[at] = mean
    sums[at + 1] = m2
    return
  }
  const total = before + count
  const delta = mean - sums[at]
  sums[at] += (delta * count) / total
  sums[at + 1] += m2 + (delta * delta * before * count) / total
}

/** Standard deviation of the population that the values were drawn from; 0 for a single value. */
export const standardDeviation = ({ count, m2 }: Moments): number => (count > 1 ? Math.sqrt(m2 / (count - 1)) : 0)

/** Standard error of the mean. */
export const meanError = (moments: Moments): number =>
  moments.count > 0 ? standardDeviation(moments) / Math.sqrt(moments.count) : 0
