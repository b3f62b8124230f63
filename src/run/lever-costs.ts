// What a setting of levers costs: the files' cost formulas, as variables of a scenario that has nothing else, run by the plain machine.

import { createInterpreter } from '../kernel/interpreter.js'
import { lower } from '../kernel/lower.js'
import { buildModel } from '../model/build-model.js'
import type { Cost, Model } from '../model/model.js'
import { streamKeys } from '../sampling/keys.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Setting } from './case.js'

/** Lever → what its value costs, of levers whose file says so; NaN where the formula has no finite value there. */
export type LeverCosts = ReadonlyMap<string, Cost>

export const createCostMeter = ({ scenario, levers }: Model): ((setting: Setting) => LeverCosts) => {
  const priced = levers.flatMap(({ name, money }) => (money === undefined ? [] : [{ name, money }]))
  const { program, inputs, inputIndex, variables } = lower(
    buildModel({ scenario: withCostsOnly(scenario, priced), places: new Map() }),
  )
  const recordings = variables.map(({ node }) => ({ node, dates: 'first' as const }))
  const keys = streamKeys(scenario.run.seed, program.streams)
  const machine = createInterpreter({ program, inputs, keys, named: [], recordings })
  const places = priced.map((lever, index) => ({ ...lever, at: variables.findIndex(({ name }) => name === costName(index)) }))
  return setting => {
    const set = inputs.slice()
    for (const [name, value] of Object.entries(setting)) if (inputIndex.has(name)) set[inputIndex.get(name)!] = value
    machine.setInputs(set)
    machine.run(0)
    return new Map(
      places.map(({ name, money, at }) => {
        const value = machine.recorded[at][0]
        return [name, { value: Number.isFinite(value) ? value + 0 : Number.NaN, unit: money }]
      }),
    )
  }
}

const costName = (index: number): string => `cost_${index + 1}`

const withCostsOnly = (
  { levers, ...rest }: Scenario,
  priced: readonly { readonly name: string; readonly money: Cost['unit'] }[],
): Scenario => ({
  ...rest,
  levers: Object.fromEntries(priced.map(({ name }) => [name, levers[name]])),
  variables: Object.fromEntries(
    priced.map(({ name, money }, index) => [costName(index), { is: `convert(${levers[name].cost!}, '${money}')`, unit: money }]),
  ),
  factors: {},
  correlations: [],
  targets: {},
  indicators: [],
  observations: [],
})
