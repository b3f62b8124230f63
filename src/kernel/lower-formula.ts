// A formula becomes nodes. Literals become inputs of the program, so that another number never recompiles; what shapes the program stays constant.

import type { Builder } from '../ir/builder.js'
import type { BinaryOp, Clock, CompareOp, NodeId } from '../ir/nodes.js'
import { calendarCalls, calendarNames } from '../model/calendar-series.js'
import { constantOf } from '../model/constant.js'
import { distributionOf, type WrittenDistribution } from '../model/draws.js'
import type { BinarySign, Formula } from '../model/formula.js'
import { walk } from '../model/formula-parts.js'
import type { Calendar, Mixture, ModelTarget, ModelVariable } from '../model/model.js'
import { power } from '../primitives/functions/power.js'
import { bindingIndex } from '../primitives/functions/tightest.js'
import { primitives } from '../primitives/index.js'
import type { Draw, Operand, Param, Process, ProcessArg } from '../primitives/primitive.js'
import { lowerDraw, lowerQuantile } from './lower-draw.js'
import { numberSlots } from './slots.js'

type Call = Extract<Formula, { kind: 'call' }>

/** What all formulas of a model share while it is lowered. */
export interface Lowering {
  readonly b: Builder
  readonly calendar: Calendar
  readonly medians: boolean
  readonly events: boolean
  readonly targets: ReadonlyMap<string, { readonly target: ModelTarget; readonly bound: NodeId }>
  readonly mixtures: ReadonlyMap<string, Mixture>
  /** Variables and levers lowered so far. */
  readonly values: Map<string, NodeId>
  /** What each pipeline lowered so far holds. */
  readonly contents: Map<string, NodeId>
  /** A fresh input with this value. */
  input(value: number): NodeId
  drawn(draw: {
    readonly variable: string
    readonly clock: Clock
    readonly slot: number
    readonly uniform: NodeId
    readonly value: NodeId
    /** A process takes it when it begins anew, and not before. */
    readonly held: boolean
  }): void
  /** A process drew for itself, in every step, from this slot on. */
  renewed(process: { readonly variable: string; readonly slot: number; readonly value: NodeId }): void
  /** The input that pins a draw; undefined where draws cannot be pinned. Asked once a draw. */
  pinOf(draw: {
    readonly variable: string
    readonly clock: Clock
    readonly slot: number
    readonly never?: number
  }): NodeId | undefined
  bound(binding: { readonly variable: string; readonly call: Call; readonly node: NodeId }): void
  /** Called once every variable has its value at the date. */
  later(close: () => void): void
}

