// The number that a citation shows, with all its digits: what stands at its place, or what is derived from it.

import { probabilityOf } from '../analysis/wilson.js'
import type { Cited, Derivation } from './report.js'
import type { AnySource, ReportSource } from './source.js'

/** undefined where it shows none: words, a date, a list. */
export const numberOf = ({ from, derived }: Cited, source: AnySource): number | undefined => {
  const value = standingAt(source, from)
  if (derived === 'size') return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined
  if (typeof value !== 'number') return undefined
  if (derived === undefined) return value
  return 'study' in source ? undefined : numbers[derived]?.(value, source)
}

/** A derivation that is missing here is shown in words only. */
const numbers: Readonly<Partial<Record<Derivation, (value: number, source: ReportSource) => number>>> = {
  share: (count, source) => shareOf(count, source).p,
  'share-low': (count, source) => shareOf(count, source).low,
  'share-high': (count, source) => shareOf(count, source).high,
  'half-width': error => 1.96 * error,
}

const countedIn = ({ summary }: ReportSource): number => summary.paths - summary.failed.count

const shareOf = (count: number, source: ReportSource) => probabilityOf(Math.round(count), countedIn(source), source.summary.paths)

/** Source: Bryan, Zyp & Nottingham (2013), RFC 6901, JavaScript Object Notation (JSON) Pointer. */
const standingAt = (source: AnySource, from: string): unknown => {
  const [file = '', pointer = ''] = from.split(/\.json#(.*)/s)
  const keys = [file, ...pointer.split('/').slice(1)].map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  return keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? value[key as never] : undefined),
    source,
  )
}
