// Recurring figures of a report, each with its place in the files: a share with its interval, a scenario's title, a verdict, a target's bound.

import type { Probability, ReadingSummary, TargetSummary } from '../analysis/summary.js'
import { meanShare } from '../analysis/mean-share.js'
import { probabilityOf } from '../analysis/wilson.js'
import { type Text, verbatim } from '../text.js'
import { type Citer, type Place, createCiter } from './cite.js'
import { cleanTitle } from './clean.js'
import { drawOf, isInside, nameDraw, titleOfVariable, withNumber } from './draw-title.js'
import { formatDeadline, formatPeriod } from './format-date.js'
import { formatCount, formatFixed } from './format-number.js'
import { formatEnd, formatShare, type Paths, type Share } from './format-share.js'
import { likelihoodOf } from './likelihood.js'
import { formatWritten, type Measure } from './measure.js'
import { messages } from './messages.js'
import { isMedians } from './outcome.js'
import { quoted } from './phrases.js'
import { decimalsFor } from './points.js'
import { titleOfReading } from './reading-title.js'
import type { Cell, Cited, Derivation, Phrase, ShareCell } from './report.js'
import type { ReportSource } from './source.js'

export const titleText = ({ en, zh }: Text): Text => ({ en: cleanTitle(en), zh: cleanTitle(zh) })

/** A source with the means to quote it. */
export interface Quoter {
  readonly source: ReportSource
  readonly cite: Citer
  readonly paths: Paths
  /** Every draw was at its median. */
  readonly medians: boolean
  /** Names of targets, and of each one's readings, in the order of the file. */
  readonly targets: readonly { readonly name: string; readonly summary: TargetSummary; readonly readings: readonly string[] }[]
  measureOf(unit: string, percent?: boolean): Measure
}

export const createQuoter = (source: ReportSource): Quoter => {
  const { summary, model } = source
  return {
    source,
    cite: createCiter(source),
    medians: isMedians(source),
    paths: { paths: summary.paths, counted: summary.paths - summary.failed.count },
    targets: Object.entries(model.scenario.targets).flatMap(([name, { readings }]) =>
      Object.hasOwn(summary.targets, name) ? [{ name, summary: summary.targets[name], readings: Object.keys(readings) }] : [],
    ),
    measureOf: (unit, percent = false) => ({ unit, percent, nouns: model.scenario.units }),
  }
}

/** The headline reading of a target. */
export const headlineOf = ({ readings }: TargetSummary): readonly [string, ReadingSummary] =>
  Object.entries(readings).find(([, { headline }]) => headline)!

export const quoteTitle = ({ cite }: Quoter, place: Place): Cited => cite(place, titleText)

/** A target's title; its name where it has none. */
export const quoteTarget = (quoter: Quoter, target: string): Cited => quoteTitle(quoter, ['summary', 'targets', target, 'title'])

/** A reading's title, that of its variable where it has none, or else its name. */
export const quoteReading = (quoter: Quoter, target: string, reading: string): Cited => {
  const place: Place = ['model', 'scenario', 'targets', target, 'readings', reading]
  const titled = titleOfReading(quoter.source, target, reading)
  if (titled === undefined) return quoter.cite(place, () => verbatim(cleanTitle(reading)))
  return quoteTitle(quoter, titled.from === 'reading' ? [...place, 'title'] : ['summary', 'variables', titled.variable, 'title'])
}

/** The step that ends on a date of the files. */
export const quotePeriod = ({ cite, source }: Quoter, place: Place): Cited =>
  cite<string>(place, date => formatPeriod(date, source.summary.time.step))

/** The same of a date of the calendar. */
export const quoteDate = (quoter: Quoter, index: number): Cited => quotePeriod(quoter, ['summary', 'time', 'dates', index])

/** What is drawn, by the title of the variable whose equation draws it. */
export const quoteDraw = (quoter: Quoter, draw: string): Cited =>
  quoteNumbered(quoter, draw, (title, number) => nameDraw(title, number, isInside(quoter.source, draw)))

/** A choice of the tightest, by the title of its variable; the second of one has a number. */
export const quoteChoice = (quoter: Quoter, choice: string): Cited => quoteNumbered(quoter, choice, withNumber)

