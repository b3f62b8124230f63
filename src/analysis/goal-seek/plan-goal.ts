// What was asked of a scenario → a question that can be searched: which levers may be moved and how far, in one money, and which assumptions to ask about.
//
// Whoever names levers may move them over all of their bounds, to where they save money too. Where none is named, all whose cost the file states may
// be moved, but none to where it costs less than today: else the cheapest way to one promise would be to drop what serves the others.

import type { CurrencyCode } from '../../model/currencies.js'
import type { Model, ModelLever } from '../../model/model.js'
import { limitsOfReadings } from '../../model/limits.js'
import { preparePlan, type PreparedPlan } from '../../run/compile-plan.js'
import { createCostMeter } from '../../run/lever-costs.js'
import { numbers } from '../../run/plan.js'
import { ScenarioError } from '../../scenario/issue.js'
import type { Scenario } from '../../scenario/scenario.js'
import { aroundHalfAndTwice, assumptionsBehind, constantsIn, withAssumptions } from './assumptions.js'
import type { Goal } from './finding.js'
import type { Question } from './goal-seek.js'
import { baseOf, createSpace, type SearchedLever } from './space.js'

/** A name with bounds or without. */
export interface Bounded {
  readonly name: string
  readonly from?: number
  readonly to?: number
}

export interface GoalAsked {
  readonly goal: Goal
  /** That of the target where it is absent, and 0.8 where it has none. */
  readonly confidence?: number
  readonly levers?: readonly Bounded[]
  /** Constants to ask about; those that the goal depends on where it is absent. */
  readonly assumptions?: readonly Bounded[]
  readonly cases: number
}

export interface PlannedGoal {
  readonly question: Question
  readonly goal: Goal
  readonly limits: ReadonlyMap<string, readonly string[]>
  /** Absent where no lever that may be moved has a cost. */
  readonly money?: CurrencyCode
  readonly plan: PreparedPlan
  /** Levers that nobody named, moved on the side that costs more alone. */
  readonly narrowed: readonly string[]
  /** Levers left where they are, for their cost has no finite value there. */
  readonly costless: readonly string[]
}

const usualConfidence = 0.8
/** Rows by which settings are paired. */
const sample = 16_384

/** Named levers whose cost has no finite value where a search would begin: there is nothing to compare with. */
export class CostError extends Error {
  /** Names and where the search would begin. */
  readonly levers: readonly (readonly [string, number])[]

  constructor(levers: readonly (readonly [string, number])[]) {
    super(`no finite cost: ${levers.map(pair => pair.join(' = ')).join(', ')}`)
    this.name = 'CostError'
    this.levers = levers
  }
}

/** Two levers that may be moved cost different money: they cannot be added. */
export class MoneyError extends Error {
  readonly levers: readonly (readonly [string, string])[]

  constructor(levers: readonly (readonly [string, string])[]) {
    super(`more than one money: ${levers.map(pair => pair.join(' ')).join(', ')}`)
    this.name = 'MoneyError'
    this.levers = levers
  }
}

