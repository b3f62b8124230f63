// Nodes as code: statement by statement, in the order of the program, for some vectors side by side.
//
// A value that is used once stands inside the expression that uses it; the rest are statements, with a local each. What one side of a select needs alone
// is computed where some lane takes that side.

import type { Node, NodeId, Program } from '../ir/nodes.js'
import { emitExtreme, vectorOps } from './emit-operations.js'
import { createSelectEmitter } from './emit-select.js'
import { emitLookup, emitQuantile } from './emit-tables.js'
import type { Fact } from './facts.js'
import type { TablePlace } from './layout.js'
import { findRegions, type RegionId } from './regions.js'
import type { FunctionBody } from './wasm/function-body.js'

export interface NodesToEmit {
  readonly program: Pick<Program, 'nodes'>
  /** Ascending. */
  readonly order: readonly NodeId[]
  readonly reads: readonly (readonly NodeId[])[]
  readonly facts: readonly Fact[]
  readonly tables: readonly TablePlace[]
  /** Vectors side by side: while one waits for a result the other has work. */
  readonly lanes: readonly number[]
  /** Where selects leave values for themselves, if they may: see emit-select.ts. */
  readonly asides?: number
  /** Needed outside of these nodes, whatever happens. */
  rooted(node: NodeId): boolean
  /** Pushes what is not among these nodes. */
  pushOutside(node: NodeId, lane: number): void
  /** Pushes what only the surroundings can compute: state, delay, call. */
  compute(id: NodeId, node: Node, lane: number): void
  /** Computes a loop for some of the lanes, and places its results. */
  computeLoop(loop: number, lanes: readonly number[]): void
  /** After a statement: the value may be stored, recorded, looked at. */
  done(node: NodeId): void
}

export interface NodeEmitter {
  /** All of them. */
  emit(): void
  /** Pushes a value; every use is to be pushed once a lane. */
  push(node: NodeId, lane: number): void
  /** Pushes a value that is used besides. */
  pushAgain(node: NodeId, lane: number): void
  /** Pushes the value of an operation on what has been pushed or is pushed here. */
  compute(id: NodeId, lane: number): void
  /** Gives a node its local for a lane, or takes it away. */
  place(node: NodeId, lane: number, local: number | undefined): void
  /** What is pushed inside may be pushed again and again: its locals stay until the end. */
  repeat(inside: () => void): void
}

