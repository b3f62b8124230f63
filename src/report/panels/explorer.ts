// Any input against the headline reading of any promise, on the paths that a result keeps: what a reader chooses between.

import { type ScatterAxis, scatterAcross, scatterUp } from '../charts/scatter.js'
import { boundOf } from '../bound-of.js'
import { type Place, pointerTo } from '../cite.js'
import { drawOf } from '../draw-title.js'
import { quoteDraw, quoteInteger, quoteTarget, type Quoter, sizeOf } from '../figures.js'
import { formatSigned } from '../format-number.js'
import { formatQuantity, type Measure } from '../measure.js'
import { inWords } from '../phrases.js'
import type { Block, Explored } from '../report.js'
import type { Text } from '../../text.js'
import { messages } from './messages.js'

/** Futures that the table of numbers names. */
const named = 5

/** undefined where no paths are kept. */
export const explorer = (quoter: Quoter): Extract<Block, { kind: 'explorer' }> | undefined => {
  const { cite, source, targets } = quoter
  const { scatter } = source.summary
  const order = Object.keys(source.model.scenario.variables)
  const placeOf = (input: string): number => order.indexOf(drawOf(input).variable)
  const inputs = Object.keys(scatter.inputs).toSorted((a, b) => placeOf(a) - placeOf(b))
  const readings = targets.filter(({ name }) => Object.hasOwn(scatter.readings, name))
  if (inputs.length === 0 || readings.length === 0) return undefined
  return {
    kind: 'explorer',
    title: inWords(messages.explorer),
    note: messages.explorerNote(sizeOf(cite, ['summary', 'scatter', 'inputs', inputs[0]])),
    sample: quoteInteger(cite, ['summary', 'sample']),
    inputs: inputs.map(input => inputOf(quoter, input)),
    readings: readings.map(({ name }) => readingOf(quoter, name, inputs)),
  }
}

const inputOf = (quoter: Quoter, input: string): Explored => {
  const { measureOf, source } = quoter
  const { scatter, variables } = source.summary
  const values = scatter.inputs[input]
  const measure = measureOf(variables[drawOf(input).variable].unit)
  return exploredOf(
    quoteDraw(quoter, input).text,
    ['summary', 'scatter', 'inputs', input],
    values,
    measure,
    scatterAcross(values, measure),
  )
}

const readingOf = (quoter: Quoter, target: string, inputs: readonly string[]) => {
  const { measureOf, source } = quoter
  const { scatter, targets, drivers } = source.summary
  const promise = targets[target]
  const values = scatter.readings[target]
  const measure = measureOf(promise.unit, promise.percent)
  const bound = boundOf(promise)
  const sense = promise.at_least === undefined ? 'at_most' : 'at_least'
  return {
    ...exploredOf(
      quoteTarget(quoter, target).text,
      ['summary', 'scatter', 'readings', target],
      values,
      measure,
      scatterUp(values, { measure, bound, sense }),
    ),
    drivers: pointerTo(['summary', 'drivers', target]),
    moved: drivers[target].flatMap(({ input, rank_correlation, low, high }, index) =>
      inputs.includes(input)
        ? [
            {
              input: inputs.indexOf(input),
              driver: index,
              words: [rank_correlation, low, high].map(value => formatSigned(value, 2)),
            },
          ]
        : [],
    ),
  }
}

const exploredOf = (title: Text, place: Place, values: readonly number[], measure: Measure, axis: ScatterAxis): Explored => ({
  title,
  from: pointerTo(place),
  axis,
  shown: values.slice(0, named).map(value => formatQuantity(value, measure)),
})
