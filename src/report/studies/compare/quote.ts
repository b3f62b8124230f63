// What the sections of a comparison quote: scenarios by name, readings by title, differences in points.

import type { ComparedReading, Comparison, Pair } from '../../../analysis/comparison/comparison.js'
import type { Text } from '../../../text.js'
import { type Citer, createCiter, type Place } from '../../cite.js'
import { quoteBoundAt, quoteInteger, titleText } from '../../figures.js'
import { formatQuantity, type Measure } from '../../measure.js'
import { messages as common } from '../../messages.js'
import { messages as panelMessages } from '../../panels/messages.js'
import { inWords, joined, quoted } from '../../phrases.js'
import { quotePoints } from '../../points.js'
import type { Cell, Cited, Phrase } from '../../report.js'
import type { StudyFile, StudySource } from '../../source.js'
import { quoteNamed } from '../quote-promise.js'
import { messages } from './messages.js'

export interface CompareStudy extends StudyFile, Comparison {
  readonly kind: 'compare'
}

export interface CompareQuoter {
  readonly study: CompareStudy
  readonly cite: Citer
  measureOf(reading: Pick<ComparedReading, 'unit' | 'percent'>): Measure
  money(unit: string): Measure
  /** Name of a scenario; with its number where another one bears the same. */
  nameOf(scenario: number): Phrase
}

export const createCompareQuoter = (source: StudySource<CompareStudy>): CompareQuoter => {
  const { study } = source
  const cite = createCiter(source)
  const nouns = Object.assign({}, ...study.scenarios.map(({ units }) => units)) as Readonly<Record<string, string>>
  return {
    study,
    cite,
    measureOf: ({ unit, percent }) => ({ unit, percent, nouns }),
    money: unit => ({ unit, percent: false, nouns: {} }),
    nameOf: scenario => quoted(cite<Text>(['study', 'scenarios', scenario, 'name'], () => namesOf(study)[scenario])),
  }
}

/** No two are the same. */
export const namesOf = ({ scenarios }: Pick<Comparison, 'scenarios'>): readonly Text[] => {
  const names = scenarios.map(({ name }) => titleText(name))
  const isTwice = (name: Text): boolean => names.filter(other => other.en === name.en || other.zh === name.zh).length > 1
  return names.map((name, index) => (isTwice(name) ? messages.copy(name, index + 1) : name))
}

export const quotePromise = ({ cite, study }: CompareQuoter, index: number): Phrase => {
  const reading = study.readings[index]
  const alone = study.readings.filter(({ target }) => target === reading.target).length === 1
  return quoteNamed(cite, ['study', 'readings', index], reading, alone)
}

/** ≥ 9,000 Gbps by the end of 2020, of one scenario. */
const quoteBoundOf = ({ cite, study, measureOf }: CompareQuoter, index: number, scenario: number): Phrase => {
  const reading = study.readings[index]
  const place: Place = ['study', 'readings', index, 'scenarios', scenario]
  const { sense } = reading
  return quoteBoundAt(cite, { sense, bound: [...place, 'bound'], by: [...place, 'by'] }, measureOf(reading))
}

/** The bound that all share; of each where they differ. */
export const quoteBounds = (quoter: CompareQuoter, index: number): Phrase => {
  const { scenarios } = quoter.study.readings[index]
  const same = scenarios.every(({ bound, by }) => bound === scenarios[0].bound && by === scenarios[0].by)
  if (same) return quoteBoundOf(quoter, index, 0)
  return joined(
    scenarios.map((_, scenario) =>
      joined([quoter.nameOf(scenario), quoteBoundOf(quoter, index, scenario)], panelMessages.nameColon),
    ),
    common.semicolon,
  )
}

/** Where a pair stands, and the pair. */
export interface PlacedPair {
  readonly place: Place
  readonly pair: Pair
}

export const pairsOf = ({ study }: CompareQuoter, index: number): readonly PlacedPair[] =>
  study.readings[index].pairs.map((pair, at) => ({ place: ['study', 'readings', index, 'pairs', at], pair }))

/** Of all promises together; none where scenarios make different ones. */
export const pairsOfAll = ({ study: { all = [] } }: CompareQuoter): readonly PlacedPair[] =>
  all.map((pair, at) => ({ place: ['study', 'all', at], pair }))

/** Whether both ask for the same by the same day, and neither for at least what the other wants at most: else neither is better for it. */
export const askTheSame = ({ study }: Pick<CompareQuoter, 'study'>, index: number, { one, other }: Pair): boolean => {
  const { scenarios, values_apart } = study.readings[index]
  return values_apart !== 'senses' && scenarios[one].bound === scenarios[other].bound && scenarios[one].by === scenarios[other].by
}

/** The same of all headlines, none of which is left out because its unit is another one. */
export const askAllTheSame = (quoter: Pick<CompareQuoter, 'study'>, pair: Pair): boolean =>
  quoter.study.apart.every(({ why }) => why !== 'unit') &&
  quoter.study.readings.every(({ headline }, index) => !headline || askTheSame(quoter, index, pair))

/** Whether there is more than one promise to speak of together. */
export const areSeveral = ({ study: { readings } }: CompareQuoter): boolean =>
  new Set(readings.map(({ target }) => target)).size > 1

/** In points of 100 with its interval. */
export const quotePairPoints = ({ cite }: CompareQuoter, { place, pair }: PlacedPair) =>
  quotePoints(cite, [...place, 'difference'], pair.difference)

export const differenceCell = (quoter: CompareQuoter, pair: PlacedPair): Cell => {
  const { value, low, high } = quotePairPoints(quoter, pair)
  return { kind: 'words', phrase: panelMessages.pointsBetween(value, low, high) }
}

/** better, worse, or a tie with what would break it, or `none` where there is no difference; none of these where both do not ask for the same. */
export const standingCell = (
  { cite }: CompareQuoter,
  { place, pair }: PlacedPair,
  same: boolean,
  none: Phrase = messages.noDifference,
): Cell => {
  if (!same) return words(inWords(messages.otherPromise))
  const word = quoted(cite<Pair['standing']>([...place, 'standing'], standing => messages.standings[standing]))
  if (pair.standing !== 'tie') return { kind: 'words', phrase: word }
  const below =
    pair.more_paths !== undefined
      ? messages.cannotTell(quoteInteger(cite, [...place, 'more_paths']))
      : pair.difference.value === 0
        ? none
        : messages.failuresDecide
  return { kind: 'words', phrase: word, below }
}

/** All tie, the first with these: what would break the tie that is nearest to it. */
export const tieCell = (quoter: CompareQuoter, over: readonly PlacedPair[]): Cell => {
  const [nearest] = over
    .filter(({ pair }) => pair.more_paths !== undefined)
    .toSorted((a, b) => a.pair.more_paths! - b.pair.more_paths!)
  if (nearest === undefined) return words(messages.allTheSame)
  if (over.length === 1) return standingCell(quoter, nearest, true)
  const below = messages.cannotTellAny(quoteInteger(quoter.cite, [...nearest.place, 'more_paths']))
  return { kind: 'words', phrase: messages.allTie, below }
}

export const quantityAt = ({ cite }: CompareQuoter, place: Place, measure: Measure): Cited =>
  cite<number>(place, value => formatQuantity(value, measure))

export const words = (phrase: Phrase): Cell => ({ kind: 'words', phrase })
