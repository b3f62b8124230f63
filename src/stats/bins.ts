// Log-linear bins: a number's sign, exponent and top 7 bits of mantissa, which is 128 bins of equal width in each octave.
//
// All of it stands in the high word of a float64: octave = its top 12 bits, bin = the 7 below. Zero is kept apart by those who count.

export const binsPerOctave = 128

/** Number of octaves: sign and exponent. */
export const octaves = 4096

const bitsBelow = 13

export const octaveOf = (highWord: number): number => highWord >>> 20

export const binOf = (highWord: number): number => (highWord >>> bitsBelow) & (binsPerOctave - 1)

/** Octave and bin in one number: those of one sign ascend with the size of the value. */
export const binWord = (highWord: number): number => highWord >>> bitsBelow

/** The high word of the value in a bin that is nearest to zero; its low word is 0. */
export const binStart = (octave: number, bin: number): number => (octave << 20) | (bin << bitsBelow)

export interface FloatWords {
  /** The high word of a float64. */
  read(value: number): number
  /** The float64 with this high word and a low word of 0. */
  write(highWord: number): number
}

/** Every machine that runs this stores the low word first. */
export const createFloatWords = (): FloatWords => {
  const value = new Float64Array(1)
  const words = new Int32Array(value.buffer)
  return {
    read(number) {
      value[0] = number
      return words[1]
    },
    write(highWord) {
      words[0] = 0
      words[1] = highWord
      return value[0]
    },
  }
}

/** The ends of the bin with this word, low < high. The end nearer to zero belongs to the bin, the other to its neighbor. */
export const binEnds = (floats: FloatWords, word: number): { readonly low: number; readonly high: number } => {
  const start = word << bitsBelow
  const near = floats.write(start)
  const far = floats.write(start + (1 << bitsBelow))
  return start < 0 ? { low: far, high: near } : { low: near, high: far }
}
