// What could have been promised instead: by each reading, the values that so many futures reach at the deadline.

import { placeAtDeadline, quantileAtDeadline, quoteAtDeadline } from '../at-deadline.js'
import { nameChart } from '../charts/chart.js'
import { buildExceedance, keepableIndex } from '../charts/exceedance.js'
import { boundOf } from '../bound-of.js'
import { z95 } from '../../analysis/wilson.js'
import { quoteReading, type Quoter, titleText } from '../figures.js'
import { formatNumber } from '../format-number.js'
import { verbatim } from '../../text.js'
import { inWords, quoted } from '../phrases.js'
import type { Cell, Panel, Phrase } from '../report.js'
import { messages } from './messages.js'

/** Chances that the table of numbers names, in per cent. */
const chances = [99, 95, 90, 80, 50, 20, 10, 5, 1]

export const exceedancePanel = (quoter: Quoter, target: string, readings: readonly string[]): Panel => {
  const { measureOf, source } = quoter
  const { [target]: promise } = source.summary.targets
  const measure = measureOf(promise.unit, promise.percent)
  const sense = promise.at_least === undefined ? 'at_most' : 'at_least'
  const name = nameChart('exceedance', target)
  return {
    chart: buildExceedance({
      name,
      title: titleText(promise.title),
      lines: readings.map(reading => ({
        title: quoteReading(quoter, target, reading).text,
        quantiles: promise.readings[reading].at_deadline_quantiles,
      })),
      measure,
      bound: boundOf(promise),
      sense,
      from: ['summary', 'targets', target, 'readings'],
    }),
    title: inWords(messages.exceedance),
    lines: [keepable(quoter, target, readings[0])],
    legend: readings.map((reading, index) => ({
      mark: `line r${(index % 4) + 1}`,
      label: quoted(quoteReading(quoter, target, reading)),
    })),
    numbers: {
      kind: 'table',
      name: `numbers-${name}`,
      caption: messages.exceedance,
      columns: [
        { title: messages.columns.chance },
        ...readings.map(reading => {
          const cited = quoteReading(quoter, target, reading)
          return { title: cited.text, cited, align: 'end' } as const
        }),
      ],
      groups: [{ rows: chances.map(chance => rowOf(quoter, target, readings, chance)) }],
    },
  }
}

const senseOf = ({ source }: Quoter, target: string) => {
  const { at_least } = source.summary.targets[target]
  return at_least === undefined ? ({ sense: 'at_most', sign: '≤' } as const) : ({ sense: 'at_least', sign: '≥' } as const)
}

const rowOf = (quoter: Quoter, target: string, readings: readonly string[], chance: number): readonly Cell[] => {
  const { sense } = senseOf(quoter, target)
  const percentage = sense === 'at_least' ? 100 - chance : chance
  const share = quoter.cite(
    placeAtDeadline(target, readings[0], percentage),
    () => verbatim(`${chance}%`),
    sense === 'at_least' ? 'chance-above' : 'chance-below',
  )
  return [
    { kind: 'words', phrase: quoted(share) },
    ...readings.map((reading): Cell => ({ kind: 'words', phrase: quoted(quoteAtDeadline(quoter, target, reading, percentage)) })),
  ]
}

/**
 * The value that nine tenths of the futures keep, between the two quantiles of the list that hold its 95 % interval: the number of paths below a
 * quantile is binomial. Other designs than random sampling are no less exact.
 */
const keepable = (quoter: Quoter, target: string, reading: string): Phrase => {
  const { sense, sign } = senseOf(quoter, target)
  const percentage = keepableIndex(sense) + 1
  const reach = Math.ceil(100 * z95 * Math.sqrt((0.9 * 0.1) / quoter.paths.counted))
  const [low, middle, high] = [-reach, 0, reach].map(offset => Math.max(1, Math.min(99, percentage + offset)))
  const summary = quoter.source.summary.targets[target].readings[reading]
  const digits = digitsThatDiffer([low, high].map(each => quantileAtDeadline(summary, each)))
  const at = (each: number) => quoteAtDeadline(quoter, target, reading, each, digits)
  return messages.keepable(sign, at(middle), at(low), at(high))
}

const fewestDigits = 3
const mostDigits = 8

/** As few significant digits as tell two values apart: an interval whose ends are written alike is none. */
const digitsThatDiffer = ([low, high]: readonly number[]): number => {
  let digits = fewestDigits
  while (digits < mostDigits && low !== high && formatNumber(low, digits) === formatNumber(high, digits)) digits++
  return digits
}
