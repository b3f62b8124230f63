// The numbers of a comparison for other programs, with all their digits.

import type { Comparison, Pair } from '../../../analysis/comparison/comparison.js'
import { columns, plainColumn } from '../../tables/columns.js'
import type { Column, Table, Value } from '../../tables/table.js'
import { jointColumns, jointValues } from '../joint-columns.js'
import { messages } from './messages.js'
import { askAllTheSame, askTheSame, type CompareStudy } from './quote.js'

const { columns: titles, tables } = messages
const scenario: Column = { name: 'scenario', title: titles.scenario }
const number: Column = { name: 'number', title: titles.number }

/** Scenarios are told apart by their number, from one: two may have one name. */
export const compareTables = (study: CompareStudy): readonly Table[] => [
  readingsTable(study),
  pairsTable(study),
  jointTable(study),
  jointPairsTable(study),
  costTable(study),
  fansTable(study),
]

const readingsTable = ({ readings, scenarios }: Comparison): Table => ({
  name: 'readings',
  title: tables.readings,
  columns: [
    columns.target,
    columns.reading,
    number,
    scenario,
    columns.probability,
    columns.lowShare,
    columns.highShare,
    { name: 'bound', title: { en: 'Bound', zh: '承诺值' } },
    columns.unit,
    ...['p10', 'p50', 'p90'].map(name => plainColumn(name)),
    ...['alone', 'alone_low', 'alone_high', 'unbeaten', 'unbeaten_low', 'unbeaten_high'].map(name => plainColumn(name, true)),
    ...['regret_mean', 'regret_mean_se', 'regret_p90', 'regret_maximum'].map(name => plainColumn(name)),
  ],
  rows: readings.flatMap(({ target, reading, unit, scenarios: cases }) =>
    cases.map((one, index): readonly Value[] => {
      const { at_deadline, bound, quantiles, best, regret } = one
      const ends = (name: 'alone' | 'unbeaten') =>
        (['p', 'low', 'high'] as const).map(key => (best === undefined ? null : best[name][key]))
      return [
        target,
        reading,
        index + 1,
        scenarios[index].id,
        at_deadline.p,
        at_deadline.low,
        at_deadline.high,
        bound,
        unit,
        quantiles.p10,
        quantiles.p50,
        quantiles.p90,
        ...ends('alone'),
        ...ends('unbeaten'),
        ...(['mean', 'mean_se', 'p90', 'maximum'] as const).map(key => (regret === undefined ? null : regret[key])),
      ]
    }),
  ),
})

const pairsTable = (study: CompareStudy): Table => ({
  name: 'pairs',
  title: tables.pairs,
  columns: [columns.target, columns.reading, ...pairColumns(true)],
  rows: study.readings.flatMap(({ target, reading, pairs }, index) =>
    pairs.map(pair => [target, reading, ...pairValues(pair, study.scenarios, askTheSame({ study }, index, pair))]),
  ),
})

/** share: whether the differences are of shares. */
const pairColumns = (share: boolean): readonly Column[] => [
  plainColumn('one'),
  plainColumn('other'),
  plainColumn('one_scenario'),
  plainColumn('other_scenario'),
  plainColumn('difference', share),
  share ? columns.lowShare : columns.low,
  share ? columns.highShare : columns.high,
  { name: 'standing', title: titles.standing, words: { ...messages.standings, [otherPromise]: messages.otherPromise } },
  plainColumn('more_paths'),
]

/** In place of a standing where the two ask for different things. */
const otherPromise = 'another promise'

/** In the order of pairColumns. */
const pairValues = (
  { one, other, difference, standing, more_paths }: Pair,
  scenarios: Comparison['scenarios'],
  same: boolean,
): readonly Value[] => [
  one + 1,
  other + 1,
  scenarios[one].id,
  scenarios[other].id,
  difference.value,
  difference.low,
  difference.high,
  same ? standing : otherPromise,
  (same ? more_paths : undefined) ?? null,
]

const jointTable = ({ scenarios }: Comparison): Table => ({
  name: 'joint',
  title: tables.joint,
  columns: [number, scenario, ...jointColumns],
  rows: scenarios.map((one, index) => [index + 1, one.id, ...jointValues(one)]),
})

const jointPairsTable = (study: CompareStudy): Table => ({
  name: 'joint_pairs',
  title: tables.jointPairs,
  columns: [{ name: 'of', title: titles.of, words: messages.jointNumbers }, ...pairColumns(false)],
  rows: Object.entries({ all_kept: study.all ?? [], kept_mean: study.kept ?? [] }).flatMap(([of, pairs]) =>
    pairs.map(pair => [of, ...pairValues(pair, study.scenarios, askAllTheSame({ study }, pair))]),
  ),
})

const costTable = ({ scenarios }: Comparison): Table => ({
  name: 'cost',
  title: tables.cost,
  columns: [
    number,
    scenario,
    { name: 'lever', title: titles.lever },
    { name: 'setting', title: titles.setting },
    columns.unit,
    { name: 'cost', title: titles.cost },
    plainColumn('cost_unit'),
  ],
  rows: scenarios.flatMap(({ id, levers }, index) =>
    levers.map(({ lever, value, unit, cost }): readonly Value[] => [index + 1, id, lever, value, unit, cost.value, cost.unit]),
  ),
})

const levels = ['p05', 'p25', 'p50', 'p75', 'p95'] as const

const fansTable = ({ scenarios }: Comparison): Table => ({
  name: 'fans',
  title: tables.fans,
  columns: [number, scenario, columns.variable, columns.unit, columns.date, ...levels.map(name => plainColumn(name))],
  rows: scenarios.flatMap(({ id, variables, time }, index) =>
    Object.entries(variables).flatMap(([variable, { unit, quantiles, constant }]) =>
      time.dates
        .slice(0, constant ? 1 : undefined)
        .map((date, at): readonly Value[] => [index + 1, id, variable, unit, date, ...levels.map(level => quantiles[level][at])]),
    ),
  ),
})
