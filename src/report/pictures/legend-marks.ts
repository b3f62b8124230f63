// The marks of a key as a drawing has them: what looks like a line on the chart is one here.

import { type Color, colors, dashes, keyShades, opacityOf } from '../charts/theme.js'

/** At the middle of its left side; 18 points wide: a shape of the table, of the colour that follows it, or a field of the colour alone. */
export const renderMark = (mark: string, x: number, y: number): string => {
  const [shape, name = shape] = mark.split(' ')
  return (Object.hasOwn(marks, shape) ? marks[shape] : field())(
    x,
    y,
    Object.hasOwn(colors, name) ? colors[name as Color] : colors.quiet,
  )
}

type Mark = (x: number, y: number, color: string) => string

const field =
  (opacity = 1): Mark =>
  (x, y, color) =>
    `<rect x="${x}" y="${y - 5}" width="18" height="10" rx="2" fill="${color}"${opacity === 1 ? '' : ` fill-opacity="${opacity}"`}/>`

const line: Mark = (x, y, color) => `<path d="M${x},${y}h18" stroke="${color}" stroke-width="2"${dashOf(color)}/>`

/** A reading's line is dashed as in the charts. */
const dashOf = (color: string): string => {
  const reading = ['r1', 'r2', 'r3', 'r4'].findIndex(name => colors[name as Color] === color)
  return reading <= 0 ? '' : ` stroke-dasharray="${dashes.range[reading].join(',')}"`
}

const dot =
  (fill: string): Mark =>
  (x, y) =>
    `<circle cx="${x + 9}" cy="${y}" r="3.5" fill="${fill}" stroke="${colors.ink}" stroke-width="1.3"/>`

const outline: Mark = (x, y) =>
  `<rect x="${x + 1}" y="${y - 5}" width="16" height="10" rx="1" fill="none" stroke="${colors.promise}" stroke-width="2"/>`

const shade = (percent: number): readonly [string, Mark] => [
  `shade${percent}`,
  (x, y) => field(opacityOf(percent / 100))(x, y, colors.accent),
]

const marks: Readonly<Record<string, Mark>> = {
  line,
  half: field(0.49),
  wide: field(0.22),
  none: () => '',
  promise: line,
  deadline: (x, y) => `<path d="M${x + 9},${y - 8}v16" stroke="${colors.promise}" stroke-width="1.5" stroke-dasharray="3,3"/>`,
  dot: dot(colors.ink),
  ring: dot(colors.paper),
  dashes: (x, y, color) => `<path d="M${x + 9},${y - 8}v16" stroke="${color}" stroke-width="1.5" stroke-dasharray="3,3"/>`,
  own: outline,
  ...Object.fromEntries(keyShades.map(shade)),
}
