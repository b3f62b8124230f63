// The plan of a kernel: which function computes which node, what goes through memory between them, and what is to be done with a value besides.

import { expandCalls } from '../ir/expand-calls.js'
import type { NodeId, Program } from '../ir/nodes.js'
import { type Fact, findFacts } from './facts.js'
import type { Recording } from './kernel.js'
import { findChecks } from './find-checks.js'
import { type Layout, layOut } from './layout.js'
import { partition } from './partition.js'
import { findLeaders, findReads } from './reads.js'
import { findBodies, phaseOf, type Schedule, scheduleNodes } from './schedule.js'
import { type Transform, transformOf } from './transforms.js'
import { findOperands, findVariability } from './variability.js'

/**
 * Vectors side by side. Four keep the processor busy while divisions and long polynomials take their time; with eight they no longer fit its registers.
 * What runs once for all dates is worth less code.
 */
export const sideBySide = { path: [0, 1], step: [0, 1, 2, 3] } as const

/** Nodes that one function computes, ascending. The last function of a phase also sees to values that no function computes. */
export interface Piece {
  readonly phase: 'path' | 'step'
  readonly nodes: readonly NodeId[]
  readonly last: boolean
}

/** What is wanted of a program: nodes that must be finite, and nodes to write down. */
export interface KernelOutputs {
  readonly named: readonly NodeId[]
  readonly recordings: readonly Recording[]
}

/** What is to be done with a value, by node. */
export interface Duties {
  /** Stocks that take it at the next date. */
  readonly next: ReadonlyMap<NodeId, readonly number[]>
  /** Stocks that have it at the first date, where it is known before that. */
  readonly start: ReadonlyMap<NodeId, readonly number[]>
  /** Delay lines that remember it. */
  readonly remember: ReadonlyMap<NodeId, readonly number[]>
  readonly record: ReadonlyMap<NodeId, readonly number[]>
  /** Indices of the names that it bears. */
  readonly names: ReadonlyMap<NodeId, readonly number[]>
  /** Named values that tell, together, whether any named value was not finite. */
  readonly checks: ReadonlySet<NodeId>
}

export interface KernelDesign {
  readonly program: Program
  readonly recordings: readonly Recording[]
  readonly named: readonly NodeId[]
  readonly schedule: Schedule
  readonly facts: readonly Fact[]
  readonly reads: readonly (readonly NodeId[])[]
  readonly pieces: readonly Piece[]
  /** Calls over whole strips of draws, computed before the pieces of a date. */
  readonly transforms: readonly Transform[]
  /** Index of the piece that computes a node. */
  readonly home: ReadonlyMap<NodeId, number>
  readonly duties: Duties
  readonly layout: Layout
}

