// A scenario of a few formulas, understood, lowered and given to the interpreter.

import { createInterpreter } from '../../src/kernel/interpreter.js'
import { type KernelSource, type Lowered, stripPaths } from '../../src/kernel/kernel.js'
import { lower, type LowerOptions } from '../../src/kernel/lower.js'
import { buildModel } from '../../src/model/build-model.js'
import { streamKeys } from '../../src/sampling/keys.js'
import type { Primitive } from '../../src/primitives/primitive.js'
import type { Scenario, TargetSpec } from '../../src/scenario/scenario.js'
import { verbatim } from '../../src/text.js'

export type Equations = Readonly<Record<string, string | { readonly is: string; readonly unit: string }>>

/** Formulas without units, by name; five years of quarters. */
export const scenarioOf = (equations: Equations, other: Partial<Scenario> = {}): Scenario => ({
  format: 1,
  id: 'small',
  name: verbatim('small'),
  time: { start: '2015-12-31', end: '2020-12-31', step: 'quarter' },
  units: {},
  levers: {},
  variables: Object.fromEntries(
    Object.entries(equations).map(([name, given]) => [name, typeof given === 'string' ? { is: given, unit: '1' } : given]),
  ),
  factors: {},
  correlations: [],
  targets: {},
  indicators: [],
  observations: [],
  run: { paths: 256, seed: 'small', design: 'random', uncertainty: 'full', events: 'on' },
  ...other,
})

/** What a machine is made of to run a scenario, every variable written down at every date. */
export const sourceOf = (
  scenario: Scenario,
  options?: LowerOptions,
): { readonly lowered: Lowered; readonly source: KernelSource } => {
  const lowered = lower(buildModel({ scenario, places: new Map() }), options)
  const source: KernelSource = {
    program: lowered.program,
    inputs: lowered.inputs,
    keys: streamKeys(scenario.run.seed, lowered.program.streams),
    named: lowered.variables.map(({ node }) => node),
    recordings: lowered.variables.map(({ node }) => ({ node, dates: 'all' })),
  }
  return { lowered, source }
}

/** of(name)(date, lane) after running the strip at firstPath; failed as the kernel gives it. */
export const runScenario = (scenario: Scenario, firstPath = 0, fillPathUniforms?: KernelSource['fillPathUniforms']) => {
  const { lowered, source } = sourceOf(scenario)
  const kernel = createInterpreter({ ...source, ...(fillPathUniforms && { fillPathUniforms }) })
  kernel.run(firstPath)
  const names = lowered.variables.map(({ name }) => name)
  return {
    lowered,
    failed: kernel.failed,
    of: (name: string) => {
      const values = kernel.recorded[names.indexOf(name)]
      return (date: number, lane = 0) => values[date * stripPaths + lane]
    },
  }
}

/** The scenario in which a primitive's example is the variable `example`. */
export const exampleOf = (primitive: Primitive): Scenario => {
  const given = primitive.kind === 'form' ? primitive.given : undefined
  const targets: Record<string, TargetSpec> = Object.fromEntries(
    Object.entries(given?.targets ?? {}).map(([target, { at_least, by, reading }]) => [
      target,
      { at_least, by, readings: { [reading]: { variable: reading } } },
    ]),
  )
  const { formula, unit } = primitive.example
  const sets = given?.sets === undefined ? {} : { sets: given.sets }
  return scenarioOf({ ...given?.variables, example: { is: formula, unit } }, { targets, ...sets })
}