export const createNodeEmitter = (f: FunctionBody, given: NodesToEmit): NodeEmitter => {
  const { program, order, reads, facts, lanes, rooted } = given
  const { nodes } = program
  const regions = findRegions(program, order, reads, rooted)
  const selects = createSelectEmitter(f, {
    program,
    regions,
    asides: given.asides,
    push: (node, lane) => push(node, lane),
    emitRegion: (region, some) => emitRegion(region, some),
  })
  const uses = countUses(order, reads)
  /** Locals of each lane, by node. */
  const places = lanes.map(() => new Map<NodeId, number>())
  const waiting: { readonly node: NodeId; readonly lane: number }[] = []
  let repeating = false

  const regionOfUse = (node: NodeId, user: NodeId): RegionId | undefined => {
    const definition = nodes[user]
    const sides = regions.sides.get(user)
    if (definition.op !== 'select' || sides === undefined || definition.test === node) return regions.of.get(user)
    return definition.a === node ? sides.a : sides.b
  }
  const isInline = (node: NodeId): boolean => {
    const { count, user } = uses.get(node) ?? { count: 0, user: -1 }
    if (count !== 1 || rooted(node) || selects.branches(node)) return false
    if (statementsOnly.has(nodes[node].op) || usersOfLocals.has(nodes[user].op)) return false
    return regionOfUse(node, user) === regions.of.get(node)
  }
  const inline = new Set(order.filter(isInline))
  const statements = new Map<RegionId, NodeId[]>()
  for (const node of order) {
    if (inline.has(node)) continue
    const region = regions.of.get(node)!
    const found = statements.get(region)
    if (found === undefined) statements.set(region, [node])
    else found.push(node)
  }
  const remaining = lanes.map(() => new Map([...uses].map(([node, { count }]) => [node, count])))

  const release = (node: NodeId, lane: number): void => {
    const local = places[lane].get(node)
    if (local !== undefined) f.free(local)
  }
  const push = (node: NodeId, lane: number): void => {
    const place = places[lane].get(node)
    if (place === undefined) {
      if (inline.has(node)) compute(node, lane)
      else given.pushOutside(node, lane)
      return
    }
    f.get(place)
    const left = remaining[lane].get(node)
    if (left === undefined) return
    remaining[lane].set(node, left - 1)
    if (left !== 1) return
    if (repeating) waiting.push({ node, lane })
    else release(node, lane)
  }

  const pushBoth = (node: { readonly a: NodeId; readonly b?: NodeId }, lane: number): void => {
    push(node.a, lane)
    if (node.b !== undefined) push(node.b, lane)
  }
  const compute = (id: NodeId, lane: number): void => {
    const node = nodes[id]
    switch (node.op) {
      case 'min':
      case 'max':
        emitExtreme(f, node.op, () => pushBoth(node, lane), facts[node.b].number)
        break
      case 'select':
        selects.push(node, lane)
        break
      case 'bits':
      case 'float':
        push(node.a, lane)
        break
      case 'i64.shl':
      case 'i64.shr':
        push(node.a, lane)
        f.i32(node.by)
        f.op(vectorOps[node.op])
        break
      case 'lookup':
        push(node.a, lane)
        emitLookup(f, given.tables[node.table])
        break
      case 'quantile':
        push(node.a, lane)
        emitQuantile(f, given.tables[node.table])
        break
      case 'const':
      case 'bool.const':
      case 'i64.const':
      case 'input':
      case 'series':
      case 'uniform':
      case 'param':
      case 'carried':
      case 'loop':
      case 'state':
      case 'delay':
      case 'call':
        given.compute(id, node, lane)
        break
      default:
        pushBoth(node, lane)
        f.op(vectorOps[node.op])
    }
  }

  const emitStatement = (id: NodeId, some: readonly number[]): void => {
    const node = nodes[id]
    if (node.op === 'loop') {
      if (!places[some[0]].has(id)) given.computeLoop(node.loop, some)
    } else if (node.op === 'select' && selects.branches(id))
      for (const [index, local] of selects.compute(node, id, some).entries()) places[some[index]].set(id, local)
    else
      for (const lane of some) {
        const local = f.local('v128')
        compute(id, lane)
        f.set(local)
        places[lane].set(id, local)
      }
    given.done(id)
    for (const lane of some) if (!remaining[lane].has(id)) release(id, lane)
  }
  const emitRegion = (region: RegionId, some: readonly number[]): void => {
    for (const node of statements.get(region) ?? []) emitStatement(node, some)
  }

  return {
    emit: () => emitRegion(0, lanes),
    push,
    pushAgain: (node, lane) => {
      const place = places[lane].get(node)
      if (place === undefined) given.pushOutside(node, lane)
      else f.get(place)
    },
    compute,
    place: (node, lane, local) => {
      if (local === undefined) places[lane].delete(node)
      else places[lane].set(node, local)
    },
    repeat: inside => {
      repeating = true
      inside()
      repeating = false
      for (const { node, lane } of waiting.splice(0)) release(node, lane)
    },
  }
}

/** They do more than push a value, or have several. */
const statementsOnly: ReadonlySet<Node['op']> = new Set(['loop', 'delay', 'state', 'call'])

/** They read their operands more than once, or somewhere else. */
const usersOfLocals: ReadonlySet<Node['op']> = new Set(['loop', 'delay'])

const countUses = (
  order: readonly NodeId[],
  reads: readonly (readonly NodeId[])[],
): ReadonlyMap<NodeId, { readonly count: number; readonly user: NodeId }> => {
  const here = new Set(order)
  const uses = new Map<NodeId, { count: number; user: NodeId }>()
  for (const node of order)
    for (const read of reads[node]) {
      if (!here.has(read)) continue
      const found = uses.get(read)
      if (found === undefined) uses.set(read, { count: 1, user: node })
      else found.count++
    }
  return uses
}
