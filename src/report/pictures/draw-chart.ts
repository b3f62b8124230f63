// A chart → SVG without a browser, in light colours. Text is measured by estimate, as Vega does where there is no canvas.

import { type Config, parse, type Spec, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import type { Language } from '../../text.js'
import type { Chart } from '../charts/chart.js'
import { compileChart } from '../charts/compile-chart.js'
import { withLightColors } from '../charts/theme.js'

/** `width` in points, that of the whole drawing. Nothing is evaluated: expressions are interpreted, as on a page. */
export const drawChart = async (chart: Chart, language: Language, width: number): Promise<string> => {
  const spec = JSON.parse(withLightColors(JSON.stringify(compileChart(chart, language)))) as Spec
  const view = new View(parse(spec, silent, { ast: true }), { expr: expressionInterpreter, renderer: 'none' })
  for (const [name, rows] of Object.entries(chart.data)) view.data(name, [...rows])
  try {
    return renumber(await view.width(width).height(chart.height).toSVG())
  } finally {
    view.finalize()
  }
}

/** Vega counts what clips and shades through all drawings of a process; a drawing begins with one. */
const renumber = (svg: string): string => {
  const ids = new Map<string, string>()
  return svg.replaceAll(/(\bid="|url\(#)((?:clip|gradient|pattern)_?\d+)/g, (_, before: string, id: string) => {
    if (!ids.has(id)) ids.set(id, `def${ids.size + 1}`)
    return `${before}${ids.get(id)}`
  })
}

/** The picture says of itself what there is to say: no label for every mark. */
const silent = { aria: false } as Config
