// A case: one setting of a scenario's levers. Levers are inputs of the compiled program, so that cases of one plan share it, and its draws too: the
// futures of two cases are the same, but for what the levers change.

import type { Scenario } from '../scenario/scenario.js'
import type { PreparedPlan } from './compile-plan.js'

/** Lever → its value, in its own unit; levers that are not named keep theirs. */
export type Setting = Readonly<Record<string, number>>

/** The scenario as if its file said so. Throws Error for a lever that it does not have and for a value beyond its bounds. */
export const withLevers = (scenario: Scenario, setting: Setting): Scenario => ({
  ...scenario,
  levers: setLevers(scenario, setting),
})

/** Its levers alone. */
export const setLevers = (scenario: Pick<Scenario, 'id' | 'levers'>, setting: Setting): Scenario['levers'] => {
  const levers = { ...scenario.levers }
  for (const [name, value] of Object.entries(setting)) {
    const lever = Object.hasOwn(levers, name) ? levers[name] : undefined
    if (lever === undefined) throw new Error(`${scenario.id} has no lever ${name}`)
    if (!(lever.from <= value && value <= lever.to))
      throw new Error(`${name} = ${value} is not between ${lever.from} and ${lever.to}`)
    levers[name] = { ...lever, value }
  }
  return levers
}

/** Inputs of the plan's program with these levers. Throws Error for a lever that the scenario does not have. */
export const inputsOf = ({ lowered: { inputs, inputIndex } }: PreparedPlan, setting: Setting): Float64Array => {
  const set = inputs.slice()
  for (const [name, value] of Object.entries(setting)) {
    const index = inputIndex.get(name)
    if (index === undefined) throw new Error(`no lever ${name}`)
    set[index] = value
  }
  return set
}
