// What the sections of a tornado quote.

import type { HeldCase, Tornado, TornadoInput, TornadoReading } from '../../../analysis/sensitivity/tornado-answer.js'
import { type Text, verbatim } from '../../../text.js'
import { type Citer, createCiter, type Place } from '../../cite.js'
import { cleanTitle } from '../../clean.js'
import { titleText } from '../../figures.js'
import { formatDeadline } from '../../format-date.js'
import { formatSigned } from '../../format-number.js'
import { formatShare } from '../../format-share.js'
import { formatQuantity, formatWritten, type Measure } from '../../measure.js'
import { messages as common } from '../../messages.js'
import { decimalsFor } from '../../panels/against-panel.js'
import { messages as panelMessages } from '../../panels/messages.js'
import { joined, quoted } from '../../phrases.js'
import type { Cited, Phrase } from '../../report.js'
import type { StudyFile, StudySource } from '../../source.js'
import { messages } from './messages.js'

export interface TornadoStudy extends StudyFile, Tornado {
  readonly kind: 'tornado'
  readonly scenario: string
  readonly name: Text
  readonly units: Readonly<Record<string, string>>
}

export interface TornadoQuoter {
  readonly study: TornadoStudy
  readonly cite: Citer
  measureOf(reading: Pick<TornadoReading, 'unit' | 'percent'>): Measure
}

export const createTornadoQuoter = (source: StudySource<TornadoStudy>): TornadoQuoter => ({
  study: source.study,
  cite: createCiter(source),
  measureOf: ({ unit, percent }) => ({ unit, percent, nouns: source.study.units }),
})

/** A bar of a reading, and which end. */
export interface BarPlace {
  readonly reading: number
  readonly bar: number
}

const placeOf = ({ reading, bar }: BarPlace): Place => ['study', 'readings', reading, 'bars', bar]

/** The input's title, that of its variable, with what one bar stands for. */
export const nameInput = ({ name, title, kind, clock }: TornadoInput): Text => {
  const [, number] = name.split('#') as [string, string?]
  const { en, zh } = titleText(title)
  const numbered = number === undefined ? { en, zh } : { en: `${en} (${number})`, zh: `${zh}（${number}）` }
  const more =
    kind === 'event' ? messages.ofEvent : clock === 'step' ? messages.ofStep : clock === 'year' ? messages.ofYear : undefined
  return more === undefined ? numbered : { en: `${numbered.en}${more.en}`, zh: `${numbered.zh}${more.zh}` }
}

export const quoteInput = ({ cite, study }: TornadoQuoter, input: number): Cited =>
  cite(['study', 'inputs', input, 'title'], () => nameInput(study.inputs[input]))

/** Target and reading in a few words. */
export const quotePromise = ({ cite, study }: TornadoQuoter, index: number): Phrase => {
  const { target, reading, reading_title, headline } = study.readings[index]
  const place: Place = ['study', 'readings', index]
  const title = quoted(cite([...place, 'title'], titleText))
  if (headline || study.readings.filter(other => other.target === target).length === 1) return title
  const second =
    reading_title === undefined
      ? cite([...place, 'reading'], () => verbatim(cleanTitle(reading)))
      : cite([...place, 'reading_title'], titleText)
  return joined([title, quoted(second)], panelMessages.nameColon)
}

export const quoteBound = ({ cite, study, measureOf }: TornadoQuoter, index: number): Phrase => {
  const reading = study.readings[index]
  const place: Place = ['study', 'readings', index]
  return common.bound(
    reading.sense === 'at_least' ? '≥' : '≤',
    cite<number>([...place, 'bound'], value => formatWritten(value, measureOf(reading))),
    cite([...place, 'by'], formatDeadline),
  )
}

const heldOf = ({ study }: TornadoQuoter, { reading, bar }: BarPlace, end: 'low' | 'high'): HeldCase =>
  study.readings[reading].bars[bar][end]!

/** The chance at one end of a bar. */
export const quoteChance = (quoter: TornadoQuoter, at: BarPlace, end: 'low' | 'high'): Cited =>
  quoter.cite([...placeOf(at), end, 'at_deadline', 'p'], () => verbatim(formatShare(heldOf(quoter, at, end).at_deadline)))

export const quoteMedian = (quoter: TornadoQuoter, at: BarPlace, end: 'low' | 'high'): Cited =>
  quoter.cite<number>([...placeOf(at), end, 'median'], value =>
    formatQuantity(value, quoter.measureOf(quoter.study.readings[at.reading])),
  )

/** In points of 100, with its interval. */
export const quotePoints = (quoter: TornadoQuoter, at: BarPlace, end: 'low' | 'high'): Phrase => {
  const { low, high } = heldOf(quoter, at, end).difference
  const decimals = decimalsFor(100 * low, 100 * high)
  const quote = (key: 'value' | 'low' | 'high'): Cited =>
    quoter.cite<number>(
      [...placeOf(at), end, 'difference', key],
      value => verbatim(formatSigned(100 * value, decimals)),
      'points',
    )
  return panelMessages.pointsBetween(quote('value'), quote('low'), quote('high'))
}

/** Both ends, or what it is where the event never happens. */
export const quoteEnds = (
  quoter: TornadoQuoter,
  at: BarPlace,
  quote: (quoter: TornadoQuoter, at: BarPlace, end: 'low' | 'high') => Cited,
): Phrase =>
  quoter.study.readings[at.reading].bars[at.bar].high === undefined
    ? messages.never(quote(quoter, at, 'low'))
    : messages.ends(quote(quoter, at, 'low'), quote(quoter, at, 'high'))
