// One node, one instruction: a closure over its registers that computes a strip. Compiled once, run for every strip and date.

import type { Node, NodeId } from '../ir/nodes.js'
import { fillFourSteps, fillUniforms } from '../sampling/random.js'
import type { KernelSource } from './kernel.js'
import type { Schedule } from './schedule.js'
import {
  createRegister,
  integerStrips,
  lookupStrip,
  notStrip,
  pairStrips,
  quantileStrip,
  type Register,
  selectStrip,
  shiftStrips,
  unaryStrips,
} from './strip-ops.js'

export type Instruction = () => void

/** Where instructions run: over `lanes` values at a time, at the clock's date and first path. */
export interface Machine {
  readonly source: KernelSource
  readonly schedule: Schedule
  readonly lanes: number
  readonly clock: { date: number; firstPath: number }
  register(node: NodeId): Register
  /** histories[line][date * lanes + lane]: what each delay line was given. */
  readonly histories: readonly Float64Array[]
}

export const compileNode = (machine: Machine, id: NodeId): Instruction => {
  const { source, lanes, register } = machine
  const node = source.program.nodes[id]
  const out = register(id)
  switch (node.op) {
    case 'const':
      return () => out.f.fill(node.value)
    case 'bool.const':
      return () => out.f.fill(node.value ? 1 : 0)
    case 'i64.const':
      return () => fillWords(out.i, node.low, node.high)
    case 'input':
      // + 0 makes one zero of two.
      return () => out.f.fill(source.inputs[node.index] + 0)
    case 'series':
      return () => out.f.set(node.values)
    case 'uniform':
      return compileUniform(machine, node, out)
    case 'neg':
    case 'abs':
    case 'sqrt':
    case 'floor':
    case 'ceil': {
      const a = register(node.a).f
      const strip = unaryStrips[node.op]
      return () => strip(out.f, a, lanes)
    }
    case 'not': {
      const a = register(node.a).f
      return () => notStrip(out.f, a, lanes)
    }
    case 'select': {
      const [test, a, b] = [register(node.test).f, register(node.a).i, register(node.b).i]
      return () => selectStrip(out.i, test, a, b, lanes)
    }
    case 'i64.add':
    case 'i64.sub': {
      const [a, b] = [register(node.a).i, register(node.b).i]
      const strip = integerStrips[node.op]
      return () => strip(out.i, a, b, lanes)
    }
    case 'i64.shl':
    case 'i64.shr': {
      const a = register(node.a).i
      const strip = shiftStrips[node.op]
      return () => strip(out.i, a, node.by, lanes)
    }
    case 'bits':
    case 'float': {
      const a = register(node.a).i
      return () => out.i.set(a)
    }
    case 'lookup': {
      const { buffer, byteOffset, length } = source.program.tables[node.table].values
      // What came from another thread may be part of a larger buffer.
      const [a, table] = [register(node.a).i, new Int32Array(buffer, byteOffset, 2 * length)]
      return () => lookupStrip(out.i, table, a, lanes)
    }
    case 'quantile': {
      const { values } = source.program.tables[node.table]
      const a = register(node.a).f
      return () => quantileStrip(out.f, values, a, lanes)
    }
    case 'state': {
      const { i: init } = register(node.init)
      return () => {
        if (machine.clock.date === 0) out.i.set(init)
      }
    }
    case 'delay':
      return compileDelay(machine, node, out)
    case 'loop':
      return node.index === firstLiveIndex(machine, node.loop) ? compileLoop(machine, node.loop) : () => {}
    case 'carried':
      return () => {}
    case 'param':
    case 'call':
      throw new Error(`${node.op} is to be expanded before`)
    default: {
      const [a, b] = [register(node.a).f, register(node.b).f]
      const strip = pairStrips[node.op]
      return () => strip(out.f, a, b, lanes)
    }
  }
}

const fillWords = (words: Int32Array, low: number, high: number): void => {
  for (let k = 0; k < words.length; k += 2) {
    words[k] = low
    words[k + 1] = high
  }
}

