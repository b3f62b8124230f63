// Plain random sampling: every path's uniforms are addressed by (stream, path, step, slot) and nothing else.
//
// Key = 64 bits of the stream; counter = (path low, path high, step div 4, slot); word = step mod 4; u = (word + ½)·2⁻³², never 0 or 1.
// A draw per path is step 0; a draw per year counts the years of the horizon as steps; slot is the draw's index in its variable's equation.

import { philox } from './philox.js'

const twoTo32 = 2 ** 32

/** Fills out[lane] for paths firstPath ≤ path < firstPath + out.length; firstPath is a whole number below 2^53, u lies in (0, 1). */
export const fillUniforms = (
  out: Float64Array,
  keyLow: number,
  keyHigh: number,
  firstPath: number,
  step: number,
  slot: number,
): void => {
  const words = new Int32Array(4)
  const word = step & 3
  const group = step >>> 2
  for (let lane = 0; lane < out.length; lane++) {
    const path = firstPath + lane
    words[0] = path | 0
    words[1] = Math.floor(path / twoTo32)
    words[2] = group
    words[3] = slot
    philox(words, keyLow, keyHigh)
    out[lane] = ((words[word] >>> 0) + 0.5) / twoTo32
  }
}

/** out[word * lanes + lane] are the uniforms of the four consecutive steps 4 · group + word, for lanes = out.length / 4 paths from firstPath. */
export const fillFourSteps = (
  out: Float64Array,
  keyLow: number,
  keyHigh: number,
  firstPath: number,
  group: number,
  slot: number,
): void => {
  const words = new Int32Array(4)
  const lanes = out.length / 4
  for (let lane = 0; lane < lanes; lane++) {
    const path = firstPath + lane
    words[0] = path | 0
    words[1] = Math.floor(path / twoTo32)
    words[2] = group
    words[3] = slot
    philox(words, keyLow, keyHigh)
    for (let word = 0; word < 4; word++) out[word * lanes + lane] = ((words[word] >>> 0) + 0.5) / twoTo32
  }
}
