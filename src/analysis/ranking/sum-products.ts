// Sums of products of one column with each of others, in the order of the rows, strip after strip.
//
// In WebAssembly, as ranks are: what most runs need of it is over before JavaScript would have been optimized.

import { createFunctionBody } from '../../kernel/wasm/function-body.js'
import { emitWhileBelow } from '../../kernel/wasm/loops.js'
import type { WasmFunction } from '../../kernel/wasm/module.js'
import { instantiate } from './instantiate.js'

/** One sum has to wait for its last addition; others need not. */
const atOnce = 4
const stripRows = 2048

/** float64s: the strip of the one column, those of the others after it, and the sums. */
const stripBytes = 8 * stripRows
const sumsAddress = (1 + atOnce) * stripBytes

/** Adds the products of a strip to the sums: (bytes of the strip). */
const emitAddProducts = (): WasmFunction => {
  const parameters = ['i32'] as const
  const f = createFunctionBody(parameters)
  const [bytes] = [0]
  const [at, value] = [f.local('i32'), f.local('f64')]
  const sums = Array.from({ length: atOnce }, (_, k) => ({ sum: f.local('f64'), address: sumsAddress + 8 * k }))
  for (const { sum, address } of sums) {
    f.i32(0)
    f.memory('f64.load', address)
    f.set(sum)
  }
  emitWhileBelow(f, at, bytes, 8, () => {
    f.get(at)
    f.memory('f64.load', 0)
    f.set(value)
    for (const [k, { sum }] of sums.entries()) {
      f.get(sum)
      f.get(value)
      f.get(at)
      f.memory('f64.load', (1 + k) * stripBytes)
      f.op('f64.mul', 'f64.add')
      f.set(sum)
    }
  })
  for (const { sum, address } of sums) {
    f.i32(0)
    f.get(sum)
    f.memory('f64.store', address)
  }
  return { name: 'addProducts', parameters, body: f.take() }
}

const createAdder = () => {
  const { exports, buffer } = instantiate([emitAddProducts()], sumsAddress + 8 * atOnce)
  const strips = Array.from({ length: 1 + atOnce }, (_, k) => new Float64Array(buffer, k * stripBytes, stripRows))
  return { add: exports.addProducts, strips, sums: new Float64Array(buffer, sumsAddress, atOnce) }
}

let adder: ReturnType<typeof createAdder> | undefined

/** Of a column and each of others of the same length. */
export const sumProducts = (x: Float64Array, others: readonly Float64Array[]): readonly number[] => {
  if (others.some(({ length }) => length !== x.length)) throw new Error('columns of unequal length have no products')
  if (others.length === 0) return []
  const { add, strips, sums } = (adder ??= createAdder())
  const products: number[] = []
  for (let k = 0; k < others.length; k += atOnce) {
    const columns = [x, ...others.slice(k, k + atOnce)]
    sums.fill(0)
    for (let start = 0; start < x.length; start += stripRows) {
      const end = Math.min(start + stripRows, x.length)
      for (const [i, column] of columns.entries()) strips[i].set(column.subarray(start, end))
      add(8 * (end - start))
    }
    products.push(...sums.subarray(0, columns.length - 1))
  }
  return products
}
