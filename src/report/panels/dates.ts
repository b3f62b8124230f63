// Which dates a table of numbers names: the last of each calendar year, about a dozen at most.

const most = 12

/** Indices into the dates, ascending. */
export const yearEnds = (dates: readonly string[]): readonly number[] => {
  const ends = dates.flatMap((date, k) => (dates[k + 1]?.slice(0, 4) === date.slice(0, 4) ? [] : [k]))
  const every = Math.ceil(ends.length / most)
  return ends.filter((_, index) => (ends.length - 1 - index) % every === 0)
}
