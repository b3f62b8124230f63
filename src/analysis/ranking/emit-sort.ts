// The passes of a sort by digits, each over all rows: take keys, count digits, count up to places, distribute.
//
// Source: Knuth (1998), The art of computer programming, volume 3, section 5.2.5: distribution sorting.

import { emitRaise } from '../../kernel/counting/emit-raise.js'
import { createFunctionBody, type FunctionBody } from '../../kernel/wasm/function-body.js'
import { emitWhileBelow } from '../../kernel/wasm/loops.js'
import type { WasmFunction } from '../../kernel/wasm/module.js'
import type { RankLayout } from './rank-layout.js'

/** The body for each index, 0 ≤ index < count; branch(1) from outside of any block goes on to what comes after all of them. */
export const forEach = (f: FunctionBody, index: number, count: number, body: () => void): void => {
  f.i32(0)
  f.set(index)
  emitWhileBelow(f, index, count, 1, body)
}

/** The address of the index-th of numbers of 4 or 8 bytes, from 0. */
export const scaled = (f: FunctionBody, index: number, bytes: 4 | 8): void => {
  f.get(index)
  f.i32(bytes === 4 ? 2 : 3)
  f.op('i32.shl')
}

/** indices[i] = i: (count). */
export const emitCountUp = ({ order }: RankLayout): WasmFunction => {
  const parameters = ['i32'] as const
  const f = createFunctionBody(parameters)
  const [count] = [0]
  const i = f.local('i32')
  forEach(f, i, count, () => {
    scaled(f, i, 4)
    f.get(i)
    f.memory('i32.store', order)
  })
  return { name: 'countUp', parameters, body: f.take() }
}

/**
 * Keys from one word of each value: (count, address of the word in a float64, bits that are turned over where the value is negative, bits that are
 * turned over everywhere). Leaves behind the least and the most of them.
 */
export const emitTakeKeys = ({ values, keys, found }: RankLayout): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [count, word, ifNegative, always] = [0, 1, 2, 3]
  const [i, key, least, most] = [f.local('i32'), f.local('i32'), f.local('i32'), f.local('i32')]
  f.i32(2 ** 31 - 1)
  f.set(least)
  f.i32(-(2 ** 31))
  f.set(most)
  const chooseKey = (than: 'i32.lt_s' | 'i32.gt_s', bound: number): void => {
    f.get(key)
    f.get(bound)
    f.get(key)
    f.get(bound)
    f.op(than, 'select')
    f.set(bound)
  }
  forEach(f, i, count, () => {
    scaled(f, i, 4)
    scaled(f, i, 8)
    f.get(word)
    f.op('i32.add')
    f.memory('i32.load', values)
    scaled(f, i, 8)
    f.memory('i32.load', values + 4)
    f.i32(31)
    f.op('i32.shr_s')
    f.get(ifNegative)
    f.op('i32.and', 'i32.xor')
    f.get(always)
    f.op('i32.xor')
    f.tee(key)
    f.memory('i32.store', keys)
    chooseKey('i32.lt_s', least)
    chooseKey('i32.gt_s', most)
  })
  for (const [place, bound] of [least, most].entries()) {
    f.i32(4 * place)
    f.get(bound)
    f.memory('i32.store', found)
  }
  return { name: 'takeKeys', parameters, body: f.take() }
}

/** The address of a key's digit among counters from 0: ((key − least) >>> shift) & mask, the key on the stack. */
const digitAddress = (f: FunctionBody, least: number, shift: number, mask: number): void => {
  f.get(least)
  f.op('i32.sub')
  f.get(shift)
  f.op('i32.shr_u')
  f.get(mask)
  f.op('i32.and')
  f.i32(2)
  f.op('i32.shl')
}

/** Adds one to the counter of each key's digit: (count, least key, shift, mask). */
export const emitCountDigits = ({ keys, counts }: RankLayout): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [count, least, shift, mask] = [0, 1, 2, 3]
  const i = f.local('i32')
  forEach(f, i, count, () => {
    scaled(f, i, 4)
    f.memory('i32.load', keys)
    digitAddress(f, least, shift, mask)
    emitRaise(f, counts)
  })
  return { name: 'countDigits', parameters, body: f.take() }
}

/** Each counter becomes the sum of those before it: (number of digits). */
export const emitCountsToPlaces = ({ counts }: RankLayout): WasmFunction => {
  const parameters = ['i32'] as const
  const f = createFunctionBody(parameters)
  const [digits] = [0]
  const [i, place, own] = [f.local('i32'), f.local('i32'), f.local('i32')]
  forEach(f, i, digits, () => {
    scaled(f, i, 4)
    f.memory('i32.load', counts)
    f.set(own)
    scaled(f, i, 4)
    f.get(place)
    f.memory('i32.store', counts)
    f.get(place)
    f.get(own)
    f.op('i32.add')
    f.set(place)
  })
  return { name: 'countsToPlaces', parameters, body: f.take() }
}

/** Writes indices by their digit, those of one digit in the order in which they are: (count, least key, shift, mask, address from, address to). */
export const emitDistribute = ({ keys, counts }: RankLayout): WasmFunction => {
  const parameters = ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [count, least, shift, mask, from, to] = [0, 1, 2, 3, 4, 5]
  const [i, index, digit, place] = [f.local('i32'), f.local('i32'), f.local('i32'), f.local('i32')]
  forEach(f, i, count, () => {
    scaled(f, i, 4)
    f.get(from)
    f.op('i32.add')
    f.memory('i32.load', 0)
    f.set(index)
    scaled(f, index, 4)
    f.memory('i32.load', keys)
    digitAddress(f, least, shift, mask)
    f.tee(digit)
    f.memory('i32.load', counts)
    f.set(place)
    f.get(digit)
    f.get(place)
    f.i32(1)
    f.op('i32.add')
    f.memory('i32.store', counts)
    scaled(f, place, 4)
    f.get(to)
    f.op('i32.add')
    f.get(index)
    f.memory('i32.store', 0)
  })
  return { name: 'distribute', parameters, body: f.take() }
}
