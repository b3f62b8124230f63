// The plainest machine that runs a program: one path, one number at a time, nothing folded. Tables are tested on it without the engine.

import type { Builder } from '../../src/ir/builder.js'
import type { Loop, Node, NodeId, Program, ValueType } from '../../src/ir/nodes.js'
import type { Table } from '../../src/ir/tables.js'
import type { Draw } from '../../src/primitives/primitive.js'

type Value = number | bigint | boolean

/** A builder that writes every node down as it comes. */
export const recorder = (dates = 1): Builder => {
  const nodes: Node[] = []
  const types: ValueType[] = []
  const states: NodeId[] = []
  const lines: NodeId[] = []
  const loops: Loop[] = []
  const streams: string[] = []
  const tables: Table[] = []
  let inputs = 0
  const put = (node: Node, type: ValueType = 'f64'): NodeId => {
    types.push(type)
    return nodes.push(node) - 1
  }
  const builder: Builder = {
    dates,
    param: index => put({ op: 'param', index }),
    call: (_name, args, body) => body(builder, args),
    constant: value => put({ op: 'const', value }),
    integer: (high, low) => put({ op: 'i64.const', high, low }, 'i64'),
    input: () => put({ op: 'input', index: inputs++ }),
    series: values => put({ op: 'series', values }),
    uniform: (stream, slot, clock) => {
      if (!streams.includes(stream)) streams.push(stream)
      return put({ op: 'uniform', stream: streams.indexOf(stream), slot, clock })
    },
    unary: (op, a) => put({ op, a }),
    binary: (op, a, b) => put({ op, a, b }),
    compare: (op, a, b) => put({ op, a, b }, 'bool'),
    and: (a, b) => put({ op: 'and', a, b }, 'bool'),
    or: (a, b) => put({ op: 'or', a, b }, 'bool'),
    not: a => put({ op: 'not', a }, 'bool'),
    select: (test, a, b) => put({ op: 'select', test, a, b }, types[a]),
    selectSeldom: (test, a, b) => put({ op: 'select', test, a, b, seldom: true }, types[a]),
    integerOp: (op, a, b) => put({ op, a, b }, 'i64'),
    shift: (op, a, by) => put({ op, a, by }, 'i64'),
    bits: a => put({ op: 'bits', a }, 'i64'),
    float: a => put({ op: 'float', a }),
    lookup: (table, a) => put({ op: 'lookup', table: tables.push(table) - 1, a }, 'i64'),
    quantile: (table, a) => put({ op: 'quantile', table: tables.push(table) - 1, a }),
    state: init => {
      const state = states.push(-1) - 1
      return {
        now: put({ op: 'state', state, init }),
        close: next => {
          states[state] = next
        },
      }
    },
    delay: (lag, before) => {
      const line = lines.push(-1) - 1
      return {
        now: put({ op: 'delay', line, lag, before }),
        close: of => {
          lines[line] = of
        },
      }
    },
    loop: (init, limit, body) => {
      const loop = loops.push({ init, limit, test: -1, next: [] }) - 1
      const { test, next } = body(init.map((_, index) => put({ op: 'carried', loop, index })))
      loops[loop] = { init, limit, test, next }
      return init.map((_, index) => put({ op: 'loop', loop, index }))
    },
    constantOf: node => {
      const at = nodes[node]
      return at.op === 'const' ? at.value : undefined
    },
    build: (): Program => {
      if (states.includes(-1) || lines.includes(-1)) throw new Error('a state or a delay line was left open')
      return {
        nodes,
        types,
        functions: [],
        tables,
        states,
        lines,
        loops,
        streams,
        inputs,
        dates,
        years: Array.from({ length: dates }, () => 0),
      }
    },
  }
  return builder
}

const word = new DataView(new ArrayBuffer(8))

const toBits = (value: number): bigint => {
  word.setFloat64(0, value)
  return word.getBigInt64(0)
}

const toFloat = (bits: bigint): number => {
  word.setBigInt64(0, bits)
  return word.getFloat64(0)
}

const lookUp = ({ values }: Table, a: bigint): bigint => toBits(values[Number(BigInt.asUintN(Math.log2(values.length), a))])

/** By halving and doubling until 1 ≤ t < 2, instead of by bits. */
const quantileOf = ({ values }: Table, u: number): number => {
  const [p, sign] = u <= 0.5 ? [u, 1] : [1 - u, -1]
  if (!(p >= 2 ** -33)) return Number.NaN
  let [k, t] = [32, p]
  for (; t < 1; t *= 2) k--
  // Octaves from −1 on, as the low bits of their exponents have them: 62, 63, 0, 1 …
  const row = 4 * (64 * ((k + 63) % 64) + Math.floor(64 * (t - 1)))
  return sign * [3, 2, 1, 0].reduce((sum, power) => sum * t + values[row + power], 0)
}

/** For every node the loop whose carried values it is made of, or −1. */
const bodies = ({ nodes }: Program): readonly number[] => {
  const loopOf: number[] = []
  for (const node of nodes) {
    const operands = ['a', 'b', 'test', 'lag', 'before', 'init'].flatMap(key =>
      key in node ? [(node as never)[key] as number] : [],
    )
    const inside = operands.map(operand => loopOf[operand]).find(loop => loop >= 0)
    loopOf.push(node.op === 'carried' ? node.loop : (inside ?? -1))
  }
  return loopOf
}

