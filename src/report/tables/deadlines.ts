// The distribution of each reading at its deadline: the 1st to the 99th percentile.

import { columns } from './columns.js'
import { messages } from './messages.js'
import { readingsOf } from './readings.js'
import type { TableMaker } from './table.js'

export const deadlines: TableMaker = {
  name: 'deadlines',
  of: 'futures',
  title: messages.tables.deadlines,
  columns: [
    columns.target,
    columns.reading,
    { name: 'percentile', title: messages.columns.percentile },
    columns.value,
    columns.unit,
  ],
  rows: source =>
    readingsOf(source).flatMap(({ target, name, reading, summary }) =>
      reading.at_deadline_quantiles.map((value, index) => [target, name, index + 1, value, summary.unit]),
    ),
}
