// Short names for what a builder does, so that a formula of numerics reads like one. Every number is a node: `c` makes one of a constant.

import type { Builder } from '../ir/builder.js'
import type { NodeId } from '../ir/nodes.js'

/** The operations of a builder under the names that formulas use. Nothing is evaluated here but what the builder folds. */
export const arithmetic = (b: Builder) => ({
  c: (value: number): NodeId => b.constant(value),
  add: (x: NodeId, y: NodeId): NodeId => b.binary('add', x, y),
  sub: (x: NodeId, y: NodeId): NodeId => b.binary('sub', x, y),
  mul: (x: NodeId, y: NodeId): NodeId => b.binary('mul', x, y),
  div: (x: NodeId, y: NodeId): NodeId => b.binary('div', x, y),
  min: (x: NodeId, y: NodeId): NodeId => b.binary('min', x, y),
  max: (x: NodeId, y: NodeId): NodeId => b.binary('max', x, y),
  neg: (x: NodeId): NodeId => b.unary('neg', x),
  abs: (x: NodeId): NodeId => b.unary('abs', x),
  sqrt: (x: NodeId): NodeId => b.unary('sqrt', x),
  floor: (x: NodeId): NodeId => b.unary('floor', x),
  ceil: (x: NodeId): NodeId => b.unary('ceil', x),
  lt: (x: NodeId, y: NodeId): NodeId => b.compare('lt', x, y),
  le: (x: NodeId, y: NodeId): NodeId => b.compare('le', x, y),
  gt: (x: NodeId, y: NodeId): NodeId => b.compare('gt', x, y),
  ge: (x: NodeId, y: NodeId): NodeId => b.compare('ge', x, y),
  eq: (x: NodeId, y: NodeId): NodeId => b.compare('eq', x, y),
  and: (...tests: readonly [NodeId, ...NodeId[]]): NodeId => tests.reduce((all, test) => b.and(all, test)),
  or: (x: NodeId, y: NodeId): NodeId => b.or(x, y),
  select: (test: NodeId, yes: NodeId, no: NodeId): NodeId => b.select(test, yes, no),
  selectSeldom: (test: NodeId, yes: NodeId, no: NodeId): NodeId => b.selectSeldom(test, yes, no),
  /** A 'bool' node: neither infinite nor NaN. */
  finite: (x: NodeId): NodeId => b.compare('lt', b.unary('abs', x), b.constant(Number.POSITIVE_INFINITY)),
  /** Σ coefficients[i]·x^(n − i) by Horner's rule: the highest power first. */
  polynomial: (x: NodeId, [first, ...rest]: readonly number[]): NodeId =>
    rest.reduce((sum, next) => b.binary('add', b.binary('mul', sum, x), b.constant(next)), b.constant(first)),
})
