// A row for each reading of each promise: how likely, the verdict, when, and how far off where it is missed.

import { columns } from './columns.js'
import { messages } from './messages.js'
import { readingsOf } from './readings.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

export const verdicts: TableMaker = {
  name: 'verdicts',
  title: messages.tables.verdicts,
  columns: [
    columns.target,
    columns.title,
    columns.sense,
    { name: 'bound', title: titles.bound },
    columns.unit,
    { name: 'by', title: titles.by },
    { name: 'confidence', title: titles.confidence, share: true },
    columns.reading,
    { name: 'reading_title', title: titles.readingTitle, bilingual: true },
    columns.variable,
    { name: 'headline', title: titles.headline },
    columns.probability,
    columns.lowShare,
    columns.highShare,
    { name: 'hits', title: titles.hits },
    columns.verdict,
    { name: 'more_paths', title: titles.morePaths },
    { name: 'half_of_paths_by', title: titles.reached },
    { name: 'never', title: titles.never },
    { name: 'shortfall_mean', title: titles.shortfall },
    { name: 'shortfall_cvar95', title: titles.cvar },
  ],
  rows: source =>
    readingsOf(source).map(({ target, summary, name, reading, title }) => [
      target,
      summary.title,
      summary.at_least === undefined ? 'at_most' : 'at_least',
      summary.at_least ?? summary.at_most ?? null,
      summary.unit,
      summary.by,
      summary.confidence ?? null,
      name,
      title,
      reading.variable,
      reading.headline,
      reading.at_deadline.p,
      reading.at_deadline.low,
      reading.at_deadline.high,
      reading.at_deadline.hits,
      reading.verdict ?? null,
      reading.more_paths ?? null,
      reading.first_hit.median,
      reading.first_hit.never,
      reading.shortfall_if_missed.mean,
      reading.shortfall_if_missed.cvar95,
    ]),
}
