// Which readings of which promises several scenarios have in common, and which they have not.

import type { Model, ModelReading, ModelTarget } from '../../model/model.js'
import type { ApartReading } from './comparison.js'

/** A reading that every scenario has: target and reading of each, in the order of the scenarios. */
export interface CommonReading {
  readonly target: string
  readonly reading: string
  readonly of: readonly { readonly target: ModelTarget; readonly reading: ModelReading }[]
}

export interface Shared {
  /** In the order of the first scenario. */
  readonly common: readonly CommonReading[]
  readonly apart: readonly ApartReading[]
}

export const findCommon = (models: readonly Model[]): Shared => {
  const listed = models.flatMap(({ targets }) =>
    targets.flatMap(target => target.readings.map(({ name }) => ({ target: target.name, reading: name }))),
  )
  const places = [...new Map(listed.map(place => [JSON.stringify([place.target, place.reading]), place])).values()]
  const found = places.map(place => ({ ...place, of: models.map(model => readingIn(model, place)) }))
  const common: CommonReading[] = []
  const apart: ApartReading[] = []
  for (const { target, reading, of } of found) {
    const all = of.filter(one => one !== undefined)
    const sameUnit = all.every(one => one.target.unit.text === all[0].target.unit.text)
    if (all.length === models.length && sameUnit) common.push({ target, reading, of: all })
    else {
      const scenarios = of.flatMap((one, index) => (one === undefined ? [] : [index]))
      apart.push({ scenarios, target, reading, why: all.length === models.length ? 'unit' : 'missing' })
    }
  }
  return { common, apart }
}

const readingIn = ({ targets }: Model, place: { readonly target: string; readonly reading: string }) => {
  const target = targets.find(({ name }) => name === place.target)
  const reading = target?.readings.find(({ name }) => name === place.reading)
  return target && reading && { target, reading }
}
