// Formulas that nobody would write: from the grammar, from everything that can be called, and from the pieces of other formulas.

import { primitives } from '../../src/primitives/index.js'
import type { Param, Primitive } from '../../src/primitives/primitive.js'
import type { Dice } from './dice.js'

const callable: readonly Primitive[] = [...primitives.values()]
const operators = [
  '+',
  '-',
  '*',
  '/',
  '**',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  '&&',
  '||',
  '%',
  '=',
  '^',
  '·',
  '÷',
  '＋',
  '//',
  ',',
  ';',
]
const units = [
  'Gbps',
  '亿元',
  '万元/Gbps',
  'year',
  '%',
  'lines',
  "'CNY/Gbps'",
  "'1/year'",
  "'",
  '"Gbps"',
  '万台',
  'kWh',
  "'Gbps**999'",
  "'1'",
  "''",
]
const numbers = [
  '0',
  '1',
  '-1',
  '0.5',
  '1e308',
  '1e-320',
  '1e999',
  '007',
  '.5',
  '5.',
  '1e',
  '0x10',
  '1_000',
  '１２',
  '9'.repeat(400),
  '65',
  '64',
  '5000',
  'NaN',
  'Infinity',
]
const names = [
  'demand',
  'lines',
  'utilisation',
  'installed',
  'years',
  'year',
  'one_step',
  'step_index',
  '需求',
  'a.b.c',
  '__proto__',
  'constructor',
  'x',
  'target',
  'egress',
  'government_money',
]
const dates = ["'2018-09-30'", "'05-01'", "'02-29'", "'2018-02-30'", "'9999-99-99'", "''", '2018']

/** Depth of at most `depth` calls and operators. */
export const randomFormula = (dice: Dice, depth: number): string => {
  if (depth <= 0 || dice.once(5)) return leaf(dice)
  const inner = (): string => randomFormula(dice, depth - 1)
  switch (dice.below(8)) {
    case 0:
    case 1:
      return `${inner()} ${dice.pick(operators)} ${inner()}`
    case 2:
      return `(${inner()})`
    case 3:
      return `${inner()} ? ${inner()} : ${inner()}`
    case 4:
      return `${dice.pick(['-', '!', '- -', '+', '!!'])}${inner()}`
    default:
      return call(dice, depth)
  }
}

const leaf = (dice: Dice): string => {
  if (dice.once(2)) return dice.pick(names)
  return dice.once(3) ? `${dice.pick(numbers)} ${dice.pick(units)}` : dice.pick(numbers)
}

const call = (dice: Dice, depth: number): string => {
  const { name, params } = dice.pick(callable) as { readonly name: string; readonly params?: readonly Param[] }
  const wanted: readonly Param[] = params ?? []
  const given = wanted.map(param => argument(dice, param, depth - 1))
  if (dice.once(6)) given.splice(dice.below(given.length + 1), dice.below(2), randomFormula(dice, depth - 1))
  if (dice.once(8)) given.push(...given, ...given)
  const labelled = dice.once(6) ? given.map(text => `${dice.pick(names)}: ${text}`) : given
  return `${name}(${labelled.join(', ')})`
}

const argument = (dice: Dice, { takes = 'value' }: Param, depth: number): string => {
  const value = (): string => randomFormula(dice, depth)
  if (dice.once(12)) return value()
  switch (takes) {
    case 'list':
      return `[${Array.from({ length: dice.below(4) }, value).join(', ')}]`
    case 'table':
      return `[${Array.from({ length: dice.below(4) }, () => `[${value()}, ${value()}]`).join(', ')}]`
    case 'text':
      return dice.pick(units)
    case 'date':
      return dice.pick(dates)
    case 'variable':
    case 'target':
      return dice.pick(names)
    case 'integer':
      return dice.pick(['1', '2', '3', '0', '-1', '2.5', '1000000'])
    default:
      return value()
  }
}

/** Built to be deep, long or wide rather than varied. */
export const monsterFormula = (dice: Dice): string => {
  const count = dice.size(20_000)
  const [open, close] = dice.pick([
    ['(', ')'],
    ['-', ''],
    ['!', ''],
    ['max(', ', 1)'],
    ['[', ']'],
    ['1 ? 1 : ', ''],
    ['1 + ', ''],
    ['2 ** ', ''],
    ['previous(', ', 1)'],
    ['accumulate(', ' / one_step, 0)'],
    ['lines.', ''],
    ["'", "'"],
    ['tightest(a: ', ', b: 1)'],
    ['normal(', ', 1)'],
    ['1 ', ''],
    ['万', ''],
  ] as const)
  return open.repeat(count) + dice.pick(['1', 'lines', '']) + (dice.once(3) ? '' : close.repeat(count))
}

/** Pieces of a formula put in another order, left out, doubled, or exchanged for others. */
export const mutateFormula = (dice: Dice, formula: string): string => {
  const pieces = formula.match(/[\p{L}_][\p{L}\p{N}_.]*|\d[\d.e]*|'[^']*'|\s+|[^]/gu) ?? []
  for (let times = dice.size(4); times > 0; times--) {
    const at = dice.below(pieces.length + 1)
    switch (dice.below(5)) {
      case 0:
        pieces.splice(at, 1)
        break
      case 1:
        pieces.splice(at, 0, dice.pick([...operators, ...units, ...numbers, ...names, '(', ')', '[', ']', '?', ':']))
        break
      case 2:
        pieces.splice(at, 1, dice.pick(callable).name)
        break
      case 3:
        pieces.splice(at, 0, ...pieces.slice(dice.below(pieces.length + 1), at))
        break
      default:
        pieces.splice(at, 1, `(${randomFormula(dice, 3)})`)
    }
  }
  return pieces.join('')
}
