import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { primitives } from '../../src/primitives/index.js'
import { mistakesOf, small, variables } from './small-model.js'

const world = {
  levers: { push: { value: 1, from: 0, to: 2, unit: '1' } },
  variables: variables({
    demand: '100 Gbps : Gbps',
    traffic: '1e5 Mbps : Mbps',
    flow: "10 'Gbps/year' : Gbps/year",
    money: '15 亿元 : 亿元',
    price: "3.5e5 'CNY/Gbps' : CNY/Gbps",
    lines: '2.35e6 : lines',
    share: '0.5 : 1',
    lead: '0.9 : year',
    delivered: 'pipeline(flow, lead, 2) : Gbps/year',
  }),
  targets: { egress: { at_least: 9000, by: '2020-12-31', readings: { built: { variable: 'demand' } } } },
}

const checking = (formula: string, unit: string, language: 'en' | 'zh' = 'en') =>
  mistakesOf({ ...world, variables: { ...world.variables, x: { is: formula, unit } } }, language).map(line =>
    line.replace(/^variables\.x ?/, ''),
  )

for (const [formula, unit] of [
  // A bare number takes the unit of its place.
  ['5', 'Gbps'],
  ['-5', 'Gbps'],
  ['demand + 5', 'Gbps'],
  ['5 - demand', 'Gbps'],
  ['2 + 3', 'Gbps'],
  ['demand > 5', '1'],
  ['max(demand, 0)', 'Gbps'],
  ['clamp(demand, 0, 100)', 'Gbps'],
  ['tightest(demand: demand, cap: 500)', 'Gbps'],
  ['max(1, 2)', 'Gbps'],
  ['normal(0.27, 0.08)', '1/year'],
  ['triangular(0.5, 0.9, 1.6)', 'year'],
  ['truncate(lognormal(2, 0.45), 0.3, 6)', 'Gbps'],
  ['each_year(truncate(normal(1, 1), 0, 2))', 'Gbps'],
  ['each_step(normal(0, 1)) + demand', 'Gbps'],
  ['accumulate(flow, lognormal(2500 Gbps, 0.15))', 'Gbps'],
  ['accumulate(flow, 2500)', 'Gbps'],
  ["grow(lognormal(0.30, 0.20), 0.2 '1/year')", 'Mbps/lines'],
  ['previous(demand, 0)', 'Gbps'],
  ['push > 1 ? 1 : 2', 'Gbps'],
  ['push ? demand : 0', 'Gbps'],
  ['choice([1, 2, 3])', 'servers'],
  ['choice([1 台, 2 台], [1, 2])', 'servers'],
  ['noise(0.06)', '1'],
  // As a factor, divisor or exponent it is pure.
  ['2 * demand', 'Gbps'],
  ['demand / 2', 'Gbps'],
  ['2 * 3', '1'],
  ['2 ** 3', '1'],
  ['1 / lead', '1/year'],
  // Units of products, quotients and powers.
  ["lines * 0.3 'Mbps/lines'", 'Mbps'],
  ["convert(lines * 0.3 'Mbps/lines', 'Gbps')", 'Gbps'],
  ["convert(money, 'CNY') / price", 'Gbps'],
  ['flow * one_step', 'Gbps'],
  ['demand / one_step', 'Gbps/year'],
  ['demand ** 2', 'Gbps**2'],
  ['demand ** -1', '1/Gbps'],
  ['(demand / 5 Gbps) ** share', '1'],
  ['demand ** 0', '1'],
  ['90 %', '1'],
  ['1 - 10 % * share', '1'],
  ['exp(-share * years)', '1'],
  ['exp(0.5)', '1'],
  ['year >= 2018 && step_index < 4 || !push', '1'],
  // Forms.
  ['target(egress)', 'Gbps'],
  ['min(1, years / plan_end(egress))', '1'],
  ['in_pipeline(delivered)', 'Gbps'],
  ["at('2018-09-30') + between('2016-05-01', '2018-05-01') + on('05-01') + on('2016-02-29')", '1'],
  ['interpolate(years, [[0, 10 Gbps], [5, demand]])', 'Gbps'],
  ['interpolate(years, [[0, 10], [5, 20]])', 'Gbps'],
  ["happens(0.08 '1/year', choice([0.5 year, 1 year]), uniform(1.5, 2.5))", '1'],
  ["happens(0.08 '1/year', 1 year)", '1'],
  ["2 * happens(0.08 '1/year', 1 year)", '1'],
  ['pipeline(flow, lead, 3, 100 Gbps)', 'Gbps/year'],
  ['delay(demand, 0.5 year)', 'Gbps'],
] as const)
  test(`units: ${formula} may stand for ${unit}`, () => {
    assert.deepEqual(checking(formula, unit), [])
  })

