// Shares of paths in tables of numbers, value [low – high]: there are thousands, so that each is one quotation, alike in both languages.

import { probabilityOf } from '../analysis/wilson.js'
import { verbatim } from '../text.js'
import type { Place } from './cite.js'
import type { Quoter } from './figures.js'
import { formatEnd, formatShare, type Paths } from './format-share.js'
import { quoted } from './phrases.js'
import type { Derivation, Phrase } from './report.js'

interface TableShare {
  readonly hitsOf: (value: number) => number
  readonly among: Paths
  readonly derived: Derivation
}

const inTable = ({ cite }: Quoter, place: Place, { hitsOf, among, derived }: TableShare): Phrase =>
  quoted(
    cite<number>(
      place,
      value => {
        const probability = probabilityOf(hitsOf(value), among.counted, among.paths)
        const [low, high] = [probability.low, probability.high].map(end => formatEnd(end, probability))
        return verbatim(`${formatShare(probability)} [${low} – ${high}]`)
      },
      derived,
    ),
  )

const itself = (count: number): number => count

/** A count of paths. */
export const countInTable = (quoter: Quoter, place: Place): Phrase =>
  inTable(quoter, place, { hitsOf: itself, among: quoter.paths, derived: 'share-and-interval' })

/** A share of the paths that did not fail. */
export const portionInTable = (quoter: Quoter, place: Place): Phrase =>
  inTable(quoter, place, {
    hitsOf: share => Math.round(share * quoter.paths.counted),
    among: quoter.paths,
    derived: 'portion-and-interval',
  })

/** Those that have arrived by date `index` of a list of counts. */
export const reachedInTable = (quoter: Quoter, place: Place, counts: readonly number[], index: number): Phrase => {
  const reached = counts.slice(0, index + 1).reduce((sum, count) => sum + count, 0)
  return inTable(quoter, [...place, index], { hitsOf: () => reached, among: quoter.paths, derived: 'reached-and-interval' })
}

/** Of the futures of the sample that miss target i, those that miss j too. */
export const missedInTable = (quoter: Quoter, i: number, j: number): Phrase => {
  const misses = quoter.source.summary.joint.headline.pairs.missed[i][i]
  return inTable(quoter, ['summary', 'joint', 'headline', 'pairs', 'missed', i, j], {
    hitsOf: itself,
    among: { paths: misses, counted: misses },
    derived: 'given-and-interval',
  })
}

/** A count of the futures up to a checkpoint, of these. */
export const amongInTable = (quoter: Quoter, place: Place, among: Paths): Phrase =>
  inTable(quoter, place, { hitsOf: itself, among, derived: 'among-and-interval' })
