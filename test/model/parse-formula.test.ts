import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partsOf } from '../../src/model/formula-parts.js'
import type { Mistake } from '../../src/model/mistake.js'
import { parseFormula } from '../../src/model/parse-formula.js'
import { sExpression } from './s-expression.js'

const parse = (text: string) => {
  const mistakes: (Mistake & { readonly index: number })[] = []
  const formula = parseFormula(text, (index, mistake) => mistakes.push({ index, ...mistake }))
  return {
    formula,
    mistakes,
    told: mistakes.map(({ index, problem, remedy }) => `${index}: ${problem.en}${remedy ? `; ${remedy.en}` : ''}`),
  }
}

const trees: readonly (readonly [string, string])[] = [
  ['1', '1'],
  ['2.5', '2.5'],
  ['.5', '0.5'],
  ['1e9', '1000000000'],
  ['2.35e6 lines', "2350000'lines'"],
  ['9000Gbps', "9000'Gbps'"],
  ['15 亿元', "15'亿元'"],
  ["3.5e5 'CNY/Gbps'", "350000'CNY/Gbps'"],
  ['3.5e5 "CNY/Gbps"', "350000'CNY/Gbps'"],
  ['90 %', "90'%'"],
  ['90%', "90'%'"],
  ['7 %', "7'%'"],
  ['rural.homes_passed', 'rural.homes_passed'],
  ['农村.户数 + x', '(+ 农村.户数 x)'],
  ['a + b * c', '(+ a (* b c))'],
  ['(a + b) * c', '(* (+ a b) c)'],
  ['a - b - c', '(- (- a b) c)'],
  ['a / b / c', '(/ (/ a b) c)'],
  ['a ** b ** c', '(** a (** b c))'],
  ['2 ** -x', '(** 2 (- x))'],
  ['-x * y', '(* (- x) y)'],
  ['-(x ** 2)', '(- (** x 2))'],
  ['(-x) ** 2', '(** (- x) 2)'],
  ['--x', '(- (- x))'],
  ['!a == b', '(== (! a) b)'],
  ['a || b && c', '(|| a (&& b c))'],
  ['a < b == c < d', '(== (< a b) (< c d))'],
  ['a + 1 <= b && c != d', '(&& (<= (+ a 1) b) (!= c d))'],
  ['a ? b : c ? d : e', '(? a b (? c d e))'],
  ['a ? b ? 1 : 2 : 3', '(? a (? b 1 2) 3)'],
  ['a || b ? c + 1 : d', '(? (|| a b) (+ c 1) d)'],
  ['min(a, b, 3 Gbps)', "(min a b 3'Gbps')"],
  ['f()', '(f)'],
  ['tightest(demand: wanted, 资金: budget / cost)', '(tightest demand:wanted 资金:(/ budget cost))'],
  ['if + then * else', '(+ if (* then else))'],
  ['若 + 则', '(+ 若 则)'],
  ['tightest(if: x, otherwise: y)', '(tightest if:x otherwise:y)'],
  ['tightest(a ? b : c)', '(tightest (? a b c))'],
  ['interpolate(x, [[0, 1], [5, -2]])', '(interpolate x [[0 1] [5 (- 2)]])'],
  ['choice([], [1])', '(choice [] [1])'],
  ["at('2018-09-30')", '(at "2018-09-30")'],
  ['cond ? 5 Gbps : 6 Gbps', "(? cond 5'Gbps' 6'Gbps')"],
  [' \n a\t+\n b ', '(+ a b)'],
]

for (const [text, tree] of trees)
  test(`formula: ${JSON.stringify(text)} is ${tree}`, () => {
    const { formula, told } = parse(text)
    assert.deepEqual(told, [])
    assert.equal(formula && sExpression(formula), tree)
  })

const value = 'a number, a name, a call or ( would be right here'
const operator = 'an operator is missing before it'
const commaOrOperator = 'a comma or an operator is missing before it'

