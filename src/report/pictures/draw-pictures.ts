// All charts of a result as pictures.

import type { Language } from '../../text.js'
import { buildReport } from '../build-report.js'
import type { AnySource } from '../source.js'
import { compileKind } from '../charts/compile-chart.js'
import { drawChart } from './draw-chart.js'
import { framePicture, plotWidth } from './frame-picture.js'

export interface Picture {
  /** The chart's. */
  readonly name: string
  readonly svg: string
}

export const drawPictures = async (source: AnySource, language: Language): Promise<readonly Picture[]> => {
  const blocks = buildReport(source).sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'charts'))
  const kinds = new Set(blocks.flatMap(({ panels }) => panels.map(({ chart }) => chart.kind)))
  const compiled = new Map([...kinds].map(kind => [kind, compileKind(kind)]))
  const pictures: Picture[] = []
  for (const { panels, legend = [], head } of blocks)
    for (const panel of panels) {
      const drawing = await drawChart(panel.chart, { vega: compiled.get(panel.chart.kind)!, language, width: plotWidth })
      pictures.push({ name: panel.chart.name, svg: framePicture({ panel, head, legend, drawing, language }) })
    }
  return pictures
}
