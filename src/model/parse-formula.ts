// Reads a formula: numbers with units, names, operators with the precedence of JavaScript, calls and lists. A parser of our own; nothing in a
// formula is ever run as code.

import { primitives } from '../primitives/index.js'
import { choiceMeant } from './choice-meant.js'
import type { Argument, BinarySign, Formula, Span } from './formula.js'
import { formulaDepth } from './formula-parts.js'
import { readTokens, type Token } from './lexer.js'
import { messages } from './messages.js'
import type { Complain, Mistake } from './mistake.js'
import { withoutCommas } from '../scenario/thousands.js'
import { readNumber } from './read-number.js'
import { wordSign } from './word-signs.js'

const deepestFormula = 200
const mostNodes = 10_000
const mostMistakes = 20

/** How tightly each binds: larger is tighter. Operators of one level are read from left to right, `**` from right to left. */
export const precedence: Readonly<Record<BinarySign, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '**': 7,
}

const isBinary = (text: string): text is BinarySign => Object.hasOwn(precedence, text)

const beginsValue = ({ kind }: Token): boolean => kind === 'number' || kind === 'name' || kind === 'text'

/**
 * The tree of a formula; undefined where the text has none. Mistakes are told at indices into the text; a tree may be there all the same
 * where it is clear what was meant. Never throws; a tree is at most 200 deep.
 */
export const parseFormula = (text: string, complain: Complain<number>): Formula | undefined => {
  const told: number[] = []
  const tell: Complain<number> = (index, mistake) => {
    told.push(index)
    if (told.length <= mostMistakes) complain(index, mistake)
  }
  const tokens = readTokens(text, tell)
  const signs = new Set(told)
  const mistakes: (readonly [number, Mistake])[] = []
  const later: Complain<number> = (index, mistake) => signs.has(index) || mistakes.push([index, mistake])
  const formula = createParser(text, tokens, later).formula()
  // Words of a choice are names like others where the formula can be read.
  const choice = formula === undefined ? choiceMeant(text, tokens, isPlain) : undefined
  if (choice !== undefined) {
    tell(choice.index, messages.choiceWritten(choice.word, choice.form))
    return undefined
  }
  for (const [index, mistake] of mistakes) tell(index, mistake)
  if (formula === undefined) return undefined
  if (formulaDepth(formula) <= deepestFormula) return formula
  tell(formula.at.start, messages.formulaTooDeep(deepestFormula))
  return undefined
}

/** Whether a text can be read without a mistake and is no choice itself. */
const isPlain = (text: string): boolean => {
  let mistakes = 0
  const formula = parseFormula(text, () => (mistakes += 1))
  return formula !== undefined && formula.kind !== 'conditional' && mistakes === 0
}

/** An argument of a call, or an item of a list. */
type Surrounding = 'list' | { readonly name: string; readonly index: number }

/** Whether draws may stand there. */
const mayDraw = (surrounding: Surrounding): boolean => {
  if (surrounding === 'list') return false
  const { name, index } = surrounding
  const primitive = primitives.get(name)
  if (primitive === undefined || !('params' in primitive)) return true
  const { takes = 'value' } = primitive.params[index] ?? primitive.params.at(-1) ?? {}
  return primitive.kind !== 'distribution' && (takes === 'value' || takes === 'distribution')
}

