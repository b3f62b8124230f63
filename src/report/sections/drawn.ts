// What was drawn against what the file asked for, input by input.

import type { Place } from '../cite.js'
import { quoteDraw, type Quoter, sizeOf } from '../figures.js'
import { formatFixed } from '../format-number.js'
import { formatQuantity } from '../measure.js'
import { messages } from '../messages.js'
import { quoted } from '../phrases.js'
import { verbatim } from '../../text.js'
import type { Cell, Cited, Section } from '../report.js'

const shown = ['p05', 'p50', 'p95'] as const

/** Beyond this many standard errors there is more to it than chance: of 500 comparisons it happens by chance once in 30 runs. */
const suspicious = 4

export const drawn = (quoter: Quoter): Section | undefined => {
  const { cite, source } = quoter
  const names = Object.keys(source.summary.drawn)
  if (names.length === 0 || quoter.medians) return undefined
  const far = names.filter(name => Math.abs(furthest(quoter, name).z) > suspicious)
  const largest = names.map(name => furthest(quoter, name)).reduce((a, b) => (Math.abs(a.z) >= Math.abs(b.z) ? a : b))
  const { columns } = messages
  return {
    name: 'drawn',
    title: messages.sections.drawn,
    blocks: [
      {
        kind: 'text',
        role: 'plain',
        phrase: messages.drawnNote(sizeOf(cite, ['summary', 'drawn']), deviation(quoter, largest.place)),
      },
      {
        kind: 'text',
        role: 'note',
        phrase: far.length === 0 ? messages.drawnFine : messages.drawnFar(far.map(name => quoted(quoteDraw(quoter, name)))),
      },
      {
        kind: 'table',
        name: 'drawn',
        folded: true,
        caption: messages.drawnTable,
        columns: [
          { title: columns.assumption },
          { title: columns.low, align: 'end' },
          { title: columns.median, align: 'end' },
          { title: columns.high, align: 'end' },
          { title: columns.deviation, align: 'end' },
        ],
        groups: [{ rows: names.map(name => rowOf(quoter, name)) }],
      },
    ],
  }
}

const rowOf = (quoter: Quoter, name: string): readonly Cell[] => {
  const { cite, measureOf, source } = quoter
  const measure = measureOf(source.summary.variables[name].unit)
  const quantity = (place: Place): Cited => cite<number>(place, value => formatQuantity(value, measure))
  const { quantiles } = source.summary.drawn[name]
  return [
    { kind: 'words', phrase: quoted(quoteDraw(quoter, name)) },
    ...shown.map(
      (quantile): Cell => ({
        kind: 'words',
        phrase:
          quantiles === undefined
            ? messages.notKnown
            : messages.askedAndDrawn(
                quantity(['summary', 'drawn', name, 'quantiles', quantile, 'asked']),
                quantity(['summary', 'drawn', name, 'quantiles', quantile, 'drawn']),
              ),
      }),
    ),
    { kind: 'words', phrase: quoted(deviation(quoter, furthest(quoter, name).place)) },
  ]
}

const deviation = ({ cite }: Quoter, place: Place): Cited => cite<number>(place, z => verbatim(formatFixed(z, 1)))

/** The comparison of a variable that is furthest off. */
const furthest = ({ source }: Quoter, name: string): { readonly z: number; readonly place: Place } => {
  const { mean, quantiles } = source.summary.drawn[name]
  const place: Place = ['summary', 'drawn', name]
  const all = [
    ...(mean === undefined ? [] : [{ z: mean.z, place: [...place, 'mean', 'z'] as const }]),
    ...Object.entries(quantiles ?? {}).map(([quantile, { z }]) => ({
      z,
      place: [...place, 'quantiles', quantile, 'z'] as const,
    })),
  ]
  return all.reduce((a, b) => (Math.abs(a.z) >= Math.abs(b.z) ? a : b))
}