const mistaken: readonly (readonly [string, readonly string[]])[] = [
  ['', ['0: missing formula']],
  ['   ', ['0: missing formula']],
  ['1 +', [`3: the formula ends too early; ${value}`]],
  ['* 2', [`0: unexpected *; ${value}`]],
  ['(a + b', ['6: missing ); the formula ends before it']],
  ['a + b)', ['5: unexpected ); the formula is complete before it']],
  ['f(a, )', [`5: unexpected ); ${value}`]],
  ['f(a; b; c)', ['3: invalid ;; arguments are separated by ,']],
  ['f(a；b)', ['3: invalid ；; write , (switch the keyboard to half-width)']],
  ['a b', [`2: unexpected b; ${operator}`]],
  ['2 (a)', [`2: unexpected (; ${operator}`]],
  ['a and b', ['2: invalid and; write &&']],
  ['a > 1 AND b > 1 或 c', ['6: invalid AND; write &&', '16: invalid 或; write ||']],
  ['NOT a', ['0: invalid NOT; write !']],
  ['2 * not(a)', ['4: invalid not; write !']],
  ['a <> b', ['2: invalid <>; write !=']],
  ['a => b', ['2: invalid =>; write >=']],
  ['=1000+2', ['0: invalid = before a formula; a formula begins without =; delete it']],
  [' ＝a', ['1: invalid ＝ before a formula; a formula begins without ＝; delete it']],
  ['=', ['0: invalid = before a formula; a formula begins without =; delete it']],
  ['= a = b', ['0: invalid = before a formula; a formula begins without =; delete it', '4: invalid =; write ==']],
  ['x %', ['2: unexpected %; % stands right after a number: 90 %']],
  ['9,000 Gbps', ['1: unexpected ,; write 9000']],
  ['2,5 %', ['1: unexpected ,; write 2.5']],
  ['(1,234,567 + a)', ['2: unexpected ,; write 1234567']],
  ['0,125', ['1: unexpected ,; write 0.125']],
  ['a, b', ['1: unexpected ,; commas separate arguments; numbers are written without them']],
  ['2, 5', ['1: unexpected ,; commas separate arguments; numbers are written without them']],
  ['128 million USD', ['0: invalid number 128 million USD; write 1.28e8 USD']],
  [
    '60万 lines + 2 Bn lines',
    ['0: invalid number 60万 lines; write 6e5 lines', '12: invalid number 2 Bn lines; write 2e9 lines'],
  ],
  ['3 k %', ['0: invalid number 3 k %; write 3e3 %']],
  ['27 % per year', ["0: invalid number 27 % per year; write 0.27 '1/year'"]],
  ["1.5 thousand 'CNY/lines' per year", ["0: invalid number 1.5 thousand 'CNY/lines' per year; write 1.5e3 'CNY/lines/year'"]],
  ['5 Gbps per province per year', ["0: invalid number 5 Gbps per province per year; write 5 'Gbps/province/year'"]],
  ['3 per year', ["0: invalid number 3 per year; write 3 '1/year'"]],
  [
    'max(5 to 7 lines, 1 lines)',
    [
      '4: invalid range 5 to 7 lines; write uniform(5 lines, 7 lines), or triangular(5 lines, …, 7 lines) with what is likeliest in the middle',
    ],
  ],
  [
    '1～3 million 户',
    [
      '0: invalid range 1～3 million 户; write uniform(1e6 户, 3e6 户), or triangular(1e6 户, …, 3e6 户) with what is likeliest in the middle',
    ],
  ],
  ['1~3', ['0: invalid range 1~3; write uniform(1, 3), or triangular(1, …, 3) with what is likeliest in the middle']],
  [
    '5 Gbps to 7 Gbps',
    [
      '0: invalid range 5 Gbps to 7 Gbps; write uniform(5 Gbps, 7 Gbps), or triangular(5 Gbps, …, 7 Gbps) with what is likeliest in the middle',
    ],
  ],
  [
    '10 percent to 20 %',
    [
      '0: invalid range 10 percent to 20 %; write uniform(10 %, 20 %), or triangular(10 %, …, 20 %) with what is likeliest in the middle',
    ],
  ],
  ['5 Mbps to 7 Gbps', ['0: invalid range 5 Mbps to 7 Gbps; write uniform(low, high), or triangular(low, likeliest, high)']],
  ['7 to 5 lines', ['0: invalid range 7 to 5 lines; write uniform(low, high), or triangular(low, likeliest, high)']],
  ['-5 to 7 lines', ['1: invalid range 5 to 7 lines; write uniform(low, high), or triangular(low, likeliest, high)']],
  ['normal(5 to 7, 1)', ['7: invalid range 5 to 7; write uniform(low, high), or triangular(low, likeliest, high)']],
  ['choice([1 to 2], [1])', ['8: invalid range 1 to 2; write uniform(low, high), or triangular(low, likeliest, high)']],
  [
    '5 to 7 million',
    ['0: invalid range 5 to 7 million; write uniform(5e6, 7e6), or triangular(5e6, …, 7e6) with what is likeliest in the middle'],
  ],
  [
    '5 million USD to 7 million USD',
    [
      '0: invalid range 5 million USD to 7 million USD; write uniform(5e6 USD, 7e6 USD), or triangular(5e6 USD, …, 7e6 USD) with what is likeliest in the middle',
    ],
  ],
  ['5 to 7 to 9 lines', ['0: invalid range 5 to 7 to 9 lines; write uniform(low, high), or triangular(low, likeliest, high)']],
  [
    '5–7 years',
    [
      '0: invalid range 5–7 years; write uniform(5 years, 7 years), or triangular(5 years, …, 7 years) with what is likeliest in the middle; a difference is written with -',
    ],
  ],
  [
    '5%至7%',
    ['0: invalid range 5%至7%; write uniform(5 %, 7 %), or triangular(5 %, …, 7 %) with what is likeliest in the middle'],
  ],
  [
    '5至7年',
    ['0: invalid range 5至7年; write uniform(5 年, 7 年), or triangular(5 年, …, 7 年) with what is likeliest in the middle'],
  ],
  ['5 bis 7 à 9', ['0: invalid range 5 bis 7 à 9; write uniform(low, high), or triangular(low, likeliest, high)']],
  ['7 to 1e308 million', ['0: invalid range 7 to 1e308 million; write uniform(low, high), or triangular(low, likeliest, high)']],
  ['x2–7 Gbps', ['2: invalid –; write -']],
  [
    "5 USD per 'GWh/year'",
    [
      "0: invalid number 5 USD per 'GWh/year'; write the zeros of a multiple into the number, and quote a compound unit: 5e6 USD, 5 'CNY/Gbps'",
    ],
  ],
  [
    '5 per thousand homes',
    [
      "0: invalid number 5 per thousand homes; write the zeros of a multiple into the number, and quote a compound unit: 5e6 USD, 5 'CNY/Gbps'",
    ],
  ],
  ['5 pct per year', ["0: invalid number 5 pct per year; write 0.05 '1/year'"]],
  ['2.5 % per annum', ["0: invalid number 2.5 % per annum; write 0.025 '1/year'"]],
  ['3 % p.a.', ["0: invalid number 3 % p.a.; write 0.03 '1/year'"]],
  ['3% 每年', ["0: invalid number 3% 每年; write 0.03 '1/年'"]],
  ['5 thousand billion USD', ['0: invalid number 5 thousand billion USD; write 5e12 USD']],
  ['5 million million', ['0: invalid number 5 million million; write 5e12']],
  ['1e308 million USD', ['0: exceeded the range of numbers: 1e308 million USD']],
  [
    '5 Mrd. EUR + 2 Tsd lines',
    ['0: invalid number 5 Mrd. EUR; write 5e9 EUR', '13: invalid number 2 Tsd lines; write 2e3 lines'],
  ],
  ['1.2m EUR', ['0: invalid number 1.2m EUR; write 1.2e6 EUR']],
  ['3亿 元', ['0: invalid number 3亿 元; write 3 亿元']],
  ['3亿 年', ['0: invalid number 3亿 年; write 3e8 年']],
  ['5 ks lines', ['5: unexpected lines; an operator is missing before it']],
  ['~3', [`0: unexpected ~; ${value}`]],
  [
    'a ± 3',
    [
      '2: unexpected ±; what is uncertain is drawn: write normal(mean, deviation), triangular(low, likeliest, high) or uniform(low, high)',
    ],
  ],
  ['if a > 1 then b else c', ['0: invalid if: a choice is written with ? and :; write a > 1 ? b : c']],
  ['IF (a > 1) THEN b', ['0: invalid IF: a choice is written with ? and :; write (a > 1) ? b : 0']],
  ['b if a > 1 else c', ['2: invalid if: a choice is written with ? and :; write a > 1 ? b : c']],
  ['如果 a 则 b 否则 c', ['0: invalid 如果: a choice is written with ? and :; write a ? b : c']],
  ['若 a 则 b 否则 c', ['0: invalid 若: a choice is written with ? and :; write a ? b : c']],
  ['if a ? b : c then d else e', ['0: invalid if: a choice is written with ? and :; write (condition ? a : b)']],
  ['if a then 5 million USD else b', ['0: invalid if: a choice is written with ? and :; write (condition ? a : b)']],
  ['if a > then b else c', ['0: invalid if: a choice is written with ? and :; write (condition ? a : b)']],
  ['2 * if a then b else c', ['4: invalid if: a choice is written with ? and :; write (condition ? a : b)']],
  ['max(1, b if a else c)', ['9: invalid if: a choice is written with ? and :; write (condition ? a : b)']],
  ['if a then b else if c then d else e', ['0: invalid if: a choice is written with ? and :; write (condition ? a : b)']],
  ['-x ** 2', ['0: invalid -x ** …, which can be read in two ways; write (-x) ** … or -(x ** …)']],
  ['0 < x < 1', ['6: invalid second < in one comparison; write a < b && b < c']],
  ['a == b == c', ['7: invalid second == in one comparison; write a < b && b < c']],
  ['a = b', ['2: invalid =; write ==']],
  ['a === b', ['2: invalid ===; write ==']],
  ['a ^ 2', ['2: invalid ^; write **']],
  ['a ≤ b', ['2: invalid ≤; write <=']],
  ["at('2018", ["3: missing ' at the end of a quoted text; write another ', or delete this one"]],
  ['a ? b', ['5: missing :; the formula ends before it']],
  [
    '(a)[urban]',
    [
      '3: unexpected [; after the name of a variable it picks a member, lines[north]; a list stands alone as an argument: choice([1, 2], [0.5, 0.5])',
    ],
  ],
  ['lines[2]', ['6: missing member of lines; name one: lines[north]']],
  ['lines[urban', ['11: missing ]; the formula ends before it']],
  ['lines[urban, rural]', ['11: missing ]; found , in its place']],
  ['1e999', ['0: exceeded the range of numbers: 1e999']],
  ['a # b # c', ['2: unexpected #; a formula has numbers, names, operators, brackets and quotes']],
  ['(a b $c', ['5: unexpected $; a formula has numbers, names, operators, brackets and quotes', `3: unexpected b; ${operator}`]],
  ['range(9e3 12e3)', [`10: unexpected 12e3; ${commaOrOperator}`]],
  ['choice([1 2], [1, 1])', [`10: unexpected 2; ${commaOrOperator}`]],
  ['max((1 2), 3)', [`7: unexpected 2; ${operator}`]],
  ['f(a)(b)', [`4: unexpected (; ${operator}`]],
  ['f(5 per cent)', []],
  ['百分之85', ['0: invalid 百分之85; write 85 %']],
  [
    'f(a b, c +) * (',
    [`4: unexpected b; ${commaOrOperator}`, `10: unexpected ); ${value}`, `15: the formula ends too early; ${value}`],
  ],
]

