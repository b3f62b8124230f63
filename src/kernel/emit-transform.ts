// A function of the program over all draws of a strip, straight from their words, where it is a quantile function with a table.
//
// u = (w + ½)·2^−32 of a word w. With the first bit s of w, p = min(u, 1 − u) comes from the other bits, all turned over where s is 1; where s is 0, Q(p) is
// the value, and where s is 1 it is −Q(p). All words of four lanes are folded at once, as integers.

import { emitLowerQuantile } from './emit-tables.js'
import { laneBytes, type Layout, stripBytes, type TablePlace, vectorBytes, wordBytes } from './layout.js'
import { createFunctionBody } from './wasm/function-body.js'
import { emitUntilNumber } from './wasm/loops.js'
import type { WasmFunction } from './wasm/module.js'

/** Vectors of four words in a round. */
const vectors = [0, 1]
const wordsOfVector = vectorBytes / wordBytes

/** (strip to write, words of the draw). */
const parameters = ['i32', 'i32'] as const
const [out, words] = [0, 1]

export const emitTransform = (name: string, table: TablePlace, { own }: Layout): WasmFunction => {
  const f = createFunctionBody(parameters)
  const [at, folded, signs] = [f.local('i32'), f.local('v128'), f.local('v128')]
  const foldWords = (vector: number): void => {
    f.get(words)
    f.get(at)
    f.i32(Math.log2(laneBytes / wordBytes))
    f.op('i32.shr_u', 'i32.add')
    f.memory('v128.load', vector * vectorBytes)
    f.tee(folded)
    f.i32(31)
    f.op('i32x4.shr_s')
    f.tee(signs)
    f.get(folded)
    f.op('v128.xor')
    f.set(folded)
  }
  /** Q of the first two or the last two of four lanes. */
  const pushQuantiles = (half: number): void => {
    f.get(folded)
    if (half === 1) {
      f.get(folded)
      f.shuffle([2, 3, 2, 3])
    }
    f.op('f64x2.convert_low_i32x4_s')
    f.i32(0)
    f.memory('v128.load64_splat', own.half)
    f.op('f64x2.add')
    emitLowerQuantile(f, table)
    f.get(signs)
    f.get(signs)
    f.shuffle(half === 1 ? [2, 2, 3, 3] : [0, 0, 1, 1])
    f.i32(63)
    f.op('i64x2.shl', 'v128.xor')
  }
  emitUntilNumber(f, at, stripBytes, vectors.length * wordsOfVector * laneBytes, () => {
    for (const vector of vectors) {
      foldWords(vector)
      for (const half of [0, 1]) {
        f.get(out)
        f.get(at)
        f.op('i32.add')
        pushQuantiles(half)
        f.memory('v128.store', (2 * vector + half) * vectorBytes)
      }
    }
  })
  return { name, parameters, body: f.take() }
}
