// Reads what a report shows from its source, and keeps the place: a number cannot be shown without saying where it stands.

import type { Text } from '../text.js'
import type { Cited, Derivation } from './report.js'

/** A file's name without .json, then keys and indices inside it. */
export type Place = readonly [string, ...(string | number)[]]

export interface Citer {
  /** `format` is given what stands at the place. Throws where nothing does. */
  <Value>(place: Place, format: (value: Value) => Text, derived?: Derivation): Cited
}

export const createCiter =
  (source: object): Citer =>
  <Value>(place: Place, format: (value: Value) => Text, derived?: Derivation): Cited => ({
    text: format(valueAt(source, place) as Value),
    from: pointerTo(place),
    ...(derived === undefined ? {} : { derived }),
  })

/** `summary.json#/targets/a~1b/by`. Source: Bryan, Zyp & Nottingham (2013), RFC 6901, JavaScript Object Notation (JSON) Pointer. */
export const pointerTo = ([file, ...keys]: Place): string =>
  `${file}.json#${keys.map(key => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`

const valueAt = (source: object, place: Place): unknown => {
  const value = place.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? value[key as never] : undefined),
    source,
  )
  if (value === undefined) throw new Error(`nothing at ${pointerTo(place)}`)
  return value
}
