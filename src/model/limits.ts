// What stands in the way of a reading: the variables that are the tightest of several limits, among all that it depends on at any date.

import { primitives } from '../primitives/index.js'
import type { Formula } from './formula.js'
import { partsOf } from './formula-parts.js'
import type { Model } from './model.js'

/** Variable of a reading → those of `limited` that it depends on, itself among them; what it depends on through the fewest others first. */
export const limitsOfReadings = (
  { variables, targets }: Model,
  limited: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> => {
  const read = new Set(targets.flatMap(({ readings }) => readings.map(({ variable }) => variable)))
  const needs = needsIn({ variables })
  return new Map([...read].map(variable => [variable, needs(variable).filter(name => limited.has(name))]))
}

/** Of a name, all that it depends on at any date, itself and levers among them; what it depends on through the fewest others first. */
export const needsIn = ({ variables }: Pick<Model, 'variables'>): ((name: string) => readonly string[]) => {
  const uses = new Map(variables.map(({ name, formula }) => [name, namesIn(formula)]))
  return name => {
    // A set is walked in the order in which names are added, those added on the way too.
    const reached = new Set([name])
    for (const used of reached) for (const further of uses.get(used) ?? []) reached.add(further)
    return [...reached]
  }
}

/** In reading order. A target is no variable, though it may be called like one. */
const namesIn = (formula: Formula): readonly string[] => {
  if (formula.kind === 'name') return [formula.name]
  if (formula.kind !== 'call') return partsOf(formula).flatMap(namesIn)
  const params = primitives.get(formula.name)?.params ?? []
  return formula.args.flatMap(({ value }, index) =>
    params[Math.min(index, params.length - 1)]?.takes === 'target' ? [] : namesIn(value),
  )
}
