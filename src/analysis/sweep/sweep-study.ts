// study.json of a sweep: every case with what it comes to, and the names of what differs between them.

import type { Cost, Model } from '../../model/model.js'
import { createCostMeter } from '../../run/lever-costs.js'
import type { Scenario } from '../../scenario/scenario.js'
import { type Sweep, type SweepSample, type SweptSetting, sweptOf, type SweptValue } from '../../scenario/sweep/sweep.js'
import type { Text } from '../../text.js'
import type { CaseSummary } from '../case-summary.js'
import { type LeverInfluence, rankLevers } from './rank-levers.js'
import type { SweepPlan } from './plan-sweep.js'

export interface StudiedTarget {
  readonly title: Text
  readonly unit: string
  readonly percent: boolean
  readonly sense: 'at_least' | 'at_most'
  readonly bound: number
  readonly by: string
  readonly confidence?: number
  /** In file order, the headline first. */
  readonly readings: readonly { readonly name: string; readonly title: Text; readonly variable: string }[]
}

export interface StudiedScenario {
  readonly id: string
  readonly name: Text
  readonly paths: number
  readonly seed: string
  readonly design: string
  /** Countable nouns: see Scenario. */
  readonly units: Readonly<Record<string, string>>
  /** In file order. */
  readonly targets: readonly ({ readonly name: string } & StudiedTarget)[]
}

export interface StudiedDimension {
  readonly name: string
  readonly kind: 'lever' | 'variable'
  readonly title: Text
  readonly unit: string
  /** How its values were chosen. */
  readonly how: 'list' | 'grid' | 'sample'
  /** Of a grid, in the order of the file. */
  readonly values?: readonly SweptValue[]
  /** What the scenarios themselves say, one each. */
  readonly own: readonly SweptValue[]
}

export interface StudiedCase {
  /** Index into the scenarios. */
  readonly scenario: number
  /** Every dimension, in their order. */
  readonly values: readonly SweptValue[]
  /** Levers among the dimensions whose file says what their setting costs. */
  readonly costs: Readonly<Record<string, Cost>>
  /** Of all levers, also of those that stay as they are; absent where none costs anything, or where moneys differ. */
  readonly cost?: Cost
  readonly summary: CaseSummary
}

export interface StudiedSample {
  readonly design: string
  readonly cases: number
  readonly seed: string
  /** Titles of levers that were left out of all, having a single value; absent where there are none. */
  readonly fixed?: readonly Text[]
}

export interface SweepStudy {
  readonly format: 1
  readonly kind: 'sweep'
  readonly id: string
  readonly title?: Text
  readonly scenarios: readonly StudiedScenario[]
  readonly dimensions: readonly StudiedDimension[]
  readonly sample?: StudiedSample
  readonly cases: readonly StudiedCase[]
  /** Target → levers, the strongest first; only where more is varied than a chart shows, of one scenario. */
  readonly influence?: Readonly<Record<string, readonly LeverInfluence[]>>
}

/** A chart has two sides: what more is varied is ranked. */
const mostDrawn = 2

/** `summaries[i]` is that of the plan's case i. */
export const buildSweepStudy = (sweep: Sweep, { cases, models }: SweepPlan, summaries: readonly CaseSummary[]): SweepStudy => {
  const head = headOfStudy(sweep, models)
  const { scenarios, dimensions, sample } = head
  const meters = models.map(createCostMeter)
  const studied = cases.map(({ scenario, setting }, index): StudiedCase => {
    const values = dimensions.map(({ name, own }) => setting[name] ?? own[scenario]!)
    const all = costsOf(meters[scenario]!, setting)
    const cost = totalOf(all, models[scenario]!)
    const costs = Object.fromEntries(Object.entries(all).filter(([name]) => dimensions.some(known => known.name === name)))
    return { scenario, values, costs, ...(cost && { cost }), summary: summaries[index]! }
  })
  const isRanked = scenarios.length === 1 && (sample !== undefined || dimensions.length > mostDrawn)
  return {
    ...head,
    cases: studied,
    ...(isRanked && { influence: rankLevers(dimensions, scenarios[0]!.targets, studied) }),
  }
}

/** What is known of a study before any case is: with the keys of its cases, everything that decides a byte of it. */
export const headOfStudy = (sweep: Sweep, models: readonly Model[]): Omit<SweepStudy, 'cases' | 'influence'> => {
  const { title, sample, id } = sweep
  return {
    format: 1,
    kind: 'sweep',
    id,
    ...(title && { title }),
    scenarios: models.map(studiedScenario),
    dimensions: dimensionsOf(sweep, models),
    ...(sample && { sample: studiedSample(sample, models[0]!) }),
  }
}

const studiedScenario = ({ scenario, targets }: Model): StudiedScenario => ({
  id: scenario.id,
  name: scenario.name,
  paths: scenario.run.paths,
  seed: scenario.run.seed,
  design: scenario.run.design,
  units: scenario.units,
  targets: targets.map(({ name, title, unit, percent, sense, bound, by, confidence, readings }) => ({
    name,
    title,
    unit: unit.text,
    percent,
    sense,
    bound,
    by,
    ...(confidence === undefined ? {} : { confidence }),
    readings: readings.map(({ name, title, variable }) => ({ name, title, variable })),
  })),
})

const studiedSample = ({ design, cases, seed, fixed }: SweepSample, { levers }: Model): StudiedSample => ({
  design,
  cases,
  seed,
  ...(fixed.length > 0 && { fixed: levers.filter(({ name }) => fixed.includes(name)).map(({ title }) => title) }),
})

const dimensionsOf = (sweep: Sweep, models: readonly Model[]): readonly StudiedDimension[] =>
  sweptOf(sweep).map(({ name, kind }) => {
    const [{ levers, variables }] = models as [Model]
    const axis = sweep.axes.find(axis => axis.name === name)
    const { title, unit } = (kind === 'lever' ? levers : variables).find(known => known.name === name)!
    return {
      name,
      kind,
      title,
      unit: unit.text,
      how: axis !== undefined ? 'grid' : sweep.list.some(setting => Object.hasOwn(setting, name)) ? 'list' : 'sample',
      ...(axis && { values: axis.values }),
      own: sweep.scenarios.map(({ scenario }) => ownOf(scenario, name)),
    }
  })

const ownOf = ({ levers, variables }: Scenario, name: string): SweptValue =>
  Object.hasOwn(levers, name) ? levers[name]!.value : (variables[name]?.is ?? '')

type Meter = ReturnType<typeof createCostMeter>

const costsOf = (meter: Meter, setting: SweptSetting): Readonly<Record<string, Cost>> => {
  const levers = Object.entries(setting).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  return Object.fromEntries([...meter(Object.fromEntries(levers))].filter(([, { value }]) => Number.isFinite(value)))
}

const totalOf = (costs: Readonly<Record<string, Cost>>, { levers }: Model): Cost | undefined => {
  const all = Object.values(costs)
  const [first] = all
  const priced = levers.filter(({ money }) => money !== undefined).length
  if (first === undefined || all.length < priced || all.some(({ unit }) => unit !== first.unit)) return undefined
  return { value: all.reduce((sum, { value }) => sum + value, 0), unit: first.unit }
}
