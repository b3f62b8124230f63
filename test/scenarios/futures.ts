// Futures of a scenario file, variable by variable: what the kernel computed, before any statistic.
//
// Two runs of one scenario use the same uniforms, so that path k of one and path k of the other are the same future under two settings.

import { fileURLToPath } from 'node:url'
import { createInterpreter } from '../../src/kernel/interpreter.js'
import { stripPaths } from '../../src/kernel/kernel.js'
import { lower } from '../../src/kernel/lower.js'
import { buildModel } from '../../src/model/build-model.js'
import type { Model } from '../../src/model/model.js'
import { streamKeys } from '../../src/sampling/keys.js'
import { readScenario } from '../../src/scenario/read.js'
import type { RunSpec, Scenario, ScenarioSource } from '../../src/scenario/scenario.js'

/** A file of the folder scenarios/. */
export const readShipped = (name: string): Promise<ScenarioSource> =>
  readScenario(fileURLToPath(new URL(`../../../scenarios/${name}`, import.meta.url)))

export interface Setting {
  /** variable → another formula for it. */
  readonly formulas?: Readonly<Record<string, string>>
  /** lever → value, or `target:NAME` → bound. Bounds of levers are not held against it. */
  readonly inputs?: Readonly<Record<string, number>>
  readonly run?: Partial<RunSpec>
}

export interface Futures {
  readonly model: Model
  /** Paths that failed. */
  readonly failed: number
  /** Values of a variable at a date, path by path. */
  at(variable: string, date: number): Float64Array
}

/** `paths` is a multiple of 256. */
export const simulate = (
  scenario: Scenario,
  {
    variables,
    paths,
    setting = {},
  }: { readonly variables: readonly string[]; readonly paths: number; readonly setting?: Setting },
): Futures => {
  const model = buildModel({ scenario: applySetting(scenario, setting), places: new Map() })
  const { program, inputs, inputIndex, variables: lowered } = lower(model)
  for (const [name, value] of Object.entries(setting.inputs ?? {})) inputs[indexOf(inputIndex, name)] = value
  const nodes = new Map(lowered.map(({ name, node }) => [name, node]))
  const kernel = createInterpreter({
    program,
    inputs,
    keys: streamKeys(scenario.run.seed, program.streams),
    named: lowered.map(({ node }) => node),
    recordings: variables.map(name => ({ node: indexOf(nodes, name), dates: 'all' })),
  })
  const dates = model.calendar.dates.length
  const values = variables.map(() => Array.from({ length: dates }, () => new Float64Array(paths)))
  let failed = 0
  for (let first = 0; first < paths; first += stripPaths) {
    kernel.run(first)
    failed += kernel.failed.filter(cause => cause >= 0).length
    for (const [index, byDate] of values.entries())
      for (const [date, row] of byDate.entries())
        row.set(kernel.recorded[index].subarray(date * stripPaths, (date + 1) * stripPaths), first)
  }
  return { model, failed, at: (variable, date) => values[variables.indexOf(variable)][date] }
}

const applySetting = (scenario: Scenario, { formulas = {}, run = {} }: Setting): Scenario => ({
  ...scenario,
  variables: {
    ...scenario.variables,
    ...Object.fromEntries(Object.entries(formulas).map(([name, is]) => [name, { ...scenario.variables[name], is }])),
  },
  run: { ...scenario.run, ...run },
})

const indexOf = (indices: ReadonlyMap<string, number>, name: string): number => {
  const index = indices.get(name)
  if (index === undefined) throw new Error(`there is no ${name}`)
  return index
}
