// What planners know from spreadsheets and other programs, and the formula that means the same here: what they write is understood and told, never obeyed.

import { precedence } from './parse-formula.js'

export interface Equivalent {
  /** Names for a usage where the number of arguments does not fit; the last may repeat. */
  readonly params: readonly string[]
  readonly least: number
  readonly repeats?: boolean
  /** Arguments that bind more loosely than this are put in brackets. */
  readonly binds: number
  /** One formula, or as many as the word may have meant. */
  readonly forms: (...args: readonly string[]) => readonly string[]
}

const { '||': or, '&&': and, '==': compared, '+': added, '*': multiplied } = precedence
/** What needs no brackets anywhere. */
export const atom = precedence['**'] + 1

const joined = (sign: string, binds: number): Equivalent => ({
  params: ['a', 'b'],
  least: 1,
  repeats: true,
  binds,
  forms: (...args) => [args.join(` ${sign} `)],
})

/** `floor` or `ceil` to a multiple. */
const toMultiple = (name: string, x: string, to = '1'): string => (to === '1' ? `${name}(${x})` : `${name}(${x} / ${to}) * ${to}`)

const multipleOf = (name: string): Equivalent => ({
  params: ['x', 'to'],
  least: 1,
  binds: atom,
  forms: (x = '', to) => [toMultiple(name, x, to)],
})

const toDigits = (form: (x: string, to: string) => string): Equivalent => ({
  params: ['x', 'digits'],
  least: 1,
  binds: atom,
  forms: (x = '', digits = '0') => {
    const [, number] = /^\(?(-?\d)\)?$/.exec(digits) ?? []
    return [form(x, number === undefined ? `10 ** -${digits}` : `${Number(`1e${-Number(number)}`)}`)]
  },
})

/** A quantile of RAND(), which is how a spreadsheet draws. */
const drawn = (params: readonly string[], form: (...args: readonly string[]) => string): Equivalent => ({
  params: ['probability', ...params],
  least: params.length + 1,
  binds: 0,
  forms: (_, ...args) => [form(...args)],
})

const looked: Equivalent = {
  params: ['x', '…'],
  least: 1,
  repeats: true,
  binds: 0,
  forms: (x = 'x') => [`interpolate(${x}, [[x0, y0], [x1, y1]])`],
}

const called = (form: string): Equivalent => ({ params: [], least: 0, repeats: true, binds: 0, forms: () => [form] })

const average: Equivalent = {
  params: ['a', 'b'],
  least: 1,
  repeats: true,
  binds: added,
  forms: (...args) => [`(${args.join(' + ')}) / ${args.length}`],
}

const listedIn = (name: string): Equivalent => ({
  params: ['a', 'b'],
  least: 1,
  repeats: true,
  binds: 0,
  forms: (...args) => [`${name}(${args.join(', ')})`],
})

const normal = drawn(['mean', 'sd'], (mean, sd) => `normal(${mean}, ${sd})`)
const exponentOfNormal = drawn(['mean', 'sd'], (mean, sd) => `exp(normal(${mean}, ${sd}))`)
const standard = drawn([], () => 'normal(0, 1)')

/** By name in capitals. */
export const equivalents: ReadonlyMap<string, Equivalent> = new Map(
  Object.entries<Equivalent>({
    IF: {
      params: ['condition', 'yes', 'no'],
      least: 2,
      binds: or,
      forms: (test = '', yes = '', no = '0') => [`${test} ? ${yes} : ${no}`],
    },
    IFS: {
      params: ['condition', 'a', 'other', 'b'],
      least: 2,
      repeats: true,
      binds: or,
      forms: (...args) => [args.map((arg, index) => (index % 2 === 0 ? `${arg} ?` : `${arg} :`)).join(' ') + ' 0'],
    },
    AND: joined('&&', compared),
    OR: joined('||', and),
    SUM: joined('+', added),
    PRODUCT: joined('*', multiplied),
    AVERAGE: average,
    AVG: average,
    MEAN: average,
    POWER: { params: ['x', 'y'], least: 2, binds: atom, forms: (x = '', y = '') => [`${x} ** ${y}`] },
    MAXIMUM: listedIn('max'),
    MINIMUM: listedIn('min'),
    GAUSSIAN: { ...listedIn('normal'), params: ['mean', 'sd'], least: 2, repeats: false },
    LOG: {
      params: ['x', 'base'],
      least: 1,
      binds: 0,
      forms: (x = '', base) => {
        if (base === undefined) return [`log10(${x})`, `ln(${x})`]
        return [base === '10' ? `log10(${x})` : `ln(${x}) / ln(${base})`]
      },
    },
    INT: multipleOf('floor'),
    FLOOR: multipleOf('floor'),
    CEILING: multipleOf('ceil'),
    ROUND: toDigits((x, to) => `round(${x}, ${to})`),
    ROUNDUP: toDigits((x, to) => toMultiple('ceil', x, to)),
    ROUNDDOWN: toDigits((x, to) => toMultiple('floor', x, to)),
    TRUNC: toDigits((x, to) => toMultiple('floor', x, to)),
    RAND: called('uniform(0, 1)'),
    RANDOM: called('uniform(0, 1)'),
    RANDBETWEEN: {
      params: ['low', 'high'],
      least: 2,
      binds: added,
      forms: (low = '', high = '') => [`floor(uniform(${low}, ${/^\d+$/.test(high) ? Number(high) + 1 : `${high} + 1`}))`],
    },
    NORMINV: normal,
    'NORM.INV': normal,
    LOGINV: exponentOfNormal,
    'LOGNORM.INV': exponentOfNormal,
    NORMSINV: standard,
    'NORM.S.INV': standard,
    VLOOKUP: looked,
    HLOOKUP: looked,
    XLOOKUP: looked,
    LOOKUP: looked,
    FORECAST: looked,
    YEAR: called('year'),
    TODAY: called('year'),
    NOW: called('year'),
    PI: called(String(Math.PI)),
  }),
)

/** Words that a spreadsheet knows without brackets, in capitals. */
export const wordEquivalents: ReadonlyMap<string, string> = new Map([
  ['TRUE', '1'],
  ['FALSE', '0'],
  ['PI', String(Math.PI)],
])
