// The table of Φ⁻¹: through 64 points of each octave of p between 2^−33 and ½ a cubic that has its value and its slope there.
//
// The points come from one another, upwards, by the Taylor series of the differential equation that Φ⁻¹ is a solution of: with w = Φ⁻¹(p) and d = dw/dp,
// the derivatives are d·1, d²·w, d³·(1 + 2w²) … What is lost on the way does not grow: an error in w at p is one in p, which soon is nothing beside a
// larger p.
//
// Source: Steinbrecher & Shaw (2008), Quantile mechanics.

import { quantileTableLength, rowOf, rowsPerOctave } from '../../ir/tables.js'
import { tableAtHand } from './table-at-hand.js'

/** Of t, with p·2^32 = 2^k·t and 1 ≤ t < 2. */
const width = 1 / rowsPerOctave

/** w and dw/dt at 2^−33, which is t = 1 in the lowest octave. */
const first = { w: -6.337957754553789, slope: 0.15411377108941832 }
const [lowestOctave, highestOctave] = [-1, 30]

const rowsOf = (): Float64Array => {
  const rows = new Float64Array(quantileTableLength)
  let { w, slope } = first
  for (let k = lowestOctave; k <= highestOctave; k++) {
    for (let t = 1; t < 2; t += width) {
      const e = slope * width
      const q = w * w
      const second = w
      const third = 1 + 2 * q
      const fourth = w * (7 + 6 * q)
      const fifth = 7 + q * (46 + 24 * q)
      const sixth = w * (127 + q * (326 + 120 * q))
      const seventh = 127 + q * (1740 + q * (2556 + 720 * q))
      const eighth = w * (4369 + q * (22404 + q * (22212 + 5040 * q)))
      const rise =
        slope *
        (1 +
          e * (second / 2 + e * (third / 6 + e * (fourth / 24 + e * (fifth / 120 + e * (sixth / 720 + (e * seventh) / 5040))))))
      const next =
        slope *
        (1 +
          e *
            (second +
              e *
                (third / 2 +
                  e * (fourth / 6 + e * (fifth / 24 + e * (sixth / 120 + e * (seventh / 720 + (e * eighth) / 5040)))))))
      // w + slope·s + square·s² + cube·s³ of s = t' − t has value and slope of both ends.
      const square = (3 * rise - 2 * slope - next) / width
      const cube = (slope + next - 2 * rise) / (width * width)
      const row = rowOf(k, t)
      rows[row] = w - t * (slope - t * (square - t * cube))
      rows[row + 1] = slope - t * (2 * square - 3 * t * cube)
      rows[row + 2] = square - 3 * t * cube
      rows[row + 3] = cube
      w += rise * width
      slope = next
    }
    slope *= 2
  }
  return rows
}

/** Φ⁻¹ for 2^−33 ≤ u ≤ 1 − 2^−33, as IR tables have it. The row of ½ itself is 0. */
export const normalTable = tableAtHand('normal', rowsOf)
