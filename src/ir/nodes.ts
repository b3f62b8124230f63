// The intermediate representation: what a scenario's formulas become and what every machine executes.
//
// A program is a list of nodes in single assignment; a node's operands are the indices of earlier nodes. A node has one value per path and step.
// Values are float64; 'i64' exists for the bit tricks of exp and ln; 'bool' is the outcome of a comparison.
// Every operation is exact or correctly rounded by IEEE 754, or a fixed sequence of such, so that two machines agree to the last bit. min and max
// pass NaN on; min(-0, 0) is -0.

import type { Table } from './tables.js'

/** Index of a node in its program. */
export type NodeId = number

export type ValueType = 'f64' | 'i64' | 'bool'

export type UnaryOp = 'neg' | 'abs' | 'sqrt' | 'floor' | 'ceil'
/** min and max: of two that are equal, as 0 and −0 are, the first; NaN where either is. */
export type BinaryOp = 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max'
export type CompareOp = 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne'
export type LogicOp = 'and' | 'or'
export type IntegerOp = 'i64.add' | 'i64.sub'
export type ShiftOp = 'i64.shl' | 'i64.shr'

/** How often a draw is renewed: once per path, once per calendar year, once per step. */
export type Clock = 'path' | 'year' | 'step'

export type Node =
  | { readonly op: 'const'; readonly value: number }
  /** A 64-bit integer constant as two signed 32-bit halves. */
  | { readonly op: 'i64.const'; readonly high: number; readonly low: number }
  | { readonly op: 'bool.const'; readonly value: boolean }
  /** A number known when a run starts, the same on every path and step: a lever, a literal of a formula, a target's bound. */
  | { readonly op: 'input'; readonly index: number }
  /** A number that depends on the step alone and is known when the model is compiled: the calendar. One value per date. */
  | { readonly op: 'series'; readonly values: readonly number[] }
  /** An addressed uniform in (0, 1): stream indexes Program.streams; slot is the draw's index in its variable's equation. */
  | { readonly op: 'uniform'; readonly stream: number; readonly slot: number; readonly clock: Clock }
  | { readonly op: UnaryOp; readonly a: NodeId }
  | { readonly op: BinaryOp; readonly a: NodeId; readonly b: NodeId }
  | { readonly op: CompareOp; readonly a: NodeId; readonly b: NodeId }
  | { readonly op: LogicOp; readonly a: NodeId; readonly b: NodeId }
  | { readonly op: 'not'; readonly a: NodeId }
  /** seldom: that the test holds is so rare that `a` is worth a branch, and `b` none. It changes no value. */
  | { readonly op: 'select'; readonly test: NodeId; readonly a: NodeId; readonly b: NodeId; readonly seldom?: true }
  | { readonly op: IntegerOp; readonly a: NodeId; readonly b: NodeId }
  /** Shift by a constant number of bits; shr is arithmetic. */
  | { readonly op: ShiftOp; readonly a: NodeId; readonly by: number }
  /** Reinterpret the bits of a float64 as an integer, and back. */
  | { readonly op: 'bits'; readonly a: NodeId }
  | { readonly op: 'float'; readonly a: NodeId }
  /** The bits of entry a mod n of a table of n numbers, n a power of two. */
  | { readonly op: 'lookup'; readonly table: number; readonly a: NodeId }
  /** Q(a) of a table of a quantile function, 2^−33 ≤ a ≤ 1 − 2^−33; anything at all for other a. */
  | { readonly op: 'quantile'; readonly table: number; readonly a: NodeId }
  /** A stock: init at the first date, then the value that Program.states gives for the step before. */
  | { readonly op: 'state'; readonly state: number; readonly init: NodeId }
  /** The value that node `line.of` had `lag` steps ago (lag ≥ 1, a whole number); `before` until then. Program.lines gives `of`. */
  | { readonly op: 'delay'; readonly line: number; readonly lag: NodeId; readonly before: NodeId }
  /** A function's argument as its body sees it. */
  | { readonly op: 'param'; readonly index: number }
  /** The result of Program.functions[fn] for these arguments. */
  | { readonly op: 'call'; readonly fn: number; readonly args: readonly NodeId[] }
  /** A loop's carried value as its body sees it. */
  | { readonly op: 'carried'; readonly loop: number; readonly index: number }
  /** The carried value after the loop: Program.loops[loop] says how it runs. */
  | { readonly op: 'loop'; readonly loop: number; readonly index: number }

/** While `test` holds and fewer than `limit` rounds are done, every carried value is replaced by its `next`. A path whose test fails keeps its values. */
export interface Loop {
  readonly init: readonly NodeId[]
  readonly test: NodeId
  readonly next: readonly NodeId[]
  readonly limit: number
}

/** A pure function of float64 values: parameters, constants and operations on them, neither loops nor state nor other calls. */
export interface IrFunction {
  readonly name: string
  readonly nodes: readonly Node[]
  readonly types: readonly ValueType[]
  readonly result: NodeId
  /** The table of a quantile function that gives the same result for every draw, which is a uniform of 32 bits. */
  readonly ofDraws?: number
}

/** Shape: nodes[i] has type types[i]. */
export interface Program {
  readonly nodes: readonly Node[]
  readonly types: readonly ValueType[]
  readonly functions: readonly IrFunction[]
  /** What 'lookup' and 'quantile' nodes, of functions too, look things up in. */
  readonly tables: readonly Table[]
  /** states[s] is the node whose value at step k is state s at step k + 1. */
  readonly states: readonly NodeId[]
  /** lines[d] is the node that delay line d remembers. */
  readonly lines: readonly NodeId[]
  readonly loops: readonly Loop[]
  /** Names of the random streams that 'uniform' nodes index. */
  readonly streams: readonly string[]
  /** How many numbers a run must supply to 'input' nodes. */
  readonly inputs: number
  /** Number of dates: steps + 1. */
  readonly dates: number
  /** For each date the index, from 0, of its calendar year: what a yearly draw counts as its step. */
  readonly years: readonly number[]
}
