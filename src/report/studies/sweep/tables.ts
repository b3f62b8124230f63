// Plain tables of a sweep: a row for each case, promise and reading; and one for each case as a whole.

import type { StudiedCase, SweepStudy } from '../../../analysis/sweep/sweep-study.js'
import { verbatim } from '../../../text.js'
import type { StudySource } from '../../source.js'
import { columns } from '../../tables/columns.js'
import { messages as titles } from '../../tables/messages.js'
import type { Column, Table, Value } from '../../tables/table.js'
import { jointColumns, jointValues } from '../joint-columns.js'
import { messages } from './messages.js'

export const sweepTables = ({ study }: StudySource<SweepStudy>): readonly Table[] => [casesTable(study), jointTable(study)]

/** A column for each thing that differs, by its own name, and one for each cost. */
const settingColumns = ({ dimensions }: SweepStudy): readonly Column[] => [
  { name: 'case', title: messages.columns.number },
  { name: 'scenario', title: messages.columns.scenario },
  ...dimensions.map(({ name, title }) => ({ name: columnName(name), title })),
]

const costColumns = ({ dimensions }: SweepStudy): readonly Column[] => [
  ...dimensions
    .filter(({ kind }) => kind === 'lever')
    .map(({ name, title }) => ({ name: `cost_${name}`, title: messages.costOf(title) })),
  { name: 'cost', title: messages.columns.cost },
  { name: 'cost_unit', title: messages.columns.costUnit },
]

/** Names that a scenario gives never hide those of other columns. */
const columnName = (name: string): string => (own.has(name) || name.startsWith('cost_') ? `set_${name}` : name)

const settingOf = ({ scenarios }: SweepStudy, { scenario, values }: StudiedCase, index: number): readonly Value[] => [
  index + 1,
  scenarios[scenario]!.id,
  ...values,
]

const costsOf = ({ dimensions }: SweepStudy, { costs, cost }: StudiedCase): readonly Value[] => [
  ...dimensions
    .filter(({ kind }) => kind === 'lever')
    .map(({ name }) => (Object.hasOwn(costs, name) ? costs[name]!.value : null)),
  cost?.value ?? null,
  cost?.unit ?? null,
]

const { columns: common } = titles

const readingColumns: readonly Column[] = [
  columns.target,
  columns.title,
  columns.sense,
  { name: 'bound', title: common.bound },
  columns.unit,
  { name: 'by', title: common.by },
  { name: 'confidence', title: common.confidence, share: true },
  columns.reading,
  { name: 'reading_title', title: common.readingTitle, bilingual: true },
  columns.variable,
  { name: 'headline', title: common.headline },
  { name: 'paths', title: titles.columns.paths },
  { name: 'failed', title: titles.columns.failed },
  columns.probability,
  columns.lowShare,
  columns.highShare,
  { name: 'hits', title: messages.columns.hits },
  columns.verdict,
  { name: 'more_paths', title: messages.columns.morePaths },
  { name: 'p10', title: verbatim('P10') },
  { name: 'p50', title: verbatim('P50') },
  { name: 'p90', title: verbatim('P90') },
  { name: 'shortfall_mean', title: common.shortfall },
  { name: 'shortfall_cvar95', title: common.cvar },
]

const own: ReadonlySet<string> = new Set(
  [...readingColumns, ...jointColumns].map(({ name }) => name).concat('case', 'scenario', 'cost', 'title_en', 'title_zh'),
)

const casesTable = (study: SweepStudy): Table => ({
  name: 'cases',
  title: messages.tables.cases,
  columns: [...settingColumns(study), ...readingColumns, ...costColumns(study)],
  rows: study.cases.flatMap((one, index) => {
    const [setting, costs] = [settingOf(study, one, index), costsOf(study, one)]
    return readingsOf(study, one).map(values => [...setting, ...values, ...costs])
  }),
})

const readingsOf = ({ scenarios }: SweepStudy, { scenario, summary }: StudiedCase): readonly (readonly Value[])[] =>
  scenarios[scenario]!.targets.flatMap(({ name, title, sense, bound, unit, by, confidence, readings }) =>
    readings.flatMap(({ name: reading, title: readingTitle }): readonly (readonly Value[])[] => {
      const found = summary.targets?.[name]?.readings[reading]
      if (found === undefined) return []
      const { variable, headline, at_deadline, verdict, more_paths, quantiles, shortfall_if_missed } = found
      return [
        [
          name,
          title,
          sense,
          bound,
          unit,
          by,
          confidence ?? null,
          reading,
          readingTitle,
          variable,
          headline,
          summary.paths,
          summary.failed,
          at_deadline.p,
          at_deadline.low,
          at_deadline.high,
          at_deadline.hits,
          verdict ?? null,
          more_paths ?? null,
          quantiles.p10,
          quantiles.p50,
          quantiles.p90,
          shortfall_if_missed.mean,
          shortfall_if_missed.cvar95,
        ],
      ]
    }),
  )

const jointTable = (study: SweepStudy): Table => ({
  name: 'joint',
  title: messages.tables.joint,
  columns: [...settingColumns(study), ...jointColumns, ...costColumns(study)],
  rows: study.cases.map((one, index) => [...settingOf(study, one, index), ...jointValues(one.summary), ...costsOf(study, one)]),
})
