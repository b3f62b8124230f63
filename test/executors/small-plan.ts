// A scenario in memory: small, but with memory, limits, draws of every clock and a target.

import { type PreparedPlan, preparePlan } from '../../src/run/compile-plan.js'
import { numbers, type Plan } from '../../src/run/plan.js'
import type { Scenario, VariableSpec } from '../../src/scenario/scenario.js'

const variables: Readonly<Record<string, VariableSpec>> = {
  growth: { is: 'normal(0.3, 0.1)', unit: '1/year' },
  demand: { is: 'grow(lognormal(100, 0.3), growth)', unit: 'Gbps' },
  luck: { is: 'each_step(uniform(0.5, 1))', unit: '1' },
  built: { is: "tightest(wanted: (demand - stock) / one_step, money: 60 'Gbps/year' * luck)", unit: 'Gbps/year' },
  stock: { is: 'accumulate(built, 90)', unit: 'Gbps' },
}

export const smallScenario = (paths: number, design = 'random'): Scenario => ({
  format: 1,
  id: 'small',
  name: { en: 'Small', zh: '小' },
  time: { start: '2020-12-31', end: '2023-12-31', step: 'quarter' },
  units: {},
  levers: {},
  variables,
  factors: {},
  correlations: [],
  targets: { enough: { at_least: 200, by: '2023-12-31', readings: { stock: { variable: 'stock' } }, confidence: 0.5 } },
  indicators: [],
  observations: [],
  run: { paths, seed: '小', design, uncertainty: 'full', events: 'on' },
})

export const smallPlan = (paths: number, design?: string): Plan => ({
  numbers,
  scenario: smallScenario(paths, design),
  sample: 2000,
})

export const prepareSmall = (paths: number, design?: string): PreparedPlan => preparePlan(smallPlan(paths, design))
