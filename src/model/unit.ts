// A unit is a scale and integer exponents of base units: bit, s, W, currencies and the scenario's own nouns.

/** Two units are the same when their exponents and scales are. `text` is how the reader wrote it. */
export interface Unit {
  readonly text: string
  /** How many base units one of this is: Gbps is 1e9 bit/s. */
  readonly scale: number
  /** Base → exponent, never 0. */
  readonly powers: ReadonlyMap<string, number>
}

/** As it stands after a number: a compound unit in quotes. */
export const afterNumber = (text: string): string => (/^\p{L}+$/u.test(text) ? text : `'${text}'`)