const quoteNumbered = (
  { cite, source }: Quoter,
  name: string,
  write: (title: Text, number: string | undefined) => Text,
): Cited => {
  const { variable, number } = drawOf(name)
  const titled = titleOfVariable(source, variable)
  const inScenario: Place = ['model', 'scenario', 'variables', variable]
  if (titled === undefined) return cite(inScenario, () => write(verbatim(cleanTitle(variable)), number))
  const place: Place = titled.from === 'summary' ? ['summary', 'variables', variable, 'title'] : [...inScenario, 'title']
  return cite<Text>(place, title => write(titleText(title), number))
}

/** The draw as what moves a promise; marked where it is its mean over time that does. */
export const quoteDriver = (quoter: Quoter, target: string, draw: string): Cited => {
  const cited = quoteDraw(quoter, draw)
  const { renewed } = quoter.source.summary.drivers[target].find(({ input }) => input === draw)!
  if (renewed === undefined) return cited
  const { en, zh } = cited.text
  return { ...cited, text: { en: `${en}\u00a0†`, zh: `${zh}\u00a0†` } }
}

/** ≥ 9,000 Gbps by the end of 2020 */
export const quoteBound = ({ cite, measureOf }: Quoter, target: string, { at_least, unit, percent }: TargetSummary): Phrase => {
  const sense = at_least === undefined ? 'at_most' : 'at_least'
  const place: Place = ['summary', 'targets', target]
  return quoteBoundAt(cite, { sense, bound: [...place, sense], by: [...place, 'by'] }, measureOf(unit, percent))
}

interface BoundPlaces {
  readonly sense: 'at_least' | 'at_most'
  readonly bound: Place
  readonly by: Place
}

/** The same, wherever it stands. */
export const quoteBoundAt = (cite: Citer, { sense, bound, by }: BoundPlaces, measure: Measure): Phrase =>
  messages.bound(
    sense === 'at_least' ? '≥' : '≤',
    cite<number>(bound, value => formatWritten(value, measure)),
    cite(by, formatDeadline),
  )

/** The word for a probability, at the beginning of a sentence. */
export const quoteLikelihood = ({ cite }: Quoter, place: Place, probability: Probability): Phrase => {
  const { en, zh } = likelihoodOf(probability)
  return quoted(cite(place, () => ({ en: `${en[0].toUpperCase()}${en.slice(1)}`, zh }), 'likelihood'))
}

/** A probability, at its place. */
export const quoteShare = (
  { cite }: Pick<Quoter, 'cite'>,
  place: Place,
  probability: Probability,
  wanted?: number,
): ShareCell => ({
  ...quotePlainShare(cite, { p: [...place, 'p'], low: [...place, 'low'], high: [...place, 'high'] }, probability, wanted),
  word: quoted(cite(place, () => likelihoodOf(probability), 'likelihood')),
})

/** A share with its interval, in no word. */
export const quotePlainShare = (
  cite: Citer,
  places: Readonly<Record<'p' | 'low' | 'high', Place>>,
  share: Share,
  wanted?: number,
): ShareCell => ({
  kind: 'share',
  share: share.p,
  low: share.low,
  high: share.high,
  ...(wanted === undefined ? {} : { wanted }),
  value: cite(places.p, () => verbatim(formatShare(share))),
  interval: messages.interval(
    cite<number>(places.low, low => verbatim(formatEnd(low, share))),
    cite<number>(places.high, high => verbatim(formatEnd(high, share))),
  ),
})

/** The probability of a reading at the date of an index. */
export const quoteShareAt = ({ cite, source }: Quoter, target: string, reading: string, date: number): ShareCell => {
  const { probability, probability_low, probability_high } = source.summary.targets[target].readings[reading]
  const share: Share = { p: probability[date], low: probability_low[date], high: probability_high[date] }
  const place: Place = ['summary', 'targets', target, 'readings', reading]
  return quotePlainShare(
    cite,
    {
      p: [...place, 'probability', date],
      low: [...place, 'probability_low', date],
      high: [...place, 'probability_high', date],
    },
    share,
  )
}

interface ShareOf {
  readonly hitsOf: (value: number) => number
  /** What the share is of; all paths where it is not said. */
  readonly of?: Paths
  readonly derived: Readonly<Record<'low' | 'high', Derivation>> & { readonly value?: Derivation }
}

