// Vega-Lite → Vega, when a page is written: the page then needs neither the compiler nor `eval`.

import { compile } from 'vega-lite'
import type { Language } from '../../text.js'
import type { Chart } from './chart.js'
import { config, withLightColors } from './theme.js'

const whole = ({ spec, height }: Chart, language: Language, data: object) => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  width: 480,
  height,
  autosize: { type: 'fit', contains: 'padding' },
  padding: { top: 14, left: 2, right: 8, bottom: 4 },
  config,
  datasets: data,
  ...spec[language],
})

/** Vega without rows: they go into data sets of the chart's names when it is drawn. */
export const compileChart = (chart: Chart, language: Language): object => {
  const empty = Object.fromEntries(Object.keys(chart.data).map(name => [name, []]))
  return compile(whole(chart, language, empty) as never, { logger: silent }).spec
}

/** Vega-Lite with rows, in light colours: a file that any editor of such charts opens. */
export const renderSpec = (chart: Chart, language: Language): string =>
  `${withLightColors(JSON.stringify(whole(chart, language, chart.data), undefined, 1))}\n`

/** Warnings are for authors of charts, and told by a test. */
const silent = (() => {
  const logger = { level: () => logger, error: () => logger, warn: () => logger, info: () => logger, debug: () => logger }
  return logger as never
})()
