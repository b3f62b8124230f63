// What each pure operation does to plain values: float64 as number, bool as boolean, i64 as bigint. Constants are folded with it.

import type { BinaryOp, CompareOp, IntegerOp, LogicOp, ShiftOp, UnaryOp } from './nodes.js'

const unary: Readonly<Record<UnaryOp, (a: number) => number>> = {
  neg: a => -a,
  abs: Math.abs,
  sqrt: Math.sqrt,
  floor: Math.floor,
  ceil: Math.ceil,
}

const binary: Readonly<Record<BinaryOp, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  // Of two that are equal, as 0 and −0 are, the first; NaN where either is.
  min: (a, b) => (b < a || Number.isNaN(b) ? b : a),
  max: (a, b) => (b > a || Number.isNaN(b) ? b : a),
}

const compare: Readonly<Record<CompareOp, (a: number, b: number) => boolean>> = {
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
}

const logic: Readonly<Record<LogicOp, (a: boolean, b: boolean) => boolean>> = {
  and: (a, b) => a && b,
  or: (a, b) => a || b,
}

const integer: Readonly<Record<IntegerOp, (a: bigint, b: bigint) => bigint>> = {
  'i64.add': (a, b) => BigInt.asIntN(64, a + b),
  'i64.sub': (a, b) => BigInt.asIntN(64, a - b),
}

const shift: Readonly<Record<ShiftOp, (a: bigint, by: number) => bigint>> = {
  'i64.shl': (a, by) => BigInt.asIntN(64, a << BigInt(by)),
  'i64.shr': (a, by) => a >> BigInt(by),
}

/** The bits of a float64 as a signed integer. */
const bits = (a: number): bigint => new BigInt64Array(Float64Array.of(a).buffer)[0]

/** The float64 that has these bits. */
const float = (a: bigint): number => new Float64Array(BigInt64Array.of(a).buffer)[0]

export const evaluate = { unary, binary, compare, logic, integer, shift, bits, float } as const
