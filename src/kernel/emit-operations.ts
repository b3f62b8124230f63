// One operation of the IR as vector instructions, its operands on the stack. Every one gives the bits that the interpreter gives.

import type { BinaryOp, CompareOp, IntegerOp, LogicOp, ShiftOp, UnaryOp } from '../ir/nodes.js'
import type { Fact } from './facts.js'
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

interface Operand {
  readonly fact: Fact
  push(): void
}

/**
 * min and max. f64x2.min is seven instructions of the processor, f64x2.pmin(a, b) = b < a ? b : a is one: the same where b is a number and the two
 * cannot be zeros of different sign, or the zero that comes out is the right one.
 */
export const emitExtreme = (f: FunctionBody, op: 'min' | 'max', x: Operand, y: Operand, zero: () => void): void => {
  for (const [a, b] of [
    [x, y],
    [y, x],
  ]) {
    if (!b.fact.number) continue
    // Of two zeros a is taken: it has to be −0 where either is, for a minimum, and +0 for a maximum.
    const direct = op === 'min' ? b.fact.plus : a.fact.plus
    if (!direct && !(op === 'max' && b.fact.positive)) continue
    a.push()
    b.push()
    f.op(op === 'min' ? 'f64x2.pmin' : 'f64x2.pmax')
    if (direct) return
    // b is never below +0: so is the maximum, and adding +0 makes +0 of −0.
    zero()
    f.op('f64x2.add')
    return
  }
  x.push()
  y.push()
  f.op(op === 'min' ? 'f64x2.min' : 'f64x2.max')
}
