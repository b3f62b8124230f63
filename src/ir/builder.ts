// Builds a program node by node. Equal nodes are built once; an operation on constants is done here and now.

import { evaluate } from './evaluate.js'
import { createNodeTable } from './node-table.js'
import type { BinaryOp, Clock, CompareOp, IntegerOp, IrFunction, Loop, Node, NodeId, Program, ShiftOp, UnaryOp } from './nodes.js'
import { quantileAt, type Table } from './tables.js'

export interface Builder {
  readonly dates: number
  constant(value: number): NodeId
  integer(high: number, low: number): NodeId
  /** A fresh input; the first has index 0. */
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
  /** The same; a hint that the test hardly ever holds. */
  selectSeldom(test: NodeId, a: NodeId, b: NodeId): NodeId
  integerOp(op: IntegerOp, a: NodeId, b: NodeId): NodeId
  shift(op: ShiftOp, a: NodeId, by: number): NodeId
  bits(a: NodeId): NodeId
  float(a: NodeId): NodeId
  /** The bits of entry a mod n of a table of n numbers, n a power of two. */
  lookup(table: Table, a: NodeId): NodeId
  /** Q(a) of a table of a quantile function, 2^−33 ≤ a ≤ 1 − 2^−33. */
  quantile(table: Table, a: NodeId): NodeId
  /** An argument of the function under construction. */
  param(index: number): NodeId
  /** A stock; call the returned `close` once with the node that holds its next value. */
  state(init: NodeId): { readonly now: NodeId; close(next: NodeId): void }
  /** A delay line; call `close` once with the node it remembers. lag: whole steps ≥ 1. */
  delay(lag: NodeId, before: NodeId): { readonly now: NodeId; close(of: NodeId): void }
  /**
   * A pure function by name, built once however often it is called; of constants it is computed here and now. `ofDraws`: the table of a quantile function
   * that gives the same result where the only argument is a draw, to the last bit.
   */
  call(name: string, args: readonly NodeId[], body: (b: Builder, params: readonly NodeId[]) => NodeId, ofDraws?: Table): NodeId
  /** Carried values through `body` until its test fails, `limit` rounds at most; returns the carried values after it. Loops do not nest. */
  loop(
    init: readonly NodeId[],
    limit: number,
    body: (carried: readonly NodeId[]) => { test: NodeId; next: readonly NodeId[] },
  ): readonly NodeId[]
  /** The constant that a node holds, 1 or 0 for a comparison, or undefined where it is none. */
  constantOf(node: NodeId): number | undefined
  /** Everything built so far. Throws if a state or delay line was left open. */
  build(): Program
}

/** An empty program over so many dates (steps + 1). years: for each date the index of its calendar year, from 0; one year where it is left out. */
export const createBuilder = (dates: number, years: readonly number[] = Array.from({ length: dates }, () => 0)): Builder =>
  createPart(dates, years, 'program', [])