const pure = 'divide by a value of that unit'
const one = 'both must be in one unit'

for (const [formula, unit, told] of [
  [
    'demand',
    'Mbps',
    ["unit mismatch: the formula gives Gbps, x is declared as Mbps; the scales differ: write convert(…, 'Mbps')"],
  ],
  ['demand', '亿元', ['unit mismatch: the formula gives Gbps, x is declared as 亿元; correct the formula or the declared unit']],
  [
    '2 * 3',
    'Gbps',
    ['unit mismatch: the formula gives a pure number, x is declared as Gbps; correct the formula or the declared unit'],
  ],
  [
    '90 %',
    'Gbps',
    ['unit mismatch: the formula gives a pure number, x is declared as Gbps; correct the formula or the declared unit'],
  ],
  [
    'demand + traffic',
    'Gbps',
    ["10: unit mismatch: demand is Gbps, traffic is Mbps; the scales differ: write convert(traffic, 'Gbps')"],
  ],
  ['demand + money', 'Gbps', [`10: unit mismatch: demand is Gbps, money is 亿元; ${one}`]],
  ['demand < share', '1', [`10: unit mismatch: demand is Gbps, share is a pure number; ${one}`]],
  ['push ? demand : money', 'Gbps', [`17: unit mismatch: demand is Gbps, money is 亿元; ${one}`]],
  ['max(demand, 1, money)', 'Gbps', [`16: unit mismatch in max: demand is Gbps, money is 亿元; ${one}`]],
  ['demand && push', '1', [`unit mismatch: demand is Gbps, a pure number is needed here; ${pure}`]],
  ['demand ? 1 : 2', '1', [`unit mismatch: demand is Gbps, a pure number is needed here; ${pure}`]],
  ['!demand', '1', [`2: unit mismatch: demand is Gbps, a pure number is needed here; ${pure}`]],
  ['exp(demand)', '1', ['5: unit mismatch: demand is Gbps, x of exp must be a pure number']],
  ['2 ** demand', '1', [`6: unit mismatch: demand is Gbps, a pure number is needed here; ${pure}`]],
  [
    "2 * happens(0.08 '1/year', 1 year)",
    'Gbps',
    ['unit mismatch: the formula gives a pure number, x is declared as Gbps; correct the formula or the declared unit'],
  ],
  [
    'demand ** share',
    '1',
    ['11: invalid power of demand, which is Gbps; a value with a unit takes a whole number as exponent, at most 64'],
  ],
  [
    'demand ** 0.5',
    '1',
    ['11: invalid power of demand, which is Gbps; a value with a unit takes a whole number as exponent, at most 64'],
  ],
  ['accumulate(demand, 0 Gbps)', 'Gbps', ['12: unit mismatch: demand is Gbps, flow of accumulate must be Gbps/year']],
  ['accumulate(5, 0 Gbps)', 'Gbps', ["12: missing unit: 5 as flow of accumulate; it must carry 5 'Gbps/year'"]],
  [
    'grow(demand, normal(0.01, 0.005))',
    'Gbps',
    ["14: missing unit: normal(0.01, 0.005) as rate of grow; it must carry normal(0.01 '1/year', 0.005)"],
  ],
  [
    'pipeline(flow, choice([0.5, 1]), 2)',
    'Gbps/year',
    ['16: missing unit: choice([0.5, 1]) as mean_delay of pipeline; it must carry choice([0.5 year, 1])'],
  ],
  ['accumulate(2 + 3, 0 Gbps)', 'Gbps', ["12: missing unit: 2 + 3 as flow of accumulate; it must carry (2 + 3) * 1 'Gbps/year'"]],
  ['pipeline(flow, 0.9, 2)', 'Gbps/year', ['16: missing unit: 0.9 as mean_delay of pipeline; it must carry 0.9 year']],
  [
    'pipeline(flow, 6 month, 2)',
    'Gbps/year',
    [
      "16: unit mismatch: 6 month is month, mean_delay of pipeline must be year; the scales differ: write convert(6 month, 'year')",
    ],
  ],
  [
    'pipeline(flow, lead, 2.5)',
    'Gbps/year',
    ['22: invalid order of pipeline: 2.5; a whole number from 1 to 64, written as a number'],
  ],
  [
    'pipeline(flow, lead, push)',
    'Gbps/year',
    ['22: invalid order of pipeline: push; a whole number from 1 to 64, written as a number'],
  ],
  [
    'pipeline(flow, lead)',
    'Gbps/year',
    ['invalid number of arguments: pipeline takes 3 to 4, found 2; write pipeline(inflow, mean_delay, order, [start])'],
  ],
  ['normal(1)', '1', ['invalid number of arguments: normal takes 2, found 1; write normal(mean, sd)']],
  ['min()', '1', ['invalid number of arguments: min takes at least 1, found 0; write min(x, …)']],
  [
    'normal(1 Gbps, 2 Mbps)',
    'Gbps',
    ["16: unit mismatch in normal: 1 Gbps is Gbps, 2 Mbps is Mbps; the scales differ: write convert(2 Mbps, 'Gbps')"],
  ],
  [
    'in_pipeline(demand)',
    'Gbps',
    [
      '13: invalid in_pipeline(demand): the formula of demand is not one pipeline(…); give the pipeline a variable of its own and name that',
      'unit mismatch: the formula gives Gbps*year, x is declared as Gbps; correct the formula or the declared unit',
    ],
  ],
  ['in_pipeline(nothing)', 'Gbps', ['13: unknown variable nothing; correct the name, or declare it under variables']],
  ['in_pipeline(2 * delivered)', 'Gbps', ['13: invalid name of in_pipeline: 2 * delivered; a name alone, without quotes']],
  ['target(egres)', 'Gbps', ['8: unknown target egres; did you mean egress?']],
  ["target('egress')", 'Gbps', ["8: invalid name of target: 'egress'; a name alone, without quotes"]],
  ["convert(demand, 'CNY')", 'CNY', ['9: unit mismatch: demand is Gbps and cannot be converted to CNY']],
  ["convert(5, 'CNY')", 'CNY', ['9: invalid convert: 5 has no unit; write the unit after the number instead']],
  ["convert(demand, 'Gpbs')", 'Gbps', ['18: unknown unit Gpbs; did you mean Gbps?']],
  ['convert(demand, Mbps)', 'Mbps', ["17: invalid unit of convert: Mbps; a text in quotes: convert(…, 'Gbps')"]],
  [
    "between('2017-01-01', '2016-01-01')",
    '1',
    [
      "23: invalid dates of between: 2016-01-01 is not after 2017-01-01; write the earlier date first: between('2016-05-01', '2018-05-01')",
    ],
  ],
  [
    "between('2016-05-01', '2016-05-01')",
    '1',
    [
      "23: invalid dates of between: 2016-05-01 is not after 2016-05-01; write the earlier date first: between('2016-05-01', '2018-05-01')",
    ],
  ],
  ["at('2018-02-30')", '1', ["4: invalid date of at: '2018-02-30'; write '2018-02-28'"]],
  ["at('05-01')", '1', ["4: invalid date of at: '05-01'; a day that exists, in quotes: '2016-05-01'"]],
  [
    "on('13-01')",
    '1',
    ["4: invalid date of on: '13-01'; a day that exists, in quotes: '05-01' for every year or '2016-05-01' for once"],
  ],
  ['at(2018)', '1', ["4: invalid date of at: 2018; write '2018-12-31' or '2018-01-01'"]],
  [
    'each_year(5)',
    '1',
    ['11: invalid argument of each_year: 5 is no distribution; write a distribution in its place: each_year(normal(0, 1)…)'],
  ],
  [
    'each_year(share)',
    '1',
    ['11: invalid argument of each_year: share is no distribution; write a distribution in its place: each_year(normal(0, 1)…)'],
  ],
  ['choice(5)', '1', ['8: invalid values of choice: 5; a list of at least one value: [1, 2, 3]']],
  ['choice([])', '1', ['8: invalid values of choice: []; a list of at least one value: [1, 2, 3]']],
  ['interpolate(years, [0, 1])', '1', ['21: invalid table of interpolate: 0; a list of pairs: [[0, 1], [5, 2]]']],
  ['interpolate(years, [[0, 1], [0, 2]])', '1', ['30: invalid table: 0 is not above the x before it']],
  ['max(a: demand)', 'Gbps', ['8: unexpected label a:; only tightest has labels']],
  ['demnd', 'Gbps', ['unknown variable demnd; did you mean demand?']],
  ['constructor', 'Gbps', ['unknown variable constructor; correct the name, or declare it under variables']],
  [
    '__proto__ + toString()',
    'Gbps',
    [
      'unknown variable __proto__; correct the name, or declare it under variables',
      '13: unknown function toString; `steppecast list` names what can be called',
    ],
  ],
  ['maximum(demand)', 'Gbps', ['unknown function maximum; write max(demand)']],
  ['heaviside(demand)', 'Gbps', ['unknown function heaviside; `steppecast list` names what can be called']],
  ['mx(demand)', 'Gbps', ['unknown function mx; did you mean max?']],
  ['max + 1', 'Gbps', ['invalid variable max: it is a function; write max(…)']],
  ['demand(1)', 'Gbps', ['unknown function demand: it is a name; write demand without brackets']],
  ['years()', '1', ['unknown function years: it is a name; write years without brackets']],
  [
    'Gbps + 1',
    'Gbps',
    ['unknown variable Gbps; Gbps is a unit and stands right after a number: 1 Gbps; a unit with / or * stands in quotes'],
  ],
  ['2 demand', 'Gbps', ['3: unknown unit demand; a number times a variable is written 2 * demand']],
  ['2 pigs', 'Gbps', ['3: unknown unit pigs; declare what is counted under units: pigs: …']],
  ["2 'Gbps/yaer'", 'Gbps/year', ['9: unknown unit yaer; did you mean year?']],
  ['10 Gbps/year', 'Gbps/year', ["invalid unit: / year after a number; quote a compound unit: 10 'Gbps/year'"]],
  ['5 %/year', '1/year', ["invalid unit: / year after a number; quote a compound unit: 0.05 '1/year'"]],
  ['450 GWh/a', 'GWh/year', ["invalid unit: / year after a number; quote a compound unit: 450 'GWh/year'"]],
  [
    '2 * 5 Gbps per foo',
    'Gbps/year',
    ["5: invalid number 5 Gbps per foo; write 5 'Gbps/foo'", '16: unknown unit foo; declare what is counted under units: foo: …'],
  ],
  ['0.2/year', '1/year', ["invalid unit: / year after a number; quote a compound unit: 0.2 '1/year'"]],
  [
    "demand + 'text'",
    'Gbps',
    ["10: unexpected text 'text'; quotes hold dates, the units of convert, and compound units right after a number"],
  ],
  ['[1, 2]', 'Gbps', ['unexpected list; a list is an argument of choice or interpolate']],
  // Several mistakes of one formula are all told.
  [
    'demnd + mony * max(shar)',
    'Gbps',
    [
      'unknown variable demnd; did you mean demand?',
      '9: unknown variable mony; did you mean money?',
      '20: unknown variable shar; did you mean share?',
    ],
  ],
] as const)
  test(`units: ${formula} for ${unit} is refused in words`, () => {
    assert.deepEqual(
      checking(formula, unit),
      told.map(line => (/^\d+: /.test(line) ? line : `: ${line}`)),
    )
  })

