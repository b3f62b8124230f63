// Two or more scenarios on the same futures: draws of the same name are the same draws, so that what sets two scenarios apart is what their files say.

import type { Model } from '../../model/model.js'
import type { Ensemble } from '../../run/ensemble.js'
import type { LeverCosts } from '../../run/lever-costs.js'
import { changesBetween } from '../../scenario/changes-between.js'
import type { Change } from '../../scenario/scenario.js'
import { summarizeCase } from '../case-summary.js'
import { nameReading } from '../named-reading.js'
import { allKeptBy, arePaired, keptBy, makeSamePromises, metBy } from '../pairing.js'
import { sampleColumn, sampleRows } from '../sample.js'
import { summarizeVariable } from '../variable-summary.js'
import { type CommonReading, findCommon, type Shared } from './common-readings.js'
import type { ComparedReading, ComparedScenario, Comparison } from './comparison.js'
import { standPairs } from './standing.js'
import { rankValues } from './value-rows.js'

export interface Contender {
  /** Its run section is that of all. */
  readonly model: Model
  /** As Summary.model. */
  readonly hash: string
  readonly costs: LeverCosts
  /** Names of its draws made once per path and of its factors, in order. */
  readonly dimensions: readonly string[]
  /** At least one path did not fail. */
  readonly ensemble: Ensemble
}

/** Two contenders or more, with at least one reading in common. */
export const compareScenarios = (contenders: readonly Contender[]): Comparison => {
  const [first] = contenders
  const { seed, design } = first.model.scenario.run
  const ensembles = contenders.map(({ ensemble }) => ensemble)
  const shared = findCommon(contenders.map(({ model }) => model))
  const paired = ensembles.every(ensemble => arePaired(ensembles[0], ensemble))
  const summaries = contenders.map(({ ensemble, model }) => summarizeCase(ensemble, model))
  const scenarios = contenders.map(contender => describe(contender, first, shared))
  const promises = ensembles.every(ensemble => makeSamePromises(ensembles[0], ensemble))
  return {
    seed,
    design,
    paths: first.ensemble.paths,
    sample: paired ? sampleRows(first.ensemble) : 0,
    scenarios: scenarios.map((scenario, index) => ({
      ...scenario,
      ...(summaries[index].joint === undefined ? {} : { joint: summaries[index].joint }),
    })),
    readings: shared.common.map(common => compareReading(common, { ensembles, summaries, contenders, paired })),
    apart: shared.apart,
    unmoved: findUnmoved(scenarios.map(({ levers }) => levers)),
    ...(promises
      ? { kept: standPairs(ensembles, ensembles.map(keptBy)), all: standPairs(ensembles, ensembles.map(allKeptBy)) }
      : {}),
  }
}

interface Field {
  readonly contenders: readonly Contender[]
  readonly ensembles: readonly Ensemble[]
  readonly summaries: readonly ReturnType<typeof summarizeCase>[]
  /** Row after row of all samples is the same path. */
  readonly paired: boolean
}

const compareReading = ({ target, reading, of }: CommonReading, field: Field): ComparedReading => {
  const { contenders, ensembles, summaries } = field
  const places = ensembles.map(({ watch }) =>
    watch.readings.findIndex(place => place.target === target && place.name === reading),
  )
  const dates = of.map((one, index) => contenders[index].model.calendar.dates[one.target.deadline])
  const apart = valuesApart(of, dates, field.paired)
  const ranked =
    apart === undefined
      ? rankValues(
          ensembles.map((ensemble, index) => sampleColumn(ensemble, ensemble.watch.draws.length + places[index])),
          of[0].target.sense,
        )
      : undefined
  return {
    ...nameReading(contenders[0].model, target, reading),
    headline: of.every(one => one.reading.headline),
    scenarios: of.map((one, index) => ({
      ...summaries[index].targets![target].readings[reading],
      bound: one.target.bound,
      by: one.target.by,
      read_at: dates[index],
      ...(one.target.confidence === undefined ? {} : { confidence: one.target.confidence }),
      ...(ranked && { best: ranked.best[index], regret: ranked.regrets[index] }),
    })),
    pairs: standPairs(
      ensembles,
      ensembles.map((ensemble, index) => metBy(ensemble, places[index])),
    ),
    ...(ranked && { several_best: ranked.several_best }),
    ...(apart && { values_apart: apart }),
  }
}

