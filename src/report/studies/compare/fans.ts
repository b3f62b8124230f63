// The same promise in every scenario, on the same axes.

import type { ComparedReading } from '../../../analysis/comparison/comparison.js'
import { nameChart } from '../../charts/chart.js'
import { buildFan, fanDomain, type FanSource } from '../../charts/fan.js'
import { hueOf } from '../../charts/theme.js'
import type { Place } from '../../cite.js'
import { quoteShare } from '../../figures.js'
import { formatPeriod } from '../../format-date.js'
import { yearEnds } from '../../panels/dates.js'
import { messages as panelMessages } from '../../panels/messages.js'
import { quoted } from '../../phrases.js'
import type { Block, Cell, Panel, Section } from '../../report.js'
import { fanMarks } from '../../sections/fan-legend.js'
import { messages } from './messages.js'
import { type CompareQuoter, namesOf, quantityAt, quoteBounds, quotePromise, words } from './quote.js'

export const fans = (quoter: CompareQuoter): Section => ({
  name: 'fans',
  title: messages.sections.fans,
  blocks: [
    { kind: 'text', role: 'note', phrase: messages.fansNote },
    { kind: 'charts', legend: fanMarks({ promised: true, mark: 'r1' }), panels: [] },
    ...quoter.study.readings.map((_, index) => blockOf(quoter, index)),
  ],
})

const blockOf = (quoter: CompareQuoter, index: number): Block => {
  const { scenarios, readings } = quoter.study
  const { target, reading } = readings[index]
  const sources = scenarios.map((_, scenario) => sourceOf(quoter, index, scenario))
  const domains = sources.map(fanDomain)
  const domain = [Math.min(...domains.map(([low]) => low)), Math.max(...domains.map(([, high]) => high))] as const
  const dates = scenarios.flatMap(({ time }) => time.dates).toSorted()
  const axes = { domain, span: [dates[0], dates.at(-1)!] } as const
  return {
    kind: 'charts',
    head: {
      name: nameChart('fans', target, reading),
      listed: true,
      title: quotePromise(quoter, index),
      lines: [quoteBounds(quoter, index)],
    },
    size: 'small',
    ...(readings[index].headline ? {} : { folded: messages.otherReading }),
    panels: sources.map((source, scenario) => panelOf(quoter, { index, scenario, source: { ...source, ...axes } })),
  }
}

const variableOf = ({ study }: CompareQuoter, index: number, scenario: number): string =>
  study.readings[index].scenarios[scenario].variable

const sourceOf = (quoter: CompareQuoter, index: number, scenario: number): FanSource => {
  const { scenarios, readings } = quoter.study
  const { target, reading, sense, scenarios: cases } = readings[index]
  const variable = variableOf(quoter, index, scenario)
  return {
    name: nameChart('fan', target, reading, String(scenario + 1)),
    title: namesOf(quoter.study)[scenario],
    variable: scenarios[scenario].variables[variable],
    dates: scenarios[scenario].time.dates,
    measure: quoter.measureOf(readings[index]),
    observations: [],
    target: { bound: cases[scenario].bound, sense, by: cases[scenario].by },
    hue: hueOf(0),
    height: 190,
    from: ['study', 'scenarios', scenario, 'variables', variable],
  }
}

interface PanelParts {
  readonly index: number
  readonly scenario: number
  readonly source: FanSource
}

const panelOf = (quoter: CompareQuoter, { index, scenario, source }: PanelParts): Panel => {
  const reading: ComparedReading = quoter.study.readings[index]
  const { at_deadline, confidence } = reading.scenarios[scenario]
  const measure = quoter.measureOf(reading)
  const place: Place = ['study', 'readings', index, 'scenarios', scenario]
  const variable = variableOf(quoter, index, scenario)
  const date = source.variable.constant ? 0 : source.dates.indexOf(reading.scenarios[scenario].read_at)
  const quantile = (name: string) =>
    quantityAt(quoter, ['study', 'scenarios', scenario, 'variables', variable, 'quantiles', name, date], measure)
  return {
    title: quoter.nameOf(scenario),
    lines: [messages.atDeadline(quantile('p05'), quantile('p50'), quantile('p95'))],
    share: quoteShare(quoter, [...place, 'at_deadline'], at_deadline, confidence),
    chart: buildFan(source),
    numbers: {
      kind: 'table',
      name: `numbers-${source.name}`,
      caption: panelMessages.yearly,
      columns: [{ title: panelMessages.columns.date }, ...quantiles.map(({ title }) => ({ title, align: 'end' }) as const)],
      groups: [{ rows: rowsOf(quoter, { index, scenario, source }) }],
    },
  }
}

const quantiles = [
  { name: 'p05', title: panelMessages.columns.low },
  { name: 'p50', title: panelMessages.columns.median },
  { name: 'p95', title: panelMessages.columns.high },
] as const

const rowsOf = (quoter: CompareQuoter, { index, scenario, source }: PanelParts): readonly (readonly Cell[])[] => {
  const { time, variables } = quoter.study.scenarios[scenario]
  const place: Place = ['study', 'scenarios', scenario]
  const variable = variableOf(quoter, index, scenario)
  return (variables[variable].constant ? [0] : yearEnds(time.dates)).map(date => [
    words(quoted(quoter.cite<string>([...place, 'time', 'dates', date], day => formatPeriod(day, time.step)))),
    ...quantiles.map(({ name }) =>
      words(quoted(quantityAt(quoter, [...place, 'variables', variable, 'quantiles', name, date], source.measure))),
    ),
  ])
}
