// CSV tables of a goal-seek.

import { verbatim } from '../../../text.js'
import type { Column, Table, Value } from '../../tables/table.js'
import type { GoalStudy } from './study.js'
import { messages } from './messages.js'

const column = (name: string): Column => ({ name, title: verbatim(name.replaceAll('_', ' ')) })
const shares = ['p', 'low', 'high'].map((name): Column => ({ ...column(name), share: true }))

const table = (name: string, title: Table['title'], columns: readonly Column[], rows: readonly (readonly Value[])[]): Table => ({
  name,
  title,
  columns,
  rows,
})

export const tablesOf = ({ answer, wanted }: GoalStudy): readonly Table[] => {
  const { levers } = answer
  const candidates = (list: typeof answer.tried) =>
    list.map(({ values, cost, failed, probability: { p, low, high } }) => [cost, p, low, high, failed, low > wanted, ...values])
  const settings = [column('cost'), ...shares, column('failed'), column('reaches'), ...levers.map(({ name }) => column(name))]
  return [
    table('frontier-settings', messages.sections.frontier, settings, candidates(answer.frontier)),
    table('tried-settings', messages.facts.cases, settings, candidates(answer.tried)),
    table(
      'ladder-steps',
      messages.sections.ladder,
      ['lever', 'step', 'to', 'cost', 'gain', 'gain_low', 'gain_high', 'failed'].map(column),
      answer.ladder.flatMap(({ lever, first, whole }) =>
        [['first', first] as const, ['whole', whole] as const].flatMap(([step, move]) =>
          move === undefined
            ? []
            : [[lever, step, move.to, move.cost, move.gain.value, move.gain.low, move.gain.high, move.failed]],
        ),
      ),
    ),
    table(
      'switching-values',
      messages.sections.switches,
      ['name', 'kind', 'today', 'from', 'to', 'flips_at', 'flips_from', 'flips_to'].map(column),
      answer.switches.flatMap(({ name, kind, today, from, to, crossings }) =>
        (crossings.length === 0 ? [undefined] : crossings).map(crossing => [
          name,
          kind,
          today,
          from,
          to,
          crossing?.value ?? null,
          crossing?.from ?? null,
          crossing?.to ?? null,
        ]),
      ),
    ),
  ]
}
