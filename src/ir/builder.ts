// Builds a program node by node. Equal nodes are built once; an operation on constants is done here and now.

import { evaluate } from './evaluate.js'
import type { BinaryOp, Clock, CompareOp, IntegerOp, Loop, Node, NodeId, Program, ShiftOp, UnaryOp, ValueType } from './nodes.js'

export interface Builder {
  readonly dates: number
  constant(value: number): NodeId
  integer(high: number, low: number): NodeId
  input(): NodeId
  series(values: readonly number[]): NodeId
  uniform(stream: string, slot: number, clock: Clock): NodeId
  unary(op: UnaryOp, a: NodeId): NodeId
  binary(op: BinaryOp, a: NodeId, b: NodeId): NodeId
  compare(op: CompareOp, a: NodeId, b: NodeId): NodeId
  and(a: NodeId, b: NodeId): NodeId
  or(a: NodeId, b: NodeId): NodeId
  not(a: NodeId): NodeId
  select(test: NodeId, a: NodeId, b: NodeId): NodeId
  integerOp(op: IntegerOp, a: NodeId, b: NodeId): NodeId
  shift(op: ShiftOp, a: NodeId, by: number): NodeId
  bits(a: NodeId): NodeId
  float(a: NodeId): NodeId
  /** A stock; call the returned `close` once with the node that holds its next value. */
  state(init: NodeId): { readonly now: NodeId; close(next: NodeId): void }
  /** A delay line; call `close` once with the node it remembers. lag: whole steps ≥ 1. */
  delay(lag: NodeId, before: NodeId): { readonly now: NodeId; close(of: NodeId): void }
  /** Carried values through `body` until its test fails, `limit` rounds at most; returns the carried values after it. Loops do not nest. */
  loop(init: readonly NodeId[], limit: number, body: (carried: readonly NodeId[]) => { test: NodeId; next: readonly NodeId[] }): readonly NodeId[]
  /** The constant that a node holds, or undefined where it is not one. */
  constantOf(node: NodeId): number | undefined
  /** Everything built so far. Throws if a state or delay line was left open. */
  build(): Program
}
