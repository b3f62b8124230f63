// Scrambles a point's coordinate: each bit is flipped or not, as a hash of all the bits above it says, so that what fell into different halves,
// quarters, … still does, and every point by itself is uniform.
//
// On reversed bits "above" is "below", where addition, multiplication by an odd number and x ^ x·even carry nothing downwards. Burley's hash spreads
// too little (in one dimension the mean's variance is 0.3 to 0.8 of what scrambling by independent coin tosses gives); Vegdahl's form of it, with
// two words for the key, comes within the 3 % that 4000 trials can tell.
//
// Source: Owen (1995), Randomly permuted (t,m,s)-nets; Burley (2020), Practical hash-based Owen scrambling; Vegdahl (2021), Building a better LK hash.

const reverseBits = (word: number): number => {
  let x = word
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1)
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2)
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4)
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8)
  return (x >>> 16) | (x << 16)
}

/** A word for a word, of whatever sign; the key is two random words. */
export const owenScramble = (word: number, keyLow: number, keyHigh: number): number => {
  let x = reverseBits(word)
  x ^= Math.imul(x, 0x3d20adea)
  x = (x + keyLow) | 0
  x = Math.imul(x, keyHigh | 1)
  x ^= Math.imul(x, 0x05526c56)
  x ^= Math.imul(x, 0x53a22864)
  return reverseBits(x)
}
