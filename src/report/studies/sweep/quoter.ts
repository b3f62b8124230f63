// What the sections of a sweep's report quote again and again: a case's setting, a chance of it, a promise's title.

import type { CaseReading } from '../../../analysis/case-summary.js'
import type {
  StudiedCase,
  StudiedDimension,
  StudiedScenario,
  StudiedTarget,
  SweepStudy,
} from '../../../analysis/sweep/sweep-study.js'
import type { SweptValue } from '../../../scenario/sweep/sweep.js'
import { type Text, verbatim } from '../../../text.js'
import { type Citer, createCiter, type Place } from '../../cite.js'
import { cleanTitle } from '../../clean.js'
import { quoteBoundAt, quoteShare, titleText } from '../../figures.js'
import { formatCount } from '../../format-number.js'
import { formatQuantity, formatWritten, type Measure } from '../../measure.js'
import { inWords, joined, quoted } from '../../phrases.js'
import type { Cited, Phrase, ShareCell } from '../../report.js'
import type { StudySource } from '../../source.js'
import { messages } from './messages.js'

export interface NamedTarget extends StudiedTarget {
  readonly name: string
  /** Index in its scenario. */
  readonly index: number
}

export interface SweepQuoter {
  readonly study: SweepStudy
  readonly cite: Citer
  /** Those of the first scenario. */
  readonly targets: readonly NamedTarget[]
  measureOf(unit: string, percent?: boolean): Measure
}

export const createSweepQuoter = (source: StudySource<SweepStudy>): SweepQuoter => {
  const { study } = source
  const [first] = study.scenarios as readonly [StudiedScenario]
  return {
    study,
    cite: createCiter(source),
    targets: first.targets.map((target, index) => ({ ...target, index })),
    measureOf: (unit, percent = false) => ({ unit, percent, nouns: first.units }),
  }
}

/** The headline reading of a target in a case; undefined where its scenario has no such target or every path failed. */
export const headlineIn = (
  { study }: SweepQuoter,
  { scenario, summary }: StudiedCase,
  target: string,
): { readonly name: string; readonly reading: CaseReading } | undefined => {
  const name = study.scenarios[scenario]!.targets.find(known => known.name === target)?.readings[0]!.name
  const reading = name === undefined ? undefined : summary.targets?.[target]?.readings[name]
  return name === undefined || reading === undefined ? undefined : { name, reading }
}

const placeOfReading = (index: number, target: string, reading: string): Place => [
  'study',
  'cases',
  index,
  'summary',
  'targets',
  target,
  'readings',
  reading,
]

export const quoteChance = (quoter: SweepQuoter, index: number, target: string): ShareCell | undefined => {
  const found = headlineIn(quoter, quoter.study.cases[index]!, target)
  return found && quoteShare(quoter, [...placeOfReading(index, target, found.name), 'at_deadline'], found.reading.at_deadline)
}

export const quoteTargetTitle = ({ cite }: SweepQuoter, { index }: NamedTarget): Cited =>
  cite(['study', 'scenarios', 0, 'targets', index, 'title'], titleText)

/** ≥ 9,000 Gbps by the end of 2020 */
export const quoteTargetBound = ({ cite, measureOf }: SweepQuoter, { index, sense, unit, percent }: NamedTarget): Phrase => {
  const place: Place = ['study', 'scenarios', 0, 'targets', index]
  return quoteBoundAt(cite, { sense, bound: [...place, 'bound'], by: [...place, 'by'] }, measureOf(unit, percent))
}

export const quoteDimension = ({ cite }: SweepQuoter, dimension: number): Cited =>
  cite(['study', 'dimensions', dimension, 'title'], titleText)

export const quoteScenario = ({ cite }: SweepQuoter, scenario: number): Cited =>
  cite(['study', 'scenarios', scenario, 'name'], titleText)

/** A number as it was written, one of a sample in three digits; a formula as it stands. */
export const showValue = (value: SweptValue, { how, unit }: StudiedDimension, { measureOf }: SweepQuoter): Text => {
  if (typeof value === 'string') return verbatim(cleanTitle(value))
  return (how === 'sample' ? formatQuantity : formatWritten)(value, measureOf(unit))
}

/** Longer numbers than this have no room beside one another. */
const mostDigits = 7

/** Values of an axis: in three digits where more would be too long and these tell them apart. */
export const showAxis = (values: readonly SweptValue[], dimension: StudiedDimension, quoter: SweepQuoter): readonly Text[] => {
  const written = values.map(value => showValue(value, dimension, quoter))
  if (!values.every(value => typeof value === 'number') || written.every(({ en }) => en.length <= mostDigits)) return written
  const short = values.map(value => formatQuantity(value, quoter.measureOf(dimension.unit)))
  return new Set(short.map(({ en }) => en)).size === values.length ? short : written
}

export const quoteValue = (quoter: SweepQuoter, index: number, dimension: number): Cited =>
  quoter.cite<SweptValue>(['study', 'cases', index, 'values', dimension], value =>
    showValue(value, quoter.study.dimensions[dimension]!, quoter),
  )

/** What a scenario itself has of what is varied. */
export const quoteOwn = (quoter: SweepQuoter, scenario: number): Phrase =>
  joined(
    quoter.study.dimensions.map((dimension, at) =>
      messages.setTo(
        quoteDimension(quoter, at),
        quoter.cite<SweptValue>(['study', 'dimensions', at, 'own', scenario], value =>
          showValue(value, { ...dimension, how: 'grid' }, quoter),
        ),
      ),
    ),
    { en: ', ', zh: '，' },
  )

/** From one, as the files count them. */
export const quoteCaseNumber = ({ cite }: SweepQuoter, index: number): Cited =>
  cite(['study', 'cases', index], () => verbatim(formatCount(index + 1)), 'number')

/** More than these would be a list that nobody reads: the case's number leads to it. */
const mostNamed = 3

/** What a case sets; of several cases that come to the same, `index` is the first of them, what all of them set. */
export const quoteSetting = (quoter: SweepQuoter, index: number, equals: readonly number[] = []): Phrase => {
  const { scenarios, dimensions, cases } = quoter.study
  const every = dimensions.map((_, dimension) => dimension)
  const common = every.filter(dimension =>
    equals.every(other => cases[other]!.values[dimension] === cases[index]!.values[dimension]),
  )
  const byNumber = dimensions.length > mostNamed
  const shares = !byNumber && common.length > 0
  const setting = byNumber
    ? messages.caseNumber(quoteCaseNumber(quoter, index))
    : joined(
        (shares ? common : every).map(dimension =>
          messages.setTo(quoteDimension(quoter, dimension), quoteValue(quoter, index, dimension)),
        ),
        { en: ', ', zh: '，' },
      )
  const whole = scenarios.length === 1 ? setting : messages.inScenario(quoteScenario(quoter, cases[index]!.scenario), setting)
  // Without a dimension nothing but the scenario tells cases apart.
  if (equals.length < 2 || dimensions.length === 0) return whole
  const oneScenario = equals.every(other => cases[other]!.scenario === cases[index]!.scenario)
  return shares ? messages.allWith(oneScenario ? whole : setting) : messages.firstOf(whole)
}

export const quoteScenarios = (quoter: SweepQuoter): Phrase =>
  joined(
    quoter.study.scenarios.map((_, index) => quoted(quoteScenario(quoter, index))),
    { en: '; ', zh: '、' },
  )

export const words = (text: Text) => ({ kind: 'words', phrase: inWords(text) }) as const
