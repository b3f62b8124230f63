// A chart's drawing with what a page has around it: title and answer above, key below. It stands alone, on white.
//
// Lengths are points; text is as wide as its columns, of which a Chinese character takes two.

import type { Language } from '../../text.js'
import { colors, fonts } from '../charts/theme.js'
import { clean } from '../clean.js'
import { escape } from '../html/escape.js'
import { plain } from '../phrases.js'
import type { Head, LegendItem, Panel } from '../report.js'
import { textWidth, wrapTo } from '../text-width.js'
import { renderMark } from './legend-marks.js'

export interface PictureParts {
  readonly panel: Panel
  /** What stands over several charts, this one among them. */
  readonly head: Head | undefined
  /** The key that several charts share. */
  readonly legend: readonly LegendItem[]
  readonly drawing: string
  readonly language: Language
}

const margin = 20
const width = 560
export const plotWidth = width - 2 * margin

/** Ends with a line end. */
export const framePicture = ({ panel, head, legend, drawing, language }: PictureParts): string => {
  const { chart, title, lines, share, verdict, legendTitle } = panel
  const answer = [
    ...(share === undefined ? [] : [`${share.value.text[language]} (${plain(share.interval, language)})`]),
    ...(verdict === undefined || verdict.verdict === undefined ? [] : [plain(verdict.word, language)]),
  ].join(' · ')
  const name = [...(head === undefined ? [] : [head.title]), title].map(phrase => plain(phrase, language)).join(' · ')
  const above = [
    ...wrapped(name, styles.title),
    ...wrapped(answer, styles.answer),
    ...lines.flatMap(line => wrapped(plain(line, language), styles.line)),
  ]
  const below = legendTitle === undefined ? [] : wrapped(plain(legendTitle, language), styles.line)
  const plot = stack(above, margin - 6) + 10
  const size = sizeOf(drawing)
  const key = plot + size.height + 8
  const keys = layKeys([...legend, ...(panel.legend ?? [])], {
    language,
    top: stack(below, key) + 6,
    single: panel.legend !== undefined,
  })
  const height = Math.ceil(keys.bottom + margin)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escape(fonts)}">`,
    `<title>${xml(name)}</title>`,
    `<desc>${xml(chart.description[language])}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colors.paper}"/>`,
    ...renderLines(above, margin - 6),
    drawing.replace('<svg ', `<svg x="${margin}" y="${plot}" `),
    ...renderLines(below, key),
    ...keys.marks,
    '</svg>',
    '',
  ].join('\n')
}

interface Style {
  readonly size: number
  readonly color: string
  readonly weight: number
}

interface Line extends Style {
  readonly text: string
}

const styles = {
  title: { size: 17, color: colors.ink, weight: 600 },
  answer: { size: 14, color: colors.ink, weight: 400 },
  line: { size: 13, color: colors.quiet, weight: 400 },
  key: { size: 13, color: colors.ink, weight: 400 },
} as const satisfies Readonly<Record<string, Style>>

/** Of a column, in parts of the font's size: letters of common fonts are a little over half as wide as they are high. */
const columnWidth = 0.56
/** Bold letters are wider. */
const boldWidth = 1.15

const wrapped = (text: string, style: Style): readonly Line[] =>
  text === ''
    ? []
    : wrapTo(text, Math.floor(plotWidth / (columnWidth * style.size * (style.weight === undefined ? 1 : boldWidth)))).map(
        text => ({ text, ...style }),
      )

const heightOf = ({ size }: Style): number => Math.round(1.4 * size)

const stack = (lines: readonly Line[], top: number): number => lines.reduce((sum, line) => sum + heightOf(line), top)

const renderLines = (lines: readonly Line[], top: number): readonly string[] =>
  lines.map((line, index) => renderLine(line, margin, stack(lines.slice(0, index + 1), top)))

const renderLine = ({ text, size, color, weight }: Line, x: number, baseline: number): string =>
  `<text x="${x}" y="${baseline}" font-size="${size}" font-weight="${weight}" fill="${color}">${xml(text)}</text>`

interface KeyPlace {
  readonly language: Language
  readonly top: number
  /** One key a line. */
  readonly single: boolean
}

/** Keys side by side as long as they fit. */
const layKeys = (items: readonly LegendItem[], { language, top, single }: KeyPlace) => {
  const marks: string[] = []
  const lead = 26
  const line = heightOf(styles.key)
  let [x, y] = [margin, top]
  for (const { mark, label } of items) {
    const lines = wrapTo(plain(label, language), Math.floor((plotWidth - lead) / (columnWidth * styles.key.size)))
    const wide = lead + Math.max(...lines.map(textWidth)) * columnWidth * styles.key.size + 16
    if (x > margin && (single || x + wide > width)) [x, y] = [margin, y + line]
    marks.push(renderMark(mark, x, y + line / 2 + 1))
    for (const [index, text] of lines.entries())
      marks.push(renderLine({ text, ...styles.key }, x + lead, y + line * (index + 1) - 4))
    y += line * (lines.length - 1)
    x += wide
  }
  return { marks, bottom: items.length === 0 ? top : y + line }
}

/** XML 1.0 has no place for these two. */
const xml = (text: string): string => escape(clean(text).replaceAll(/[\ufffe\uffff]/g, ''))

const sizeOf = (svg: string): { readonly height: number } => ({ height: Number(/ height="([\d.]+)"/.exec(svg)?.[1]) })
