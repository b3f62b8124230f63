// Philox4x32-10: a counter and a key in, four random words out. No state, so that any number of a stream can be had alone.
//
// Everything is 32-bit integer arithmetic; a word's sign is without meaning.
//
// Source: Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3.

const multiplier0 = 0xd2511f53 | 0
const multiplier1 = 0xcd9e8d57 | 0
const weyl0 = 0x9e3779b9 | 0
const weyl1 = 0xbb67ae85 | 0
const rounds = 10

/** High 32 bits of the unsigned 64-bit product of two words, by halves of 16 bits: no partial sum leaves 32 bits. */
const highProduct = (a: number, b: number): number => {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const middle = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) | 0
  const carry = (Math.imul(aLow, bHigh) + (middle & 0xffff)) | 0
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (carry >>> 16)) | 0
}

/** Replaces the counter in words[0..3] by the four random words of (counter, key). */
export const philox = (words: Int32Array, keyLow: number, keyHigh: number): void => {
  let c0 = words[0]
  let c1 = words[1]
  let c2 = words[2]
  let c3 = words[3]
  let k0 = keyLow | 0
  let k1 = keyHigh | 0
  for (let round = 0; round < rounds; round++) {
    const high0 = highProduct(c0, multiplier0)
    const high1 = highProduct(c2, multiplier1)
    const low0 = Math.imul(c0, multiplier0)
    const low1 = Math.imul(c2, multiplier1)
    c0 = high1 ^ c1 ^ k0
    c1 = low1
    c2 = high0 ^ c3 ^ k1
    c3 = low0
    k0 = (k0 + weyl0) | 0
    k1 = (k1 + weyl1) | 0
  }
  words[0] = c0
  words[1] = c1
  words[2] = c2
  words[3] = c3
}