for (const [text, told] of mistaken)
  test(`formula: ${JSON.stringify(text)} is refused in words`, () => {
    assert.deepEqual(parse(text).told, told)
  })

test('formula: what a Chinese keyboard types is told once a character, also where one closes another, and understood', () => {
  const { formula, told } = parse('max（a，b）× 2 ÷（c）')
  assert.equal(formula && sExpression(formula), '(/ (* (max a b) 2) c)')
  assert.deepEqual(told, [
    '3: invalid （; write ( (switch the keyboard to half-width)',
    '5: invalid ，; write , (switch the keyboard to half-width)',
    '7: invalid ）; write ) (switch the keyboard to half-width)',
    '8: invalid ×; write *',
    '12: invalid ÷; write /',
  ])
})

test('formula: what a spreadsheet has before a formula or between arguments is understood', () => {
  assert.equal(sExpression(parse('=f(a; NOT(b) OR c <> 1)').formula!), '(f a (|| (! b) (!= c 1)))')
})

test('formula: a full-width mistake is told in Chinese too', () => {
  const [mistake] = parse('tightest(资金：a)').mistakes
  assert.equal(mistake?.problem.zh, '公式中不能用 ：')
  assert.equal(mistake?.remedy?.zh, '请写半角的 :')
})

test('formula: full-width signs inside quotes are left alone', () => {
  const { formula, told } = parse("f('（')")
  assert.deepEqual(told, [])
  assert.equal(formula && sExpression(formula), '(f "（")')
})

