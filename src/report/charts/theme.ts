// Colours by role. On a page they are the page's own, so that they follow its light, dark and printed dress; in a chart's file they are those of
// the light one.
//
// Categories: Okabe & Ito (2002), Color universal design, in an order in which neighbours differ in lightness too.

export const colors = {
  ink: '#1c2733',
  quiet: '#5b6b7b',
  line: '#d5dde5',
  paper: '#ffffff',
  accent: '#0b6e8f',
  'band-wide': '#cfe3ea',
  'band-half': '#8fc1d2',
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
  background: null,
  font: fonts,
  view: { stroke: null },
  axis,
  axisX: { grid: false, labelFlush: true, tickSize: 4 },
  axisY: { domain: false, ticks: false, labelPadding: 6 },
  text: { font: fonts, fontSize: 12 },
  legend: { disable: true },
} as const

/** The time axis from one moment to another, in milliseconds: a label in the middle of each year, as many as there is room for. */
export const timeAxis = (first: number, last: number) => {
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()]
  const middles = Array.from({ length: to - from + 1 }, (_, index) => Date.UTC(from + index, 6, 2)).filter(
    middle => first <= middle && middle <= last,
  )
  const axis = {
    values: middles.length > 0 ? middles : [first],
    labelExpr: "utcFormat(datum.value, '%Y')",
    ticks: false,
    labelFlush: false,
    labelOverlap: 'greedy',
    title: null,
  }
  // Moments are plain numbers: a temporal scale would have its domain and values turned into expressions.
  return { field: 'time', type: 'quantitative', scale: { domain: [first, last], nice: false, zero: false }, axis } as const
}

/** A value axis whose title, the unit, stands above it. */
export const valueAxis = {
  titleAngle: 0,
  titleAlign: 'left',
  titleAnchor: 'end',
  titleX: 0,
  titleY: -10,
} as const