/** Inside of a function a call is no call: its nodes are built in its place. */
const createPart = (dates: number, years: readonly number[], part: 'program' | 'function', tables: Table[]): Builder => {
  const table = createNodeTable()
  const states: NodeId[] = []
  const lines: NodeId[] = []
  const loops: Loop[] = []
  const streams: string[] = []
  const functions: IrFunction[] = []
  let inputs = 0
  const { add, known, constant } = table

  /** The constants that all the operands hold, or undefined where one is none. */
  const all = <T>(kind: 'number' | 'boolean' | 'bigint', ...nodes: readonly NodeId[]): readonly T[] | undefined => {
    const values = nodes.map(known)
    return values.every(value => typeof value === kind) ? (values as T[]) : undefined
  }
  const fold = <T>(
    kind: 'number' | 'boolean' | 'bigint',
    node: Node,
    operands: readonly NodeId[],
    compute: (...values: T[]) => number | boolean | bigint,
  ) => {
    const values = all<T>(kind, ...operands)
    return values === undefined ? add(node) : constant(compute(...values))
  }
  const stream = (name: string): number => {
    if (!streams.includes(name)) streams.push(name)
    return streams.indexOf(name)
  }
  const tableIndex = (table: Table): number => {
    const known = tables.findIndex(({ name }) => name === table.name)
    return known >= 0 ? known : tables.push(table) - 1
  }
  const choose = (node: Extract<Node, { op: 'select' }>): NodeId => {
    const { test, a, b } = node
    const chosen = known(test)
    if (typeof chosen === 'boolean') return chosen ? a : b
    return a === b ? a : add(node)
  }
  /** A slot in `links` that `close` fills. */
  const link = (links: NodeId[]) => {
    const index = links.push(open) - 1
    return {
      index,
      close: (node: NodeId) => {
        if (links[index] !== open) throw new Error('a state or delay line was closed twice')
        links[index] = node
      },
    }
  }

  const functionIndex = (
    name: string,
    params: number,
    body: (b: Builder, params: readonly NodeId[]) => NodeId,
    ofDraws?: Table,
  ): number => {
    const known = functions.findIndex(candidate => candidate.name === name)
    if (known >= 0) return known
    const b = createPart(dates, years, 'function', tables)
    const result = body(
      b,
      Array.from({ length: params }, (_, index) => b.param(index)),
    )
    const { nodes, types } = b.build()
    return functions.push({ name, nodes, types, result, ...(ofDraws && { ofDraws: tableIndex(ofDraws) }) }) - 1
  }

  const builder: Builder = {
    dates,
    constant,
    param: index => add({ op: 'param', index }),
    integer: (high, low) => constant((BigInt(high) << 32n) | BigInt(low >>> 0)),
    input: () => add({ op: 'input', index: inputs++ }),
    series: values => (values.every(value => Object.is(value, values[0])) ? constant(values[0]) : add({ op: 'series', values })),
    uniform: (name, slot, clock) => add({ op: 'uniform', stream: stream(name), slot, clock }),
    unary: (op, a) => fold('number', { op, a }, [a], evaluate.unary[op]),
    binary: (op, a, b) => fold('number', { op, a, b }, [a, b], evaluate.binary[op]),
    compare: (op, a, b) => fold('number', { op, a, b }, [a, b], evaluate.compare[op]),
    and: (a, b) => fold('boolean', { op: 'and', a, b }, [a, b], evaluate.logic.and),
    or: (a, b) => fold('boolean', { op: 'or', a, b }, [a, b], evaluate.logic.or),
    not: a => fold<boolean>('boolean', { op: 'not', a }, [a], value => !value),
    select: (test, a, b) => choose({ op: 'select', test, a, b }),
    selectSeldom: (test, a, b) => choose({ op: 'select', test, a, b, seldom: true }),
    integerOp: (op, a, b) => fold('bigint', { op, a, b }, [a, b], evaluate.integer[op]),
    shift: (op, a, by) => fold<bigint>('bigint', { op, a, by }, [a], value => evaluate.shift[op](value, by)),
    bits: a => fold('number', { op: 'bits', a }, [a], evaluate.bits),
    float: a => fold('bigint', { op: 'float', a }, [a], evaluate.float),
    lookup: (table, a) => {
      const value = known(a)
      return typeof value === 'bigint' ? constant(lookUp(table, value)) : add({ op: 'lookup', table: tableIndex(table), a })
    },
    quantile: (table, a) => {
      const value = known(a)
      return typeof value === 'number'
        ? constant(quantileAt(table.values, value))
        : add({ op: 'quantile', table: tableIndex(table), a })
    },
    state: init => {
      const { index, close } = link(states)
      return { now: add({ op: 'state', state: index, init }), close }
    },
    delay: (lag, before) => {
      const { index, close } = link(lines)
      return { now: add({ op: 'delay', line: index, lag, before }), close }
    },
    call: (name, args, body, ofDraws) => {
      if (part === 'function' || all('number', ...args) !== undefined) return body(builder, args)
      return add({ op: 'call', fn: functionIndex(name, args.length, body, ofDraws), args })
    },
    loop: (init, limit, body) => {
      let values = init
      for (let round = 0; values.every(node => known(node) !== undefined); round++) {
        const { test, next } = body(values)
        if (known(test) === undefined) break
        if (known(test) === false || round === limit) return values
        values = next
      }
      const loop = loops.length
      // The place is taken before the body is built, which is what makes a nested loop an error.
      if (loops.some(({ test }) => test === open)) throw new Error('loops do not nest')
      loops.push({ init, test: open, next: [], limit })
      const { test, next } = body(init.map((_, index) => add({ op: 'carried', loop, index })))
      loops[loop] = { init, test, next, limit }
      return init.map((_, index) => add({ op: 'loop', loop, index }))
    },
    constantOf: node => {
      const value = known(node)
      return typeof value === 'bigint' || value === undefined ? undefined : Number(value)
    },
    build: () => {
      if (states.includes(open) || lines.includes(open)) throw new Error('a state or delay line was left open')
      return {
        nodes: table.nodes(),
        types: table.types(),
        functions,
        tables,
        states,
        lines,
        loops,
        streams,
        inputs,
        dates,
        years,
      }
    },
  }
  return builder
}

const lookUp = ({ values }: Table, a: bigint): bigint => evaluate.bits(values[Number(a & BigInt(values.length - 1))])

/** Stands where a link is not closed yet. */
const open = -1