test('formula: positions are indices into the text', () => {
  const { formula } = parse("a + max(b, 3 'CNY/Gbps')")
  assert.ok(formula?.kind === 'binary' && formula.right.kind === 'call')
  assert.deepEqual(formula.at, { start: 0, end: 24 })
  assert.deepEqual(formula.right.nameAt, { start: 4, end: 7 })
  const literal = formula.right.args[1]?.value
  assert.ok(literal?.kind === 'number')
  assert.deepEqual(literal.unitAt, { start: 13, end: 23 })
})

for (const [what, text] of [
  ['brackets', '('.repeat(50_000)],
  ['closed brackets', `${'('.repeat(201)}1${')'.repeat(201)}`],
  ['signs', '-'.repeat(50_000)],
  ['powers', '2 ** '.repeat(5000)],
  ['conditionals', 'a ? '.repeat(5000)],
  ['lists', '['.repeat(50_000)],
  ['sums', `1${' + 1'.repeat(300)}`],
] as const)
  test(`formula: ${what} deeper than 200 are a mistake, not a stack overflow`, () => {
    const { formula, told } = parse(text)
    assert.equal(formula, undefined)
    assert.ok(told.some(line => line.includes('exceeded depth 200')))
  })

test('formula: 199 brackets and a sum of 200 terms are fine', () => {
  assert.deepEqual(parse(`${'('.repeat(199)}1${')'.repeat(199)}`).told, [])
  assert.deepEqual(parse(`1${' + 1'.repeat(199)}`).told, [])
})

