// How many promises each scenario keeps on average: the one number by which scenarios that make the same promises can be told apart, where none of them
// is likely to keep all.

import { quoteKept } from '../../figures.js'
import { quoteDifference, quoteLess, quoteMore } from '../../points.js'
import type { Cell, Phrase } from '../../report.js'
import { messages } from './messages.js'
import { areSeveral, askAllTheSame, type CompareQuoter, type PlacedPair, words } from './quote.js'

/** None where scenarios make different promises or ask for something else by them, and where there is a single promise. */
export const pairsOfKept = (quoter: CompareQuoter): readonly PlacedPair[] => {
  const { kept = [], scenarios } = quoter.study
  const same = kept.every(pair => askAllTheSame(quoter, pair))
  if (!areSeveral(quoter) || !same || scenarios.some(({ joint }) => joint === undefined)) return []
  return kept.map((pair, at) => ({ place: ['study', 'kept', at], pair }))
}

export const quoteKeptBy = ({ cite, study }: CompareQuoter, scenario: number): Phrase =>
  quoteKept(cite, ['study', 'scenarios', scenario, 'joint', 'kept'], study.scenarios[scenario].joint!.kept)

/** In promises, with its interval. */
export const keptDifferenceCell = ({ cite }: CompareQuoter, { place, pair }: PlacedPair): Cell => {
  const { value, low, high } = quoteDifference(cite, [...place, 'difference'], pair.difference)
  return words(messages.withInterval(value, low, high))
}

/** Which keeps most, and by how much more than the next; or which cannot be told from it. */
export const mostKept = (quoter: CompareQuoter): readonly Phrase[] => {
  const { cite, nameOf, study } = quoter
  const pairs = pairsOfKept(quoter)
  if (pairs.length === 0) return []
  const meanOf = (scenario: number): number => study.scenarios[scenario].joint!.kept.mean
  const [most, ...others] = study.scenarios.map((_, scenario) => scenario).toSorted((a, b) => meanOf(b) - meanOf(a) || a - b)
  const pairWith = (other: number): PlacedPair =>
    pairs.find(({ pair }) => (pair.one === most && pair.other === other) || (pair.one === other && pair.other === most))!
  const tied = others.filter(other => pairWith(other).pair.standing === 'tie')
  const among = {
    failed: study.scenarios.some(({ failed }) => failed > 0),
    same: study.scenarios.every(({ draws }) => draws === 'same'),
  }
  if (tied.length > 0) return [messages.mostTied(nameOf(most), quoteKeptBy(quoter, most), tied.map(nameOf), among)]
  const { place, pair } = pairWith(others[0])
  const quote = pair.one === most ? quoteLess : quoteMore
  const { value, low, high } = quote(cite, [...place, 'difference'], pair.difference)
  return [messages.mostKept(nameOf(most), quoteKeptBy(quoter, most), messages.more(value, low, high), nameOf(others[0]), among)]
}
