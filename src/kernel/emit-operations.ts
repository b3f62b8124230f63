// One operation of the IR as vector instructions, its operands on the stack. Every one gives the bits that the interpreter gives.

import type { BinaryOp, CompareOp, IntegerOp, LogicOp, ShiftOp, UnaryOp } from '../ir/nodes.js'
import type { FunctionBody } from './wasm/function-body.js'
import type { VectorOp } from './wasm/opcodes.js'

export const vectorOps: Readonly<
  Record<UnaryOp | Exclude<BinaryOp, 'min' | 'max'> | CompareOp | LogicOp | 'not' | IntegerOp | ShiftOp, VectorOp>
> = {
  neg: 'f64x2.neg',
  abs: 'f64x2.abs',
  sqrt: 'f64x2.sqrt',
  floor: 'f64x2.floor',
  ceil: 'f64x2.ceil',
  add: 'f64x2.add',
  sub: 'f64x2.sub',
  mul: 'f64x2.mul',
  div: 'f64x2.div',
  lt: 'f64x2.lt',
  le: 'f64x2.le',
  gt: 'f64x2.gt',
  ge: 'f64x2.ge',
  eq: 'f64x2.eq',
  ne: 'f64x2.ne',
  and: 'v128.and',
  or: 'v128.or',
  not: 'v128.not',
  'i64.add': 'i64x2.add',
  'i64.sub': 'i64x2.sub',
  'i64.shl': 'i64x2.shl',
  'i64.shr': 'i64x2.shr_s',
}

/** min or max of the operands a and b. `orders`: b is never NaN. f64x2.pmin(a, b) is b < a ? b : a, and f64x2.pmax likewise: a where b is NaN. */
export const emitExtreme = (f: FunctionBody, op: 'min' | 'max', pushOperands: () => void, orders: boolean): void => {
  pushOperands()
  if (orders) {
    f.op(pickers[op])
    return
  }
  const b = f.local('v128')
  f.tee(b)
  f.op(pickers[op])
  // All ones are a NaN.
  f.get(b)
  f.get(b)
  f.op('f64x2.ne', 'v128.or')
  f.free(b)
}

const pickers = { min: 'f64x2.pmin', max: 'f64x2.pmax' } as const
