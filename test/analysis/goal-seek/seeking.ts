// A goal sought in a small scenario, on the calling thread.

import { type GoalSearch, goalSeek } from '../../../src/analysis/goal-seek/goal-seek.js'
import { createReader } from '../../../src/analysis/goal-seek/finding.js'
import { planGoal, type GoalAsked } from '../../../src/analysis/goal-seek/plan-goal.js'
import type { GoalAnswer } from '../../../src/analysis/goal-seek/answer.js'
import type { Executor } from '../../../src/executors/executor.js'
import { inline } from '../../../src/executors/inline.js'
import { simulateCases } from '../../../src/executors/simulate-cases.js'
import type { LeverSpec, Scenario } from '../../../src/scenario/scenario.js'
import { type Equations, scenarioOf } from '../../kernel/small-machine.js'

export const paths = 20_000

/** The variable `x` is to be at least so much; formulas without units. */
export const promising = (
  equations: Equations,
  bound: number,
  levers: Readonly<Record<string, LeverSpec>> = {},
  other: Partial<Scenario> = {},
): Scenario => {
  const base = scenarioOf(equations, { levers, ...other })
  return {
    ...base,
    targets: { x: { at_least: bound, by: base.time.end, readings: { x: { variable: 'x' } }, confidence: 0.8 } },
    run: { ...base.run, paths },
  }
}

export const lever = (value: number, from: number, to: number, cost?: string): LeverSpec => ({
  value,
  from,
  to,
  unit: '1',
  ...(cost === undefined ? {} : { cost }),
})

export const seek = async (
  scenario: Scenario,
  asked: Partial<GoalAsked> = {},
  executor: Executor = inline,
): Promise<GoalAnswer> => {
  const planned = planGoal(scenario, { goal: { kind: 'reading', target: 'x', reading: 'x' }, cases: 120, ...asked })
  const search: GoalSearch<GoalAnswer> = goalSeek(planned.question)
  return simulateCases(search, {
    executor,
    threads: 2,
    read: createReader(planned.goal, planned.limits),
    onProgress: () => {},
    signal: new AbortController().signal,
  })
}
