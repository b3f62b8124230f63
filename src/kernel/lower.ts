// Model → program: every variable a node, every draw addressed, every stock closed.
//
//   levers, target bounds ─▶ inputs      variables, in the model's order ─▶ nodes      what is needed for the step after ─▶ states

import { createBuilder } from '../ir/builder.js'
import type { NodeId } from '../ir/nodes.js'
import type { Formula } from '../model/formula.js'
import type { Model, ModelVariable } from '../model/model.js'
import { type Text, verbatim } from '../text.js'
import type { DrawOutput, Lowered, PinInput, RenewalOutput } from './kernel.js'
import { latticeOf } from './lattice.js'
import { type Lowering, lowerFormula } from './lower-formula.js'
import { nameOfSlot } from './slots.js'
import { findOperands, findVariability, varies } from './variability.js'

export interface LowerOptions {
  /** Every draw gets an input that holds its uniform fast; it is given as not pinned. */
  readonly pins?: boolean
}

/** A pin's input where its uniform is drawn. */
const notPinned = -1

export const lower = (model: Model, { pins: withPins = false }: LowerOptions = {}): Lowered => {
  const { scenario, calendar } = model
  const b = createBuilder(
    calendar.dates.length,
    calendar.years.map(year => year - calendar.years[0]),
  )
  const inputs: number[] = []
  const inputIndex = new Map<string, number>()
  const input = (value: number): NodeId => {
    inputs.push(value)
    return b.input()
  }
  const named = (name: string, value: number): NodeId => {
    inputIndex.set(name, inputs.length)
    return input(value)
  }
  const draws: (Omit<DrawOutput, 'name'> & { readonly slot: number; readonly held: boolean })[] = []
  const processes: (Omit<RenewalOutput, 'name' | 'clock'> & Slotted)[] = []
  const pins: (Omit<PinInput, 'name'> & { readonly slot: number; readonly input: number })[] = []
  const bindings: { readonly variable: string; readonly labels: readonly Text[]; readonly node: NodeId }[] = []
  const closers: (() => void)[] = []
  const titles = new Map(model.variables.map(({ name, title }) => [name, title]))
  const texts = new Map(model.variables.map(({ name, text }) => [name, text]))

  const values = new Map(model.levers.map(({ name, value }) => [name, named(name, value)]))
  const lowering: Lowering = {
    b,
    calendar,
    medians: scenario.run.uncertainty === 'medians',
    events: scenario.run.events === 'on',
    targets: new Map(model.targets.map(target => [target.name, { target, bound: named(`target:${target.name}`, target.bound) }])),
    mixtures: model.mixtures,
    values,
    contents: new Map(),
    input,
    drawn: draw => draws.push(draw),
    renewed: process => processes.push(process),
    pinOf: withPins
      ? draw => {
          pins.push({ ...draw, input: inputs.length })
          return input(notPinned)
        }
      : () => undefined,
    bound: ({ variable, call, node }) => {
      const label = (argument: Formula) => labelOf(argument, titles, texts.get(variable)!)
      bindings.push({
        variable,
        node,
        labels: call.args.map(arg => (arg.label === undefined ? label(arg.value) : verbatim(arg.label))),
      })
    },
    later: close => closers.push(close),
  }
  for (const variable of model.variables) values.set(variable.name, lowerFormula(variable, lowering))
  // Closing may lower further processes, inside a flow for instance: the list grows while it is walked.
  for (const close of closers) close()

  const program = b.build()
  const variability = findVariability(program, findOperands(program))
  const variables = model.variables.map((variable: ModelVariable) => {
    const node = values.get(variable.name)!
    const lattice = latticeOf(variable.formula)
    return {
      name: variable.name,
      node,
      constant: (variability[node] & varies.inTime) === 0,
      ...(lattice === undefined ? {} : { lattice }),
    }
  })
  const place = new Map(model.variables.map(({ name }, index) => [name, index]))
  /** Variable by variable and slot by slot, each with its name; what was lowered more than once counts once. */
  const inSlots = <T extends Slotted>(outputs: readonly T[]): readonly (T & { readonly name: string })[] => {
    const ordered = outputs.toSorted((x, y) => place.get(x.variable)! - place.get(y.variable)! || x.slot - y.slot)
    const named = ordered.map(output => ({ ...output, name: nameOfSlot(output.variable, output.slot) }))
    return named.filter(({ name }, index) => name !== named[index - 1]?.name)
  }
  const namedDraws = inSlots(draws)
  return {
    program,
    inputs: Float64Array.from(inputs),
    inputIndex,
    variables,
    draws: namedDraws.map(({ slot, held, ...draw }) => draw),
    renewals: inSlots([
      ...draws.flatMap(({ clock, held, ...draw }) => (clock === 'path' || held ? [] : [{ ...draw, clock }])),
      ...processes.map(process => ({ ...process, clock: 'step' as const })),
    ]).map(({ name, variable, clock, value }) => ({ name, variable, clock, value })),
    pins: inSlots(pins).map(({ slot, input, ...pin }) => {
      inputIndex.set(`pin:${pin.name}`, input)
      return pin
    }),
    bindings: numbered(bindings),
  }
}

interface Slotted {
  readonly variable: string
  readonly slot: number
}

const labelOf = (argument: Formula, titles: ReadonlyMap<string, Text>, text: string): Text =>
  (argument.kind === 'name' ? titles.get(argument.name) : undefined) ?? verbatim(text.slice(argument.at.start, argument.at.end))

/** The first of a variable bears its name, the second name#2. */
const numbered = <T extends { readonly variable: string }>(outputs: readonly T[]): readonly (T & { readonly name: string })[] => {
  const seen = new Map<string, number>()
  return outputs.map(output => {
    const count = (seen.get(output.variable) ?? 0) + 1
    seen.set(output.variable, count)
    return { ...output, name: count === 1 ? output.variable : `${output.variable}#${count}` }
  })
}
