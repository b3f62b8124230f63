// Every sentence that understanding a scenario can say.

import type { Param } from '../primitives/primitive.js'
import { dateMeant } from '../scenario/date-meant.js'
import type { Named } from '../scenario/draft.js'
import type { Text } from '../text.js'
import { currencies } from './currencies.js'
import type { Token } from './lexer.js'
import type { Mistake } from './mistake.js'
import { multipleOf, multiplied } from './multiples.js'
import { isPercentWord } from './percent-words.js'
import { afterNumber, type Unit } from './unit.js'
import { isPure, sameDimension } from './unit-algebra.js'

const mistake = (problem: Text, remedy?: Text): Mistake => (remedy === undefined ? { problem } : { problem, remedy })

/** A mistake unless the name is declared where nobody could read it. */
const lacking = (lacks: Named, told: Mistake): Mistake => ({ ...told, lacks })

const did = (name: string | undefined): Text | undefined =>
  name === undefined ? undefined : { en: `did you mean ${name}?`, zh: `是否想写 ${name}？` }

/** A part of a formula, short enough for a sentence. */
const short = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

const found = (token: Token): Text => {
  if (token.kind === 'end') return { en: 'the end of the formula', zh: '公式已结束' }
  const words = short(token.kind === 'text' ? `'${token.text}'` : token.text)
  return { en: words, zh: words }
}

/** A unit as it stands after 'is' and after 是. */
const unitText = (unit: Unit): Text =>
  isPure(unit) ? { en: 'a pure number', zh: '纯数' } : { en: unit.text, zh: ` ${unit.text}` }

/** A cycle, its middle left out where nobody would read all of it. */
const roundTrip = (path: readonly string[]): string =>
  (path.length > 12 ? [...path.slice(0, 6), `… ${path.length - 9} …`, ...path.slice(-3)] : path).join(' → ')

const callable: Text = { en: '`steppecast list` names what can be called', zh: '可用的函数与分布见 steppecast list' }

export interface Side {
  readonly words: string
  readonly unit: Unit
}

/** What to do where a value of one unit stands in the place of another. */
const bringTo = (words: string, from: Unit, to: Unit): Text | undefined => {
  if (!sameDimension(from, to)) return isPure(from) ? divideBy(words, to) : undefined
  const call = `convert(${short(words)}, '${to.text}')`
  return { en: `the scales differ: write ${call}`, zh: `量纲相同而倍数不同：请写 ${call}` }
}

