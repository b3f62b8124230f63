// Numbers that an operation looks up: the format of the tables, and what an operation finds in them.

export interface Table {
  readonly name: string
  /** An operation on integers takes their bits. */
  readonly values: Float64Array
}

/**
 * A quantile function Q that is odd about ½, for 2^−33 ≤ u ≤ 1 − 2^−33, where every uniform of 32 bits lies. With p = min(u, 1 − u) and
 * p·2^32 = 2^k·t, 1 ≤ t < 2:
 *
 *   Q(p) = ((c₃·t + c₂)·t + c₁)·t + c₀,  Q(1 − p) = −Q(p)
 *
 * c₀ to c₃ are a row, one for each 64th of an octave of p: 6 bits of the exponent and the first 6 of the mantissa are its number.
 */
export const quantileRows = { bits: 12, afterBits: 46, coefficients: 4 } as const

const { bits, afterBits, coefficients } = quantileRows

/** Numbers in the table of a quantile function. */
export const quantileTableLength = coefficients * 2 ** bits

/** Rows of an octave. */
export const rowsPerOctave = 2 ** (52 - afterBits)

/** Where the row of 2^k·t begins. */
export const rowOf = (k: number, t: number): number => rowAt(bitsOf(2 ** k * t))

/** Q(u) for 2^−33 ≤ u ≤ 1 − 2^−33; anything at all for other u. */
export const quantileAt = (values: Float64Array, u: number): number => {
  const upper = 1 - u
  const p = u <= upper ? u : upper
  const high = bitsOf(p * 2 ** 32)
  const row = rowAt(high)
  words[1] = (high & 0xfffff) | 0x3ff00000
  const t = float[0]
  const value = ((values[row + 3] * t + values[row + 2]) * t + values[row + 1]) * t + values[row]
  return u <= upper ? value : -value
}

/** By the high word of p·2^32. */
const rowAt = (high: number): number => coefficients * ((high >>> (afterBits - 32)) & (2 ** bits - 1))

const float = new Float64Array(1)
const words = new Int32Array(float.buffer)

/** The high word of a float64; both stay in `words`. */
const bitsOf = (value: number): number => {
  float[0] = value
  return words[1]
}
