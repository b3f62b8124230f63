// What can be decided, and how it was set.

import { verbatim } from '../../text.js'
import type { ModelFile } from '../source.js'
import { columns } from './columns.js'
import { messages } from './messages.js'
import type { TableMaker } from './table.js'

const { columns: titles } = messages

export const levers: TableMaker = {
  name: 'levers',
  title: messages.tables.levers,
  columns: [
    { name: 'lever', title: titles.lever },
    columns.title,
    columns.unit,
    { name: 'setting', title: titles.setting },
    { name: 'from', title: titles.from },
    { name: 'to', title: titles.to },
    { name: 'cost', title: titles.cost },
    { name: 'cost_here', title: titles.costHere },
    { name: 'cost_unit', title: titles.costUnit },
    columns.source,
  ],
  rows: ({ model }) =>
    Object.entries(model.scenario.levers).map(([name, { title, unit, value, from, to, cost, source }]) => [
      name,
      title ?? verbatim(name),
      unit,
      value,
      from,
      to,
      cost ?? null,
      ...costHere(model, name),
      source ?? null,
    ]),
}

/** Neither number nor unit where it takes a run to know. */
const costHere = ({ costs = {} }: ModelFile, name: string): readonly [number, string] | readonly [null, null] =>
  Object.hasOwn(costs, name) ? [costs[name].value, costs[name].unit] : [null, null]
