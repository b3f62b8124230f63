// What moves each target: rank correlation of its headline reading with every input, read from the sample.

import { titleOfDraw } from '../draw-title.js'
import { columns } from './columns.js'
import { inFileOrder } from './file-order.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

export const drivers: TableMaker = {
  name: 'drivers',
  of: 'futures',
  title: messages.tables.drivers,
  columns: [
    columns.target,
    columns.input,
    { name: 'input_title', title: titles.inputTitle, bilingual: true },
    { name: 'renewed', title: titles.renewed, words: messages.clocks },
    { name: 'rank_correlation', title: titles.correlation },
    columns.low,
    columns.high,
    { name: 'sample', title: titles.sample },
  ],
  rows: ({ summary, model }) =>
    inFileOrder(summary.drivers, model.scenario.targets).flatMap(([target, drivers]) =>
      drivers.map(({ input, renewed, rank_correlation, low, high }) => [
        target,
        input,
        titleOfDraw({ summary, model }, input),
        renewed ?? null,
        rank_correlation,
        low,
        high,
        summary.sample,
      ]),
    ),
}