/** 28 % where so much a year is wanted. */
const divideBy = (words: string, { text }: Unit): Text | undefined => {
  const [, unit] = /^1\/([^\s/*^()]+)$/.exec(text) ?? []
  if (unit === undefined) return undefined
  const isOne = /^[\p{L}\p{N}_.]+(?: ?%)?$/u.test(words)
  const whole = isOne ? short(words) : `(${short(words)})`
  const call = `${whole} / 1 ${unit}`
  return { en: `if so much each ${unit} is meant, write ${call}`, zh: `若指每 ${unit} 的数值，请写 ${call}` }
}

/** Mb, MBps and KB can be read in two ways: a suggestion of one would be wrong by a factor of 8, or of 1.024. */
const bitsOrBytes = (word: string): Text | undefined => {
  const [, letter = '', ending = ''] = /^([kKMGT])(b|Bps|B)$/.exec(word) ?? []
  const prefix = letter.replace('K', 'k')
  if (ending === 'b') return { en: `bits are ${prefix}bit, bytes ${prefix}B`, zh: `比特写 ${prefix}bit，字节写 ${prefix}B` }
  if (ending === 'Bps')
    return { en: `bits are ${prefix}bps, bytes '${prefix}B/s'`, zh: `比特每秒写 ${prefix}bps，字节每秒写 '${prefix}B/s'` }
  return ending === 'B' ? { en: '1000 bytes are kB, 1024 bytes KiB', zh: '1000 字节写 kB，1024 字节写 KiB' } : undefined
}

/** 5 亿 where 亿 stands alone. */
interface MultipleAlone {
  readonly word: string
  /** With its zeros; undefined where only a unit can have been meant. */
  readonly number: string | undefined
  /** Those that the multiple may stand before. */
  readonly units: readonly string[]
}

/** In a unit; after a number more can be said. */
const zeros = (word: string): Text | undefined => {
  const factor = multipleOf(word)
  if (factor === undefined) return undefined
  const number = multiplied(5, factor)
  return {
    en: `${word} is a multiple: write its zeros into the number, 5 ${word} as ${number}`,
    zh: `${word} 是倍数：请把它写进数中，如 5 ${word} 写 ${number}`,
  }
}

const percentUnit: Text = {
  en: 'a share is a pure number: its unit is "1", and 85 % is written in its formula',
  zh: '比例是纯数：单位写 "1"，公式中写 85 %',
}

const writeOneOf = (forms: readonly string[]): Text => ({
  en: `write ${forms.join(' or ')}`,
  zh: `请写 ${forms.join(' 或 ')}`,
})

const uncertain: Text = {
  en: 'what is uncertain is drawn: write normal(mean, deviation), triangular(low, likeliest, high) or uniform(low, high)',
  zh: '不确定的数用分布表示：请写 normal(均值, 标准差)、triangular(最小, 最可能, 最大) 或 uniform(最小, 最大)',
}

const splitIt: Text = { en: 'give a part of it a variable of its own', zh: '请把其中一部分单设为变量' }

const money: Text = {
  en: `the result must be money, as 2.5e8 CNY * …; known: ${currencies.map(({ code }) => code).join(', ')}`,
  zh: `结果应为金额，如 2.5 亿元 * …；可用${currencies.map(({ label }) => label.zh).join('、')}`,
}

const signature = (params: readonly Param[], rest: boolean): string =>
  params.map(param => (param.optional === true ? `[${param.name}]` : param.name)).join(', ') + (rest ? ', …' : '')

export const messages = {
  // Text of a formula
  formulaEmpty: mistake({ en: 'missing formula', zh: '公式为空' }),
  formulaTooLong: (most: number) =>
    mistake({ en: `exceeded ${most} characters in one formula`, zh: `公式超过 ${most} 个字符` }, splitIt),
  formulaTooDeep: (most: number) =>
    mistake(
      {
        en: `exceeded depth ${most} (brackets and operators inside one another)`,
        zh: `公式的层数（括号与运算嵌套）超过 ${most}`,
      },
      splitIt,
    ),
  formulaTooLarge: (most: number) =>
    mistake(
      { en: `exceeded ${most} numbers, names and operators in one formula`, zh: `公式中的数、名称与运算超过 ${most} 个` },
      splitIt,
    ),
  characterUnknown: (character: string) =>
    mistake(
      { en: `unexpected ${character}`, zh: `多余的字符 ${character}` },
      character === '±'
        ? uncertain
        : { en: 'a formula has numbers, names, operators, brackets and quotes', zh: '公式由数、名称、运算符、括号与引号组成' },
    ),
  characterWide: (character: string, right: string) =>
    mistake(
      { en: `invalid ${character}`, zh: `公式中不能用 ${character}` },
      { en: `write ${right} (switch the keyboard to half-width)`, zh: `请写半角的 ${right}` },
    ),
  signBefore: (sign: string) =>
    mistake(
      { en: `invalid ${sign} before a formula`, zh: `公式之前不能写 ${sign}` },
      { en: `a formula begins without ${sign}; delete it`, zh: `公式不以 ${sign} 开头，请删除` },
    ),
  signWrong: (sign: string, right: string) =>
    mistake(
      { en: `invalid ${sign}`, zh: `公式中不能用 ${sign}` },
      right === ',' ? { en: 'arguments are separated by ,', zh: '参数以 , 分隔' } : { en: `write ${right}`, zh: `请写 ${right}` },
    ),
  numberSpoken: (words: string, right: string | undefined) =>
    mistake(
      { en: `invalid number ${short(words)}`, zh: `数的写法无效：${short(words)}` },
      right === undefined
        ? {
            en: "write the zeros of a multiple into the number, and quote a compound unit: 5e6 USD, 5 'CNY/Gbps'",
            zh: "请把倍数写进数中，复合单位加引号：5e6 USD、5 'CNY/Gbps'",
          }
        : writeOneOf([right]),
    ),
  rangeWritten: (words: string, uniform: { readonly low: string; readonly high: string } | undefined, isDash: boolean) => {
    const right =
      uniform === undefined
        ? {
            en: 'write uniform(low, high), or triangular(low, likeliest, high)',
            zh: '请写 uniform(最小, 最大) 或 triangular(最小, 最可能, 最大)',
          }
        : {
            en: `write uniform(${uniform.low}, ${uniform.high}), or triangular(${uniform.low}, …, ${uniform.high}) with what is likeliest in the middle`,
            zh: `请写 uniform(${uniform.low}, ${uniform.high})；若有最可能的值，请写 triangular(${uniform.low}, …, ${uniform.high})`,
          }
    return mistake(
      { en: `invalid range ${short(words)}`, zh: `范围的写法无效：${short(words)}` },
      isDash ? { en: `${right.en}; a difference is written with -`, zh: `${right.zh}；若指相减，请写 -` } : right,
    )
  },
  choiceWritten: (word: string, form: string | undefined) =>
    mistake(
      { en: `invalid ${word}: a choice is written with ? and :`, zh: `公式中不能用 ${word}：选择用 ? 和 : 书写` },
      form === undefined ? { en: 'write (condition ? a : b)', zh: '请写 (条件 ? a : b)' } : writeOneOf([form]),
    ),
  numberTooLarge: (words: string) =>
    mistake({ en: `exceeded the range of numbers: ${short(words)}`, zh: `数值超出范围：${short(words)}` }),
  quoteOpen: (quote: string) =>
    mistake(
      { en: `missing ${quote} at the end of a quoted text`, zh: `引号未闭合，缺少 ${quote}` },
      { en: `write another ${quote}, or delete this one`, zh: `请补上 ${quote}，或删除这一个` },
    ),

  // Structure of a formula
  valueMissing: (token: Token) =>
    mistake(
      token.kind === 'end'
        ? { en: 'the formula ends too early', zh: '公式结束过早' }
        : { en: `unexpected ${found(token).en}`, zh: `此处不应是 ${found(token).zh}` },
      { en: 'a number, a name, a call or ( would be right here', zh: '此处应为数、名称、函数或 (' },
    ),
  expected: (sign: string, token: Token) =>
    mistake(
      { en: `missing ${sign}`, zh: `缺少 ${sign}` },
      token.kind === 'end'
        ? { en: 'the formula ends before it', zh: '公式在它之前就结束了' }
        : { en: `found ${found(token).en} in its place`, zh: `此处却是 ${found(token).zh}` },
    ),
  commaInNumber: (right: string) => mistake({ en: 'unexpected ,', zh: '多余的 ,' }, writeOneOf([right])),
  unexpected: (token: Token) =>
    mistake(
      { en: `unexpected ${found(token).en}`, zh: `多余的 ${found(token).zh}` },
      token.text === ','
        ? { en: 'commas separate arguments; numbers are written without them', zh: '逗号只用于分隔参数，数字中不写逗号' }
        : { en: 'the formula is complete before it', zh: '公式在它之前已经完整' },
    ),
  operatorMissing: (token: Token, perhapsComma: boolean) => {
    if (token.text === '%')
      return mistake(
        { en: 'unexpected %', zh: '多余的 %' },
        { en: '% stands right after a number: 90 %', zh: '% 只能紧跟在数之后：90 %' },
      )
    return mistake(
      { en: `unexpected ${found(token).en}`, zh: `多余的 ${found(token).zh}` },
      perhapsComma
        ? { en: 'a comma or an operator is missing before it', zh: '它前面缺少逗号或运算符' }
        : { en: 'an operator is missing before it', zh: '它前面缺少运算符' },
    )
  },
  bracketMisplaced: mistake(
    { en: 'unexpected [', zh: '多余的 [' },
    {
      en: 'after the name of a variable it picks a member, lines[north]; a list stands alone as an argument: choice([1, 2], [0.5, 0.5])',
      zh: '紧跟变量名称时用于选取成员：lines[north]；列表只能单独作为参数：choice([1, 2], [0.5, 0.5])',
    },
  ),
  memberMissing: (name: string) =>
    mistake(
      { en: `missing member of ${name}`, zh: `缺少 ${name} 的成员` },
      { en: `name one: ${name}[north]`, zh: `请写出一个成员：${name}[north]` },
    ),
  powerOfSigned: (sign: string, base: string) =>
    mistake(
      { en: `invalid ${sign}${short(base)} ** …, which can be read in two ways`, zh: `${sign}${short(base)} ** … 有两种读法` },
      {
        en: `write (${sign}${short(base)}) ** … or ${sign}(${short(base)} ** …)`,
        zh: `请写 (${sign}${short(base)}) ** … 或 ${sign}(${short(base)} ** …)`,
      },
    ),
  comparisonChained: (sign: string) =>
    mistake(
      { en: `invalid second ${sign} in one comparison`, zh: `一次比较中出现了第二个 ${sign}` },
      { en: 'write a < b && b < c', zh: '请写 a < b && b < c' },
    ),
  textMisplaced: (text: string) =>
    mistake(
      { en: `unexpected text ${short(text)}`, zh: `此处不应是文字 ${short(text)}` },
      {
        en: 'quotes hold dates, the units of convert, and compound units right after a number',
        zh: '引号只用于日期、convert 的单位，以及紧跟在数之后的复合单位',
      },
    ),
  listMisplaced: mistake(
    { en: 'unexpected list', zh: '此处不应是列表' },
    {
      en: 'a list is an argument of choice or interpolate',
      zh: '列表只能作为 choice、interpolate 等的参数',
    },
  ),
  labelMisplaced: (label: string) =>
    mistake(
      { en: `unexpected label ${label}:`, zh: `此处不应有标签 ${label}:` },
      { en: 'only tightest has labels', zh: '只有 tightest 可以带标签' },
    ),

  // Names and calls
  variableUnknown: (name: string, near: string | undefined) =>
    lacking(
      'variables',
      mistake(
        { en: `unknown variable ${short(name)}`, zh: `未知的变量 ${short(name)}` },
        did(near) ?? { en: 'correct the name, or declare it under variables', zh: '请改正名称，或在 variables 下声明' },
      ),
    ),
  functionUnknown: (name: string, near: string | undefined) =>
    mistake({ en: `unknown function ${short(name)}`, zh: `未知的函数 ${short(name)}` }, did(near) ?? callable),
  functionElsewhere: (name: string, forms: readonly string[]) =>
    mistake({ en: `unknown function ${short(name)}`, zh: `未知的函数 ${short(name)}` }, writeOneOf(forms)),
  wordElsewhere: (name: string, form: string) =>
    lacking('variables', mistake({ en: `unknown variable ${short(name)}`, zh: `未知的变量 ${short(name)}` }, writeOneOf([form]))),
  targetUnknown: (name: string, near: string | undefined) =>
    lacking(
      'targets',
      mistake(
        { en: `unknown target ${short(name)}`, zh: `未知的承诺 ${short(name)}` },
        did(near) ?? { en: 'name one that stands under targets', zh: '请用 targets 下已有的名称' },
      ),
    ),
  nameCalled: (name: string) =>
    mistake(
      { en: `unknown function ${short(name)}: it is a name`, zh: `${short(name)} 是名称，不是函数` },
      { en: `write ${short(name)} without brackets`, zh: `请写 ${short(name)}，不带括号` },
    ),
  callMissing: (name: string) =>
    mistake(
      { en: `invalid variable ${short(name)}: it is a function`, zh: `${short(name)} 是函数，不是变量` },
      { en: `write ${short(name)}(…)`, zh: `请写 ${short(name)}(…)` },
    ),
  unitOrVariable: (number: string, unit: string, name: string, asWritten: string) => {
    // A unit has no % in it.
    const asUnit = unit === '%' ? `${Number((Number(number) / 100).toPrecision(15))} '1/${name}'` : `${number} '${unit}/${name}'`
    const [quoted, spaced] = [asUnit, `${number} ${unit} / ${name}`].map(short)
    return mistake(
      {
        en: `${short(asWritten)}: ${short(name)} is a unit and a variable, and either could be meant`,
        zh: `${short(asWritten)}：${short(name)} 既是单位也是变量，两种意思都说得通`,
      },
      {
        en: `write ${quoted} for the unit, or ${spaced} for the division by the variable`,
        zh: `若指单位请写 ${quoted}；若指除以该变量请写 ${spaced}`,
      },
    )
  },
  unitAlone: (name: string) =>
    lacking(
      'variables',
      mistake(
        { en: `unknown variable ${short(name)}`, zh: `未知的变量 ${short(name)}` },
        {
          en: `${short(name)} is a unit and stands right after a number: 1 ${short(name)}; a unit with / or * stands in quotes`,
          zh: `${short(name)} 是单位，应紧跟在数之后：1 ${short(name)}；含 / 或 * 的单位须加引号`,
        },
      ),
    ),
  factorMissing: (name: string, text: string) =>
    lacking(
      'units',
      mistake(
        { en: `unknown unit ${short(name)}`, zh: `未知的单位 ${short(name)}` },
        {
          en: `a number times a variable is written ${short(text).replace(name, '').trim()} * ${short(name)}`,
          zh: `数与变量相乘请写 ${short(text).replace(name, '').trim()} * ${short(name)}`,
        },
      ),
    ),
  arity: (
    { name, params, ...rest }: { readonly name: string; readonly params: readonly Param[]; readonly rest?: boolean },
    count: number,
  ) => {
    const least = params.filter(param => param.optional !== true).length
    const open = rest.rest === true
    const most = params.length
    const en = open ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`
    const zh = open ? `至少 ${least} 个` : least === most ? ` ${least} 个` : ` ${least} 至 ${most} 个`
    const usage = `${name}(${signature(params, open)})`
    return mistake(
      {
        en: `invalid number of arguments: ${name} takes ${en}, found ${count}`,
        zh: `参数个数不对：${name} 需要${zh}，现有 ${count} 个`,
      },
      { en: `write ${usage}`, zh: `请写 ${usage}` },
    )
  },
  distributionWanted: (name: string, words: string) =>
    mistake(
      { en: `invalid argument of ${name}: ${short(words)} is no distribution`, zh: `${name} 的参数 ${short(words)} 不是分布` },
      { en: `write a distribution in its place: ${name}(normal(0, 1)…)`, zh: `此处应直接写分布：${name}(normal(0, 1)…)` },
    ),
  listWanted: (name: string, param: string, words: string) =>
    mistake(
      { en: `invalid ${param} of ${name}: ${short(words)}`, zh: `${name} 的 ${param} 无效：${short(words)}` },
      { en: 'a list of at least one value: [1, 2, 3]', zh: '应为至少有一个值的列表：[1, 2, 3]' },
    ),
  tableWanted: (name: string, param: string, words: string) =>
    mistake(
      { en: `invalid ${param} of ${name}: ${short(words)}`, zh: `${name} 的 ${param} 无效：${short(words)}` },
      { en: 'a list of pairs: [[0, 1], [5, 2]]', zh: '应为数对的列表：[[0, 1], [5, 2]]' },
    ),
  tableFalls: (words: string) =>
    mistake({
      en: `invalid table: ${short(words)} is not above the x before it`,
      zh: `表中的 x 应递增：${short(words)} 不大于前一个 x`,
    }),
  textWanted: (name: string, param: string, words: string) =>
    mistake(
      { en: `invalid ${param} of ${name}: ${short(words)}`, zh: `${name} 的 ${param} 无效：${short(words)}` },
      { en: `a text in quotes: ${name}(…, 'Gbps')`, zh: `应为引号中的文字：${name}(…, 'Gbps')` },
    ),
  nameWanted: (name: string, param: string, words: string) =>
    mistake(
      { en: `invalid ${param} of ${name}: ${short(words)}`, zh: `${name} 的 ${param} 无效：${short(words)}` },
      { en: 'a name alone, without quotes', zh: '应为单独的名称，不加引号' },
    ),
  pipelineWanted: (name: string) =>
    mistake(
      {
        en: `invalid in_pipeline(${name}): the formula of ${name} is not one pipeline(…)`,
        zh: `in_pipeline(${name}) 无效：${name} 的公式不是单独的 pipeline(…)`,
      },
      { en: 'give the pipeline a variable of its own and name that', zh: '请为该 pipeline 单设一个变量，再引用它' },
    ),
  integerWanted: (name: string, param: string, words: string, most: number) =>
    mistake(
      { en: `invalid ${param} of ${name}: ${short(words)}`, zh: `${name} 的 ${param} 无效：${short(words)}` },
      { en: `a whole number from 1 to ${most}, written as a number`, zh: `应为 1 至 ${most} 的整数，直接写数` },
    ),
  dateWanted: (name: string, words: string, everyYear: boolean) => {
    const meant = dateMeant(words.replace(/^(['"])(.*)\1$/, '$2'))
    const right = everyYear
      ? {
          en: "a day that exists, in quotes: '05-01' for every year or '2016-05-01' for once",
          zh: "应为引号中真实存在的日期：每年写 '05-01'，一次写 '2016-05-01'",
        }
      : { en: "a day that exists, in quotes: '2016-05-01'", zh: "应为引号中真实存在的日期：'2016-05-01'" }
    return mistake(
      { en: `invalid date of ${name}: ${short(words)}`, zh: `${name} 的日期无效：${short(words)}` },
      meant.length === 0 ? right : writeOneOf(meant.map(date => `'${date}'`)),
    )
  },
  datesReversed: (name: string, from: string, until: string) =>
    mistake(
      { en: `invalid dates of ${name}: ${until} is not after ${from}`, zh: `${name} 的日期无效：${until} 不晚于 ${from}` },
      {
        en: `write the earlier date first: ${name}('2016-05-01', '2018-05-01')`,
        zh: `请先写较早的日期：${name}('2016-05-01', '2018-05-01')`,
      },
    ),
  drawInvalid: ({
    words,
    found,
    rule,
    right,
  }: {
    readonly words: string
    readonly found: readonly { readonly name: string; readonly words: string }[]
    readonly rule: Text
    readonly right: string | undefined
  }) => {
    const told = (is: string): string => found.map(({ name, words }) => `${name}${is}${short(words)}`).join(', ')
    return mistake(
      {
        en: `invalid ${short(words)}${found.length === 0 ? '' : `: ${told(' is ')}`}`,
        zh: `${short(words)} 无效${found.length === 0 ? '' : `：${told(' 为 ')}`}`,
      },
      right === undefined ? rule : { en: `${rule.en}, as in ${short(right)}`, zh: `${rule.zh}，如 ${short(right)}` },
    )
  },
  truncationEmpty: (words: string) =>
    mistake(
      { en: `invalid ${short(words)}`, zh: `${short(words)} 无效` },
      { en: 'low ≤ high, and the distribution can give values between them', zh: '应有 low ≤ high，且该分布能取到两者之间的值' },
    ),

  // Sets
  setUnknown: (words: string, near: string | undefined) =>
    lacking(
      'sets',
      mistake(
        { en: `unknown set ${short(words)}`, zh: `未知的集合 ${short(words)}` },
        did(near) ?? {
          en: `declare it under sets: { ${short(words)}: [north, south] }`,
          zh: `请在 sets 下声明：{ ${short(words)}: [north, south] }`,
        },
      ),
    ),
  sumOfList: (form: string) =>
    mistake({ en: 'invalid sum: it adds up the members of a set', zh: 'sum 无效：它对集合的成员求和' }, writeOneOf([form])),
  setWanted: (words: string) =>
    mistake(
      { en: `invalid set of sum: ${short(words)}`, zh: `sum 的集合无效：${short(words)}` },
      { en: 'the name of a set: sum(lines, area)', zh: '应为集合的名称：sum(lines, area)' },
    ),
  memberTwice: (member: string, set: string) =>
    mistake(
      { en: `duplicate member ${member} of ${set}`, zh: `集合 ${set} 的成员 ${member} 重复` },
      { en: 'keep one', zh: '请只保留一个' },
    ),
  memberIsSet: (name: string) =>
    mistake(
      { en: `invalid set ${name}: a member has the same name`, zh: `集合 ${name} 无效：它与一个成员同名` },
      { en: 'rename one of them', zh: '请为其中之一改名' },
    ),
  memberUnknown: (member: string, set: string, near: string | undefined, members: readonly string[]) =>
    lacking(
      'sets',
      mistake(
        { en: `unknown member ${member} of ${set}`, zh: `集合 ${set} 中没有成员 ${member}` },
        did(near) ?? { en: `it has ${short(members.join(', '))}`, zh: `它有 ${short(members.join('、'))}` },
      ),
    ),
  memberOfPlain: (name: string) =>
    lacking(
      'sets',
      mistake(
        { en: `invalid member: ${name} is for no set`, zh: `${name} 不分成员` },
        {
          en: `write ${name} alone, or give the variable ${name} a set: for: area`,
          zh: `请只写 ${name}，或为变量 ${name} 指定集合：for: area`,
        },
      ),
    ),
  membersOpen: (name: string, set: string, members: readonly string[]) =>
    mistake(
      {
        en: `missing member: ${name} has one value for each member of ${set}`,
        zh: `缺少成员：${name} 对集合 ${set} 的每个成员各有一值`,
      },
      {
        en: `write ${name}[${members[0]}], or add up in a formula: sum(${name}, ${set})`,
        zh: `请写 ${name}[${members[0]}]，或在公式中求和：sum(${name}, ${set})`,
      },
    ),
  sumOfNothing: (words: string, set: string) =>
    lacking(
      'sets',
      mistake(
        {
          en: `invalid sum: nothing in ${short(words)} is for ${set}`,
          zh: `sum 无效：${short(words)} 中没有按集合 ${set} 取值的变量`,
        },
        { en: `name a variable that has for: ${set}`, zh: `应含有写明 for: ${set} 的变量` },
      ),
    ),
  memberOverridden: (name: string, key: string) =>
    lacking(
      'sets',
      mistake(
        { en: `unexpected ${key} of ${name}`, zh: `${name} 不应有 ${key}` },
        {
          en: `a member has the ${key} of its variable; write is, title or source`,
          zh: `成员沿用其变量的 ${key}；请只写 is、title 或 source`,
        },
      ),
    ),
  tooManyVariables: (most: number) =>
    mistake(
      { en: `exceeded ${most} variables, those of all members counted`, zh: `变量超过 ${most} 个（各成员分别计数）` },
      { en: 'take smaller sets', zh: '请减少集合的成员' },
    ),
  expansionTooLarge: (most: number) =>
    mistake(
      {
        en: `exceeded ${most} numbers, names and operators in all formulas, those of all members counted`,
        zh: `全部公式中的数、名称与运算超过 ${most} 个（各成员分别计数）`,
      },
      {
        en: 'take smaller sets, or give what all members share a variable of its own',
        zh: '请减少集合的成员，或将各成员共有的部分单设为变量',
      },
    ),

  // Units
  nounNoWord: (word: string) =>
    mistake(
      { en: `invalid unit ${word}`, zh: `单位 ${word} 无效` },
      { en: 'a unit is letters, digits and _, a letter first', zh: '单位由字母、汉字、数字和 _ 组成，不以数字开头' },
    ),
  nounTwice: (word: string, owner: string) =>
    mistake(
      { en: `duplicate unit ${word}: ${owner} has it already`, zh: `单位 ${word} 重复：${owner} 已使用它` },
      { en: 'choose another label', zh: '请另选名称' },
    ),
  nounKnown: (word: string) =>
    mistake(
      { en: `duplicate unit ${word}: it is known without being declared`, zh: `单位 ${word} 重复：它是内置单位` },
      { en: 'choose another word', zh: '请另选名称' },
    ),
  unitTooLong: (most: number) => mistake({ en: `exceeded ${most} characters in one unit`, zh: `单位超过 ${most} 个字符` }),
  unitUnexpected: (character: string | undefined, text: string) =>
    mistake(
      character === undefined
        ? {
            en: text.trim() === '' ? 'missing unit' : `invalid unit ${short(text)}: it ends too early`,
            zh: text.trim() === '' ? '缺少单位' : `单位 ${short(text)} 不完整`,
          }
        : { en: `invalid unit ${short(text)}: unexpected ${character}`, zh: `单位 ${short(text)} 无效：多余的 ${character}` },
      { en: 'write Gbps, CNY/Gbps, 1/year, m**2, or "1" for a pure number', zh: '请写 Gbps、CNY/Gbps、1/year、m**2，纯数写 "1"' },
    ),
  unitUnknown: (word: string, near: string | undefined) =>
    lacking(
      'units',
      mistake(
        { en: `unknown unit ${short(word)}`, zh: `未知的单位 ${short(word)}` },
        zeros(word) ??
          (isPercentWord(word) ? percentUnit : undefined) ??
          bitsOrBytes(word) ??
          did(near) ?? {
            en: `declare what is counted under units: ${short(word)}: …`,
            zh: `可数的名词请在 units 下声明：${short(word)}: …`,
          },
      ),
    ),
  percentWord: (word: string, number: string) =>
    mistake({ en: `unknown unit ${short(word)}`, zh: `未知的单位 ${short(word)}` }, writeOneOf([`${short(number)} %`])),
  percentBefore: (words: string, number: string) =>
    mistake({ en: `invalid ${words}`, zh: `公式中不能用 ${words}` }, writeOneOf([`${number} %`])),
  multipleAlone: (words: string, { word, number, units }: MultipleAlone) => {
    const withUnits = units.map(unit => words.replace(word, unit))
    const problem = { en: `unknown unit ${word}: it is a multiple`, zh: `${word} 是倍数，不是单位` }
    if (number === undefined || withUnits.length === 0)
      return mistake(problem, writeOneOf(number === undefined ? withUnits.slice(0, 1) : [number]))
    return mistake(problem, {
      en: `write ${number} for a pure number, else its unit too: ${withUnits.join(', ')}`,
      zh: `纯数请写 ${number}，否则请带上单位：${withUnits.join('、')}`,
    })
  },
  unitExponent: (words: string, most: number) =>
    mistake(
      { en: `invalid power in unit ${short(words)}`, zh: `单位 ${short(words)} 的幂次无效` },
      { en: `a whole number from 1 to ${most}, or below 0`, zh: `应为 1 至 ${most} 的整数或相应的负数` },
    ),
  unitUnquoted: (number: { readonly unit?: string; readonly value: number }, below: string) => {
    const percent = number.unit === '%'
    const right = `${percent ? number.value / 100 : number.value} '${percent ? '1' : (number.unit ?? '1')}/${below}'`
    return mistake(
      { en: `invalid unit: / ${below} after a number`, zh: `数之后的 / ${below} 不是单位` },
      below === 'years'
        ? {
            en: `quote a compound unit: ${right}; by the years since the start it is / (years)`,
            zh: `复合单位要加引号：${right}；若指除以起始以来的年数，请写 / (years)`,
          }
        : { en: `quote a compound unit: ${right}`, zh: `复合单位要加引号：${right}` },
    )
  },
  unitsDiffer: (left: Side, right: Side, name?: string) =>
    mistake(
      {
        en: `unit mismatch${name === undefined ? '' : ` in ${name}`}: ${short(left.words)} is ${unitText(left.unit).en}, ${short(right.words)} is ${unitText(right.unit).en}`,
        zh: `${name === undefined ? '' : `${name} 中`}单位不符：${short(left.words)} 是${unitText(left.unit).zh}，${short(right.words)} 是${unitText(right.unit).zh}`,
      },
      bringTo(right.words, right.unit, left.unit) ?? { en: 'both must be in one unit', zh: '两者的单位必须相同' },
    ),
  equationUnit: (name: string, given: Unit, declared: Unit) =>
    mistake(
      {
        en: `unit mismatch: the formula gives ${unitText(given).en}, ${name} is declared as ${unitText(declared).en}`,
        zh: `单位不符：公式的结果是${unitText(given).zh}，${name} 声明为${unitText(declared).zh}`,
      },
      bringTo('…', given, declared) ?? { en: 'correct the formula or the declared unit', zh: '请改正公式或所声明的单位' },
    ),
  argumentUnit: (name: string, param: string, side: Side, wanted: Unit) =>
    mistake(
      {
        en: `unit mismatch: ${short(side.words)} is ${unitText(side.unit).en}, ${param} of ${name} must be ${unitText(wanted).en}`,
        zh: `单位不符：${short(side.words)} 是${unitText(side.unit).zh}，${name} 的 ${param} 应为${unitText(wanted).zh}`,
      },
      bringTo(side.words, side.unit, wanted),
    ),
  unitMissing: (name: string, param: string, words: string, wanted: Unit | undefined) =>
    mistake(
      { en: `missing unit: ${short(words)} as ${param} of ${name}`, zh: `缺少单位：${name} 的 ${param} ${short(words)}` },
      wanted === undefined
        ? { en: 'write its unit right after it', zh: '请在其后写明单位' }
        : { en: `it must carry ${unitExample(words, wanted)}`, zh: `应带单位：${unitExample(words, wanted)}` },
    ),
  notPure: (words: string, unit: Unit) =>
    mistake(
      {
        en: `unit mismatch: ${short(words)} is ${unit.text}, a pure number is needed here`,
        zh: `单位不符：${short(words)} 是 ${unit.text}，此处应为纯数`,
      },
      { en: 'divide by a value of that unit', zh: '请除以同单位的量' },
    ),
  exponentNotInteger: (words: string, unit: Unit, most: number) =>
    mistake(
      { en: `invalid power of ${short(words)}, which is ${unit.text}`, zh: `${short(words)} 的单位是 ${unit.text}，幂次无效` },
      {
        en: `a value with a unit takes a whole number as exponent, at most ${most}`,
        zh: `带单位的量只能取整数次幂，不超过 ${most}`,
      },
    ),
  convertBare: (words: string) =>
    mistake(
      { en: `invalid convert: ${short(words)} has no unit`, zh: `convert 无效：${short(words)} 没有单位` },
      { en: 'write the unit after the number instead', zh: '请直接在数之后写单位' },
    ),
  convertImpossible: (words: string, from: Unit, to: Unit) =>
    mistake({
      en: `unit mismatch: ${short(words)} is ${unitText(from).en} and cannot be converted to ${unitText(to).en}`,
      zh: `单位不符：${short(words)} 是${unitText(from).zh}，无法换算为${unitText(to).zh}`,
    }),

  // The scenario around the formulas
  formulaMissing: (name: string) =>
    mistake(
      { en: `missing formula of ${name}`, zh: `${name} 没有公式` },
      { en: 'give it `is: …` in this file or in one that extends it', zh: '请在本文件或扩展它的文件中写 `is: …`' },
    ),
  modelToExtend: (variables: number, gaps: number) =>
    mistake(
      {
        en: `a model to extend: variables ${variables}, of which ${gaps} to be given`,
        zh: `这是供扩展的模型：变量 ${variables}，其中 ${gaps} 个有待给出`,
      },
      {
        en: 'run a file that extends it and gives them; `steppecast check` names them',
        zh: '请运行扩展它并给出这些变量的文件；变量名见 steppecast check',
      },
    ),
  nameReserved: (name: string) =>
    mistake(
      { en: `invalid name ${name}: every formula knows it already`, zh: `名称 ${name} 无效：它是公式的内置名称` },
      { en: 'choose another name', zh: '请另取名称' },
    ),
  nameTwice: (name: string) =>
    mistake(
      { en: `duplicate name ${name}: a variable has it too`, zh: `名称 ${name} 重复：已有同名变量` },
      { en: 'rename the lever or the variable', zh: '请为其中之一改名' },
    ),
  cyclic: (path: readonly string[]) =>
    mistake(
      { en: `cyclic: ${roundTrip(path)}`, zh: `循环依赖：${roundTrip(path)}` },
      {
        en: 'break it with previous, accumulate, grow or pipeline, or with delay(x, lag, before) or smooth(x, time, start)',
        zh: '请用 previous、accumulate、grow 或 pipeline 断开，或用 delay(x, lag, before)、smooth(x, time, start) 断开',
      },
    ),
  dateInvalid: (text: string) =>
    mistake(
      { en: `invalid date ${text}`, zh: `日期 ${text} 无效` },
      { en: 'a day that exists, as 2015-12-31', zh: '应为真实存在的日期，如 2015-12-31' },
    ),
  endNotAfterStart: (end: string, start: string) =>
    mistake({ en: `invalid end ${end}: it is not after the start ${start}`, zh: `结束日期 ${end} 不在开始日期 ${start} 之后` }),
  tooManySteps: (step: string, most: number) =>
    mistake(
      { en: `exceeded ${most} steps`, zh: `步数超过 ${most}` },
      { en: `end earlier or take steps longer than a ${step}`, zh: '请提前结束日期或加大步长' },
    ),
  endOffStep: (
    { start, end, step }: { readonly start: string; readonly end: string; readonly step: string },
    near: readonly string[],
  ) =>
    mistake(
      {
        en: `invalid end ${end}: no ${step} counted from ${start} ends there`,
        zh: `结束日期 ${end} 无效：从 ${start} 起没有一步在该日结束`,
      },
      { en: `the nearest are ${near.join(' and ')}`, zh: `最近的是 ${near.join(' 和 ')}` },
    ),
  deadlineOutside: (by: string, start: string, end: string) =>
    mistake(
      { en: `invalid deadline ${by}: it lies outside the horizon`, zh: `期限 ${by} 在时间范围之外` },
      { en: `a day from ${start} to ${end}`, zh: `应为 ${start} 至 ${end} 之间的日期` },
    ),
  readingsDiffer: (
    first: { readonly variable: string; readonly unit: Unit },
    other: { readonly variable: string; readonly unit: Unit },
  ) =>
    mistake(
      {
        en: `unit mismatch of readings: ${first.variable} is ${unitText(first.unit).en}, ${other.variable} is ${unitText(other.unit).en}`,
        zh: `各口径单位不符：${first.variable} 是${unitText(first.unit).zh}，${other.variable} 是${unitText(other.unit).zh}`,
      },
      { en: 'readings of one target share one unit', zh: '同一承诺的各口径须用同一单位' },
    ),
  boundNotConstant: (text: string) =>
    mistake(
      { en: `invalid bound ${short(text)}`, zh: `目标值 ${short(text)} 无效` },
      { en: "a number with its unit: '98 %' or '300 万台'", zh: "应为带单位的数：'98 %' 或 '300 万台'" },
    ),
  boundNotFinite: (text: string) =>
    mistake(
      { en: `invalid bound ${short(text)}, which is no finite number`, zh: `目标值 ${short(text)} 不是有限数` },
      { en: 'look for a division by zero or a number out of range', zh: '请检查是否除以零，或数值超出范围' },
    ),
  boundUnit: (text: string, given: Unit, wanted: Unit, right: string | undefined) =>
    mistake(
      {
        en: `unit mismatch: the bound ${short(text)} is ${unitText(given).en}, its readings are ${unitText(wanted).en}`,
        zh: `单位不符：目标值 ${short(text)} 是${unitText(given).zh}，各口径是${unitText(wanted).zh}`,
      },
      right === undefined
        ? { en: 'write the bound in the unit of its readings', zh: '目标值请用各口径的单位' }
        : writeOneOf([right]),
    ),
  leverBounds: (from: number, to: number) =>
    mistake(
      { en: `invalid bounds ${from} to ${to}`, zh: `上下限 ${from} 至 ${to} 无效` },
      { en: 'from ≤ to', zh: '应有 from ≤ to' },
    ),
  leverValue: (value: number, from: number, to: number) =>
    mistake(
      { en: `invalid value ${value}`, zh: `取值 ${value} 无效` },
      { en: `a number from ${from} to ${to}`, zh: `应在 ${from} 至 ${to} 之间` },
    ),
  costForeign: (words: string, name: string) =>
    mistake(
      { en: `unsupported ${short(words)} in a cost`, zh: `费用公式中不能用 ${short(words)}` },
      { en: `a cost is made of ${name}, numbers and plain functions`, zh: `费用公式只能用 ${name}、数和普通函数` },
    ),
  costBare: (text: string) =>
    mistake({ en: `missing unit: the cost ${short(text)} is no money`, zh: `缺少单位：费用 ${short(text)} 不是金额` }, money),
  costUnit: (unit: Unit) =>
    mistake(
      { en: `unit mismatch: the cost is ${unitText(unit).en}, not money`, zh: `单位不符：费用是${unitText(unit).zh}，不是金额` },
      money,
    ),
  notOneDraw: (name: string) =>
    mistake(
      {
        en: `invalid correlation of ${name}: its formula is not exactly one draw`,
        zh: `${name} 不能相关：它的公式不是单独一次抽样`,
      },
      { en: 'give the draw a variable of its own and name that', zh: '请为该抽样单设一个变量，再引用它' },
    ),
  loadingsExceeded: (name: string, sum: number) =>
    mistake(
      {
        en: `exceeded 1: the squared loadings of ${name} sum to ${round(sum)}`,
        zh: `${name} 的载荷平方和为 ${round(sum)}，超过 1`,
      },
      { en: 'lower its loadings', zh: '请减小其载荷' },
    ),
  pairOfOne: (name: string) =>
    mistake(
      { en: `invalid pair: ${name} with itself`, zh: `${name} 不能与自身成对` },
      { en: 'name two variables', zh: '请写两个不同的变量' },
    ),
  pairTwice: (name: string) =>
    mistake(
      { en: `duplicate pair: ${name} is in one already`, zh: `${name} 已在另一对相关中` },
      { en: 'a variable is in one pair at most; use factors for more', zh: '一个变量最多属于一对；更多的相关请用 factors' },
    ),
  pairImpossible: ({
    a,
    b,
    correlation,
    low,
    high,
  }: {
    readonly a: string
    readonly b: string
    readonly correlation: number
    readonly low: number
    readonly high: number
  }) =>
    mistake(
      { en: `invalid correlation ${correlation} of ${a} and ${b}`, zh: `${a} 与 ${b} 的相关系数 ${correlation} 无法实现` },
      {
        en: `with their factors it can be from ${round(low)} to ${round(high)}`,
        zh: `在现有因子下可取 ${round(low)} 至 ${round(high)}`,
      },
    ),
  historyMissing: (file: string, indicator: string, region: string) =>
    mistake({
      en: `missing history: no row of ${file} has indicator ${indicator} and region ${region}`,
      zh: `缺少历史数据：${file} 中没有指标 ${indicator}、地区 ${region} 的行`,
    }),
  historyUnit: ({
    file,
    unit,
    date,
    variable,
    wanted,
  }: {
    readonly file: string
    readonly unit: string
    readonly date: string
    readonly variable: string
    readonly wanted: Unit
  }) =>
    mistake({
      en: `unit mismatch: ${unit} of ${date} in ${file} cannot be brought to ${unitText(wanted).en}, the unit of ${variable}`,
      zh: `单位不符：${file} 中 ${date} 的 ${unit} 无法换算为 ${variable} 的单位（${unitText(wanted).zh.trim()}）`,
    }),

  // Warnings
  differenceOfNumbers: (name: string, low: number, high: number, unit: string): Text => {
    const [from, to] = [low, high].map(value => `${value} ${afterNumber(unit)}`)
    return {
      en: `${name}: ${low} - ${high} ${unit} is a difference, ${round(low - high)} ${unit}; a range is uniform(${from}, ${to})`,
      zh: `${name}：${low} - ${high} ${unit} 是相减，得 ${round(low - high)} ${unit}；若指范围，请写 uniform(${from}, ${to})`,
    }
  },
  pointedNumber: (name: string, words: string, thousands: string): Text => ({
    en: `${name}: ${words} is ${Number(words)}; for thousands write ${thousands}`,
    zh: `${name}：${words} 即 ${Number(words)}；若指千位，请写 ${thousands}`,
  }),
  yearsMeant: (name: string, year: number): Text => ({
    en: `${name}: years counts from the start and is compared with ${year}; the year of the calendar is year`,
    zh: `${name}：years 是起始以来的年数，却与 ${year} 比较；日历年份请写 year`,
  }),
  pipelineShort: ({
    name,
    longest,
    order,
    step,
    shortest,
  }: {
    readonly name: string
    readonly longest: number
    readonly order: number
    readonly step: string
    readonly shortest: number
  }): Text => ({
    en: `${name}: a mean delay of ${round(longest)} year at most is shorter than ${order} ${step}s; the pipeline takes ${round(shortest)} year`,
    zh: `${name}：平均时延最多 ${round(longest)} 年，短于 ${order} 个步长；按 ${round(shortest)} 年计算`,
  }),
  leversIdle: (names: readonly string[]): Text => ({
    en: `no formula names ${names.length === 1 ? 'the lever' : 'the levers'} ${names.map(short).join(', ')}: setting ${names.length === 1 ? 'it' : 'them'} changes no result`,
    zh: `没有公式用到措施 ${names.map(short).join('、')}：调整它不改变任何结果`,
  }),
  deadlineBetween: ({
    name,
    by,
    readAt,
    around,
    start,
  }: {
    readonly name: string
    readonly by: string
    readonly readAt: string
    /** The dates of the calendar before and after it. */
    readonly around: readonly string[]
    readonly start: string | undefined
  }): Text => ({
    en: `${name}: ${by} is no date of the calendar, so that the promise is judged by its value at ${readAt}; write ${around.join(' or ')}${start === undefined ? '' : `, or start at ${start}`}`,
    zh: `${name}：期限 ${by} 不是时间点，承诺按 ${readAt} 的值判断；请写 ${around.join(' 或 ')}${start === undefined ? '' : `，或将 time.start 写作 ${start}`}`,
  }),
  pipelineUsuallyShort: ({
    name,
    usual,
    order,
    step,
    shortest,
  }: {
    readonly name: string
    readonly usual: number
    readonly order: number
    readonly step: string
    readonly shortest: number
  }): Text => ({
    en: `${name}: a mean delay of ${round(usual)} year, every draw at its median, is shorter than ${order} ${step}s; the pipeline takes at least ${round(shortest)} year`,
    zh: `${name}：各随机量取中位数时平均时延为 ${round(usual)} 年，短于 ${order} 个步长；至少按 ${round(shortest)} 年计算`,
  }),
  /** `where` in brackets, if that is known. */
  dividedByZero: (name: string, divisor: string, where: Text | undefined): Text => ({
    en: `variables.${name}${where === undefined ? '' : ` ${where.en}`}: divided by ${short(divisor)}, which is 0 whatever is drawn: the result is no finite number, which a minimum or a limit beside it would hide`,
    zh: `variables.${name}${where?.zh ?? ''}：除数 ${short(divisor)} 恒为 0：结果不是有限数，且可能被同列的最小值或约束掩盖`,
  }),
  dayOutside: ({
    name,
    day,
    call,
    start,
    end,
  }: {
    readonly name: string
    readonly day: string
    readonly call: string
    readonly start: string
    readonly end: string
  }): Text => ({
    en: `${name}: ${day} in ${call} lies outside ${start} to ${end} and has no effect`,
    zh: `${name}：${call} 中的 ${day} 不在 ${start} 至 ${end} 之内，不起作用`,
  }),
}

const round = (value: number): number => Number(value.toPrecision(6))

/** The same with its unit: after a number, after the first number of a call, or as a factor. */
const unitExample = (text: string, unit: Unit): string => {
  const word = afterNumber(unit.text)
  const number = /^(?:[\p{L}_][\p{L}\p{N}_]*\(\s*\[?\s*)?[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?=\s*(?:$|[,)\]]))/iu.exec(
    text,
  )?.[0]
  return short(number === undefined ? `(${text}) * 1 ${word}` : `${number} ${word}${text.slice(number.length)}`)
}
