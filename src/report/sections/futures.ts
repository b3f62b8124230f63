// Fans of the headline reading of each promise; where nothing is promised, of each indicator.

import type { Observation } from '../../model/model.js'
import { fan } from '../charts/fan.js'
import type { Place } from '../cite.js'
import {
  headlineOf,
  type Quoter,
  quoteBound,
  quoteReading,
  quoteShare,
  quoteTarget,
  quoteTitle,
  quoteVerdict,
  titleText,
} from '../figures.js'
import { formatQuantity } from '../measure.js'
import { messages } from '../messages.js'
import { inWords, joined, quoted } from '../phrases.js'
import type { LegendItem, Panel, Phrase, Section } from '../report.js'

export const futures = (quoter: Quoter): Section | undefined => {
  const panels = quoter.targets.length > 0 ? quoter.targets.map(({ name }) => targetPanel(quoter, name)) : indicatorPanels(quoter)
  if (panels.length === 0) return undefined
  return {
    name: 'futures',
    title: messages.sections.futures,
    blocks: [
      { kind: 'text', role: 'note', phrase: messages.futuresNote },
      { kind: 'charts', legend: legendOf(quoter), panels },
    ],
  }
}

const targetPanel = (quoter: Quoter, target: string): Panel => {
  const { summary } = quoter.source
  const { [target]: promise } = summary.targets
  const [reading, { variable, at_deadline, ...rest }] = headlineOf(promise)
  const title = quoteTarget(quoter, target)
  const place: Place = ['summary', 'targets', target, 'readings', reading]
  return {
    chart: fan({
      name: `fan-${target}`,
      title: title.text,
      variable: summary.variables[variable],
      dates: summary.time.dates,
      measure: quoter.measureOf(promise.unit, promise.percent),
      observations: historyOf(quoter, variable),
      target: {
        bound: promise.at_least ?? promise.at_most!,
        sense: promise.at_least === undefined ? 'at_most' : 'at_least',
        by: promise.by,
      },
      from: ['summary', 'variables', variable],
    }),
    title: quoted(title),
    lines: [
      joined([quoted(quoteReading(quoter, target, reading)), quoteBound(quoter, target, promise)], { en: ', ', zh: '，' }),
      spreadAt(quoter, target, place),
    ],
    share: quoteShare(quoter, [...place, 'at_deadline'], at_deadline, promise.confidence),
    verdict: quoteVerdict(quoter, target, reading, { variable, at_deadline, ...rest }),
  }
}

/** The median and the middle nine tenths at the deadline. */
const spreadAt = ({ cite, source, measureOf }: Quoter, target: string, place: Place): Phrase => {
  const { unit, percent } = source.summary.targets[target]
  const quantile = (percentage: number) =>
    cite<number>([...place, 'at_deadline_quantiles', percentage - 1], value => formatQuantity(value, measureOf(unit, percent)))
  return messages.atDeadline(quantile(5), quantile(50), quantile(95))
}

/** A variable may be called toString. */
const historyOf = ({ source }: Quoter, variable: string): readonly Observation[] =>
  Object.hasOwn(source.model.observations, variable) ? source.model.observations[variable] : []

const indicatorPanels = (quoter: Quoter): readonly Panel[] => {
  const { summary, model } = quoter.source
  return model.scenario.indicators.map((variable): Panel => {
    const { title, unit } = summary.variables[variable]
    return {
      chart: fan({
        name: `fan-${variable}`,
        title: titleText(title),
        variable: summary.variables[variable],
        dates: summary.time.dates,
        measure: quoter.measureOf(unit),
        observations: historyOf(quoter, variable),
        from: ['summary', 'variables', variable],
      }),
      title: quoted(quoteTitle(quoter, ['summary', 'variables', variable, 'title'])),
      lines: [],
    }
  })
}

const legendOf = ({ targets, source }: Quoter): readonly LegendItem[] => {
  const { legend } = messages
  const promised: readonly LegendItem[] =
    targets.length === 0
      ? []
      : [
          { mark: 'promise', label: inWords(legend.target) },
          { mark: 'deadline', label: inWords(legend.deadline) },
        ]
  const observed: readonly LegendItem[] =
    Object.keys(source.model.observations).length === 0
      ? []
      : [
          { mark: 'dot', label: inWords(legend.observed) },
          { mark: 'ring', label: inWords(legend.derived) },
        ]
  return [
    { mark: 'median', label: inWords(legend.median) },
    { mark: 'band-half', label: inWords(legend.half) },
    { mark: 'band-wide', label: inWords(legend.most) },
    ...promised,
    ...observed,
  ]
}
