// A few paths of the sample themselves: the headline reading of each target and what was drawn once, the draws that move a target most before others.

import type { Ensemble } from '../run/ensemble.js'
import { headlineColumn, sampleColumn } from './sample.js'
import type { Driver, Summary } from './summary.js'

const mostPaths = 200
const driversOfEach = 2
/** Of others no more are kept than make so many. */
const mostInputs = 100

/** To six digits: finer than any drawing. */
const shorten = (values: Float64Array): readonly number[] =>
  Array.from(values.subarray(0, mostPaths), value => Number(value.toPrecision(6)))

export const takeScatter = (
  ensemble: Ensemble,
  drivers: Readonly<Record<string, readonly Driver[]>>,
  unranked: Readonly<Record<string, number>>,
): Summary['scatter'] => {
  const { draws } = ensemble.watch
  const moving = new Set(
    Object.values(drivers).flatMap(list => {
      const drawnOnce = list.filter(({ renewed }) => renewed === undefined)
      return drawnOnce.slice(0, driversOfEach).map(({ input }) => input)
    }),
  )
  const others = draws.map(({ name }) => name).filter(name => !moving.has(name) && !Object.hasOwn(unranked, name))
  const kept = new Set([...moving, ...others.slice(0, Math.max(0, mostInputs - moving.size))])
  const inputs = draws.flatMap(({ name }, column) =>
    kept.has(name) ? [[name, shorten(sampleColumn(ensemble, column))] as const] : [],
  )
  const readings = Object.keys(drivers).map(
    target => [target, shorten(sampleColumn(ensemble, headlineColumn(ensemble, target)))] as const,
  )
  return { inputs: Object.fromEntries(inputs), readings: Object.fromEntries(readings) }
}
