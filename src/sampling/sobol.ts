// Sobol' points: evenly spread in all dimensions at once. Each randomization takes the first points of the sequence, in the order of Gray codes,
// and scrambles each dimension by a key of its own.
//
// Any point is had from its number alone. u = (word + ½)·2⁻³² of a scrambled word, never 0 or 1. Points are a net, with one in every elementary
// interval, where their number is a power of two; any other number is unbiased too, and somewhat less even.
//
// Source: Sobol' (1967); Antonov & Saleev (1979) for the order; Joe & Kuo (2008) for the direction numbers; see owen.ts for the scrambling.

import type { Design } from './design.js'
import { directionNumbers } from './direction-numbers.js'
import { owenScramble } from './owen.js'
import { layOutShares, randomizations, type Share, type ShareFiller } from './randomizations.js'

const twoTo32 = 2 ** 32

/** Coordinate number `index` of a dimension before scrambling, as a word; 0 ≤ index < 2^31. */
export const sobolWord = (directions: Uint32Array, index: number): number => {
  let word = 0
  let bit = 0
  for (let gray = index ^ (index >>> 1); gray !== 0; gray >>>= 1, bit++) if (gray & 1) word ^= directions[bit]
  return word
}

const fillerOf = (directions: Uint32Array, { words }: Share): ShareFiller => {
  const [keyLow, keyHigh] = words
  return (out, from, to, point) => {
    let index = point
    let word = sobolWord(directions, index)
    for (let lane = from; lane < to; lane++) {
      out[lane] = ((owenScramble(word, keyLow, keyHigh) >>> 0) + 0.5) / twoTo32
      index++
      // Neighbors in the order of Gray codes differ in one bit: that of the lowest one in the index.
      word ^= directions[31 - Math.clz32(index & -index)]
    }
  }
}

export const sobol: Design = {
  name: 'sobol',
  label: { en: "Scrambled Sobol' points", zh: '加扰 Sobol 序列' },
  help: {
    en: 'Draws made once per path cover all their combinations evenly, in 16 independent repetitions whose scatter gives the intervals; draws by year or step and events stay random. Evenest where paths are 16 times a power of two, as 16384, 32768 or 65536; takes at least 16.',
    zh: '按路径抽取的各变量均匀覆盖其所有组合，共做 16 次独立重复，由其离散程度给出区间；按年、按步的抽样和事件仍为随机。路径数为 16 乘以 2 的幂（如 16384、32768、65536）时最均匀；至少需要 16 条路径。',
  },
  randomizations,
  layOut: space => {
    const directions = directionNumbers(space.dimensions.length)
    return layOutShares(space, share => fillerOf(directions[share.dimension], share))
  },
}
