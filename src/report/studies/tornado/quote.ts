// What the sections of a tornado quote.

import { drawOf, nameDraw } from '../../draw-title.js'
import {
  type HeldCase,
  type HeldEnd,
  isKnown,
  type Tornado,
  type TornadoInput,
  type TornadoReading,
} from '../../../analysis/sensitivity/tornado-answer.js'
import { type Text, verbatim } from '../../../text.js'
import { type Citer, createCiter, type Place } from '../../cite.js'
import { quoteBoundAt, quoteInteger, titleText } from '../../figures.js'
import { formatShare } from '../../format-share.js'
import { formatQuantity, type Measure } from '../../measure.js'
import { messages as panelMessages } from '../../panels/messages.js'
import { plain, quoted } from '../../phrases.js'
import { quotePoints } from '../../points.js'
import type { Cited, Phrase } from '../../report.js'
import type { StudyFile, StudySource } from '../../source.js'
import { quoteNamed } from '../quote-promise.js'
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
export const nameInput = ({ name, title, inside, kind, clock }: TornadoInput): Text => {
  const numbered = nameDraw(titleText(title), drawOf(name).number, inside === true)
  const more =
    kind === 'event' ? messages.ofEvent : clock === 'step' ? messages.ofStep : clock === 'year' ? messages.ofYear : undefined
  return more === undefined ? numbered : { en: `${numbered.en}${more.en}`, zh: `${numbered.zh}${more.zh}` }
}

export const quoteInput = ({ cite, study }: TornadoQuoter, input: number): Cited =>
  cite(['study', 'inputs', input, 'title'], () => nameInput(study.inputs[input]))

export const quotePromise = ({ cite, study }: TornadoQuoter, index: number): Phrase => {
  const reading = study.readings[index]
  const alone = reading.headline || study.readings.filter(({ target }) => target === reading.target).length === 1
  return quoteNamed(cite, ['study', 'readings', index], reading, alone)
}

export const quoteBound = ({ cite, study, measureOf }: TornadoQuoter, index: number): Phrase => {
  const place: Place = ['study', 'readings', index]
  const reading = study.readings[index]
  const { sense } = reading
  return quoteBoundAt(cite, { sense, bound: [...place, 'bound'], by: [...place, 'by'] }, measureOf(reading))
}

export type End = 'low' | 'high'

const endOf = ({ study }: TornadoQuoter, { reading, bar }: BarPlace, end: End): HeldEnd | undefined =>
  study.readings[reading].bars[bar][end]

/** What is said of an end where paths remain; of another that they all failed. */
const quoteHeld = (quoter: TornadoQuoter, at: BarPlace, end: End, quote: (held: HeldCase) => Phrase): Phrase => {
  const held = endOf(quoter, at, end)
  return isKnown(held) ? quote(held) : messages.allFail
}

/** The chance at one end of a bar. */
export const quoteChance = (quoter: TornadoQuoter, at: BarPlace, end: End): Phrase =>
  quoteHeld(quoter, at, end, ({ at_deadline }) =>
    quoted(quoter.cite([...placeOf(at), end, 'at_deadline', 'p'], () => verbatim(formatShare(at_deadline)))),
  )

export const quoteMedian = (quoter: TornadoQuoter, at: BarPlace, end: End): Phrase =>
  quoteHeld(quoter, at, end, () =>
    quoted(
      quoter.cite<number>([...placeOf(at), end, 'median'], value =>
        formatQuantity(value, quoter.measureOf(quoter.study.readings[at.reading])),
      ),
    ),
  )

/** In points of 100, with its interval, and how many paths failed where some did; undefined where all did. */
export const quoteMoved = (quoter: TornadoQuoter, at: BarPlace, end: End): Phrase | undefined => {
  const held = endOf(quoter, at, end)
  if (!isKnown(held)) return undefined
  const { value, low, high } = quotePoints(quoter.cite, [...placeOf(at), end, 'difference'], held.difference)
  const moved = panelMessages.pointsBetween(value, low, high)
  return held.failed === 0 ? moved : messages.someFail(moved, quoteInteger(quoter.cite, [...placeOf(at), end, 'failed']))
}

/** Both ends, or what it is where the event never happens. Where both come to the same, what lies between them does not. */
export const quoteEnds = (
  quoter: TornadoQuoter,
  at: BarPlace,
  quote: (quoter: TornadoQuoter, at: BarPlace, end: End) => Phrase,
): Phrase => {
  const low = quote(quoter, at, 'low')
  if (endOf(quoter, at, 'high') === undefined) return messages.never(low)
  const high = quote(quoter, at, 'high')
  return plain(low, 'en') === plain(high, 'en') ? messages.eitherEnd(low) : messages.ends(low, high)
}
