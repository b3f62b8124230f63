// What moves a promise most, against it, on a few futures.

import { nameChart } from '../charts/chart.js'
import { buildScatter } from '../charts/scatter.js'
import { boundOf } from '../bound-of.js'
import { drawOf } from '../draw-title.js'
import { headlineOf, quoteDraw, quoteReading, type Quoter, sizeOf } from '../figures.js'
import { formatCount } from '../format-number.js'
import { formatQuantity } from '../measure.js'
import { noticeable } from '../noticeable.js'
import { quoted } from '../phrases.js'
import { verbatim } from '../../text.js'
import type { Cell, Panel } from '../report.js'
import { messages } from './messages.js'

/** Futures that the table of numbers names. */
const named = 5

/** One panel for each of so many of the strongest drivers, where their values are kept. */
export const scatterPanels = (quoter: Quoter, target: string, count: number): readonly Panel[] => {
  const { drivers, scatter } = quoter.source.summary
  return noticeable(drivers[target])
    .filter(({ renewed }) => renewed === undefined)
    .slice(0, count)
    .flatMap(({ input }) => (Object.hasOwn(scatter.inputs, input) ? [panelOf(quoter, target, input)] : []))
}

const panelOf = (quoter: Quoter, target: string, input: string): Panel => {
  const { cite, measureOf, source } = quoter
  const { scatter, targets, variables } = source.summary
  const { [target]: promise } = targets
  const [headline] = headlineOf(promise)
  const [x, y] = [scatter.inputs[input], scatter.readings[target]]
  const measures = { x: measureOf(variables[drawOf(input).variable].unit), y: measureOf(promise.unit, promise.percent) }
  const draw = quoteDraw(quoter, input)
  const reading = quoteReading(quoter, target, headline)
  const name = nameChart('scatter', target, input)
  return {
    chart: buildScatter({
      name,
      input: draw.text,
      reading: reading.text,
      x,
      y,
      measures,
      bound: boundOf(promise),
      sense: promise.at_least === undefined ? 'at_most' : 'at_least',
      from: ['summary', 'scatter', 'inputs', input],
    }),
    title: quoted(draw),
    lines: [messages.points(sizeOf(cite, ['summary', 'scatter', 'inputs', input]))],
    numbers: {
      kind: 'table',
      name: `numbers-${name}`,
      caption: messages.scatterTable,
      columns: [
        { title: messages.columns.path },
        { title: draw.text, cited: draw, align: 'end' },
        { title: reading.text, cited: reading, align: 'end' },
      ],
      groups: [
        {
          rows: x.slice(0, named).map((_, path): readonly Cell[] => [
            {
              kind: 'words',
              phrase: quoted(
                cite(['summary', 'scatter', 'inputs', input, path], () => verbatim(formatCount(path + 1)), 'number'),
              ),
            },
            {
              kind: 'words',
              phrase: quoted(
                cite<number>(['summary', 'scatter', 'inputs', input, path], value => formatQuantity(value, measures.x)),
              ),
            },
            {
              kind: 'words',
              phrase: quoted(
                cite<number>(['summary', 'scatter', 'readings', target, path], value => formatQuantity(value, measures.y)),
              ),
            },
          ]),
        },
      ],
    },
  }
}