test('formula: more than 10000 nodes are a mistake', () => {
  const { told } = parse(`max(${'a, '.repeat(12_000)}a)`)
  assert.deepEqual(told, [
    '30005: exceeded 10000 numbers, names and operators in one formula; give a part of it a variable of its own',
  ])
})

test('formula: text beyond 100000 characters is a mistake', () => {
  assert.equal(
    parse(' '.repeat(100_001)).told[0],
    '100000: exceeded 100000 characters in one formula; give a part of it a variable of its own',
  )
})

test('formula: any text gives a tree or mistakes inside the text, never an exception', () => {
  const piece = fc.constantFrom(
    'a',
    'b.c',
    '1',
    '2.5',
    '%',
    'Gbps',
    "'x'",
    "'",
    '(',
    ')',
    '[',
    ']',
    ',',
    ':',
    '?',
    '+',
    '-',
    '*',
    '**',
    '/',
    '<',
    '==',
    '&&',
    '!',
    '（',
    '×',
    'f(',
    '网',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')),
        fc.string({ unit: 'binary', maxLength: 40 }),
      ),
      text => {
        const { formula, mistakes } = parse(text)
        assert.ok(formula !== undefined || mistakes.length > 0)
        for (const { index } of mistakes) assert.ok(index >= 0 && index <= text.length)
        const inside = (part: NonNullable<typeof formula>): void => {
          assert.ok(part.at.start >= 0 && part.at.start < part.at.end && part.at.end <= text.length)
          for (const child of partsOf(part)) inside(child)
        }
        if (formula !== undefined) inside(formula)
      },
    ),
    { seed: 2020, numRuns: 3000 },
  )
})

test('formula: a tree written out with all its brackets reads as the same tree', () => {
  const { tree } = fc.letrec<{ tree: string; leaf: string }>(tie => ({
    leaf: fc.constantFrom('a', '1', '2.5', '90 %', '3 Gbps', 'f()'),
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/', '**', '<', '==', '&&', '||'), tie('tree'), tie('tree'))
        .map(([sign, a, b]) => `(${a} ${sign} ${b})`),
      tie('tree').map(a => `(-${a})`),
      fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    ),
  }))
  const written = (formula: Parameters<typeof sExpression>[0]): string => {
    switch (formula.kind) {
      case 'unary':
        return `(${formula.sign}${written(formula.of)})`
      case 'binary':
        return `(${written(formula.left)} ${formula.sign} ${written(formula.right)})`
      case 'conditional':
        return `(${written(formula.test)} ? ${written(formula.yes)} : ${written(formula.no)})`
      case 'number':
        return formula.unit === '%'
          ? `${formula.value} %`
          : formula.unit === undefined
            ? `${formula.value}`
            : `${formula.value} ${formula.unit}`
      default:
        return 'name' in formula ? formula.name + (formula.kind === 'call' ? '()' : '') : ''
    }
  }
  fc.assert(
    fc.property(tree, text => {
      const { formula, told } = parse(text)
      assert.deepEqual(told, [])
      assert.equal(formula && written(formula), text)
    }),
    { seed: 135, numRuns: 500 },
  )
})
