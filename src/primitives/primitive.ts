// What a formula may call, as data: parser, unit check, help, documentation and contract tests read these tables.

import type { Builder } from '../ir/builder.js'
import type { NodeId } from '../ir/nodes.js'
import type { Text } from '../text.js'

/**
 * The unit of an argument or a result. X and Y are units that the call leaves open and its arguments decide; '1' is a pure number;
 * 'year' a duration. Where the rule is X, Y or '1' a bare number takes that unit; elsewhere it must carry its own.
 */
export type UnitRule = 'X' | 'Y' | '1' | 'year' | '1/year' | 'X/year' | 'X*year'

/** What stands in the place of an argument. A 'table' is a list of [x, y] pairs; 'variable', 'target', 'set' and 'date' are names, not values. */
type Takes = 'value' | 'distribution' | 'list' | 'table' | 'text' | 'variable' | 'target' | 'set' | 'date' | 'integer'

export interface Param {
  readonly name: string
  /** 'value' where it is not said. */
  readonly takes?: Takes
  /** X where it is not said. For a table: the rule of its x; its y has rule Y. */
  readonly unit?: UnitRule
  readonly optional?: boolean
  /** Numbers written in its place are constants of the program and not inputs of it: much is worked out of them when it is built. */
  readonly shapes?: boolean
  /** 'next': the value is needed only for the step after, so that it breaks a cycle. 'start': used at the first date only. */
  readonly timing?: 'now' | 'next' | 'start'
  /** Name of the parameter whose argument stands in where this one is left out; it is then needed as early as this one. */
  readonly fallback?: string
}

interface Described {
  readonly name: string
  readonly label: Text
  /** One sentence: what it gives, with units and ends of intervals. */
  readonly help: Text
  /** A formula that uses it and that `check` accepts, with the unit of its result. */
  readonly example: { readonly formula: string; readonly unit: string }
}

/** A plain function of values at one date. min, max and tightest take any number of arguments (`rest`). */
export interface PlainFunction extends Described {
  readonly kind: 'function'
  readonly params: readonly Param[]
  /** The last parameter may be repeated. */
  readonly rest?: boolean
  readonly result: UnitRule
  /** An argument that takes a list gives an array of nodes, a table an array of [x, y] arrays. */
  build(b: Builder, args: readonly Operand[]): NodeId
}

export type Operand = NodeId | readonly NodeId[] | readonly (readonly [NodeId, NodeId])[]

/** The one uniform that a draw gets, as a probability u in (0, 1) or as its normal score z = Φ⁻¹(u): ask for whichever is cheaper. */
export interface Draw {
  u(): NodeId
  z(): NodeId
}

/** A distribution is its quantile function, and its cdf for truncation. One uniform in, one value out. */
export interface Distribution extends Described {
  readonly kind: 'distribution'
  readonly params: readonly Param[]
  readonly result: UnitRule
  /** Arguments that stand for the family in tests and help; lists as arrays. */
  readonly sample: readonly (number | readonly number[])[]
  /** What accepts() demands, in words: `low ≤ mode ≤ high and low < high`. */
  readonly rule: Text
  /** What would be right for these numbers, where the rule leaves that to be worked out; arguments as in `sample`. */
  advice?(...args: readonly (number | readonly number[])[]): Text | undefined
  /** A 'bool' node: whether the parameters are legal. Not a number is never legal. */
  accepts(b: Builder, args: readonly Operand[]): NodeId
  /** Rises with u. For u in (0, 1); shapes: one value a path. */
  quantile(b: Builder, draw: Draw, args: readonly Operand[]): NodeId
  /** P(value ≤ x), inverse to the quantile where the distribution is continuous. */
  cdf(b: Builder, x: NodeId, args: readonly Operand[]): NodeId
  /** P(value < x), where it differs from P(value ≤ x) and `lattice` does not tell how. */
  below?(b: Builder, x: NodeId, args: readonly Operand[]): NodeId
  /** Closed forms for the tests; arguments as in `sample`. */
  mean(...args: readonly (number | readonly number[])[]): number
  variance(...args: readonly (number | readonly number[])[]): number
  /** Values lie on multiples of this number (1 for counts); absent where they are continuous. */
  readonly lattice?: number
  /** Of a yes or no: the uniform at which it is no, whatever its chance. */
  readonly never?: number
}

/** What a process may ask of the date it runs at. */
export interface ProcessContext {
  readonly b: Builder
  /** Length of a step in years. */
  readonly step: number
  /** false under `events: off`. */
  readonly events: boolean
  /** The next draw of this equation, renewed at `clock`; slots are given in the order of asking. */
  draw(clock: 'path' | 'year' | 'step'): Draw
}

/** An argument of a process. `node()` builds it; for a param with timing 'next' it may be called only inside the closer that `build` returns. */
export interface ProcessArg {
  node(): NodeId
  /** For an argument that takes an integer. */
  readonly integer?: number
}

/** A function with memory: a stock, a delay, an event. */
export interface Process extends Described {
  readonly kind: 'process'
  readonly params: readonly Param[]
  readonly result: UnitRule
  /** How many draws of its own it asks for; none where it is not said. */
  readonly draws?: number
  /** Parameters whose own draws are taken afresh at every step. */
  readonly renews?: readonly string[]
  /** Of an event: the uniform at which it does not begin, whatever its rate. */
  readonly never?: number
  /**
   * `now` is the value at this date; `close` is called once all variables of the date exist and ties the states to their next values.
   * `content` is what a pipeline holds, for in_pipeline.
   */
  build(
    context: ProcessContext,
    args: readonly (ProcessArg | undefined)[],
  ): { readonly now: NodeId; close(): void; readonly content?: NodeId }
}

/** How a special form is understood: its arguments are not all values, so that it is more than a function. */
type FormKind =
  /** A bare name that the calendar gives: years. */
  | 'calendar'
  /** A date or two in quotes: at('2018-09-30'). */
  | 'date'
  /** The name of a target. */
  | 'target'
  /** The name of a variable that is a pipeline. */
  | 'content'
  /** A distribution drawn afresh as time goes on. */
  | 'clock'
  /** A distribution confined to a range. */
  | 'truncate'
  /** A value in another unit. */
  | 'convert'
  /** A sum over a set, which its members' values replace before anything is checked. */
  | 'sum'

/** A word of the language that the compiler itself understands. */
export interface Form extends Described {
  readonly kind: 'form'
  readonly form: FormKind
  readonly params: readonly Param[]
  /** For the name of a variable or target, X is the unit of what it names; for a unit in a text, Y is that unit. */
  readonly result: UnitRule
  /** What the example names. */
  readonly given?: {
    readonly sets?: Readonly<Record<string, readonly string[]>>
    readonly variables: Readonly<Record<string, { readonly is: string; readonly unit: string; readonly for?: string }>>
    readonly targets?: Readonly<Record<string, { readonly at_least: number; readonly by: string; readonly reading: string }>>
  }
}

export type Primitive = PlainFunction | Distribution | Process | Form