for (const [formula, told] of [
  [
    'triangular(800, 1300, 1200)',
    'invalid triangular(800, 1300, 1200): low is 800, mode is 1300, high is 1200; low ≤ mode ≤ high and low < high, as in triangular(800, 1200, 1300)',
  ],
  [
    'triangular(-1, -2, 3 - 1)',
    'invalid triangular(-1, -2, 3 - 1): low is -1, mode is -2, high is 3 - 1; low ≤ mode ≤ high and low < high, as in triangular(-2, -1, 3 - 1)',
  ],
  ['bernoulli(120 %)', 'invalid bernoulli(120 %): p is 120 %; 0 ≤ p ≤ 1, as in bernoulli(0.1)'],
  ['normal(5, -2)', 'invalid normal(5, -2): sd is -2; sd ≥ 0, as in normal(5, 2)'],
  ['normal(-5, -2)', 'invalid normal(-5, -2): sd is -2; sd ≥ 0, as in normal(-5, 2)'],
  ['uniform(7, 3)', 'invalid uniform(7, 3): low is 7, high is 3; low < high, as in uniform(3, 7)'],
  ['exponential(0)', 'invalid exponential(0): mean is 0; mean > 0, as in exponential(0.5 year)'],
  ['range(60, 20, 40)', 'invalid range(60, 20, 40): low is 60, high is 20, mid is 40; low < high'],
  [
    'choice([1, 2], [1])',
    'invalid choice([1, 2], [1]); as many weights as values, every weight > 0, as in choice([0.5 year, 0.75 year, 1 year], [1, 2, 1])',
  ],
  [
    'truncate(normal(0, 1), 2, 1)',
    'invalid truncate(normal(0, 1), 2, 1); low ≤ high, and the distribution can give values between them',
  ],
  [
    'truncate(uniform(0, 1), 2, 3)',
    'invalid truncate(uniform(0, 1), 2, 3); low ≤ high, and the distribution can give values between them',
  ],
] as const)
  test(`draws: ${formula} is refused before anything runs`, () => {
    assert.deepEqual(checking(formula, '1'), [`: ${told}`])
  })

