// What a change does to each reading: the chance there and here, and the difference with its interval.

import { buildAgainst } from '../charts/against.js'
import type { Place } from '../cite.js'
import { type Quoter, quoteReading, quoteShare, quoteTarget, shareInWords, titleText } from '../figures.js'
import { joined, plainText, quoted } from '../phrases.js'
import { quotePoints } from '../points.js'
import type { Cell, Cited, Panel, Phrase } from '../report.js'
import type { Text } from '../../text.js'
import { messages } from './messages.js'

export interface Compared {
  readonly target: string
  readonly reading: string
  /** Whether its interval leaves 0 out. */
  readonly differs: boolean
}

/** Promises of both that ask for something else there: neither is better for it. */
export const askedOtherwise = ({ source, targets }: Quoter): readonly string[] => {
  const there = source.summary.baseline?.targets ?? {}
  return targets.flatMap(({ name }) => (Object.hasOwn(there, name) && there[name].asks_otherwise === true ? [name] : []))
}

/** Readings that the scenario and its baseline share and by which both are asked for the same, in the order of the file. */
export const comparedReadings = ({ source, targets }: Quoter): readonly Compared[] => {
  const { baseline } = source.summary
  if (baseline === undefined) return []
  return targets.flatMap(({ name, readings }) => {
    if (!Object.hasOwn(baseline.targets, name) || baseline.targets[name].asks_otherwise === true) return []
    const shared = baseline.targets[name].readings
    return readings.flatMap(reading => {
      if (!Object.hasOwn(shared, reading)) return []
      const { low, high } = shared[reading].difference
      return [{ target: name, reading, differs: low > 0 || high < 0 }]
    })
  })
}

/** What it is compared with: the scenario's own file where settings make the difference. */
export const quoteBaseline = ({ cite, source }: Quoter): Cited => {
  const { baseline, scenario } = source.summary
  return cite<Text>(['summary', 'baseline', 'name'], name =>
    baseline?.scenario === scenario ? messages.withoutSettings : titleText(name),
  )
}

/** Target and reading in a few words. */
export const quoteCompared = (quoter: Quoter, { target, reading }: Compared): Phrase => {
  const name = quoted(quoteTarget(quoter, target))
  const { readings } = quoter.source.summary.targets[target]
  return Object.keys(readings).length === 1
    ? name
    : joined([name, quoted(quoteReading(quoter, target, reading))], messages.nameColon)
}

export const quoteDifference = ({ cite, source }: Quoter, { target, reading }: Compared) => {
  const place: Place = ['summary', 'baseline', 'targets', target, 'readings', reading, 'difference']
  return quotePoints(cite, place, source.summary.baseline!.targets[target].readings[reading].difference)
}

/** undefined where no reading differs. */
export const againstPanel = (quoter: Quoter): Panel | undefined => {
  const { source } = quoter
  const compared = comparedReadings(quoter)
  const different = compared.filter(({ differs }) => differs)
  if (different.length === 0) return undefined
  const { baseline, targets } = source.summary
  const place: Place = ['summary', 'baseline', 'targets']
  const title = quoteBaseline(quoter)
  const there = (target: string, reading: string) => baseline!.targets[target].readings[reading].at_deadline
  return {
    chart: buildAgainst({
      name: 'against-baseline',
      title: title.text,
      rows: different.map(item => ({
        title: plainText(quoteCompared(quoter, item)),
        there: there(item.target, item.reading).p,
        here: targets[item.target].readings[item.reading].at_deadline.p,
        difference: plainText(messages.inPoints(quoteDifference(quoter, item).value)),
      })),
      from: place,
    }),
    title: messages.against(title),
    lines: [],
    legend: [
      { mark: 'ring', label: messages.inBaseline(title) },
      { mark: 'dot', label: messages.here },
    ],
    numbers: {
      kind: 'table',
      name: 'numbers-against-baseline',
      caption: messages.againstTable,
      columns: [
        { title: messages.columns.reading },
        { title: messages.columns.there, align: 'end' },
        { title: messages.columns.hereToo, align: 'end' },
        { title: messages.columns.difference, align: 'end' },
      ],
      groups: [
        {
          rows: compared.map((item): readonly Cell[] => {
            const { target, reading } = item
            const { value, low, high } = quoteDifference(quoter, item)
            const own: Place = ['summary', 'targets', target, 'readings', reading, 'at_deadline']
            const other: Place = [...place, target, 'readings', reading, 'at_deadline']
            return [
              { kind: 'words', phrase: quoteCompared(quoter, item) },
              { kind: 'words', phrase: shareInWords(quoteShare(quoter, other, there(target, reading))) },
              {
                kind: 'words',
                phrase: shareInWords(quoteShare(quoter, own, targets[target].readings[reading].at_deadline)),
              },
              { kind: 'words', phrase: messages.pointsBetween(value, low, high) },
            ]
          }),
        },
      ],
    },
  }
}