const compileUniform = (
  { source, lanes, clock }: Machine,
  node: Extract<Node, { op: 'uniform' }>,
  out: Register,
): Instruction => {
  const [low, high] = source.keys.subarray(2 * node.stream, 2 * node.stream + 2)
  const { program, fillPathUniforms } = source
  const { years } = program
  switch (node.clock) {
    case 'path':
      if (fillPathUniforms !== undefined) return () => fillPathUniforms(out.f, node.stream, node.slot, clock.firstPath)
      return () => fillUniforms(out.f, low, high, clock.firstPath, 0, node.slot)
    case 'year':
      return () => {
        const { date, firstPath } = clock
        if (date === 0 || years[date] !== years[date - 1]) fillUniforms(out.f, low, high, firstPath, years[date], node.slot)
      }
    case 'step': {
      const four = new Float64Array(4 * lanes)
      return () => {
        const { date, firstPath } = clock
        if (date % 4 === 0) fillFourSteps(four, low, high, firstPath, date / 4, node.slot)
        out.f.set(four.subarray((date % 4) * lanes, ((date % 4) + 1) * lanes))
      }
    }
  }
}

/** Remembers every date, so that each path may look back as far as it likes. A lag is a whole number of steps ≥ 1; NaN passes on. */
const compileDelay = (machine: Machine, node: Extract<Node, { op: 'delay' }>, out: Register): Instruction => {
  const { lanes, clock, register } = machine
  const history = machine.histories[node.line]
  const [lag, before] = [register(node.lag).f, register(node.before).f]
  return () => {
    const { date } = clock
    for (let lane = 0; lane < lanes; lane++) {
      const from = date - lag[lane]
      out.f[lane] = from >= 0 ? history[from * lanes + lane] : from < 0 ? before[lane] : Number.NaN
    }
  }
}

const resultsOf = ({ source, schedule }: Machine, loop: number): readonly NodeId[] =>
  source.program.nodes.flatMap((node, id) => (node.op === 'loop' && node.loop === loop && schedule.live[id] ? [id] : []))

const firstLiveIndex = (machine: Machine, loop: number): number => {
  const node = machine.source.program.nodes[resultsOf(machine, loop)[0]]
  return node.op === 'loop' ? node.index : -1
}

/** Runs a loop until no lane's test holds, and hands out all its results. */
const compileLoop = (machine: Machine, loop: number): Instruction => {
  const { source, schedule, lanes, register } = machine
  const { init, test, next, limit } = source.program.loops[loop]
  const body = schedule.bodies[loop].map(node => compileNode(machine, node))
  const carried = init.map(() => createRegister(lanes))
  const places = schedule.bodies[loop].flatMap(id => {
    const node = source.program.nodes[id]
    return node.op === 'carried' ? [{ from: carried[node.index].i, to: register(id).i }] : []
  })
  const results = resultsOf(machine, loop).flatMap(id => {
    const node = source.program.nodes[id]
    return node.op === 'loop' ? [{ from: carried[node.index].i, to: register(id).i }] : []
  })
  const holds = register(test).f
  return () => {
    for (const [index, node] of init.entries()) carried[index].i.set(register(node).i)
    for (let round = 0; round < limit; round++) {
      for (const { from, to } of places) to.set(from)
      for (const instruction of body) instruction()
      if (!holds.some(value => value !== 0)) break
      for (const [index, node] of next.entries()) selectStrip(carried[index].i, holds, register(node).i, carried[index].i, lanes)
    }
    for (const { from, to } of results) to.set(from)
  }
}

/**
 * Ends a date: delay lines remember, and the stocks take their next values, all at once: a stock whose next value is another stock's gets what that
 * one held at this date.
 */
export const compileStocks = ({ source, schedule, lanes, clock, register, histories }: Machine): readonly Instruction[] => {
  const { nodes, states, lines } = source.program
  const remembered = lines.flatMap((of, line) => (schedule.live[of] ? [{ of: register(of).f, history: histories[line] }] : []))
  const pairs = schedule.step.flatMap(id => {
    const node = nodes[id]
    return node.op === 'state'
      ? [{ to: register(id).i, from: register(states[node.state]).i, direct: nodes[states[node.state]].op !== 'state' }]
      : []
  })
  const held = pairs.filter(({ direct }) => !direct).map(pair => ({ ...pair, copy: new Int32Array(pair.from.length) }))
  return [
    ...remembered.map(
      ({ of, history }) =>
        () =>
          history.set(of, clock.date * lanes),
    ),
    ...held.map(
      ({ from, copy }) =>
        () =>
          copy.set(from),
    ),
    ...pairs
      .filter(({ direct }) => direct)
      .map(
        ({ from, to }) =>
          () =>
            to.set(from),
      ),
    ...held.map(
      ({ to, copy }) =>
        () =>
          to.set(copy),
    ),
  ]
}