/** Names and bounds are the caller's to check. Throws ScenarioError, MoneyError for levers that cost different money, and CostError. */
export const planGoal = (scenario: Scenario, { goal, confidence, levers, assumptions, cases }: GoalAsked): PlannedGoal => {
  const plan = prepare(scenario)
  const { model } = plan
  const meter = createCostMeter(model)
  const costAt = (name: string, value: number): number => meter({ [name]: value }).get(name)?.value ?? 0
  const searched = levers?.map(bounded => namedLever(model, bounded)) ?? pricedLevers(model, costAt)
  const baseless = searched.flatMap(lever =>
    [lever.today, baseOf(lever)]
      .filter(value => !Number.isFinite(costAt(lever.name, value)))
      .map(value => [lever.name, value] as const),
  )
  if (baseless.length > 0) throw new CostError(baseless)
  const chosen = new Set(searched.map(({ name }) => name))
  const monies = model.levers.filter(({ name, money }) => chosen.has(name) && money !== undefined)
  if (new Set(monies.map(({ money }) => money)).size > 1) throw new MoneyError(monies.map(({ name, money }) => [name, money!]))
  const asked = assumptions?.map(bounded => namedAssumption(model, bounded)) ?? defaultAssumptions(plan, goal)
  const money = monies[0]?.money
  const { run } = scenario
  return {
    goal,
    plan,
    limits: limitsOfReadings(model, new Set(plan.lowered.bindings.map(({ variable }) => variable))),
    ...(money === undefined ? {} : { money }),
    narrowed: levers === undefined ? searched.filter(lever => isNarrower(lever, model.levers)).map(({ name }) => name) : [],
    costless:
      levers !== undefined
        ? []
        : model.levers.filter(({ name, value }) => !Number.isFinite(costAt(name, value))).map(({ name }) => name),
    question: {
      plan,
      fresh: prepare({ ...scenario, run: { ...run, seed: `${run.seed} fresh` } }),
      assumed: asked.length === 0 ? plan : prepare(withAssumptions(scenario, asked)),
      assumptions: asked,
      space: createSpace(searched, meter),
      unmoved: createSpace(
        model.levers.filter(({ name }) => !chosen.has(name)).map(lever => ofModel(lever)),
        meter,
      ),
      wanted: confidence ?? confidenceOf(model, goal),
      cases,
    },
  }
}

const prepare = (scenario: Scenario): PreparedPlan => preparePlan({ numbers, scenario, sample }, 'readings')

const isNarrower = ({ name, from, to }: SearchedLever, levers: Model['levers']): boolean =>
  levers.some(lever => lever.name === name && (lever.from < from || to < lever.to))

const ofModel = ({ name, value, from, to }: ModelLever): SearchedLever => ({ name, today: value, from, to })

const namedLever = ({ levers }: Model, { name, from, to }: Bounded): SearchedLever => {
  const lever = ofModel(levers.find(lever => lever.name === name)!)
  return { ...lever, from: from ?? lever.from, to: to ?? lever.to }
}

const namedAssumption = (model: Model, { name, from, to }: Bounded): SearchedLever => {
  const around = aroundHalfAndTwice(name, constantsIn(model).get(name)!)
  return { ...around, from: from ?? around.from, to: to ?? around.to }
}

/** Those whose setting makes a difference to what they cost, on the sides of today's setting whose end does not cost less. */
const pricedLevers = ({ levers }: Model, costAt: (name: string, value: number) => number) =>
  levers.flatMap((lever): readonly SearchedLever[] => {
    if (lever.money === undefined) return []
    const [today, low, high] = [lever.value, lever.from, lever.to].map(value => costAt(lever.name, value))
    if (!Number.isFinite(today) || (low === today && high === today)) return []
    const from = low < today ? lever.value : lever.from
    const to = high < today ? lever.value : lever.to
    return from < to ? [{ name: lever.name, today: lever.value, from, to }] : []
  })

const confidenceOf = ({ targets }: Model, goal: Goal): number =>
  (goal.kind === 'reading' ? targets.find(({ name }) => name === goal.target)!.confidence : undefined) ?? usualConfidence

const mostAssumptions = 24

/** A number may have to stay a number where it stands, as that of a delay's stages: whoever depends on that is not asked about. */
const defaultAssumptions = ({ plan, model }: PreparedPlan, goal: Goal): readonly SearchedLever[] => {
  const read = model.targets.flatMap(({ name, readings }) =>
    readings.filter(reading => (goal.kind === 'all' ? reading.headline : name === goal.target && reading.name === goal.reading)),
  )
  return assumptionsBehind(
    model,
    read.map(({ variable }) => variable),
  )
    .filter(assumption => isFree(plan.scenario, assumption))
    .slice(0, mostAssumptions)
}

const isFree = (scenario: Scenario, assumption: SearchedLever): boolean => {
  try {
    prepare(withAssumptions(scenario, [assumption]))
    return true
  } catch (error) {
    if (error instanceof ScenarioError) return false
    throw error
  }
}
