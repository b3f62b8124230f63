// All charts of a result as pictures.

import type { Language } from '../../text.js'
import { buildReport } from '../build-report.js'
import type { ReportSource } from '../source.js'
import { drawChart } from './draw-chart.js'
import { framePicture, plotWidth } from './frame-picture.js'

export interface Picture {
  /** The chart's. */
  readonly name: string
  readonly svg: string
}

export const drawPictures = async (source: ReportSource, language: Language): Promise<readonly Picture[]> => {
  const blocks = buildReport(source).sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'charts'))
  const pictures: Picture[] = []
  for (const { panels, legend = [] } of blocks)
    for (const panel of panels) {
      const drawing = await drawChart(panel.chart, language, plotWidth)
      pictures.push({ name: panel.chart.name, svg: framePicture({ panel, legend, drawing, language }) })
    }
  return pictures
}
