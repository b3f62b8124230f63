// The formula that a spreadsheet's call stands for, put together from its arguments: IF(a=1, MAX(b, c), 0) is a == 1 ? max(b, c) : 0.

import { primitives } from '../primitives/index.js'
import type { Call } from './draws.js'
import type { Formula, Span } from './formula.js'
import { parseFormula, precedence } from './parse-formula.js'
import { atom, equivalents, wordEquivalents } from './spreadsheet.js'

export interface Translator {
  /** What is written in the place of a call, or the pattern of that; undefined for a call that no spreadsheet has. */
  translate(call: Call): readonly string[] | undefined
  /** Whether a part stands in a call that was translated as a whole, so that the translation tells what it should be. */
  isTold(part: Formula): boolean
}

interface Written {
  readonly text: string
  /** How tightly it binds. */
  readonly binds: number
}

/** So that a reader sees all of it. */
const longest = 100

/** `words` is the text of a part of the formula. */
export const createTranslator = (whole: Formula, words: (part: Formula) => string): Translator => {
  const translated: Span[] = []
  return {
    translate: call => {
      const equivalent = equivalents.get(call.name.toUpperCase())
      if (equivalent === undefined) return undefined
      const own = formsOf(call, words)
      const isShort = own !== undefined && own.every(({ text }) => text.length <= longest)
      if (isShort) translated.push(call.at)
      const told = isShort ? own : equivalent.forms(...equivalent.params).map(bindingOf)
      const alone = call.at.start === whole.at.start && call.at.end === whole.at.end
      return told.map(written => (alone ? written.text : within(written, atom)))
    },
    isTold: part => {
      const known =
        part.kind === 'call'
          ? equivalents.has(part.name.toUpperCase()) || primitives.has(part.name.toLowerCase())
          : part.kind === 'name' && wordEquivalents.has(part.name.toUpperCase())
      return known && translated.some(({ start, end }) => start <= part.at.start && part.at.end <= end)
    },
  }
}

/** Undefined where the call is no spreadsheet's or has too few or too many arguments. */
const formsOf = ({ name, args }: Call, words: (part: Formula) => string): readonly Written[] | undefined => {
  const equivalent = equivalents.get(name.toUpperCase())
  if (equivalent === undefined) return undefined
  const { params, least, repeats = false, binds, forms } = equivalent
  if (args.length < least || (args.length > params.length && !repeats)) return undefined
  return forms(...args.map(({ value }) => within(write(value, words), binds))).map(bindingOf)
}

const within = ({ text, binds }: Written, least: number): string => (binds < least ? `(${text})` : text)

/** A part of a formula in the words of this language. */
const write = (part: Formula, words: (part: Formula) => string): Written => {
  const inside = (inner: Formula, least: number): string => within(write(inner, words), least)
  switch (part.kind) {
    case 'number':
    case 'text':
      return { text: words(part), binds: atom }
    case 'name':
      return { text: wordEquivalents.get(part.name.toUpperCase()) ?? words(part), binds: atom }
    case 'list':
      return { text: `[${part.items.map(item => inside(item, 0)).join(', ')}]`, binds: atom }
    case 'unary':
      return { text: `${part.sign}${inside(part.of, atom)}`, binds: precedence['**'] }
    case 'binary': {
      const { sign, left, right } = part
      const binds = precedence[sign]
      // A sum over a set, whose terms all stand at one place.
      if (left.at.start === right.at.start) return { text: words(part), binds: atom }
      return { text: `${inside(left, sign === '**' ? atom : binds)} ${sign} ${inside(right, binds + 1)}`, binds }
    }
    case 'conditional':
      return { text: `${inside(part.test, 1)} ? ${inside(part.yes, 1)} : ${inside(part.no, 0)}`, binds: 0 }
    case 'call': {
      const [form] = formsOf(part, words) ?? []
      if (form !== undefined) return form
      const name = primitives.has(part.name.toLowerCase()) ? part.name.toLowerCase() : part.name
      const args = part.args.map(({ label, value }) => (label === undefined ? '' : `${label}: `) + inside(value, 0))
      return { text: `${name}(${args.join(', ')})`, binds: atom }
    }
  }
}

const bindingOf = (text: string): Written => {
  const formula = parseFormula(text, () => {})
  if (formula?.kind === 'conditional') return { text, binds: 0 }
  return { text, binds: formula?.kind === 'binary' ? precedence[formula.sign] : atom }
}
