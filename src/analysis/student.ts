// The error of a mean from independent repetitions that differ by more or less: their scatter, by Student's t distribution.
//
// Source: Student (1908), The probable error of a mean; L'Ecuyer (2018), Randomized quasi-Monte Carlo, for repetitions of a design.

/** The 97.5 % quantile of Student's t distribution with 15 degrees of freedom: sixteen repetitions. */
export const t95 = 2.131449545559776

/** Standard error of the mean of two values or more; exactly 0 where they are equal. */
export const scatterError = (values: readonly number[]): number => {
  const n = values.length
  // About the first value, so that equal ones leave nothing.
  const shifts = values.map(value => value - values[0])
  const mean = shifts.reduce((sum, shift) => sum + shift, 0) / n
  return Math.sqrt(shifts.reduce((sum, shift) => sum + (shift - mean) ** 2, 0) / (n - 1) / n)
}
