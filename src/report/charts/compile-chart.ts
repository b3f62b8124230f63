// Vega-Lite → Vega, when a page is written: the page then needs neither the compiler nor `eval`. A kind is compiled once, however many charts it has.

import type { Language } from '../../text.js'
import { type Chart, type ChartKind, type Row, spokenIn } from './chart.js'
import { config, withLightColors } from './theme.js'
import { compile } from './vega.js'

const whole = ({ spec, settings }: ChartKind) => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  width: 480,
  autosize: { type: 'fit', contains: 'padding' },
  padding: { top: 14, left: 2, right: 8, bottom: 4 },
  config,
  params: Object.entries(settings).map(([name, value]) => ({ name, value })),
  ...spec,
})

/** Vega without rows, its settings as the kind has them: both are a chart's, when it is drawn. */
export const compileKind = (kind: ChartKind): object => {
  const datasets = Object.fromEntries(kind.data.map(name => [name, []]))
  return compile({ ...whole(kind), datasets } as never, { logger: silent }).spec
}

/** Rows as one reader sees them. */
export const rowsIn = (rows: readonly Row[], language: Language): readonly Readonly<Record<string, number | string | null>>[] =>
  rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, spokenIn(value, language)])))

/** Settings as one reader sees them. */
export const settingsIn = (
  settings: Chart['settings'],
  language: Language,
): Readonly<Record<string, string | number | readonly number[]>> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, spokenIn<string | number | readonly number[]>(value, language)]),
  )

/** Vega-Lite with rows, in light colours: a file that any editor of such charts opens. */
export const renderSpec = ({ kind, height, data, settings }: Chart, language: Language): string => {
  const params = Object.entries({ ...kind.settings, ...settingsIn(settings, language) }).map(([name, value]) => ({ name, value }))
  const datasets = Object.fromEntries(Object.entries(data).map(([name, rows]) => [name, rowsIn(rows, language)]))
  return `${withLightColors(JSON.stringify({ ...whole(kind), height, params, datasets }, undefined, 1))}\n`
}

/** Warnings are for authors of charts, and told by a test. */
const silent = (() => {
  const logger = { level: () => logger, error: () => logger, warn: () => logger, info: () => logger, debug: () => logger }
  return logger as never
})()
