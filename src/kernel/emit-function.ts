// One function of a kernel: some nodes of a phase, over all lanes of a strip at one date.
//
//   for each pair of lanes: statement by statement ─ values in locals ─▶ what others need is stored
//
// A value that is used once stands inside the expression that uses it; the rest are statements in the order of the program. What one side of a select
// needs alone is computed where some lane takes that side.

import type { Node, NodeId } from '../ir/nodes.js'
import { emitExtreme, vectorOps } from './emit-operations.js'
import { emitUniform } from './emit-draws.js'
import type { KernelDesign, Piece } from './kernel-design.js'
import { laneBytes, stepWords, stripBytes } from './layout.js'
import { findRegions, type RegionId } from './regions.js'
import { createFunctionBody } from './wasm/function-body.js'
import type { WasmFunction } from './wasm/module.js'

/** Parameters: the date, and the place of its year among the words of a yearly draw, in bytes. */
const [date, yearWords] = [0, 1]
const parameters = ['i32', 'i32'] as const

/** Vectors that go through a function side by side: while one waits for a result the other has work. */
const sideBySide = [0, 1]
const vectorBytes = 16

/** exact: notes in which lane which name was not finite, instead of only that there was one. */
export const emitFunction = (design: KernelDesign, piece: Piece, name: string, exact: boolean): WasmFunction => {
  const { program, schedule, facts, reads, home, duties, layout, named } = design
  const { nodes } = program
  const f = createFunctionBody(parameters)
  const here = new Set(piece.nodes)

  const looked = (node: NodeId): boolean => (exact ? duties.names.has(node) : duties.checks.has(node))
  const resultsOf = (loop: number): readonly NodeId[] =>
    piece.nodes.filter(id => {
      const node = nodes[id]
      return node.op === 'loop' && node.loop === loop
    })
  const rooted = (node: NodeId): boolean => {
    const definition = nodes[node]
    return (
      layout.strips.has(node) ||
      duties.record.has(node) ||
      duties.next.has(node) ||
      duties.remember.has(node) ||
      duties.start.has(node) ||
      looked(node) ||
      (definition.op === 'loop' && resultsOf(definition.loop).length > 1)
    )
  }
  const regions = findRegions(program, piece.nodes, reads, rooted)

  // Uses inside this function; what stands in another's expression is no statement.
  const uses = new Map<NodeId, NodeId[]>()
  for (const node of piece.nodes) for (const read of reads[node]) uses.set(read, [...(uses.get(read) ?? []), node])
  const branches = (node: NodeId): boolean => {
    const sides = regions.sides.get(node)
    const own = regions.of.get(node)
    return sides !== undefined && (sides.a !== own || sides.b !== own)
  }
  const isInline = (node: NodeId): boolean => {
    const [user, ...others] = uses.get(node) ?? []
    if (user === undefined || others.length > 0 || rooted(node) || branches(node)) return false
    const { op } = nodes[node]
    if (op === 'loop' || op === 'delay' || op === 'state' || nodes[user].op === 'loop' || nodes[user].op === 'delay') return false
    return regionOfUse(node, user) === regions.of.get(node)
  }
  const regionOfUse = (node: NodeId, user: NodeId): RegionId | undefined => {
    const definition = nodes[user]
    const sides = regions.sides.get(user)
    if (definition.op !== 'select' || sides === undefined || definition.test === node) return regions.of.get(user)
    return definition.a === node ? sides.a : sides.b
  }
  const inline = new Set(piece.nodes.filter(isInline))
  const statements = new Map<RegionId, NodeId[]>()
  for (const node of piece.nodes)
    if (!inline.has(node)) {
      const region = regions.of.get(node)!
      statements.set(region, [...(statements.get(region) ?? []), node])
    }

  const places = new Map<NodeId, readonly number[]>()
  const remaining = new Map([...uses].map(([node, users]) => [node, users.length * sideBySide.length]))
  let holding = 0
  const released = (node: NodeId): void => {
    const left = remaining.get(node)! - 1
    remaining.set(node, left)
    // A loop comes back to what it read.
    if (left === 0 && holding === 0) for (const local of places.get(node) ?? []) f.free(local)
  }

  const at = f.local('i32')
  const bases = {
    current: f.local('i32'),
    next: f.local('i32'),
    record: f.local('i32'),
    step: f.local('i32'),
    year: f.local('i32'),
  }
  const dated = f.local('i32')
  const poison = exact ? [] : sideBySide.map(() => f.local('v128'))

  const splat = (address: number): void => {
    f.i32(0)
    f.memory('v128.load64_splat', address)
  }
  const loadAt = (base: number, offset: number): void => {
    f.get(base)
    f.memory('v128.load', offset)
  }
  const push = (node: NodeId, lane: number): void => {
    const place = places.get(node)
    if (place !== undefined) {
      f.get(place[lane])
      if (here.has(node)) released(node)
    } else if (inline.has(node)) compute(node, lane)
    else pushOutside(node, lane)
  }
  const pushOutside = (node: NodeId, lane: number): void => {
    const definition = nodes[node]
    if (schedule.phases[node] === 'load') {
      if (schedule.dated[node]) f.get(dated)
      else f.i32(0)
      f.memory('v128.load64_splat', layout.loaded.get(node)!)
    } else if (definition.op === 'uniform' && definition.clock !== 'path') {
      f.get(definition.clock === 'year' ? bases.year : bases.step)
      f.memory('v128.load64_zero', layout.words.get(node)! + (lane * vectorBytes) / 2)
      emitUniform(f, layout)
    } else if (definition.op === 'state' && !home.has(node))
      loadAt(bases.current, layout.states.get(definition.state)! + lane * vectorBytes)
    else loadAt(at, layout.strips.get(node)! + lane * vectorBytes)
  }

  const compute = (id: NodeId, lane: number): void => {
    const node = nodes[id]
    switch (node.op) {
      case 'min':
      case 'max': {
        const operand = (of: NodeId) => ({ fact: facts[of], push: () => push(of, lane) })
        return emitExtreme(f, node.op, operand(node.a), operand(node.b), () => splat(layout.own.zero))
      }
      case 'select':
        return computeSelect(node, lane)
      case 'bits':
      case 'float':
        return push(node.a, lane)
      case 'i64.shl':
      case 'i64.shr':
        push(node.a, lane)
        f.i32(node.by)
        return f.op(vectorOps[node.op])
      case 'neg':
      case 'abs':
      case 'sqrt':
      case 'floor':
      case 'ceil':
      case 'not':
        push(node.a, lane)
        return f.op(vectorOps[node.op])
      case 'state':
        f.get(date)
        return f.choose(
          () => loadAt(bases.current, layout.states.get(node.state)! + lane * vectorBytes),
          () => push(node.init, lane),
        )
      case 'delay':
        return computeDelay(node, lane)
      case 'const':
      case 'bool.const':
      case 'i64.const':
      case 'input':
      case 'series':
      case 'uniform':
      case 'carried':
      case 'loop':
        throw new Error(`${node.op} is not computed here`)
      default:
        push(node.a, lane)
        push(node.b, lane)
        return f.op(vectorOps[node.op])
    }
  }

  const isZero = (id: NodeId): boolean => {
    const node = nodes[id]
    return node.op === 'const' && Object.is(node.value, 0)
  }
  /** Without branches. A test is all ones or all zeros, which is +0. */
  const computeSelect = ({ test, a, b }: Extract<Node, { op: 'select' }>, lane: number): void => {
    if (isZero(b)) {
      push(a, lane)
      push(test, lane)
      f.op('v128.and')
    } else if (isZero(a)) {
      push(b, lane)
      push(test, lane)
      f.op('v128.andnot')
    } else {
      push(a, lane)
      push(b, lane)
      push(test, lane)
      f.op('v128.bitselect')
    }
  }
  const withBranches = (id: NodeId, results: readonly number[]): void => {
    const node = nodes[id]
    const sides = regions.sides.get(id)!
    const own = regions.of.get(id)
    if (node.op !== 'select') return
    const tests = sideBySide.map(lane => {
      const local = f.local('v128')
      push(node.test, lane)
      f.set(local)
      return local
    })
    const assign = (side: NodeId): void => {
      for (const lane of sideBySide) {
        push(side, lane)
        f.set(results[lane])
      }
    }
    const combine = (op: 'v128.and' | 'v128.or'): void => {
      for (const [lane, local] of tests.entries()) {
        f.get(local)
        if (lane > 0) f.op(op)
      }
    }
    if (sides.b === own) assign(node.b)
    else {
      combine('v128.and')
      f.op('i64x2.all_true', 'i32.eqz')
      f.if(() => {
        emitRegion(sides.b)
        assign(node.b)
      })
    }
    const choose = (): void => {
      for (const lane of sideBySide) {
        push(node.a, lane)
        f.get(results[lane])
        f.get(tests[lane])
        f.op('v128.bitselect')
        f.set(results[lane])
      }
    }
    if (sides.a === own) choose()
    else {
      combine('v128.or')
      f.op('v128.any_true')
      f.if(() => {
        emitRegion(sides.a)
        choose()
      })
    }
    for (const local of tests) f.free(local)
  }

  /** history[date − lag] where that is a date, `before` where it is none yet, NaN where lag is. */
  const computeDelay = ({ line, lag, before }: Extract<Node, { op: 'delay' }>, lane: number): void => {
    const history = layout.histories.get(line)!
    const from = f.local('v128')
    const steps = f.local('v128')
    f.get(date)
    f.op('f64.convert_i32_s', 'f64x2.splat')
    push(lag, lane)
    f.op('f64x2.sub')
    f.set(from)
    f.get(from)
    f.op('i32x4.trunc_sat_f64x2_s_zero')
    f.i32(0)
    f.op('i32x4.splat', 'i32x4.max_s')
    f.i32(program.dates - 1)
    f.op('i32x4.splat', 'i32x4.min_s')
    f.set(steps)
    const address = (half: number): void => {
      f.get(steps)
      f.lane('i32x4.extract_lane', half)
      f.i32(stripBytes)
      f.op('i32.mul')
      f.get(at)
      f.op('i32.add')
    }
    const offset = history + lane * vectorBytes
    address(1)
    address(0)
    f.memory('v128.load64_splat', offset)
    f.loadLane(1, offset + laneBytes)
    push(before, lane)
    splat(layout.own.nan)
    f.get(from)
    splat(layout.own.zero)
    f.op('f64x2.lt', 'v128.bitselect')
    f.get(from)
    splat(layout.own.zero)
    f.op('f64x2.ge', 'v128.bitselect')
    f.free(from)
    f.free(steps)
  }

  /** Pair by pair: rounds until no lane's test holds, at most `limit`; a lane whose test fails keeps its values. */
  const emitLoop = (loop: number): void => {
    const { init, test, next, limit } = program.loops[loop]
    const body = schedule.bodies[loop]
    const results = resultsOf(loop)
    for (const result of results)
      places.set(
        result,
        sideBySide.map(() => f.local('v128')),
      )
    holding++
    for (const lane of sideBySide) {
      const carried = init.map(node => {
        const local = f.local('v128')
        push(node, lane)
        f.set(local)
        return local
      })
      const inside = body.filter(id => nodes[id].op !== 'carried')
      const locals: number[] = []
      for (const id of body) {
        const node = nodes[id]
        if (node.op === 'carried')
          places.set(
            id,
            sideBySide.map(() => carried[node.index]),
          )
      }
      const rounds = f.local('i32')
      const holds = f.local('v128')
      f.i32(0)
      f.set(rounds)
      f.block(() =>
        f.loop(() => {
          for (const id of inside) {
            const local = f.local('v128')
            locals.push(local)
            compute(id, lane)
            f.set(local)
            places.set(
              id,
              sideBySide.map(() => local),
            )
          }
          push(test, lane)
          f.tee(holds)
          f.op('v128.any_true', 'i32.eqz')
          f.branchIf(1)
          // All at once: a carried value may become another one.
          for (const [place, node] of next.entries()) {
            push(node, lane)
            f.get(carried[place])
            f.get(holds)
            f.op('v128.bitselect')
          }
          for (const local of carried.toReversed()) f.set(local)
          f.get(rounds)
          f.i32(1)
          f.op('i32.add')
          f.tee(rounds)
          f.i32(limit)
          f.op('i32.lt_u')
          f.branchIf(0)
        }),
      )
      for (const id of results) {
        const node = nodes[id]
        if (node.op !== 'loop') continue
        f.get(carried[node.index])
        f.set(places.get(id)![lane])
      }
      for (const id of body) places.delete(id)
      for (const local of [...carried, ...locals, rounds, holds]) f.free(local)
    }
    holding--
    for (const read of new Set(reads[results[0]]))
      if (remaining.get(read) === 0) for (const local of places.get(read) ?? []) f.free(local)
  }

  const store = (base: number, offset: number, node: NodeId): void => {
    for (const lane of sideBySide) {
      f.get(base)
      pushAgain(node, lane)
      f.memory('v128.store', offset + lane * vectorBytes)
    }
  }
  /** What is done with a value besides, which is no use that is counted. */
  const pushAgain = (node: NodeId, lane: number): void => {
    const place = places.get(node)
    if (place === undefined) pushOutside(node, lane)
    else f.get(place[lane])
  }
  const fulfil = (node: NodeId): void => {
    const records = duties.record.get(node) ?? []
    const own = schedule.phases[node] === piece.phase
    if (own && layout.strips.has(node) && here.has(node)) store(at, layout.strips.get(node)!, node)
    if (own) {
      for (const record of records) {
        if (piece.phase === 'step' && design.recordings[record].dates === 'first') {
          f.get(date)
          f.op('i32.eqz')
          f.if(() => store(at, layout.records[record], node))
        } else store(bases.record, layout.records[record], node)
      }
      if (looked(node)) look(node)
    }
    if (piece.phase === 'step') {
      for (const state of duties.next.get(node) ?? []) store(bases.next, layout.states.get(state)!, node)
      for (const line of duties.remember.get(node) ?? []) store(bases.record, layout.histories.get(line)!, node)
    }
    if (piece.phase === 'path') for (const state of duties.start.get(node) ?? []) store(at, layout.states.get(state)!, node)
  }
  const look = (node: NodeId): void => {
    if (!exact) {
      for (const lane of sideBySide) {
        f.get(poison[lane])
        pushAgain(node, lane)
        f.op('f64x2.add')
        f.set(poison[lane])
      }
      return
    }
    for (const lane of sideBySide) {
      const bad = f.local('v128')
      pushAgain(node, lane)
      pushAgain(node, lane)
      f.op('f64x2.sub')
      splat(layout.own.zero)
      f.op('f64x2.ne')
      f.tee(bad)
      f.op('v128.any_true')
      f.if(() => {
        for (const half of [0, 1]) noteFailure(bad, lane, half, Math.min(...duties.names.get(node)!))
      })
      f.free(bad)
    }
  }
  /** The lowest code stays: −1 is the highest of all when it is taken to be without sign. */
  const noteFailure = (bad: number, lane: number, half: number, name: number): void => {
    const code = f.local('i32')
    const offset = layout.failed + (lane * vectorBytes) / 2 + half * 4
    const address = (): void => {
      f.get(at)
      f.i32(1)
      f.op('i32.shr_u')
    }
    f.get(date)
    f.i32(named.length)
    f.op('i32.mul')
    f.i32(name)
    f.op('i32.add')
    f.set(code)
    f.get(bad)
    f.lane('i32x4.extract_lane', 2 * half)
    f.if(() => {
      f.get(code)
      address()
      f.memory('i32.load', offset)
      f.op('i32.lt_u')
      f.if(() => {
        address()
        f.get(code)
        f.memory('i32.store', offset)
      })
    })
    f.free(code)
  }

  const emitStatement = (node: NodeId): void => {
    const definition = nodes[node]
    if (definition.op === 'loop') {
      if (!places.has(node)) emitLoop(definition.loop)
    } else {
      const locals = sideBySide.map(() => f.local('v128'))
      if (branches(node)) withBranches(node, locals)
      else
        for (const lane of sideBySide) {
          compute(node, lane)
          f.set(locals[lane])
        }
      places.set(node, locals)
    }
    fulfil(node)
    if ((remaining.get(node) ?? 0) === 0) for (const local of places.get(node)!) f.free(local)
  }
  const emitRegion = (region: RegionId): void => {
    for (const node of statements.get(region) ?? []) emitStatement(node)
  }

  /** Values that no function computes in this phase. */
  const fulfilOthers = (): void => {
    const { next, remember, start, record, names } = duties
    const others = new Set([...next.keys(), ...remember.keys(), ...start.keys(), ...record.keys(), ...names.keys()])
    const computedNow = (node: NodeId): boolean => home.has(node) && schedule.phases[node] === piece.phase
    for (const node of others) if (!computedNow(node) && isLate(node)) fulfil(node)
  }
  /** Path values are there when steps begin; load values always are; step values are not there before. */
  const isLate = (node: NodeId): boolean => piece.phase === 'step' || schedule.phases[node] !== 'step'

  const base = (local: number, compute: () => void): void => {
    f.get(at)
    compute()
    f.op('i32.add')
    f.set(local)
  }
  const times = (factor: number) => (): void => {
    f.get(date)
    f.i32(factor)
    f.op('i32.mul')
  }
  times(laneBytes)()
  f.set(dated)
  f.i32(0)
  f.set(at)
  f.loop(() => {
    const odd = (): void => {
      f.get(date)
      f.i32(1)
      f.op('i32.and')
    }
    base(bases.current, () => {
      odd()
      f.i32(stripBytes)
      f.op('i32.mul')
    })
    base(bases.next, () => {
      f.i32(1)
      odd()
      f.op('i32.sub')
      f.i32(stripBytes)
      f.op('i32.mul')
    })
    base(bases.record, times(stripBytes))
    // Words are half as long as values.
    for (const [local, words] of [
      [
        bases.step,
        () => {
          f.get(date)
          f.i32(3)
          f.op('i32.and')
          f.i32(stepWords)
          f.op('i32.mul')
        },
      ],
      [bases.year, () => f.get(yearWords)],
    ] as const) {
      f.get(at)
      f.i32(1)
      f.op('i32.shr_u')
      words()
      f.op('i32.add')
      f.set(local)
    }
    emitRegion(0)
    if (piece.last) fulfilOthers()
    f.get(at)
    f.i32(vectorBytes * sideBySide.length)
    f.op('i32.add')
    f.tee(at)
    f.i32(stripBytes)
    f.op('i32.lt_u')
    f.branchIf(0)
  })
  for (const local of poison) {
    f.i32(0)
    f.get(local)
    f.i32(0)
    f.memory('v128.load', layout.poison)
    f.op('f64x2.add')
    f.memory('v128.store', layout.poison)
  }
  return { name, parameters, body: f.take() }
}
