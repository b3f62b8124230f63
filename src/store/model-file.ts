// model.json: what a reader needs to know of the scenario, beside the numbers.

import { isDraw } from '../model/draws.js'
import { limitsOfReadings } from '../model/limits.js'
import type { PreparedPlan } from '../run/compile-plan.js'
import type { ModelFile } from '../report/source.js'

export const buildModelFile = ({ model, lowered }: PreparedPlan): ModelFile => {
  const { scenario, levers, variables, observations, warnings } = model
  const drawing = new Set(lowered.draws.map(({ variable }) => variable))
  const drawn = new Set([...drawing, ...lowered.renewals.map(({ variable }) => variable)])
  const inside = variables.filter(({ name, formula }) => drawn.has(name) && !isDraw(formula))
  const limited = new Set(lowered.bindings.map(({ variable }) => variable))
  return {
    format: 1,
    scenario,
    inputs: Object.keys(scenario.variables).filter(name => drawing.has(name)),
    inside: inside.map(({ name }) => name).toSorted(),
    costs: Object.fromEntries(levers.flatMap(({ name, cost }) => (cost === undefined ? [] : [[name, cost] as const]))),
    limits: Object.fromEntries(limitsOfReadings(model, limited)),
    observations: Object.fromEntries(observations),
    warnings,
  }
}