/** What a run is given: the inputs, and the uniform of a slot at a date. */
interface Supply {
  readonly inputs?: readonly number[]
  readonly uniform?: (slot: number, date: number) => number
}

type Machine = (supply: Supply) => readonly (readonly Value[])[]

/** A machine that gives the value of every node at every date: rows[date][node]. */
const machine = (program: Program): Machine => {
  const loopOf = bodies(program)
  const body = program.loops.map((_, loop) => [...loopOf.keys()].filter(id => loopOf[id] === loop))
  const outside = [...loopOf.keys()].filter(id => loopOf[id] === -1)
  return ({ inputs = [], uniform = () => Number.NaN }) => {
    const rows: Value[][] = []
    for (let date = 0; date < program.dates; date++) {
      const values: Value[] = []
      const carried: Value[][] = program.loops.map(() => [])
      const f = (id: NodeId) => values[id] as number
      const compute = (node: Node): Value => {
        switch (node.op) {
          case 'const':
          case 'bool.const':
            return node.value
          case 'i64.const':
            return BigInt.asIntN(64, (BigInt(node.high) << 32n) | BigInt.asUintN(32, BigInt(node.low)))
          case 'input':
            return inputs[node.index]
          case 'series':
            return node.values[date]
          case 'uniform':
            return uniform(node.slot, date)
          case 'lookup':
            return lookUp(program.tables[node.table], values[node.a] as bigint)
          case 'quantile':
            return quantileOf(program.tables[node.table], f(node.a))
          case 'neg':
            return -f(node.a)
          case 'abs':
            return Math.abs(f(node.a))
          case 'sqrt':
            return Math.sqrt(f(node.a))
          case 'floor':
            return Math.floor(f(node.a))
          case 'ceil':
            return Math.ceil(f(node.a))
          case 'add':
            return f(node.a) + f(node.b)
          case 'sub':
            return f(node.a) - f(node.b)
          case 'mul':
            return f(node.a) * f(node.b)
          case 'div':
            return f(node.a) / f(node.b)
          case 'min':
            return extreme(f(node.a), f(node.b), Math.min)
          case 'max':
            return extreme(f(node.a), f(node.b), Math.max)
          case 'lt':
            return f(node.a) < f(node.b)
          case 'le':
            return f(node.a) <= f(node.b)
          case 'gt':
            return f(node.a) > f(node.b)
          case 'ge':
            return f(node.a) >= f(node.b)
          case 'eq':
            return f(node.a) === f(node.b)
          case 'ne':
            return f(node.a) !== f(node.b)
          case 'and':
            return (values[node.a] as boolean) && (values[node.b] as boolean)
          case 'or':
            return (values[node.a] as boolean) || (values[node.b] as boolean)
          case 'not':
            return !values[node.a]
          case 'select':
            return values[node.test] ? values[node.a] : values[node.b]
          case 'i64.add':
            return BigInt.asIntN(64, (values[node.a] as bigint) + (values[node.b] as bigint))
          case 'i64.sub':
            return BigInt.asIntN(64, (values[node.a] as bigint) - (values[node.b] as bigint))
          case 'i64.shl':
            return BigInt.asIntN(64, (values[node.a] as bigint) << BigInt(node.by))
          case 'i64.shr':
            return (values[node.a] as bigint) >> BigInt(node.by)
          case 'bits':
            return toBits(f(node.a))
          case 'float':
            return toFloat(values[node.a] as bigint)
          case 'state':
            return date === 0 ? values[node.init] : rows[date - 1][program.states[node.state]]
          case 'delay': {
            const then = date - f(node.lag)
            return then >= 0 ? rows[then][program.lines[node.line]] : values[node.before]
          }
          case 'carried':
            return carried[node.loop][node.index]
          case 'loop':
            return carried[node.loop][node.index]
          case 'param':
          case 'call':
            throw new Error(`the recorder writes down what ${node.op} stands for`)
        }
      }
      const runLoop = (index: number): void => {
        const { init, test, next, limit } = program.loops[index]
        carried[index] = init.map(id => values[id])
        for (let round = 0; round < limit; round++) {
          for (const id of body[index]) values[id] = compute(program.nodes[id])
          if (!values[test]) return
          carried[index] = next.map(id => values[id])
        }
      }
      for (const id of outside) {
        const node = program.nodes[id]
        if (node.op === 'loop' && carried[node.loop].length === 0) runLoop(node.loop)
        values[id] = compute(node)
      }
      rows.push(values)
    }
    return rows
  }
}

/** Every node at every date, of a program that runs once. */
export const runProgram = (program: Program, supply: Supply = {}): ReturnType<Machine> => machine(program)(supply)

/** A function of numbers from one that builds nodes; built once, run at every call. */
export const numeric = (arity: number, build: (b: Builder, ...args: NodeId[]) => NodeId): ((...args: number[]) => number) => {
  const b = recorder()
  const result = build(b, ...Array.from({ length: arity }, () => b.input()))
  const run = machine(b.build())
  return (...inputs) => Number(run({ inputs })[0][result])
}

/** The draw that a uniform gives, where z is asked of `score`. */
export const drawOf = (u: NodeId, score: (u: NodeId) => NodeId): Draw => ({ u: () => u, z: () => score(u) })

/** Of two zeros the first. */
const extreme = (a: number, b: number, of: (a: number, b: number) => number): number => (a === b ? a : of(a, b))
