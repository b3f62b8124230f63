// For each promise, the cases in which it is least and most likely.

import { quoteShare, shareInWords } from '../../figures.js'
import { quoted } from '../../phrases.js'
import type { Cell, Phrase, Section, ShareCell } from '../../report.js'
import { messages } from './messages.js'
import { headlineIn, quoteChance, quoteSetting, quoteTargetBound, quoteTargetTitle, type SweepQuoter } from './quoter.js'

/** What a row is about, and the chance of it in each case. */
interface Line {
  readonly head: Extract<Cell, { kind: 'words' }>
  readonly chances: readonly (number | undefined)[]
  readonly chanceOf: (index: number) => ShareCell
}

export const range = (quoter: SweepQuoter): Section | undefined => {
  const lines = linesOf(quoter)
  const moved = lines.filter(line => !isFlat(line))
  const unmoved = lines.filter(isFlat)
  if (lines.length === 0) return undefined
  return {
    name: 'range',
    title: messages.sections.range,
    blocks: [
      ...(moved.length === 0
        ? []
        : [
            { kind: 'text', role: 'plain', phrase: messages.rangeNote } as const,
            {
              kind: 'table',
              name: 'range',
              caption: messages.tables.range,
              columns: [{ title: messages.columns.promise }, { title: messages.columns.least }, { title: messages.columns.most }],
              groups: [{ rows: moved.map(line => rowOf(quoter, line)) }],
            } as const,
          ]),
      ...(unmoved.length === 0 ? [] : [{ kind: 'text', role: 'plain', phrase: messages.unmoved(unmoved.map(alone)) } as const]),
    ],
  }
}

/** Promises that some case tells of, in file order, and all of them together. */
const linesOf = (quoter: SweepQuoter): readonly Line[] => {
  const { study, targets, cite } = quoter
  const lines = targets.map(
    (target): Line => ({
      head: { kind: 'words', phrase: quoted(quoteTargetTitle(quoter, target)), below: quoteTargetBound(quoter, target) },
      chances: study.cases.map(one => headlineIn(quoter, one, target.name)?.reading.at_deadline.p),
      chanceOf: index => quoteChance(quoter, index, target.name)!,
    }),
  )
  const together: Line = {
    head: { kind: 'words', phrase: messages.allTogether },
    chances: study.cases.map(({ summary }) => summary.joint?.all.p),
    chanceOf: index =>
      quoteShare({ cite }, ['study', 'cases', index, 'summary', 'joint', 'all'], study.cases[index]!.summary.joint!.all),
  }
  return [...lines, ...(targets.length > 1 ? [together] : [])].filter(({ chances }) => chances.some(p => p !== undefined))
}

/** The first of equals, and all of them. */
const extremesOf = ({ chances }: Line) => {
  const told = chances.flatMap((p, index) => (p === undefined ? [] : [{ p, index }]))
  const extreme = (find: (one: number, other: number) => number) => {
    const p = told.reduce((found, one) => find(found, one.p), told[0]!.p)
    const equals = told.filter(one => one.p === p).map(({ index }) => index)
    return { p, index: equals[0]!, equals }
  }
  return { least: extreme(Math.min), most: extreme(Math.max) }
}

const isFlat = (line: Line): boolean => {
  const { least, most } = extremesOf(line)
  return least.p === most.p
}

const rowOf = (quoter: SweepQuoter, line: Line): readonly Cell[] => {
  const { least, most } = extremesOf(line)
  const cell = ({ index, equals }: typeof least): Cell => ({
    kind: 'words',
    phrase: shareInWords(line.chanceOf(index)),
    below: quoteSetting(quoter, index, equals),
  })
  return [line.head, cell(least), cell(most)]
}

const alone = (line: Line): Phrase =>
  messages.withChance(line.head.phrase, shareInWords(line.chanceOf(extremesOf(line).least.index)))