test('draws: a mistake inside each_year and a sum is found where it stands', () => {
  assert.deepEqual(checking('1 + each_year(uniform(2, 1))', '1').length, 1)
  assert.match(checking('1 + each_year(uniform(2, 1))', '1')[0] ?? '', /^15: invalid uniform\(2, 1\)/)
})

test('draws: parameters that are formulas are left to the run', () => {
  assert.deepEqual(checking('triangular(800, share, 1200)', '1'), [])
})

test('units: a mismatch is told in Chinese too', () => {
  assert.deepEqual(checking('demand + traffic', 'Gbps', 'zh'), [
    "10: 单位不符：demand 是 Gbps，traffic 是 Mbps; 量纲相同而倍数不同：请写 convert(traffic, 'Gbps')",
  ])
  assert.deepEqual(checking('demand', '1', 'zh'), [': 单位不符：公式的结果是 Gbps，x 声明为纯数; 请改正公式或所声明的单位'])
})

test('units: the example of every primitive is accepted and gives its unit', () => {
  for (const primitive of primitives.values()) {
    const given = primitive.kind === 'form' ? primitive.given : undefined
    const targets = Object.fromEntries(
      Object.entries(given?.targets ?? {}).map(([name, { at_least, by, reading }]) => [
        name,
        { at_least, by, readings: { [reading]: { variable: reading } } },
      ]),
    )
    const { formula: is, unit } = primitive.example
    const changes = { variables: { ...given?.variables, x: { is, unit } }, targets, ...(given?.sets && { sets: given.sets }) }
    assert.deepEqual(mistakesOf(changes), [], primitive.name)
  }
})