const valuesApart = (of: CommonReading['of'], dates: readonly string[], paired: boolean): ComparedReading['values_apart'] => {
  if (of.some(({ target }) => target.sense !== of[0].target.sense)) return 'senses'
  if (dates.some(date => date !== dates[0])) return 'dates'
  return paired ? undefined : 'sample'
}

const describe = (contender: Contender, first: Contender, { common }: Shared): ComparedScenario => {
  const { model, hash, costs, ensemble } = contender
  const { scenario, calendar } = model
  const finite = withFinite(costs)
  const changes = changesBetween(first.model.scenario, scenario)
  const readings = new Set(
    common.flatMap(({ target, reading }) =>
      ensemble.watch.readings.filter(place => place.target === target && place.name === reading).map(({ variable }) => variable),
    ),
  )
  const variables = ensemble.watch.series
    .filter(({ variable }) => readings.has(variable))
    .map(series => {
      const variable = model.variables.find(({ name }) => name === series.variable)!
      return [series.variable, summarizeVariable(ensemble, variable, series)] as const
    })
  return {
    id: scenario.id,
    name: scenario.name,
    model: hash,
    time: { step: calendar.step, dates: calendar.dates },
    paths: ensemble.paths,
    failed: ensemble.paths - ensemble.counted,
    units: scenario.units,
    variables: Object.fromEntries(variables),
    levers: model.levers.flatMap(({ name, title, value, unit }) =>
      finite.has(name) ? [{ lever: name, title, value, unit: unit.text, cost: finite.get(name)! }] : [],
    ),
    cost: sumCosts(costs).map(({ unit, value }) => ({
      unit,
      value,
      over_first: value - (sumCosts(first.costs).find(other => other.unit === unit)?.value ?? 0),
    })),
    changes,
    unstated: changes.some(change => isUnstated(change, finite)),
    draws: drawsOf(contender, first),
  }
}

const isUnstated = ({ path: [section, name, key = 'value'] }: Change, stated: LeverCosts): boolean =>
  section === 'variables' || section === 'sets' || (section === 'levers' && key === 'value' && !stated.has(name))

const findUnmoved = (settings: readonly ComparedScenario['levers'][]): readonly string[] => {
  const names = new Set(settings.flatMap(levers => levers.map(({ lever }) => lever)))
  return [...names].filter(name => {
    const own = settings.flatMap(levers => levers.filter(({ lever }) => lever === name))
    const same = own.every(({ value, cost }) => value === own[0].value && cost.value === own[0].cost.value)
    return same && (own.length === settings.length || own[0].cost.value === 0)
  })
}

/** A cost formula may have no value at a setting: a lever at 0 that it divides by. */
const withFinite = (costs: LeverCosts): LeverCosts => new Map([...costs].filter(([, { value }]) => Number.isFinite(value)))

/** By money. */
const sumCosts = (costs: LeverCosts) => {
  const all = [...withFinite(costs).values()]
  return [...new Set(all.map(({ unit }) => unit))].map(unit => ({
    unit,
    value: all.filter(cost => cost.unit === unit).reduce((sum, { value }) => sum + value, 0),
  }))
}

const drawsOf = ({ model, dimensions }: Contender, first: Contender): ComparedScenario['draws'] => {
  const { calendar, scenario } = model
  const other = first.model.calendar
  if (calendar.step !== other.step || calendar.dates[0] !== other.dates[0]) return 'steps'
  const moved = scenario.run.design === 'sobol' && dimensions.join('\n') !== first.dimensions.join('\n')
  return moved ? 'points' : 'same'
}
