// A scenario of a few formulas, understood, lowered and given to the interpreter.

import { createInterpreter } from '../../src/kernel/interpreter.js'
import { type KernelSource, stripPaths } from '../../src/kernel/kernel.js'
import { lower } from '../../src/kernel/lower.js'
import { buildModel } from '../../src/model/build-model.js'
import { streamKeys } from '../../src/sampling/keys.js'
import type { Scenario } from '../../src/scenario/scenario.js'
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

/** of(name)(date, lane) after running the strip at firstPath; failed as the kernel gives it. */
export const runScenario = (scenario: Scenario, firstPath = 0, fillPathUniforms?: KernelSource['fillPathUniforms']) => {
  const lowered = lower(buildModel({ scenario, places: new Map() }))
  const kernel = createInterpreter({
    program: lowered.program,
    inputs: lowered.inputs,
    keys: streamKeys(scenario.run.seed, lowered.program.streams),
    named: lowered.variables.map(({ node }) => node),
    recordings: lowered.variables.map(({ node }) => ({ node, dates: 'all' })),
    ...(fillPathUniforms && { fillPathUniforms }),
  })
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
