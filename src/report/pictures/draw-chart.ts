// A chart → SVG without a browser, in light colours. Text is measured by estimate, as Vega does where there is no canvas.

import type { Config, Spec } from 'vega'
import type { Language } from '../../text.js'
import type { Chart } from '../charts/chart.js'
import { rowsIn, settingsIn } from '../charts/compile-chart.js'
import { withLightColors } from '../charts/theme.js'
import { expressionInterpreter, parse, View } from '../charts/vega.js'

/** `vega` is the chart's kind, compiled; `width` in points, that of the whole drawing. Nothing is evaluated: expressions are interpreted, as on a page. */
export const drawChart = async (
  { data, settings, height }: Chart,
  { vega, language, width }: { readonly vega: object; readonly language: Language; readonly width: number },
): Promise<string> => {
  const view = new View(parse(inLight(vega) as Spec, silent, { ast: true }), { expr: expressionInterpreter, renderer: 'none' })
  for (const [name, value] of Object.entries(settingsIn(settings, language))) view.signal(name, inLight(value))
  for (const [name, rows] of Object.entries(data)) view.data(name, [...inLight(rowsIn(rows, language))])
  try {
    return renumber(await view.width(width).height(height).toSVG())
  } finally {
    view.finalize()
  }
}

const inLight = <Value>(value: Value): Value => JSON.parse(withLightColors(JSON.stringify(value))) as Value

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
