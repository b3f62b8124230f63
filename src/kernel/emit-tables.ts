// What is looked up in tables in memory: an address for each lane, and what lies there side by side in a vector.

import { quantileRows } from '../ir/tables.js'
import { laneBytes, type TablePlace } from './layout.js'
import type { FunctionBody } from './wasm/function-body.js'

/** Takes addresses from the two 64-bit lanes of the vector on the stack; they are free again after `use`. */
const withAddresses = (f: FunctionBody, use: (addresses: readonly [number, number]) => void): void => {
  const vector = f.local('v128')
  const addresses = [f.local('i32'), f.local('i32')] as const
  f.set(vector)
  for (const [half, local] of addresses.entries()) {
    f.get(vector)
    f.lane('i32x4.extract_lane', 2 * half)
    f.set(local)
  }
  f.free(vector)
  use(addresses)
  for (const local of addresses) f.free(local)
}

/** The bits of entry a mod n, a on the stack; n is a power of two. */
export const emitLookup = (f: FunctionBody, { address, length }: TablePlace): void => {
  f.i32(Math.log2(laneBytes))
  f.op('i64x2.shl')
  f.vectorOfWords((length - 1) * laneBytes, 0)
  f.op('v128.and')
  withAddresses(f, ([first, second]) => {
    f.get(second)
    f.get(first)
    f.memory('v128.load64_zero', address)
    f.loadLane(1, address)
  })
}

/** Q(u), u on the stack, of the quantile function that the table is of. */
export const emitQuantile = (f: FunctionBody, table: TablePlace): void => {
  const [u, p] = [f.local('v128'), f.local('v128')]
  f.tee(u)
  f.vector(1)
  f.get(u)
  f.op('f64x2.sub', 'f64x2.pmin')
  f.tee(p)
  f.vector(2 ** 32)
  f.op('f64x2.mul')
  emitLowerQuantile(f, table)
  // The sign changes where p is not u.
  f.get(p)
  f.get(u)
  f.op('f64x2.ne')
  f.i32(63)
  f.op('i64x2.shl', 'v128.xor')
  f.free(u)
  f.free(p)
}

/** Q(p), p·2^32 on the stack, 2^−33 ≤ p ≤ ½. */
export const emitLowerQuantile = (f: FunctionBody, { address }: TablePlace): void => {
  const { bits, afterBits, coefficients } = quantileRows
  const rowBytes = coefficients * laneBytes
  const t = f.local('v128')
  f.tee(t)
  f.i32(afterBits - Math.log2(rowBytes))
  f.op('i64x2.shr_u')
  f.vectorOfWords((2 ** bits - 1) * rowBytes, 0)
  f.op('v128.and')
  f.get(t)
  f.vectorOfWords(-1, 0xfffff)
  f.op('v128.and')
  f.vectorOfWords(0, 0x3ff00000)
  f.op('v128.or')
  f.set(t)
  withAddresses(f, addresses => {
    const rows = [f.local('v128'), f.local('v128')]
    /** Coefficient 2·pair or the one after it of both lanes. Two loads and a shuffle for each are less than four loads of a number. */
    const load = (pair: number): void => {
      for (const [half, row] of rows.entries()) {
        f.get(addresses[half])
        f.memory('v128.load', address + 2 * pair * laneBytes)
        f.set(row)
      }
    }
    const coefficient = (odd: boolean): void => {
      for (const row of rows) f.get(row)
      f.shuffle(odd ? [2, 3, 6, 7] : [0, 1, 4, 5])
    }
    const timesT = (): void => {
      f.get(t)
      f.op('f64x2.mul')
    }
    for (let pair = coefficients / 2 - 1; pair >= 0; pair--) {
      const first = pair === coefficients / 2 - 1
      load(pair)
      coefficient(true)
      if (!first) f.op('f64x2.add')
      timesT()
      coefficient(false)
      f.op('f64x2.add')
      if (pair > 0) timesT()
    }
    for (const row of rows) f.free(row)
  })
  f.free(t)
}
