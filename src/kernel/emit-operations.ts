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
  /** To be called once. */
  push(): void
}

/**
 * min and max. f64x2.min is seven instructions of the processor; f64x2.pmin(a, b) = b < a ? b : a is one, and f64x2.pmax likewise. They take a where
 * either is NaN and where both are zeros: mostly that is right, or can be put right in one or two instructions more.
 */
export const emitExtreme = (f: FunctionBody, op: 'min' | 'max', x: Operand, y: Operand): void => {
  const plans = [planOf(op, x, y), planOf(op, y, x)].sort((p, q) => costOf(p) - costOf(q))
  const [plan] = plans
  if (costOf(plan) >= costOfGeneral) {
    x.push()
    y.push()
    f.op(op === 'min' ? 'f64x2.min' : 'f64x2.max')
    return
  }
  const { a, b, zeros, orders } = plan
  const again = f.local('v128')
  a.push()
  b.push()
  if (zeros === 'signed' || !orders) f.tee(again)
  f.op(op === 'min' ? 'f64x2.pmin' : 'f64x2.pmax')
  if (zeros === 'positive') {
    // b is never below +0: so is the maximum, and adding +0 makes +0 of −0.
    f.vector(0)
    f.op('f64x2.add')
  }
  if (zeros === 'signed') {
    // b is never −0: where it is below zero the maximum stays as it is, elsewhere it cannot be −0.
    f.get(again)
    f.vector(-0)
    f.op('v128.and', 'f64x2.add')
  }
  if (!orders) {
    // All ones are a NaN.
    f.get(again)
    f.get(again)
    f.op('f64x2.ne', 'v128.or')
  }
  f.free(again)
}

interface ExtremePlan {
  readonly a: Operand
  readonly b: Operand
  /** What is to be done about two zeros. */
  readonly zeros: 'nothing' | 'positive' | 'signed' | 'impossible'
  /** b is always a number, so that NaN is passed on by itself. */
  readonly orders: boolean
}

const planOf = (op: 'min' | 'max', a: Operand, b: Operand): ExtremePlan => {
  const apart = a.fact.nonzero || b.fact.nonzero
  // a is taken: it has to be −0 where either is, for a minimum, and +0 for a maximum.
  const right = apart || (op === 'min' ? b.fact.plus : a.fact.plus)
  const zeros = right
    ? 'nothing'
    : op === 'min'
      ? 'impossible'
      : b.fact.positive
        ? 'positive'
        : b.fact.plus
          ? 'signed'
          : 'impossible'
  return { a, b, zeros, orders: b.fact.number }
}

const zeroCosts = { nothing: 0, positive: 1, signed: 2, impossible: 100 } as const
const costOfGeneral = 7

const costOf = ({ zeros, orders }: ExtremePlan): number => 1 + zeroCosts[zeros] + (orders ? 0 : 2)