test('convert: factors come in reading order', () => {
  const is = "convert(convert(demand, 'Mbps') + traffic, 'Tbps') + convert(traffic, 'Tbps')"
  const model = small({ ...world, variables: { ...world.variables, x: { is, unit: 'Tbps' } } })
  assert.deepEqual(model.variables.find(({ name }) => name === 'x')?.conversions, [1e-6, 1000, 1e-6])
})

test('units: a formula of nested converts is checked once, not twice at every level', () => {
  const is = `${'convert('.repeat(150)}demand${", 'Gbps')".repeat(150)}`
  assert.deepEqual(checking(is, 'Gbps'), [])
})

test('check: any formula gives a model or issues, never another exception', () => {
  const piece = fc.constantFrom(
    'demand',
    'money',
    'push',
    'lines',
    'years',
    '2',
    '3 Gbps',
    "1 'CNY/Gbps'",
    '90 %',
    '+',
    '-',
    '*',
    '/',
    '**',
    '<',
    '?',
    ':',
    '(',
    ')',
    ',',
    'max(',
    'normal(',
    'pipeline(',
    'each_year(',
    'truncate(',
    'choice([',
    'choice(',
    'uniform(',
    ']',
    "'2016-05-01'",
    'at(',
    'convert(',
    'target(',
    'in_pipeline(',
    'egress',
    'nothing',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
      mistakesOf({ ...world, variables: { ...world.variables, x: { is: pieces.join(' '), unit: 'Gbps' } } })
    }),
    { seed: 14, numRuns: 2000 },
  )
})

