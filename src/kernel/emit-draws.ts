// Philox4x32-10 over a strip, four paths a vector: as src/sampling does it, with products of 32 by 32 bits.
//
// Source: Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3.

import type { Layout } from './layout.js'
import { stepWords } from './layout.js'
import { createFunctionBody, type FunctionBody } from './wasm/function-body.js'
import { emitAdvance } from './wasm/loops.js'
import type { WasmFunction } from './wasm/module.js'

const multiplier0 = 0xd2511f53
const multiplier1 = 0xcd9e8d57
const weyl0 = 0x9e3779b9
const weyl1 = 0xbb67ae85
const rounds = 10

/** Parameters of both functions: where to write, key low, key high, first path low, first path high, step div 4, slot. */
const [out, keyLow, keyHigh, pathLow, pathHigh, group, slot] = [0, 1, 2, 3, 4, 5, 6]
const parameters = Array.from({ length: 7 }, () => 'i32' as const)

const splat = (f: FunctionBody, local: number): void => {
  f.get(local)
  f.op('i32x4.splat')
}

/** Vectors of four paths side by side: the rounds of one wait for each other. */
const sideBySide = 2

/** Calls `write` with the four random words of four paths at a time, and with the number of the first of these paths, in bytes of words. */
const drawStrip = (f: FunctionBody, { own }: Layout, write: (words: readonly number[], at: number) => void): void => {
  const keys = Array.from({ length: rounds }, (_, round) =>
    [keyLow, keyHigh].map((key, index) => {
      const local = f.local('v128')
      f.get(key)
      f.i32(Math.imul(round, index === 0 ? weyl0 : weyl1))
      f.op('i32.add', 'i32x4.splat')
      f.set(local)
      return local
    }),
  )
  const multipliers = [multiplier0, multiplier1].map(value => {
    const local = f.local('v128')
    f.i32(value)
    f.op('i32x4.splat')
    f.set(local)
    return local
  })
  const four = () => [0, 1, 2, 3].map(() => f.local('v128'))
  const vectors = Array.from({ length: sideBySide }, () => ({ counter: four(), products: four() }))
  const at = f.local('i32')
  f.i32(0)
  f.set(at)
  f.loop(() => {
    for (const [index, { counter }] of vectors.entries()) {
      // A strip begins at a multiple of 256, so that the low word of a path never carries.
      f.get(pathLow)
      f.get(at)
      f.i32(2)
      f.op('i32.shr_u', 'i32.add')
      f.i32(4 * index)
      f.op('i32.add', 'i32x4.splat')
      f.i32(0)
      f.memory('v128.load', own.lanes)
      f.op('i32x4.add')
      f.set(counter[0])
      for (const [word, local] of [pathHigh, group, slot].entries()) {
        splat(f, local)
        f.set(counter[word + 1])
      }
    }
    for (const key of keys) for (const { counter, products } of vectors) emitRound(f, { counter, products, multipliers, key })
    for (const { counter } of vectors) {
      write(counter, at)
      emitAdvance(f, at, 16)
    }
    f.get(at)
    f.i32(stepWords)
    f.op('i32.lt_u')
    f.branchIf(0)
  })
}

interface Round {
  readonly counter: readonly number[]
  readonly products: readonly number[]
  readonly multipliers: readonly number[]
  /** Low and high. */
  readonly key: readonly number[]
}

const emitRound = (f: FunctionBody, { counter, products, multipliers, key }: Round): void => {
  for (const [index, multiplier] of multipliers.entries()) {
    for (const [half, op] of (['i64x2.extmul_low_i32x4_u', 'i64x2.extmul_high_i32x4_u'] as const).entries()) {
      f.get(counter[2 * index])
      f.get(multiplier)
      f.op(op)
      f.set(products[2 * index + half])
    }
  }
  const word = (index: number, words: readonly [number, number, number, number]): void => {
    f.get(products[2 * index])
    f.get(products[2 * index + 1])
    f.shuffle(words)
  }
  const mix = (index: number, beside: number, half: number): void => {
    word(index, [1, 3, 5, 7])
    f.get(counter[beside])
    f.op('v128.xor')
    f.get(half)
    f.op('v128.xor')
  }
  mix(1, 1, key[0])
  mix(0, 3, key[1])
  f.set(counter[2])
  f.set(counter[0])
  word(1, [0, 2, 4, 6])
  f.set(counter[1])
  word(0, [0, 2, 4, 6])
  f.set(counter[3])
}

/** The words of four consecutive steps, word after word. */
export const emitFourSteps = (layout: Layout): WasmFunction => {
  const f = createFunctionBody(parameters)
  drawStrip(f, layout, (words, at) => {
    for (const [word, local] of words.entries()) {
      f.get(out)
      f.get(at)
      f.op('i32.add')
      f.get(local)
      f.memory('v128.store', word * stepWords)
    }
  })
  return { name: 'fourSteps', parameters, body: f.take() }
}

/** u = (word + ½)·2^−32 of the two lowest words of the vector on the stack. */
export const emitUniform = (f: FunctionBody, { own }: Layout): void => {
  f.op('f64x2.convert_low_i32x4_u')
  f.i32(0)
  f.memory('v128.load64_splat', own.half)
  f.op('f64x2.add')
  f.i32(0)
  f.memory('v128.load64_splat', own.uniform)
  f.op('f64x2.mul')
}

/** The uniforms of one step, the first of its four. */
export const emitOneStep = (layout: Layout): WasmFunction => {
  const f = createFunctionBody(parameters)
  drawStrip(f, layout, ([word], at) => {
    for (const half of [0, 1]) {
      f.get(out)
      f.get(at)
      f.get(at)
      f.op('i32.add', 'i32.add')
      f.get(word)
      if (half === 1) {
        f.get(word)
        f.shuffle([2, 3, 2, 3])
      }
      emitUniform(f, layout)
      f.memory('v128.store', half * 16)
    }
  })
  return { name: 'oneStep', parameters, body: f.take() }
}
