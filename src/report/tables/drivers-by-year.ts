// How what moves each target changes: rank correlation of its headline reading with its strongest drivers, at the end of each year.

import { titleOfDraw } from '../draw-title.js'
import { columns } from './columns.js'
import { inFileOrder } from './file-order.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

export const driversByYear: TableMaker = {
  name: 'drivers_by_year',
  of: 'futures',
  title: messages.tables.driversByYear,
  columns: [
    columns.target,
    columns.input,
    { name: 'input_title', title: titles.inputTitle, bilingual: true },
    columns.date,
    { name: 'rank_correlation', title: titles.correlation },
    columns.low,
    columns.high,
    { name: 'sample', title: titles.sample },
  ],
  rows: ({ summary, model }) =>
    inFileOrder(summary.drivers_by_year ?? {}, model.scenario.targets).flatMap(([target, { dates, paths, inputs }]) =>
      inputs.flatMap(({ input, rank_correlation, low, high }) =>
        dates.map((date, year) => [
          target,
          input,
          titleOfDraw({ summary, model }, input),
          date,
          rank_correlation[year],
          low[year],
          high[year],
          year === dates.length - 1 ? summary.sample : paths,
        ]),
      ),
    ),
}