export const lowerFormula = (variable: ModelVariable, lowering: Lowering): NodeId => {
  const { b, calendar, medians, events, targets, values, contents } = lowering
  const slots = numberSlots(variable.formula)
  const factors = numberConversions(variable)

  const lower = (part: Formula, clock: Clock): NodeId => {
    switch (part.kind) {
      case 'number':
        return lowering.input(part.unit === '%' ? part.value / 100 : part.value)
      case 'name': {
        const series = calendarNames.get(part.name)
        return series === undefined ? values.get(part.name)! : b.series(series(calendar))
      }
      case 'unary':
        if (part.sign === '!') return number(truth(part, clock))
        return part.sign === '-' ? b.unary('neg', lower(part.of, clock)) : lower(part.of, clock)
      case 'binary': {
        const op = arithmetics[part.sign]
        if (op !== undefined) return b.binary(op, lower(part.left, clock), lower(part.right, clock))
        if (part.sign === '**') return power(b, lower(part.left, clock), shaping(part.right, clock))
        return number(truth(part, clock))
      }
      case 'conditional':
        return b.select(truth(part.test, clock), lower(part.yes, clock), lower(part.no, clock))
      case 'call':
        return lowerCall(part, clock)
      case 'text':
      case 'list':
        throw new Error(`a ${part.kind} has no value of its own`)
    }
  }

  /** A 'bool' node: neither 0 nor NaN. */
  const truth = (part: Formula, clock: Clock): NodeId => {
    if (part.kind === 'unary' && part.sign === '!') return b.not(truth(part.of, clock))
    if (part.kind === 'binary') {
      const compare = comparisons[part.sign]
      if (compare !== undefined) return b.compare(compare, lower(part.left, clock), lower(part.right, clock))
      if (part.sign === '&&') return b.and(truth(part.left, clock), truth(part.right, clock))
      if (part.sign === '||') return b.or(truth(part.left, clock), truth(part.right, clock))
    }
    return b.compare('gt', b.unary('abs', lower(part, clock)), b.constant(0))
  }
  const number = (test: NodeId): NodeId => b.select(test, b.constant(1), b.constant(0))

  /** A literal that shapes the program, as an exponent does, is a constant of it. */
  const shaping = (part: Formula, clock: Clock): NodeId => {
    const value = constantOf(part)
    return value === undefined ? lower(part, clock) : b.constant(value)
  }

  const operand = (part: Formula, param: Param | undefined, clock: Clock): Operand => {
    if (part.kind !== 'list') return lower(part, clock)
    const lowerItem = param?.shapes === true ? shaping : lower
    if (param?.takes !== 'table') return part.items.map(item => lowerItem(item, clock))
    return part.items.map(row => (row.kind === 'list' ? [lower(row.items[0], clock), lower(row.items[1], clock)] : [])) as [
      NodeId,
      NodeId,
    ][]
  }
  const operands = (call: Call, params: readonly Param[], clock: Clock): readonly Operand[] =>
    call.args.map(({ value }, index) => operand(value, params[Math.min(index, params.length - 1)], clock))

  const lowerCall = (call: Call, clock: Clock): NodeId => {
    const written = distributionOf(call)
    if (written !== undefined) return lowerDistribution(written, { own: clock, within: clock })
    const primitive = primitives.get(call.name)!
    switch (primitive.kind) {
      case 'function': {
        if (call.name === 'pow') return power(b, lower(call.args[0].value, clock), shaping(call.args[1].value, clock))
        const args = operands(call, primitive.params, clock)
        if (call.name === 'tightest')
          lowering.bound({ variable: variable.name, call, node: bindingIndex(b, args as readonly NodeId[]) })
        return primitive.build(b, args)
      }
      case 'process':
        return lowerProcess(call, primitive, clock)
      default:
        return lowerForm(call, clock)
    }
  }

  const lowerForm = (call: Call, clock: Clock): NodeId => {
    const [first] = call.args.map(arg => arg.value)
    const form = primitives.get(call.name)
    switch (form?.kind === 'form' ? form.form : undefined) {
      case 'convert':
        return b.binary('mul', lower(first, clock), b.constant(factors.get(call)!))
      case 'date':
        return b.series(
          calendarCalls.get(call.name)!(calendar, ...call.args.map(({ value }) => (value.kind === 'text' ? value.text : ''))),
        )
      case 'clock':
        return lowerDistribution(distributionOf(first)!, { own: call.name === 'each_year' ? 'year' : 'step', within: clock })
      case 'content':
        return contents.get(nameIn(first))!
      case 'target': {
        const { target, bound } = targets.get(nameIn(first))!
        return call.name === 'target' ? bound : b.constant(target.deadline * calendar.stepYears)
      }
      default:
        throw new Error(`${call.name} cannot be lowered`)
    }
  }

  const pins = new Map<number, NodeId | undefined>()
  const draw = (slot: number, clock: Clock, never?: number): Draw => {
    const asked = { variable: variable.name, clock, slot, ...(never === undefined ? {} : { never }) }
    if (!pins.has(slot)) pins.set(slot, lowering.pinOf(asked))
    const pin = pins.get(slot)
    const mixture = lowering.mixtures.get(variable.name)
    return lowerDraw(b, { stream: variable.name, slot, clock, mixture, medians, ...(pin === undefined ? {} : { pin }) })
  }

  /** each_year and each_step renew the distribution alone: draws among its parameters and bounds keep the clock around it. */
  const lowerDistribution = (
    { family, call, bounds }: WrittenDistribution,
    { own, within }: { readonly own: Clock; readonly within: Clock },
  ): NodeId => {
    const slot = slots.first.get(call)!
    const source = draw(slot, own, family.never)
    const value = lowerQuantile(b, source, {
      family,
      args: operands(call, family.params, within),
      bounds: bounds && [lower(bounds[0], within), lower(bounds[1], within)],
      fixed: [...call.args.map(arg => arg.value), ...(bounds ?? [])].every(isFixed),
    })
    lowering.drawn({ variable: variable.name, clock: own, slot, uniform: source.u(), value, held: renewing > 0 })
    return value
  }

  /** Arguments around what is being lowered that a process takes when it begins anew. */
  let renewing = 0
  const lowerRenewed = (part: Formula): NodeId => {
    renewing++
    const node = lower(part, 'step')
    renewing--
    return node
  }

  const lowerProcess = (call: Call, process: Process, clock: Clock): NodeId => {
    const first = slots.first.get(call) ?? 0
    let slot = first
    const args = process.params.map((param, index): ProcessArg | undefined => {
      const part = call.args[index]?.value
      if (part === undefined) return undefined
      if (param.takes === 'integer') return { integer: constantOf(part)!, node: () => b.constant(constantOf(part)!) }
      return { node: () => (process.renews?.includes(param.name) ? lowerRenewed(part) : lower(part, clock)) }
    })
    const context = { b, step: calendar.stepYears, events, draw: (renewed: Clock) => draw(slot++, renewed, process.never) }
    const { now, close, content } = process.build(context, args)
    lowering.later(close)
    if ((process.draws ?? 0) > 0 && renewing === 0) lowering.renewed({ variable: variable.name, slot: first, value: now })
    if (content !== undefined && call === variable.formula) contents.set(variable.name, content)
    return now
  }

  return lower(variable.formula, 'path')
}

const arithmetics: Readonly<Partial<Record<BinarySign, BinaryOp>>> = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' }

const comparisons: Readonly<Partial<Record<BinarySign, CompareOp>>> = {
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '==': 'eq',
  '!=': 'ne',
}

const nameIn = (part: Formula): string => (part.kind === 'name' ? part.name : '')

/** Made of plain numbers alone, which the model has checked. */
const isFixed = (part: Formula): boolean => (part.kind === 'list' ? part.items.every(isFixed) : constantOf(part) !== undefined)

/** convert calls meet their factors by where they begin; one that a sum over a set repeats has one factor. */
const numberConversions = ({ formula, conversions }: ModelVariable): ReadonlyMap<Formula, number> => {
  const calls = [...walk(formula)].filter(part => part.kind === 'call' && part.name === 'convert')
  const starts = [...new Set(calls.map(call => call.at.start))].sort((a, b) => a - b)
  return new Map(calls.map(call => [call, conversions[starts.indexOf(call.at.start)]]))
}
