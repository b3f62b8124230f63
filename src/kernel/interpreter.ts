// The plain machine: each operation over a whole strip of 256 paths at a time. It is the oracle of every faster one.
//
// A run of one strip: path nodes once, then for every date the step nodes, and last the stocks take their next values. A node that is recorded or
// named is written down or looked at right after it is computed, so that its register can serve again.

import { expandCalls } from '../ir/expand-calls.js'
import type { NodeId } from '../ir/nodes.js'
import { assignRegisters } from './assign-registers.js'
import { compileNode, compileStocks, type Instruction, type Machine } from './instructions.js'
import { type Kernel, type KernelSource, stripPaths } from './kernel.js'
import { scheduleNodes } from './schedule.js'
import { createRegister, type Register } from './strip-ops.js'

export const createInterpreter = (given: KernelSource): Kernel => {
  const source = { ...withoutCalls(given), inputs: given.inputs.slice() }
  const { program, named, recordings } = source
  const outside = [...named, ...recordings.map(({ node }) => node)]
  const schedule = scheduleNodes(program, outside)
  const recorded = recordings.map(({ dates }) => new Float64Array((dates === 'all' ? program.dates : 1) * stripPaths))
  const failed = new Int32Array(stripPaths)
  const clock = { date: 0, firstPath: 0 }

  // Load: lanes are dates.
  const byDate = new Map<NodeId, Register>()
  const load: Machine = { source, schedule, lanes: program.dates, clock, histories: [], register: node => byDate.get(node)! }
  for (const node of [...schedule.load, ...schedule.bodies.flat().filter(node => schedule.phases[node] === 'load')])
    byDate.set(node, createRegister(program.dates))
  const loading = schedule.load.map(node => compileNode(load, node))

  // Paths: lanes are paths; what was loaded is spread over a strip, dated values anew at every date.
  const registers = assignRegisters(program, schedule, outside)
  const histories = program.lines.map(() => new Float64Array(program.dates * stripPaths))
  const paths: Machine = { source, schedule, lanes: stripPaths, clock, histories, register: node => registers.get(node)! }
  const watch = createWatch(source, { recorded, failed, clock, register: paths.register })
  const compile = (node: NodeId): Instruction => compileNode(paths, node)
  const spread = schedule.load.filter(node => registers.has(node))
  const [dated, undated] = [spread.filter(node => schedule.dated[node]), spread.filter(node => !schedule.dated[node])]
  const reload = (): void => {
    for (const instruction of loading) instruction()
    for (const node of undated) spreadDate(registers.get(node)!, byDate.get(node)!, 0)
  }
  reload()
  const once = [...undated.flatMap(watch.once), ...schedule.path.flatMap(node => [compile(node), ...watch.once(node)])]
  const each = [
    ...dated.flatMap(node => [() => spreadDate(registers.get(node)!, byDate.get(node)!, clock.date), ...watch.each(node)]),
    ...schedule.step.flatMap(node => [compile(node), ...watch.each(node)]),
    ...compileStocks(paths),
  ]

  return {
    recorded,
    failed,
    setInputs: inputs => {
      source.inputs.set(inputs)
      reload()
    },
    run: firstPath => {
      clock.firstPath = firstPath
      clock.date = 0
      failed.fill(-1)
      for (const instruction of once) instruction()
      for (; clock.date < program.dates; clock.date++) for (const instruction of each) instruction()
    },
  }
}

const withoutCalls = (source: KernelSource): KernelSource => {
  const { program, place } = expandCalls(source.program)
  return {
    ...source,
    program,
    named: source.named.map(node => place[node]),
    recordings: source.recordings.map(({ node, dates }) => ({ node: place[node], dates })),
  }
}

const spreadDate = (strip: Register, dates: Register, date: number): void => {
  const [low, high] = [dates.i[2 * date], dates.i[2 * date + 1]]
  for (let k = 0; k < 2 * stripPaths; k += 2) {
    strip.i[k] = low
    strip.i[k + 1] = high
  }
}

interface Outside {
  readonly recorded: readonly Float64Array[]
  readonly failed: Int32Array
  readonly clock: Machine['clock']
  register(node: NodeId): Register
}

/** What is to be done with a node's value beyond other nodes: look whether it is finite, write it down. */
const createWatch = ({ program, named, recordings }: KernelSource, { recorded, failed, clock, register }: Outside) => {
  const names = indicesBy(named)
  const records = indicesBy(recordings.map(({ node }) => node))
  const check = (node: NodeId): readonly Instruction[] =>
    (names.get(node) ?? []).map(index => () => checkFinite(register(node).f, failed, clock.date * named.length + index))
  const write = (node: NodeId, dates: (record: Float64Array) => readonly number[]): readonly Instruction[] =>
    (records.get(node) ?? []).map(index => () => {
      for (const date of dates(recorded[index])) recorded[index].set(register(node).f, date * stripPaths)
    })
  const allDates = Array.from({ length: program.dates }, (_, date) => date)
  return {
    /** For a node that does not change in time: what is wanted of every date is written at once. */
    once: (node: NodeId) => [...check(node), ...write(node, record => allDates.slice(0, record.length / stripPaths))],
    each: (node: NodeId) => [
      ...check(node),
      ...write(node, record => (clock.date * stripPaths < record.length ? [clock.date] : [])),
    ],
  }
}

const indicesBy = (nodes: readonly NodeId[]): ReadonlyMap<NodeId, readonly number[]> => {
  const indices = new Map<NodeId, number[]>()
  for (const [index, node] of nodes.entries()) indices.set(node, [...(indices.get(node) ?? []), index])
  return indices
}

/** The first failure of a lane stays; among those of one date the first named variable. */
const checkFinite = (values: Float64Array, failed: Int32Array, code: number): void => {
  for (let lane = 0; lane < stripPaths; lane++)
    if (values[lane] - values[lane] !== 0 && (failed[lane] < 0 || code < failed[lane])) failed[lane] = code
}
