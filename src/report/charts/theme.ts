// Colours by role. On a page they are the page's own, so that they follow its light, dark and printed dress; in a chart's file they are those of
// the light one.
//
// r1 to r4 are the readings of a promise, in their order; c1 to c8 are categories.
//
// Categories: Okabe & Ito (2002), Color universal design, in an order in which neighbours differ in lightness too.

import { languages } from '../../text.js'
import { type Measure, nameScale, type Scale, scaleFor } from '../measure.js'

export const colors = {
  ink: '#1c2733',
  quiet: '#5b6b7b',
  line: '#d5dde5',
  paper: '#ffffff',
  accent: '#0b6e8f',
  r1: '#0b6e8f',
  r2: '#b0528f',
  r3: '#00805c',
  r4: '#a87400',
  other: '#5f6f80',
  up: '#0b6e8f',
  down: '#c4622d',
  promise: '#b3470f',
  c1: '#0072b2',
  c2: '#e69f00',
  c3: '#56b4e9',
  c4: '#009e73',
  c5: '#cc79a7',
  c6: '#d55e00',
  c7: '#8a8f98',
  c8: '#f0e442',
} as const

export type Color = keyof typeof colors

export const color = (name: Color): string => `var(--${name})`

/** Categories in order; the ninth is the first again. */
export const category = (index: number): string => color(`c${(index % 8) + 1}` as Color)
export const categories = {
  domain: [0, 1, 2, 3, 4, 5, 6, 7],
  range: Array.from({ length: 8 }, (_, index) => category(index)),
} as const

/** A specification's text with the light colours in place of the page's. */
export const withLightColors = (text: string): string =>
  text.replaceAll(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) =>
    Object.hasOwn(colors, name) ? colors[name as Color] : whole,
  )

export const fonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

const axis = {
  domainColor: color('line'),
  gridColor: color('line'),
  tickColor: color('line'),
  labelColor: color('quiet'),
  titleColor: color('quiet'),
  labelFont: fonts,
  titleFont: fonts,
  labelFontSize: 12,
  titleFontSize: 12,
  titleFontWeight: 'normal',
}

/** What all charts have in common. */
export const config = {
  // A chart is one picture with a sentence and a table of numbers: its marks need no words of their own.
  aria: false,
  background: null,
  font: fonts,
  view: { stroke: null },
  axis,
  axisX: { grid: false, labelFlush: true, tickSize: 4 },
  axisY: { domain: false, ticks: false, labelPadding: 6 },
  text: { font: fonts, fontSize: 12 },
  legend: { disable: true },
} as const

/** Settings of a time axis from one moment to another, in milliseconds: a label in the middle of each year, as many as there is room for. */
export const timeSettings = (first: number, last: number) => {
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()]
  const middles = Array.from({ length: to - from + 1 }, (_, index) => Date.UTC(from + index, 6, 2)).filter(
    middle => first <= middle && middle <= last,
  )
  return { first, last, years: middles.length > 0 ? middles : [first] }
}

/** Where the settings are those of timeSettings. Moments are plain numbers: a temporal scale would have its values turned into expressions. */
export const timeAxis = {
  field: 'time',
  type: 'quantitative',
  scale: { domain: [{ expr: 'first' }, { expr: 'last' }], nice: false, zero: false },
  axis: {
    values: { expr: 'years' },
    labelExpr: "utcFormat(datum.value, '%Y')",
    ticks: false,
    // The first year's label keeps clear of the other axis where its middle is near.
    labelFlush: 14,
    // Every second, every fourth …: evenly spaced.
    labelOverlap: 'parity',
    labelSeparation: 8,
    title: null,
  },
} as const

/** A value axis whose title, the unit, stands above it. */
export const valueAxis = {
  titleAngle: 0,
  titleAlign: 'left',
  titleAnchor: 'end',
  titleX: 0,
  titleY: -10,
} as const

/** An axis of values in a unit, where the settings are those of unitSettings. */
export const unitAxis = {
  title: { expr: 'unitName' },
  labelExpr: "format(datum.value / divide, ',.10~r')",
  tickCount: 5,
} as const

/** Settings of an axis of values up to this size. */
export const unitSettings = (measure: Measure, size: number) => {
  const [en, zh] = languages.map(language => scaleFor(measure, size, language)) as [Scale, Scale]
  return { divide: { en: en.divide, zh: zh.divide }, unitName: { en: nameScale(en), zh: nameScale(zh) } }
}

/** A chance as the strength of a colour, the same in all charts: faint where it is 0, full where it is 1. */
const faintest = 0.06
const fullest = 0.94
export const opacityOf = (share: number): number => faintest + (fullest - faintest) * share
export const shades = { domain: [0, 1], range: [faintest, fullest], clamp: true, zero: false, nice: false } as const

/** Chances, in per cent, whose shades stand in a key. */
export const keyShades = [0, 25, 50, 75, 100] as const

/** An axis of shares. */
export const shareAxis = { format: '.0%', tickCount: 4 } as const

/** A promise has at most a few readings: each keeps its colour and its dash in every chart. */
export const hueOf = (reading: number): string => color(`r${(reading % 4) + 1}` as Color)
export const hues = { domain: [0, 1, 2, 3], range: [hueOf(0), hueOf(1), hueOf(2), hueOf(3)] } as const
export const dashes = {
  domain: [0, 1, 2, 3],
  range: [
    [1, 0],
    [7, 3],
    [2, 2],
    [9, 3, 2, 3],
  ],
} as const