test('a unit right after a number, and a name that is counted and a variable below it: which was meant is asked', () => {
  for (const formula of ['3 Gbps/lines', 'lognormal(3 Gbps/lines, 0.5)', '2 * 3 Gbps/lines'])
    assert.deepEqual(checking(formula, 'Gbps/lines'), [
      `${formula.indexOf('3') === 0 ? '' : formula.indexOf('3') + 1}: 3 Gbps/lines: lines is a unit and a variable, and either could be meant; write 3 'Gbps/lines' for the unit, or 3 Gbps / lines for the division by the variable`,
    ])
  assert.deepEqual(checking('-3 Gbps/lines', 'Gbps/lines').length, 1)
  assert.deepEqual(checking('(2 + 3 Gbps/lines)', 'Gbps').length, 1)
  assert.match(checking('90 %/lines', '1/lines')[0]!, /write 0\.9 '1\/lines' for the unit, or 90 % \/ lines for the division/)
  assert.deepEqual(checking('5 million %/lines', '1/lines'), [': invalid number 5 million %; write 5e6 %'])
  assert.deepEqual(checking("0.9 '1/lines'", '1/lines'), [])
  for (const formula of ["3 'Gbps/lines'", '3 Gbps / lines', 'demand/lines', '3/lines * demand'])
    assert.deepEqual(checking(formula, 'Gbps/lines'), [], formula)
})

test('the years of the calendar divide a number where they stand in brackets', () => {
  assert.match(
    checking('1 / years', '1')[0]!,
    /quote a compound unit: 1 '1\/years'; by the years since the start it is \/ \(years\)$/,
  )
  assert.deepEqual(checking('1 / (years)', '1'), [])
})

test('what is told of a part has the brackets that belong to it', () => {
  const [told] = checking('min(demand * (1 - share), 3 year)', 'Gbps')
  assert.match(told!, /demand \* \(1 - share\) is Gbps/)
})

test('what a missing unit is told with is a formula that has none missing', () => {
  for (const [formula, unit] of [
    ['grow(demand, normal(0.01, 0.005))', 'Gbps'],
    ['grow(demand, 0.3)', 'Gbps'],
    ['pipeline(flow, choice([0.5, 1]), 2)', 'Gbps/year'],
    ['pipeline(flow, truncate(normal(0.5, 1), 0.1, 2), 2)', 'Gbps/year'],
    ['accumulate(2 + 3, 0 Gbps)', 'Gbps'],
    ['accumulate(max(2, 3), 0 Gbps)', 'Gbps'],
  ] as const) {
    const [told] = checking(formula, unit)
    const [, missing, remedy] = /missing unit: (.*) as \w+ of \w+; it must carry (.*)$/.exec(told!)!
    const again = checking(formula.replace(missing!, remedy!), unit)
    assert.ok(
      again.every(line => !line.includes('missing unit') && !line.includes('unexpected')),
      `${remedy}: ${again.join()}`,
    )
  }
})