/** A number of the summary that stands for a share of the paths, with the interval that such a share has. */
const quoteShareOf = ({ cite, paths }: Quoter, place: Place, { hitsOf, of, derived }: ShareOf): ShareCell => {
  const among = of ?? paths
  const probabilityFor = (value: number): Probability => probabilityOf(hitsOf(value), among.counted, among.paths)
  const end = (name: 'low' | 'high') => (value: number) => verbatim(formatEnd(probabilityFor(value)[name], probabilityFor(value)))
  const value = cite<number>(place, value => verbatim(formatShare(probabilityFor(value))), derived.value)
  const interval = messages.interval(cite(place, end('low'), derived.low), cite(place, end('high'), derived.high))
  return { kind: 'share', share: 0, low: 0, high: 0, value, interval }
}

/** The share of the sample that misses target i. */
export const quoteMissed = (quoter: Quoter, i: number): ShareCell => {
  const { paths } = quoter.source.summary.joint.headline.pairs
  return quoteShareOf(quoter, ['summary', 'joint', 'headline', 'pairs', 'missed', i, i], {
    hitsOf: count => count,
    of: { paths, counted: paths },
    derived: { value: 'sampled', low: 'sampled-low', high: 'sampled-high' },
  })
}

/** A count of paths, as a share of all with its interval. */
export const quoteCount = (quoter: Quoter, place: Place): ShareCell =>
  quoteShareOf(quoter, place, { hitsOf: count => count, derived: { value: 'share', low: 'share-low', high: 'share-high' } })

/** The mean of a list of shares of paths, up to the date of an index and with it. */
export const quoteMean = ({ cite, paths }: Quoter, place: Place, shares: readonly number[], last: number): ShareCell => {
  const share = meanShare(shares.slice(0, last + 1), paths)
  const { p, low, high } = share
  const at: Place = [...place, last]
  return {
    kind: 'share',
    share: p,
    low,
    high,
    value: cite(at, () => verbatim(formatShare(share)), 'mean'),
    interval: messages.interval(
      cite(at, () => verbatim(formatEnd(low, share)), 'mean-low'),
      cite(at, () => verbatim(formatEnd(high, share)), 'mean-high'),
    ),
  }
}

/** The value and its interval on one line; of what never or always happened the value is the end of its interval already. */
export const shareInWords = ({ value, interval }: ShareCell): Phrase =>
  /^[<>]/.test(value.text.en) ? quoted(value) : messages.withInterval(value, interval)

/** Verdict of a reading, with what would settle an open one. */
export const quoteVerdict = (
  { cite }: Quoter,
  target: string,
  reading: string,
  { verdict, more_paths }: ReadingSummary,
): Extract<Cell, { kind: 'verdict' }> => {
  const place: Place = ['summary', 'targets', target, 'readings', reading]
  if (verdict === undefined) return { kind: 'verdict', verdict, word: messages.noVerdict }
  return {
    kind: 'verdict',
    verdict,
    word: quoted(cite([...place, 'verdict'], () => messages.verdicts[verdict])),
    ...(more_paths === undefined ? {} : { below: messages.morePaths(quoteInteger(cite, [...place, 'more_paths'])) }),
  }
}

/** The command line that a result was made by. */
export const quoteCommand = (cite: Citer): Cited =>
  cite<readonly string[]>(['manifest', 'command'], argv => verbatim(cleanTitle(argv.join(' '))))

/** How many promises are kept on average. */
export const quoteKept = (cite: Citer, place: Place, { mean_se }: { readonly mean_se: number }): Phrase => {
  const decimals = decimalsFor(-1.96 * mean_se, 1.96 * mean_se)
  const fixed = (value: number): Text => verbatim(formatFixed(value, decimals))
  return messages.withError(
    cite<number>([...place, 'mean'], fixed),
    cite<number>([...place, 'mean_se'], error => fixed(1.96 * error), 'half-width'),
  )
}

export const quoteInteger = (cite: Citer, place: Place): Cited => cite<number>(place, value => verbatim(formatCount(value)))

export const sizeOf = (cite: Citer, place: Place): Cited =>
  cite<object>(place, value => verbatim(formatCount(Object.keys(value).length)), 'size')
