// The marks of a key as a drawing has them: what looks like a line on the chart is one here.

import { type Color, colors } from '../charts/theme.js'

/** At the middle of its left side; 18 points wide. A mark that is not in the table is a field of the colour of its name. */
export const renderMark = (mark: string, x: number, y: number): string =>
  (Object.hasOwn(marks, mark) ? marks[mark] : field(colorOf(mark)))(x, y)

const colorOf = (mark: string): string => (Object.hasOwn(colors, mark) ? colors[mark as Color] : colors.quiet)

type Mark = (x: number, y: number) => string

const field =
  (color: string): Mark =>
  (x, y) =>
    `<rect x="${x}" y="${y - 5}" width="18" height="10" rx="2" fill="${color}"/>`

const line =
  (color: string): Mark =>
  (x, y) =>
    `<path d="M${x},${y}h18" stroke="${color}" stroke-width="2"/>`

const dot =
  (fill: string): Mark =>
  (x, y) =>
    `<circle cx="${x + 9}" cy="${y}" r="3.5" fill="${fill}" stroke="${colors.ink}" stroke-width="1.3"/>`

const marks: Readonly<Record<string, Mark>> = {
  median: line(colors.accent),
  promise: line(colors.promise),
  deadline: (x, y) => `<path d="M${x + 9},${y - 8}v16" stroke="${colors.promise}" stroke-width="1.5" stroke-dasharray="3,3"/>`,
  dot: dot(colors.ink),
  ring: dot(colors.paper),
}
