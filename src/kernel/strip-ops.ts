// What each pure operation does to a strip: out[lane] from a[lane], b[lane], for 0 ≤ lane < n. A bool is 1 or 0. An i64 is two words, low first.

import type { BinaryOp, CompareOp, IntegerOp, LogicOp, ShiftOp, UnaryOp } from '../ir/nodes.js'
import { quantileAt } from '../ir/tables.js'

/** One node's values: the same memory as float64 and as pairs of 32-bit words. */
export interface Register {
  readonly f: Float64Array
  readonly i: Int32Array
}

export const createRegister = (lanes: number): Register => {
  const f = new Float64Array(lanes)
  return { f, i: new Int32Array(f.buffer) }
}

export const unaryStrips: Readonly<Record<UnaryOp, (out: Float64Array, a: Float64Array, n: number) => void>> = {
  neg: (out, a, n) => {
    for (let k = 0; k < n; k++) out[k] = -a[k]
  },
  abs: (out, a, n) => {
    for (let k = 0; k < n; k++) out[k] = Math.abs(a[k])
  },
  sqrt: (out, a, n) => {
    for (let k = 0; k < n; k++) out[k] = Math.sqrt(a[k])
  },
  floor: (out, a, n) => {
    for (let k = 0; k < n; k++) out[k] = Math.floor(a[k])
  },
  ceil: (out, a, n) => {
    for (let k = 0; k < n; k++) out[k] = Math.ceil(a[k])
  },
}

type Pair = (out: Float64Array, a: Float64Array, b: Float64Array, n: number) => void

export const pairStrips: Readonly<Record<BinaryOp | CompareOp | LogicOp, Pair>> = {
  add: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] + b[k]
  },
  sub: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] - b[k]
  },
  mul: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] * b[k]
  },
  div: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] / b[k]
  },
  min: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = b[k] < a[k] || Number.isNaN(b[k]) ? b[k] : a[k]
  },
  max: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = b[k] > a[k] || Number.isNaN(b[k]) ? b[k] : a[k]
  },
  lt: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] < b[k] ? 1 : 0
  },
  le: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] <= b[k] ? 1 : 0
  },
  gt: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] > b[k] ? 1 : 0
  },
  ge: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] >= b[k] ? 1 : 0
  },
  eq: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] === b[k] ? 1 : 0
  },
  ne: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] !== b[k] ? 1 : 0
  },
  and: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] * b[k]
  },
  or: (out, a, b, n) => {
    for (let k = 0; k < n; k++) out[k] = a[k] + b[k] > 0 ? 1 : 0
  },
}

export const notStrip = (out: Float64Array, a: Float64Array, n: number): void => {
  for (let k = 0; k < n; k++) out[k] = 1 - a[k]
}

// As words, so that integers are not taken for numbers on the way: a NaN's bits could change.
export const selectStrip = (out: Int32Array, test: Float64Array, a: Int32Array, b: Int32Array, n: number): void => {
  for (let k = 0; k < n; k++) {
    const from = test[k] !== 0 ? a : b
    out[2 * k] = from[2 * k]
    out[2 * k + 1] = from[2 * k + 1]
  }
}

export const integerStrips: Readonly<Record<IntegerOp, (out: Int32Array, a: Int32Array, b: Int32Array, n: number) => void>> = {
  'i64.add': (out, a, b, n) => {
    for (let k = 0; k < 2 * n; k += 2) {
      const low = (a[k] + b[k]) | 0
      const carry = low >>> 0 < a[k] >>> 0 ? 1 : 0
      out[k + 1] = a[k + 1] + b[k + 1] + carry
      out[k] = low
    }
  },
  'i64.sub': (out, a, b, n) => {
    for (let k = 0; k < 2 * n; k += 2) {
      const borrow = a[k] >>> 0 < b[k] >>> 0 ? 1 : 0
      out[k + 1] = a[k + 1] - b[k + 1] - borrow
      out[k] = a[k] - b[k]
    }
  },
}

/** 0 < by < 64. */
export const shiftStrips: Readonly<Record<ShiftOp, (out: Int32Array, a: Int32Array, by: number, n: number) => void>> = {
  'i64.shl': (out, a, by, n) => {
    for (let k = 0; k < 2 * n; k += 2) {
      const [low, high] = [a[k], a[k + 1]]
      out[k + 1] = by < 32 ? (high << by) | (low >>> (32 - by)) : low << (by - 32)
      out[k] = by < 32 ? low << by : 0
    }
  },
  'i64.shr': (out, a, by, n) => {
    for (let k = 0; k < 2 * n; k += 2) {
      const [low, high] = [a[k], a[k + 1]]
      out[k] = by < 32 ? (low >>> by) | (high << (32 - by)) : high >> (by - 32)
      out[k + 1] = by < 32 ? high >> by : high >> 31
    }
  },
}

/** table: entries of two words, as many as a power of two. */
export const lookupStrip = (out: Int32Array, table: Int32Array, a: Int32Array, n: number): void => {
  const mask = table.length / 2 - 1
  for (let k = 0; k < 2 * n; k += 2) {
    const from = 2 * (a[k] & mask)
    out[k] = table[from]
    out[k + 1] = table[from + 1]
  }
}

export const quantileStrip = (out: Float64Array, table: Float64Array, a: Float64Array, n: number): void => {
  for (let k = 0; k < n; k++) out[k] = quantileAt(table, a[k])
}
