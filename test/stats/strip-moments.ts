// A strip's mean and M2 in the order that src/stats/moments.ts lays down, a value at a time: the oracle of what counts in WebAssembly.

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