export const designKernel = (source: Program, outputs: KernelOutputs): KernelDesign => {
  const { program, named, recordings } = expandSteps(source, outputs)
  const schedule = scheduleNodes(program, [...named, ...recordings.map(({ node }) => node)])
  const { phases, live } = schedule
  const reads = findReads(program, schedule)
  const transforms = schedule.step.flatMap(id => transformOf(program, id) ?? [])
  const transformed = new Set(transforms.map(({ node }) => node))
  /** Uniforms are drawn, and stocks that begin with what is known before the first date are read, where they are needed. */
  const isComputed = (node: NodeId): boolean => {
    const definition = program.nodes[node]
    return (
      definition.op !== 'uniform' && !transformed.has(node) && !(definition.op === 'state' && phases[definition.init] !== 'step')
    )
  }
  const leaders = findLeaders(program, live)
  const follows = (node: NodeId): boolean => {
    const definition = program.nodes[node]
    return definition.op === 'loop' && leaders[definition.loop] !== node
  }
  const piecesOf = (phase: 'path' | 'step'): readonly Piece[] => {
    const cut = partition(schedule[phase].filter(isComputed), reads, follows)
    const pieces = cut.length === 0 ? [[]] : cut
    return pieces.map((nodes, index) => ({ phase, nodes, last: index === pieces.length - 1 }))
  }
  const pieces = [...piecesOf('path'), ...piecesOf('step')]
  const home = new Map(pieces.flatMap(({ nodes }, index) => nodes.map(node => [node, index] as const)))
  const states = schedule.step.flatMap(id => {
    const node = program.nodes[id]
    return node.op === 'state' ? [{ ...node, id, next: program.states[node.state] }] : []
  })
  const lines = schedule.step.flatMap(id => {
    const node = program.nodes[id]
    return node.op === 'delay' ? [{ line: node.line, of: program.lines[node.line] }] : []
  })
  const duties: Duties = {
    next: group(states.map(({ state, next }) => [next, state])),
    start: group(states.flatMap(({ state, id, init }) => (isComputed(id) ? [] : [[init, state] as const]))),
    remember: group([...new Map(lines.map(({ line, of }) => [line, of]))].map(([line, of]) => [of, line])),
    record: group(recordings.map(({ node }, index) => [node, index])),
    names: group(named.map((node, index) => [node, index])),
    checks: findChecks(program, schedule, named),
  }

  // Read by another function than the one that computes it: the duties of what nothing computes are the last functions'.
  const lastOf = (phase: 'path' | 'step'): number => pieces.findIndex(piece => piece.phase === phase && piece.last)
  const crossing = new Set<NodeId>()
  const loaded = new Set<NodeId>()
  const words = new Set<NodeId>()
  const strips = new Set<NodeId>()
  const read = (node: NodeId, by: number): void => {
    const definition = program.nodes[node]
    if (definition.op === 'const') return
    if (phases[node] === 'load') loaded.add(node)
    else if (definition.op === 'uniform') (definition.clock === 'path' ? strips : words).add(node)
    else if (home.has(node) && home.get(node) !== by) crossing.add(node)
  }
  for (const [index, { nodes }] of pieces.entries()) for (const node of nodes) for (const other of reads[node]) read(other, index)
  for (const node of [...duties.next.keys(), ...duties.remember.keys()])
    if (phases[node] !== 'step' || !home.has(node)) read(node, lastOf('step'))
  for (const node of duties.start.keys()) if (!home.has(node)) read(node, lastOf('path'))
  for (const node of duties.record.keys()) if (phases[node] !== 'load' && !home.has(node)) read(node, lastOf(phases[node]))
  for (const node of crossing) strips.add(node)
  for (const { node, draw } of transforms) {
    strips.add(node)
    words.add(draw)
  }
  const asidesOf = ({ phase, nodes }: Piece): number =>
    sideBySide[phase].length * nodes.filter(node => program.nodes[node].op === 'select').length
  const ascending = (nodes: ReadonlySet<NodeId>): readonly NodeId[] => [...nodes].sort((a, b) => a - b)

  return {
    program,
    recordings,
    named,
    schedule,
    facts: findFacts(program),
    reads,
    pieces,
    transforms,
    home,
    duties,
    layout: layOut(program, recordings, {
      loaded: ascending(loaded),
      dated: schedule.dated,
      strips: ascending(strips),
      words: ascending(words),
      states: states.map(({ state }) => state),
      lines: [...new Set(lines.map(({ line }) => line))],
      asides: Math.max(...pieces.map(asidesOf)),
    }),
  }
}

/**
 * What runs at every date is expanded and mixed with what is around it, but for what is done with a draw before anything else; what runs once for every
 * strip is called, which makes for less code.
 */
const expandSteps = (source: Program, { named, recordings }: KernelOutputs) => {
  const operands = findOperands(source)
  const variability = findVariability(source, operands)
  const loops = findBodies(source, operands)
  const { program, place } = expandCalls(
    source,
    call => transformOf(source, call) !== undefined || (phaseOf(variability[call]) === 'path' && loops[call] < 0),
  )
  return {
    program,
    named: named.map(node => place[node]),
    recordings: recordings.map(({ node, dates }) => ({ node: place[node], dates })),
  }
}

const group = (pairs: readonly (readonly [NodeId, number])[]): ReadonlyMap<NodeId, readonly number[]> => {
  const groups = new Map<NodeId, number[]>()
  for (const [node, index] of pairs) groups.set(node, [...(groups.get(node) ?? []), index])
  return groups
}
