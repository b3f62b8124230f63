// Lines that are wrong in themselves in a text that is no YAML, wherever the parser stumbles over them: what git leaves where two versions
// differ, and indentation by blanks that YAML takes for letters.

import { messages } from './messages.js'
import { type Flaw, readYaml } from './read-yaml.js'
import { foreignIn } from './wide.js'

interface Mended {
  /** As many as before. */
  readonly lines: readonly string[]
  readonly told: readonly Flaw[]
}

/** The lines without what is strange in them, and a flaw for each that was. */
export const mendStrange = (lines: readonly string[]): Mended => {
  const one = withoutConflicts(lines)
  const other = withoutForeignBlanks(one.lines)
  return { lines: other.lines, told: [...one.told, ...other.told] }
}

const marker = /^([<|=>])\1{6}(?: |$)/

/** The first of two versions is kept, and told at its beginning. */
const withoutConflicts = (lines: readonly string[]): Mended => {
  const markers = lines.flatMap((line, index) => {
    const sign = marker.exec(line)?.[1]
    return sign === undefined ? [] : [{ sign, index }]
  })
  // A line of equal signs alone may be anything.
  if (!markers.some(({ sign }) => sign === '<' || sign === '>')) return { lines, told: [] }
  const left = [...lines]
  const told: Flaw[] = []
  for (let nth = 0; nth < markers.length; nth++) {
    const { index } = markers[nth]!
    const signs = markers
      .slice(nth, nth + 4)
      .map(({ sign }) => sign)
      .join('')
    const whole = /^<\|?=>/.exec(signs)?.[0]
    told.push({ line: index + 1, column: 1, mistake: messages.mergeConflict, kind: 'CONFLICT' })
    left[index] = ''
    if (whole === undefined) continue
    const last = markers[nth + whole.length - 1]!.index
    left.fill('', markers[nth + 1]!.index, last + 1)
    nth += whole.length - 1
  }
  return { lines: left, told }
}

/** A key, or an item of a list, behind such a blank. */
const indented = /^(\s*[\u00a0\u2000-\u200b\u202f\u3000]\s*)(?:[\p{L}_][\p{L}\p{N}_.]*:|-)(?:\s|$)/u

/** A full-width blank is as wide as two, and may have been typed for one. */
const withoutForeignBlanks = (lines: readonly string[]): Mended => {
  const found = lines.flatMap((line, index) => {
    const blanks = indented.exec(line)?.[1]
    return blanks === undefined || isParagraph(lines, index) ? [] : [{ index, blanks, foreign: foreignIn(blanks)! }]
  })
  if (found.length === 0) return { lines, told: [] }
  const candidates = ['  ', ' '].map(width => {
    const left = [...lines]
    for (const { index, blanks } of found)
      left[index] = blanks.replaceAll('\u3000', width).replace(/\s|\u200b/g, ' ') + left[index]!.slice(blanks.length)
    return { lines: left, count: readYaml(left.join('\n')).flaws.length }
  })
  const best = candidates.reduce((a, b) => (b.count < a.count ? b : a))
  const told = found.map(
    ({ index, foreign: { sign, index: at } }): Flaw => ({
      line: index + 1,
      column: at + 1,
      mistake: messages.blankForeign(sign),
      kind: 'BLANK',
    }),
  )
  return { lines: best.lines, told }
}

/** Whether a line is of a text of several lines, which begins with | or > and may hold any blanks. */
const isParagraph = (lines: readonly string[], index: number): boolean => {
  const spaces = (line: string): number => /^ */.exec(line)![0].length
  const own = spaces(lines[index]!)
  if (own === 0) return false
  const above = lines.slice(0, index).findLast(line => line.trim() !== '' && spaces(line) < own)
  return above !== undefined && /[|>][-+\d]*\s*$/.test(above)
}
