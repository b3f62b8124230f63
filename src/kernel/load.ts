// What is known before the first path is run: inputs, the calendar and all that is made of them, for all dates together.
//
// It is done with the interpreter's own operations, over dates instead of paths, and once a setting.

import type { NodeId } from '../ir/nodes.js'
import { compileNode, type Machine } from './instructions.js'
import { type KernelSource, stripPaths } from './kernel.js'
import type { KernelDesign } from './kernel-design.js'
import { laneBytes } from './layout.js'
import { createRegister, type Register } from './strip-ops.js'

export interface Loaded {
  /** The lowest code of a named value that is not finite, whatever the path; −1 where there is none. */
  readonly failure: number
}

/** Writes load values to where the layout has them, and fills the recordings that are load values. */
export const evaluateLoad = (
  { inputs, keys }: KernelSource,
  { program, schedule, layout, recordings, named }: KernelDesign,
  memory: ArrayBufferLike,
  recorded: readonly Float64Array[],
): Loaded => {
  const lanes = program.dates
  const registers = new Map<NodeId, Register>()
  const inLoops = schedule.bodies.flat().filter(node => schedule.phases[node] === 'load')
  for (const node of [...schedule.load, ...inLoops]) registers.set(node, createRegister(lanes))
  const register = (node: NodeId): Register => registers.get(node)!
  const source = { program, inputs, keys, named, recordings }
  const machine: Machine = { source, schedule, lanes, clock: { date: 0, firstPath: 0 }, histories: [], register }
  for (const node of schedule.load) compileNode(machine, node)()

  for (const [node, address] of layout.loaded) {
    const length = schedule.dated[node] ? lanes : 1
    const words = new Int32Array(memory, address, (length * laneBytes) / 4)
    const { f, i } = register(node)
    // A machine of vectors has all ones for true.
    if (program.types[node] === 'bool') for (let word = 0; word < words.length; word++) words[word] = f[word >> 1] === 0 ? 0 : -1
    else words.set(i.subarray(0, words.length))
  }
  for (const [index, { node }] of recordings.entries()) {
    if (schedule.phases[node] !== 'load') continue
    const record = recorded[index]
    for (let at = 0; at < record.length; at += stripPaths) record.fill(register(node).f[at / stripPaths], at, at + stripPaths)
  }
  const codes = named.flatMap((node, index) => {
    if (schedule.phases[node] !== 'load') return []
    const date = register(node).f.findIndex(value => value - value !== 0)
    return date < 0 ? [] : [date * named.length + index]
  })
  return { failure: codes.length === 0 ? -1 : Math.min(...codes) }
}
