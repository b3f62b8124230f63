// A scenario file with something wrong in it: bytes, nodes of the YAML, or formulas.

import { isScalar, parseDocument, visit } from 'yaml'
import type { Dice } from './dice.js'
import { monsterFormula, mutateFormula, randomFormula } from './formulas.js'

export type Mutation = (text: string, dice: Dice) => string | Uint8Array

const mutateBytes: Mutation = (text, dice) => {
  let bytes = Buffer.from(text)
  for (let times = dice.size(8); times > 0; times--) {
    const at = dice.below(bytes.length + 1)
    const to = Math.min(bytes.length, at + dice.size(200))
    const piece = dice.pick([
      () => Buffer.from([dice.below(256)]),
      () => Buffer.from(dice.pick(signs)),
      () => bytes.subarray(dice.below(bytes.length + 1)).subarray(0, dice.size(300)),
      () => Buffer.alloc(0),
    ])()
    bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(dice.once(2) ? at : to)])
  }
  return new Uint8Array(bytes)
}

const signs = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '\n',
  '\t',
  '"',
  "'",
  '&a ',
  '*a',
  '<<: ',
  '!!',
  '|\n',
  '>-\n',
  '#',
  '- ',
  '? ',
  '%',
  '---\n',
  '...\n',
  ',',
  '：',
  '，',
  '\u202e',
  '\ufeff',
  '\r',
  '\0',
  '\u2028',
  '😀',
  '\ud800',
]

/** The place of a node in the text, and whether a formula stands there. */
interface Spot {
  readonly start: number
  readonly end: number
  readonly formula: boolean
}

const spotsOf = (text: string): readonly Spot[] => {
  const spots: Spot[] = []
  visit(parseDocument(text, { logLevel: 'silent' }), {
    Node(key, node, path) {
      const [start, end] = node.range ?? [0, 0]
      const pair = path.at(-1)
      const formula =
        key === 'value' && typeof pair === 'object' && 'key' in pair && isScalar(pair.key) && pair.key.value === 'is'
      if (end > start) spots.push({ start, end, formula })
    },
  })
  return spots
}

const replace = (text: string, { start, end }: Pick<Spot, 'start' | 'end'>, by: string): string =>
  text.slice(0, start) + by + text.slice(end)

const mutateNodes: Mutation = (text, dice) => {
  let mutated = text
  for (let times = dice.size(4); times > 0; times--) {
    const spots = spotsOf(mutated)
    if (spots.length === 0) return mutated
    const other = dice.pick(spots)
    const by = dice.once(2) ? mutated.slice(other.start, other.end) : dice.pick(snippets)
    mutated = replace(mutated, dice.pick(spots), by)
  }
  return mutated
}

const snippets = [
  '',
  'null',
  'true',
  '0',
  '-1',
  '1e400',
  '.nan',
  '2020-02-30',
  '9999-12-31',
  '0000-01-01',
  '""',
  'x',
  '[]',
  '{}',
  '[[]]',
  '{ en: a }',
  '{ en: a, zh: 乙 }',
  '{ is: 1, unit: "1" }',
  '&a [*a]',
  '*a',
  '!!binary x',
  '"\\ud800"',
  '"\\x00"',
  '__proto__',
  'constructor',
  '{ __proto__: { is: 1 } }',
  '{ constructor: 1 }',
  'a.b',
  '..',
  'a..b',
  'month',
  '1000000000000',
  "'98 %'",
  '[a, b, 0.5]',
  '? a',
  `{ a: ${'{ a: '.repeat(60)}1${' }'.repeat(61)}`,
  'x'.repeat(300),
  'target',
  'year',
  'Gbps/year/year',
  '"1/1/1"',
  'CNY**3',
]

const mutateFormulas: Mutation = (text, dice) => {
  let mutated = text
  for (let times = dice.size(3); times > 0; times--) {
    const spots = spotsOf(mutated).filter(({ formula }) => formula)
    if (spots.length === 0) return mutated
    const spot = dice.pick(spots)
    const raw = mutated.slice(spot.start, spot.end)
    const formula = dice.pick([
      () => mutateFormula(dice, raw.replaceAll(/^["']|["']$/g, '')),
      () => mutateFormula(dice, raw.replaceAll(/^["']|["']$/g, '')),
      () => randomFormula(dice, dice.size(8)),
      () => (dice.once(10) ? monsterFormula(dice) : randomFormula(dice, 3)),
    ])()
    mutated = replace(mutated, spot, JSON.stringify(formula))
  }
  return mutated
}

/** The same words with other numbers: most are still understood. */
const mutateNumbers: Mutation = (text, dice) => {
  const found = [...text.matchAll(/(?<![\w.-])\d+(\.\d+)?(e\d+)?(?![\w.-])/g)]
  let mutated = text
  for (let times = dice.size(3); times > 0 && found.length > 0; times--) {
    const { index, 0: number } = dice.pick(found)
    if (mutated.startsWith(number, index))
      mutated = replace(
        mutated,
        { start: index, end: index + number.length },
        dice.pick(['0', '1', '2', '0.5', '-1', '1e3', '1e-9', '1e300', '64', '1200']),
      )
  }
  return mutated
}

/** Lines in another order, left out or said twice. */
const mutateLines: Mutation = (text, dice) => {
  const lines = text.split('\n')
  for (let times = dice.size(6); times > 0; times--) {
    const piece = lines.splice(dice.below(lines.length), dice.size(10))
    if (!dice.once(3)) lines.splice(dice.below(lines.length + 1), 0, ...piece, ...(dice.once(2) ? piece : []))
  }
  return lines.join('\n')
}

export const mutations: readonly Mutation[] = [
  mutateBytes,
  mutateNodes,
  mutateNodes,
  mutateFormulas,
  mutateFormulas,
  mutateNumbers,
  mutateLines,
]
