// Studies to draw pages of, computed as the program computes them.

import { type Contender, compareScenarios } from '../../src/analysis/comparison/compare.js'
import { createReader } from '../../src/analysis/goal-seek/finding.js'
import { goalSeek } from '../../src/analysis/goal-seek/goal-seek.js'
import { planGoal } from '../../src/analysis/goal-seek/plan-goal.js'
import { tornado } from '../../src/analysis/sensitivity/tornado.js'
import { buildGoalStudy } from '../../src/cli/seek-goal.js'
import { inline } from '../../src/executors/inline.js'
import { simulate } from '../../src/executors/simulate.js'
import { simulateCases } from '../../src/executors/simulate-cases.js'
import type { StudyFile, StudySource } from '../../src/report/source.js'
import type { CompareStudy } from '../../src/report/studies/compare/quote.js'
import type { GoalStudy } from '../../src/report/studies/goal-seek/study.js'
import type { TornadoStudy } from '../../src/report/studies/tornado/quote.js'
import { preparePlan } from '../../src/run/compile-plan.js'
import { createCostMeter } from '../../src/run/lever-costs.js'
import { numbers } from '../../src/run/plan.js'
import { readScenario } from '../../src/scenario/read.js'
import { buildManifest } from '../../src/store/manifest.js'
import { buildStudy } from '../../src/store/study.js'

const options = { executor: inline, threads: 1, onProgress: () => {}, signal: new AbortController().signal }

const sourceOf = <Study extends StudyFile>(study: Study): StudySource<Study> => {
  const facts = { hash: '0123456789ab', numbers, threads: 1, executor: 'inline', seconds: { simulate: 1 }, inputs: [] }
  return buildStudy(study, buildManifest({ ...facts, command: ['steppecast'] })).source as StudySource<Study>
}

export const comparisonOf = async (files: readonly string[], paths: number): Promise<StudySource<CompareStudy>> => {
  const contenders: Contender[] = []
  for (const file of files) {
    const { scenario } = await readScenario(file, { run: { paths } })
    const prepared = preparePlan({ numbers, scenario, sample: 1000 }, 'readings')
    const { model } = prepared
    const costs = createCostMeter(model)({})
    contenders.push({ model, hash: '', costs, dimensions: [], ensemble: await simulate(prepared, options) })
  }
  return sourceOf({ format: 1, kind: 'compare', id: 'compare-test', ...compareScenarios(contenders) })
}

export const tornadoOf = async (file: string, paths: number): Promise<StudySource<TornadoStudy>> => {
  const { scenario } = await readScenario(file, { run: { paths } })
  const prepared = preparePlan({ numbers, scenario, sample: 1000 }, 'readings', { pins: true })
  const { search, read } = tornado.plan(prepared)
  const found = await simulateCases(search(), { ...options, read })
  const { id, name, units } = scenario
  return sourceOf({ format: 1, kind: 'tornado', id: 'tornado-test', scenario: id, name, units, ...found })
}

export const goalOf = async (file: string, target: string, paths: number, cases = 30): Promise<StudySource<GoalStudy>> => {
  const { scenario } = await readScenario(file, { run: { paths } })
  const [reading] = Object.keys(scenario.targets[target].readings)
  const planned = planGoal(scenario, { goal: { kind: 'reading', target, reading }, cases })
  const { question, goal, limits } = planned
  const answer = await simulateCases(goalSeek(question), { ...options, read: createReader(goal, limits) })
  return sourceOf({ ...buildGoalStudy(planned, answer), id: 'goal-test' })
}
