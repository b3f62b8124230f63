// Latin hypercube: each randomization cuts every dimension into as many strata of equal probability as it has paths and puts exactly one path into
// each, in an order of its own; the place inside the stratum is the path's plain random draw.
//
// u = (stratum + v)/size with v = (top 26 bits of the draw's word + ½)·2^−26: stratum + v is exact for up to 2^26 paths a randomization, and u is
// inside its stratum, never 0 or 1.
//
// Source: McKay, Beckman & Conover (1979), A comparison of three methods for selecting values of input variables.

import type { Design } from './design.js'
import { permute } from './permutation.js'
import { fillUniforms } from './random.js'
import { layOutShares, randomizations, type Share, type ShareFiller } from './randomizations.js'

const places = 2 ** 26

const fillerOf = ({ size, words, keyLow, keyHigh, slot }: Share): ShareFiller => {
  const [key] = words
  return (out, from, to, point, path) => {
    fillUniforms(out.subarray(from, to), keyLow, keyHigh, path, 0, slot)
    for (let lane = from; lane < to; lane++) {
      const place = (Math.floor(out[lane] * places) + 0.5) / places
      out[lane] = (permute((point + lane - from) % size, size, key) + place) / size
    }
  }
}

export const latin: Design = {
  name: 'latin',
  label: { en: 'Latin hypercube', zh: '拉丁超立方' },
  help: {
    en: 'Every draw made once per path covers its distribution evenly, in 16 independent repetitions whose scatter gives the intervals; draws by year or step and events stay random. Takes at least 16 paths.',
    zh: '每个按路径抽取的变量均匀覆盖其分布，共做 16 次独立重复，由其离散程度给出区间；按年、按步的抽样和事件仍为随机。至少需要 16 条路径。',
  },
  randomizations,
  layOut: space => layOutShares(space, fillerOf),
}
