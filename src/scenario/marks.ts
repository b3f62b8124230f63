// Where the characters of a scalar stand in its file: quoted texts have escapes, and texts over several lines are folded and indented.

/** From here on, until the next point, the text runs as in the file: `index` in the text, `offset` in the raw scalar. */
export interface Point {
  readonly index: number
  readonly offset: number
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

/** Points ascending, at least one. `raw` begins with the quote or with the header of a block; `text` is what it means; lines end in \n. */
export const pointsOf = (raw: string, style: ScalarStyle, text: string): readonly Point[] =>
  style === 'block' ? blockPoints(raw, text) : flowPoints(raw, style)

/** One point a line that holds anything: its first character that is not blank. */
const blockPoints = (raw: string, text: string): readonly Point[] => {
  const points: Point[] = []
  let index = 0
  let offset = raw.indexOf('\n') + 1
  for (const line of raw.slice(offset).split('\n')) {
    const content = line.replace(/^[ \t]+/, '')
    if (content !== '') {
      while (index < text.length && ' \t\n'.includes(text[index]!)) index++
      points.push({ index, offset: offset + line.length - content.length })
      index += withoutBlanksAtEnd(content).length
    }
    offset += line.length + 1
  }
  return points.length > 0 ? points : [{ index: 0, offset: 0 }]
}

/** A point after every escape and every line end. */
const flowPoints = (raw: string, style: Exclude<ScalarStyle, 'block'>): readonly Point[] => {
  const quote = style === 'plain' ? 0 : 1
  let last: Point = { index: 0, offset: quote }
  const points: Point[] = [last]
  for (const match of raw.slice(0, raw.length - quote).matchAll(irregular[style])) {
    if (match.index < quote) continue
    const [piece] = match
    const run = raw.slice(last.offset, match.index)
    const kept = piece.startsWith('\n') ? withoutBlanksAtEnd(run) : run
    last = { index: last.index + kept.length + lengthOf(piece), offset: match.index + piece.length }
    points.push(last)
  }
  return points
}

const lineEnd = String.raw`\n[ \t\n]*`

const irregular = {
  plain: new RegExp(lineEnd, 'g'),
  single: new RegExp(String.raw`''|${lineEnd}`, 'g'),
  double: new RegExp(String.raw`\\${lineEnd}|\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\U[\da-fA-F]{8}|\\[^]|${lineEnd}`, 'g'),
}

/** How long the text is that an escape or a line end stands for: one line end is a space, each further one a line end. */
const lengthOf = (piece: string): number => {
  const lineEnds = piece.split('\n').length - 1
  if (lineEnds > 0) return piece.startsWith('\\') || lineEnds > 1 ? lineEnds - 1 : 1
  return piece.startsWith('\\U') && Number.parseInt(piece.slice(2), 16) > 0xffff ? 2 : 1
}

// A regular expression anchored at the end would look at every run of blanks again and again.
const withoutBlanksAtEnd = (line: string): string => {
  let end = line.length
  while (end > 0 && ' \t'.includes(line[end - 1]!)) end--
  return line.slice(0, end)
}
