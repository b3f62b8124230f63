// What moves a promise most against its headline reading at the deadline, on the first paths of the sample: the points of the scatter plots.

import { noticeable } from '../noticeable.js'
import { columns } from './columns.js'
import { inFileOrder } from './file-order.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

export const scatter: TableMaker = {
  name: 'scatter',
  of: 'futures',
  title: messages.tables.scatter,
  columns: [
    columns.target,
    columns.input,
    { name: 'sampled', title: titles.sampled },
    { name: 'input_value', title: titles.inputValue },
    { name: 'reading_value', title: titles.readingValue },
    columns.unit,
  ],
  rows: ({ summary, model }) => {
    const { inputs, readings } = summary.scatter
    return inFileOrder(summary.drivers, model.scenario.targets).flatMap(([target, drivers]) =>
      noticeable(drivers)
        .slice(0, 2)
        .filter(({ input }) => Object.hasOwn(inputs, input))
        .flatMap(({ input }) =>
          inputs[input].map((value, index) => [
            target,
            input,
            index,
            value,
            readings[target][index],
            summary.targets[target].unit,
          ]),
        ),
    )
  },
}
