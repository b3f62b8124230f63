// Count, mean and M2 (the sum of squared deviations from the mean) of values, in strips of up to 256 that are folded into blocks and blocks into a run.
//
// Float addition depends on its order, so the order is part of the format: inside a strip one accumulator for even lanes and one for odd lanes,
// as a machine with two lanes does it, in two passes, the first about the first value; strips in order inside a block; blocks in the order of their
// index.
//
// Source: Chan, Golub & LeVeque (1983), Algorithms for computing the sample variance.

export interface Moments {
  readonly count: number
  readonly mean: number
  readonly m2: number
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