const createParser = (source: string, tokens: readonly Token[], complain: Complain<number>) => {
  let position = 0
  let nodes = 0
  let depth = 0
  /** Whether what is being read stands in a list or in the brackets of a call, where commas are due. */
  let listed = false
  /** Calls and lists around what is being read, the outermost first. */
  const around: Surrounding[] = []
  let broken = false
  let lastMistake = -1
  const readable = tokens.find(({ kind }) => kind === 'unreadable')?.at.start ?? Number.POSITIVE_INFINITY

  const peek = (): Token => tokens[position]!
  const ahead = (): Token => tokens[Math.min(position + 1, tokens.length - 1)]!
  const take = (): Token => {
    const token = peek()
    if (token.kind !== 'end') position += 1
    return token
  }
  const sees = (sign: string, token = peek()): boolean => token.kind === 'sign' && token.text === sign
  const words = (at: Span): string => source.slice(at.start, at.end)
  /** Of what stands in brackets, with them. */
  const brackets = new WeakMap<Formula, Span>()
  const spanOf = (formula: Formula): Span => brackets.get(formula) ?? formula.at
  const between = (first: Span, last: Span): Span => ({ start: first.start, end: last.end })

  /** One mistake a place: what follows from a mistake is not told again, nor what is missing where nobody can read on. */
  const fail = (index: number, mistake: Mistake): void => {
    if (index > lastMistake && index < readable) complain(index, mistake)
    lastMistake = Math.max(lastMistake, index)
    broken = true
  }
  const giveUp = (mistake: Mistake): void => {
    fail(peek().at.start, mistake)
    position = tokens.length - 1
    lastMistake = Number.POSITIVE_INFINITY
  }
  const node = <F extends Formula>(made: F): F => {
    nodes += 1
    if (nodes === mostNodes + 1) giveUp(messages.formulaTooLarge(mostNodes))
    return made
  }
  const placeholder = (): Formula => ({ kind: 'number', value: 0, at: { start: peek().at.start, end: peek().at.start } })
  const nested = (read: () => Formula): Formula => {
    if (depth >= deepestFormula) {
      giveUp(messages.formulaTooDeep(deepestFormula))
      return placeholder()
    }
    depth += 1
    const formula = read()
    depth -= 1
    return formula
  }

  const within = <Read>(sequence: boolean, read: () => Read): Read => {
    const before = listed
    listed = sequence
    const result = read()
    listed = before
    return result
  }

  const surrounded = <Read>(surrounding: Surrounding, read: () => Read): Read => {
    around.push(surrounding)
    const result = read()
    around.pop()
    return result
  }

  const conditional = (): Formula =>
    nested(() => {
      const test = binary(1)
      if (!sees('?')) return test
      take()
      const yes = conditional()
      if (sees(':')) take()
      else fail(peek().at.start, messages.expected(':', peek()))
      const no = conditional()
      return node({ kind: 'conditional', test, yes, no, at: between(spanOf(test), spanOf(no)) })
    })

  const binary = (least: number): Formula => {
    let left = unary()
    let level = 0
    while (true) {
      const token = peek()
      const word = wordSign(token)
      const sign = word ?? token.text
      if ((token.kind !== 'sign' && word === undefined) || !isBinary(sign) || precedence[sign] < least) return left
      if (word !== undefined) complain(token.at.start, messages.signWrong(token.text, word))
      take()
      const power = precedence[sign]
      if (power === level && (power === 3 || power === 4)) fail(token.at.start, messages.comparisonChained(sign))
      level = power
      const right = sign === '**' ? nested(() => binary(power)) : binary(power + 1)
      left = node({ kind: 'binary', sign, left, right, at: between(spanOf(left), spanOf(right)) })
    }
  }

  const unary = (): Formula => {
    const token = peek()
    const negated = token.kind === 'name' && /^not$/iu.test(token.text) && (beginsValue(ahead()) || sees('(', ahead()))
    if (!(negated || sees('-') || sees('+') || sees('!'))) return primary()
    if (negated) complain(token.at.start, messages.signWrong(token.text, '!'))
    take()
    const sign = negated ? '!' : (token.text as '-' | '+' | '!')
    const of = nested(unary)
    if (sees('**')) fail(token.at.start, messages.powerOfSigned(sign, words(spanOf(of))))
    return node({ kind: 'unary', sign, of, at: between(token.at, spanOf(of)) })
  }

  const primary = (): Formula => {
    const token = peek()
    const formula = operand(token)
    if (formula !== undefined) {
      operatorFollows()
      return formula
    }
    fail(token.at.start, messages.valueMissing(token))
    return placeholder()
  }

  const operand = (token: Token): Formula | undefined => {
    if (token.kind === 'number') return number()
    if (token.kind === 'name') return sees('(', ahead()) ? call(token) : name(token)
    if (token.kind === 'text') return node({ kind: 'text', text: take().text, at: token.at })
    if (sees('[')) {
      take()
      const items = sequence(']', () => surrounded('list', conditional))
      return node({ kind: 'list', items, at: { start: token.at.start, end: tokens[position - 1]!.at.end } })
    }
    if (!sees('(')) return undefined
    take()
    const inside = within(false, conditional)
    close(')')
    brackets.set(inside, between(token.at, tokens[position - 1]!.at))
    return inside
  }

  /** lines, or lines[north]: one member's. */
  const name = (token: Token): Formula => {
    take()
    if (!sees('[')) return node({ kind: 'name', name: token.text, at: token.at })
    take()
    const member = peek()
    if (member.kind === 'name') take()
    else fail(member.at.start, messages.memberMissing(token.text))
    close(']')
    const at = { start: token.at.start, end: tokens[position - 1]!.at.end }
    return node({ kind: 'name', name: token.text, member: member.text, memberAt: member.at, at })
  }

  const number = (): Formula => {
    const read = readNumber({ source, tokens, isDrawable: () => around.every(mayDraw) }, position)
    position = read.position
    const { at } = read.formula
    if (read.wrong?.isLost === true) fail(at.start, read.wrong.mistake)
    else if (read.wrong !== undefined) complain(at.start, read.wrong.mistake)
    return node(read.formula)
  }

  const call = (token: Token): Formula => {
    take()
    take()
    let index = 0
    const args = sequence(')', () => surrounded({ name: token.text, index: index++ }, argument))
    return node({
      kind: 'call',
      name: token.text,
      nameAt: token.at,
      args,
      at: { start: token.at.start, end: tokens[position - 1]!.at.end },
    })
  }

  const argument = (): Argument => {
    if (!(peek().kind === 'name' && sees(':', ahead()))) return { value: conditional() }
    const label = take().text
    take()
    return { label, value: conditional() }
  }

  const sequence = <Item>(end: string, read: () => Item): readonly Item[] => {
    const items: Item[] = []
    if (sees(end)) {
      take()
      return items
    }
    while (true) {
      items.push(within(true, read))
      if (!sees(',')) break
      take()
    }
    close(end)
    return items
  }

  const close = (end: string): void => {
    if (!sees(end)) fail(peek().at.start, commaHere() ?? messages.expected(end, peek()))
    while (peek().kind !== 'end' && !sees(end)) take()
    if (sees(end)) take()
  }

  /** A comma inside of a number, where no comma is due. */
  const commaHere = (): Mistake | undefined => {
    const before = tokens[position - 1]
    if (!sees(',') || before?.kind !== 'number') return undefined
    const right = withoutCommas(source.slice(before.at.start))
    return right === undefined ? undefined : messages.commaInNumber(right)
  }

  /** After a value an operator is due: a second value beside the first is told, read and left out. */
  const operatorFollows = (): void => {
    const token = peek()
    if (token.kind === 'end' || wordSign(token) !== undefined) return
    if (token.kind === 'sign' && !['(', '[', '!', '%'].includes(token.text)) return
    fail(token.at.start, sees('[') ? messages.bracketMisplaced : messages.operatorMissing(token, listed && beginsValue(token)))
    if (sees('%')) take()
    if (beginsValue(peek()) || sees('(') || sees('[') || sees('!')) nested(unary)
  }

  const formula = (): Formula | undefined => {
    if (peek().kind === 'end') {
      fail(0, messages.formulaEmpty)
      return undefined
    }
    const whole = conditional()
    if (peek().kind !== 'end') fail(peek().at.start, commaHere() ?? messages.unexpected(peek()))
    return broken ? undefined : whole
  }

  return { formula }
}
