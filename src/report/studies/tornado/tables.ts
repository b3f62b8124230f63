// Every bar of every reading, for other programs.

import { type HeldEnd, isKnown } from '../../../analysis/sensitivity/tornado-answer.js'
import { columns, plainColumn } from '../../tables/columns.js'
import type { Table, Value } from '../../tables/table.js'
import { messages } from './messages.js'
import type { TornadoStudy } from './quote.js'

/** One row an end of a bar. */
export const tornadoTables = ({ readings, inputs }: TornadoStudy): readonly Table[] => [
  {
    name: 'tornado',
    title: messages.tables.tornado,
    columns: [
      columns.target,
      columns.reading,
      columns.input,
      columns.title,
      { name: 'kind', title: { en: 'Kind', zh: '类别' }, words: messages.kinds },
      plainColumn('held_at'),
      plainColumn('failed'),
      columns.probability,
      columns.lowShare,
      columns.highShare,
      ...['difference', 'difference_low', 'difference_high'].map(name => plainColumn(name, true)),
      plainColumn('median'),
      plainColumn('median_moved'),
      columns.unit,
      plainColumn('swing', true),
      plainColumn('median_swing'),
    ],
    rows: readings.flatMap(({ target, reading, unit, bars }) =>
      bars.flatMap(({ input, low, high, swing, median_swing }) => {
        const { name, title, kind } = inputs[input]
        const rowOf = (at: string, held: HeldEnd): readonly Value[] => [
          target,
          reading,
          name,
          title,
          kind,
          at,
          held.failed,
          ...(isKnown(held)
            ? [
                held.at_deadline.p,
                held.at_deadline.low,
                held.at_deadline.high,
                held.difference.value,
                held.difference.low,
                held.difference.high,
                held.median,
                held.median_moved,
              ]
            : Array.from({ length: 8 }, () => null)),
          unit,
          swing,
          median_swing,
        ]
        return high === undefined ? [rowOf('never', low)] : [rowOf('p10', low), rowOf('p90', high)]
      }),
    ),
  },
]
