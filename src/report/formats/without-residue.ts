// What rounding leaves behind in a number that a reader knows in few digits: 89999999.99999999 where 90000000 is meant.
//
// A double holds 15 significant digits for sure. Where a number of at most 12 lies within one unit of the 15th digit, it is that number: of those
// that are made of other digits, one in 500 looks like it, and none changes by more than 1 in 10^14.

import { powerOf } from '../format-number.js'

const shortest = 12
const sure = 15

export const withoutResidue = (value: number): number => {
  if (!Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) < 10 ** sure)) return value
  const short = Number(value.toPrecision(shortest))
  return Math.abs(value - short) <= Number(`1e${powerOf(value) - sure + 1}`) ? short : value
}
