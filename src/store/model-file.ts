// model.json: what a reader needs to know of the scenario, beside the numbers.

import { limitsOfReadings } from '../model/limits.js'
import type { PreparedPlan } from '../run/compile-plan.js'
import type { ModelFile } from '../report/source.js'

export const buildModelFile = ({ model, lowered }: PreparedPlan): ModelFile => {
  const { scenario, levers, observations, warnings } = model
  const drawing = new Set(lowered.draws.map(({ variable }) => variable))
  const limited = new Set(lowered.bindings.map(({ variable }) => variable))
  return {
    format: 1,
    scenario,
    inputs: Object.keys(scenario.variables).filter(name => drawing.has(name)),
    costs: Object.fromEntries(levers.flatMap(({ name, cost }) => (cost === undefined ? [] : [[name, cost] as const]))),
    limits: Object.fromEntries(limitsOfReadings(model, limited)),
    observations: Object.fromEntries(observations),
    warnings,
  }
}
