import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildModel } from '../../src/model/build-model.js'
import { currencies } from '../../src/model/currencies.js'
import { ScenarioError } from '../../src/scenario/issue.js'
import type { ObservationRow } from '../../src/scenario/scenario.js'
import { type Changes, gapsOf, mistakesOf, small, smallScenario, variables } from './small-model.js'

const egress: Changes = {
  units: { lines: '线' },
  levers: {
    government_money: {
      value: 1,
      from: 0.25,
      to: 4,
      unit: '1',
      cost: '7.5e9 CNY * (government_money - 1)',
      title: { en: 'Public money', zh: '财政投入' },
    },
  },
  variables: variables({
    lines: '2.35e6 lines : lines',
    traffic_growth: 'normal(0.27, 0.08) : 1/year',
    busy_hour: 'grow(lognormal(0.30, 0.20), traffic_growth) : Mbps/lines',
    demand: "convert(lines * busy_hour, 'Gbps') : Gbps",
    utilisation: 'triangular(0.40, 0.50, 0.62) : 1',
    lead_time: 'triangular(0.5, 0.9, 1.6) : year',
    released: 'each_year(triangular(0.55, 0.85, 1)) : 1',
    budget: "government_money * 2.0e8 'CNY/year' * released : CNY/year",
    price_decline: 'triangular(0.15, 0.21, 0.30) : 1',
    unit_cost: "lognormal(3.5e5 'CNY/Gbps', 0.8) * exp(-price_decline * years) : CNY/Gbps",
    wanted: 'max(demand / utilisation - installed - in_delivery, 0) / one_step : Gbps/year',
    ordered: 'tightest(demand: wanted, money: budget / unit_cost) : Gbps/year',
    delivered: 'pipeline(ordered, lead_time, 2) : Gbps/year',
    in_delivery: 'in_pipeline(delivered) : Gbps',
    installed: 'accumulate(delivered, lognormal(2500 Gbps, 0.15)) : Gbps',
  }),
  factors: { economy: { released: 0.4, traffic_growth: 0.2 } },
  correlations: [['utilisation', 'lead_time', -0.3]],
  targets: {
    egress: {
      title: { en: 'Inter-provincial egress bandwidth', zh: '互联网省际出口带宽' },
      at_least: 9000,
      by: '2020-12-31',
      readings: { installed: { variable: 'installed' }, demand: { variable: 'demand' } },
      confidence: 0.8,
    },
  },
  indicators: ['utilisation', 'ordered'],
}

test('model: the small file of the language page is understood', () => {
  const model = small(egress)
  assert.equal(model.calendar.dates.length, 21)
  assert.deepEqual(model.targets[0], {
    name: 'egress',
    title: { en: 'Inter-provincial egress bandwidth', zh: '互联网省际出口带宽' },
    sense: 'at_least',
    bound: 9000,
    unit: model.targets[0]?.unit,
    percent: false,
    by: '2020-12-31',
    deadline: 20,
    confidence: 0.8,
    readings: [
      { name: 'installed', title: { en: 'installed', zh: 'installed' }, variable: 'installed', headline: true },
      { name: 'demand', title: { en: 'demand', zh: 'demand' }, variable: 'demand', headline: false },
    ],
  })
  assert.equal(model.targets[0]?.unit.text, 'Gbps')
  assert.deepEqual([...model.mixtures.keys()], ['released', 'traffic_growth', 'lead_time', 'utilisation'])
  assert.deepEqual(model.warnings, [])
  assert.deepEqual(model.variables.find(({ name }) => name === 'demand')?.conversions, [0.001])
})

test('model: each variable comes after all that it needs at the same date, and otherwise by name', () => {
  assert.deepEqual(
    small(egress).variables.map(({ name }) => name),
    [
      'released',
      'budget',
      'busy_hour',
      'lead_time',
      'delivered',
      'lines',
      'demand',
      'in_delivery',
      'installed',
      'utilisation',
      'wanted',
      'price_decline',
      'unit_cost',
      'ordered',
      'traffic_growth',
    ],
  )
})

test('model: a cycle is told with its path, in both languages', () => {
  const changes = { variables: variables({ a: '1 + b : 1', b: '2 * c : 1', c: 'previous(z, a) : 1', z: '1 : 1' }) }
  assert.deepEqual(mistakesOf(changes), [
    'variables.a 5: cyclic: a → b → c → a; break it with previous, accumulate, grow or pipeline, or with delay(x, lag, before) or smooth(x, time, start)',
  ])
  assert.deepEqual(mistakesOf(changes, 'zh'), [
    'variables.a 5: 循环依赖：a → b → c → a; 请用 previous、accumulate、grow 或 pipeline 断开，或用 delay(x, lag, before)、smooth(x, time, start) 断开',
  ])
})

test('model: an argument that is needed only for the step after breaks a cycle', () => {
  for (const formula of [
    'previous(b, 1)',
    "accumulate(b * 1 '1/year', 1)",
    "grow(1, b * 1 '1/year')",
    'delay(b, 1 year, 1)',
    'pipeline(b, 1 year, 1)',
    'smooth(b, 1 year, 1)',
  ])
    assert.deepEqual(mistakesOf({ variables: variables({ a: `${formula} : 1`, b: 'a + 1 : 1' }) }), [], formula)
})

test('model: a delay or a smooth that begins with its own first value breaks no cycle, nor does the highest value so far', () => {
  for (const formula of ['delay(b, 1 year)', 'smooth(b, 1 year)', 'highest_so_far(b)'])
    assert.match(mistakesOf({ variables: variables({ a: `${formula} : 1`, b: 'a + 1 : 1' }) })[0] ?? '', /cyclic: a → b → a/)
})

test('model: a chain of 2000 variables in reverse order is understood', () => {
  const specs = Object.fromEntries(
    Array.from({ length: 2000 }, (_, k) => [`v${k}`, { is: k === 1999 ? '1' : `v${k + 1} + 1`, unit: '1' }]),
  )
  assert.equal(small({ variables: specs }).variables[0]?.name, 'v1999')
})

test('model: all mistakes of a scenario are thrown at once, each at its place', () => {
  const scenario = smallScenario({ variables: variables({ a: 'b + 1 : 1', c: 'normal(1) : 1' }), indicators: ['d'] })
  const places = new Map([
    ['variables/a/is', { file: 'x.yaml', line: 3, column: 10 }],
    ['variables/c', { file: 'x.yaml', line: 5, column: 4 }],
    ['indicators', { file: 'x.yaml', line: 7, column: 13 }],
  ])
  assert.throws(
    () => buildModel({ scenario, places }),
    (error: unknown) => {
      assert.ok(error instanceof ScenarioError)
      assert.equal(
        error.message,
        [
          'x.yaml: 3 issues, nothing was run',
          '  variables.a (line 3, column 10): unknown variable b; correct the name, or declare it under variables',
          '  variables.c (line 5, column 4): invalid number of arguments: normal takes 2, found 1; write normal(mean, sd)',
          '  indicators.0 (line 7, column 13): unknown variable d; correct the name, or declare it under variables',
        ].join('\n'),
      )
      return true
    },
  )
})

test('model: the column of a mistake counts into the formula', () => {
  assert.deepEqual(mistakesOf({ variables: variables({ a: '1 +\n  nothing : 1' }) }), [
    'variables.a 7: unknown variable nothing; correct the name, or declare it under variables',
  ])
})

test('gaps: variables without a formula are listed, and running with one is a mistake', () => {
  const changes: Changes = {
    variables: {
      a: { unit: 'Gbps' },
      b: { is: 'a + 1 Gbps', unit: 'Gbps' },
      c: { unit: 'Gbps/year' },
      d: { is: 'in_pipeline(c)', unit: 'Gbps' },
    },
    factors: { f: { a: 0.5 } },
    indicators: ['a'],
  }
  assert.deepEqual(gapsOf(changes), ['a', 'c'])
  assert.deepEqual(mistakesOf(changes), [
    'variables.a 3: missing formula of a; give it `is: …` in this file or in one that extends it',
    'variables.c 3: missing formula of c; give it `is: …` in this file or in one that extends it',
  ])
})

test('gaps: everything else of such a file is checked, a gap as a value of its unit', () => {
  const changes: Changes = { variables: { a: { unit: 'Gbps' }, b: { is: 'a + 1 year', unit: 'Gbps' } } }
  assert.deepEqual(mistakesOf(changes, 'en', gapsOf), [
    'variables.b 5: unit mismatch: a is Gbps, 1 year is year; both must be in one unit',
  ])
  assert.deepEqual(gapsOf({ variables: variables({ a: '1 : 1' }) }), [])
})

test('names: variables and levers share theirs with one another and with the calendar', () => {
  const lever = { value: 1, from: 0, to: 2, unit: '1' }
  assert.deepEqual(
    mistakesOf({ levers: { a: lever, year: lever }, variables: variables({ a: '1 : 1', one_step: '1 year : year' }) }),
    [
      'variables.one_step 3: invalid name one_step: every formula knows it already; choose another name',
      'levers.year: invalid name year: every formula knows it already; choose another name',
      'levers.a: duplicate name a: a variable has it too; rename the lever or the variable',
    ],
  )
})

test('names: Chinese names and names like __proto__ of others are plain names', () => {
  assert.deepEqual(
    mistakesOf({ variables: variables({ '农村.户数': '5 : lines', hasOwnProperty: '农村.户数 * 2 : lines' }) }),
    [],
  )
})

test('units: an unknown unit is told where it is declared and nowhere else', () => {
  assert.deepEqual(mistakesOf({ variables: variables({ a: '1 : Gpbs', b: 'a + 1 Mbps : Mbps' }) }), [
    'variables.a 3: unknown unit Gpbs; did you mean Gbps?',
  ])
})

const lever = { value: 1, from: 0, to: 2, unit: '1' }

for (const [what, spec, told] of [
  ['bounds the wrong way round', { ...lever, from: 3 }, ['levers.a: invalid bounds 3 to 2; from ≤ to']],
  ['a value outside its bounds', { ...lever, value: 5 }, ['levers.a: invalid value 5; a number from 0 to 2']],
  [
    'a cost that is no money',
    { ...lever, cost: '3 Gbps * a' },
    [
      'levers.a: unit mismatch: the cost is Gbps, not money; the result must be money, as 2.5e8 CNY * …; known: CNY, USD, EUR, GBP, JPY, KRW, HKD, INR',
    ],
  ],
  [
    'a cost that is a bare number',
    { ...lever, cost: '3' },
    [
      'levers.a: missing unit: the cost 3 is no money; the result must be money, as 2.5e8 CNY * …; known: CNY, USD, EUR, GBP, JPY, KRW, HKD, INR',
    ],
  ],
  [
    'a cost of other names',
    { ...lever, cost: '3 CNY * b' },
    ['levers.a: unsupported b in a cost; a cost is made of a, numbers and plain functions'],
  ],
  [
    'a cost that draws',
    { ...lever, cost: '3 CNY * normal(a, 1)' },
    ['levers.a: unsupported normal(a, 1) in a cost; a cost is made of a, numbers and plain functions'],
  ],
  ['an unknown unit', { ...lever, unit: 'pig' }, ['levers.a: unknown unit pig; declare what is counted under units: pig: …']],
] as const)
  test(`levers: ${what} is refused in words`, () => {
    assert.deepEqual(mistakesOf({ levers: { a: spec }, variables: variables({ b: '1 : 1' }) }), told)
  })

test('levers: what a setting costs is known without a run where the cost is arithmetic', () => {
  const costOf = (cost: string, value = 2) => small({ levers: { a: { ...lever, from: 0, to: 3, value, cost } } }).levers[0]!.cost
  assert.deepEqual(costOf('2 亿元 * (a - 1)'), { value: 2e8, unit: 'CNY' })
  assert.deepEqual(costOf('-2 万元 * (a - 1) / 4'), { value: -5000, unit: 'CNY' })
  assert.deepEqual(costOf('-2 USD * (a - 2)'), { value: 0, unit: 'USD' })
  for (const { code, label } of currencies) {
    assert.deepEqual(costOf(`3e5 ${code} * a`), { value: 6e5, unit: code })
    assert.deepEqual(costOf(`3 万${label.zh} * a`), { value: 6e4, unit: code })
    assert.deepEqual(costOf(`1 亿${label.zh} * a`), { value: 2e8, unit: code })
  }
  assert.deepEqual(costOf('3 CNY', 1), { value: 3, unit: 'CNY' })
  assert.equal(costOf('2 亿元 * max(0, a - 1)'), undefined)
  assert.equal(costOf('2 亿元 / (a - 2)'), undefined)
})

test('levers: a cost may use plain functions and any scale of money', () => {
  for (const cost of ['2 亿元 * max(0, a - 1)', '1 USD * a', '5 万元'])
    assert.deepEqual(mistakesOf({ levers: { a: { ...lever, cost } } }), [])
})

const promise = (changes: object): Changes => ({
  variables: variables({ share: '0.5 : 1', servers: '5 : 万台', hosts: '5 : servers' }),
  targets: { t: { at_least: '98 %', by: '2020-12-31', readings: { first: { variable: 'share' } }, ...changes } },
})

test('targets: 98 % is 0.98 and shown as per cent', () => {
  const [target] = small(promise({})).targets
  assert.equal(target?.bound, 0.98)
  assert.equal(target?.percent, true)
})

test('targets: a bound may be written in the unit of its readings', () => {
  const [target] = small(promise({ at_least: '300 万台', readings: { built: { variable: 'servers' } } })).targets
  assert.equal(target?.bound, 300)
  assert.equal(target?.unit.text, '万台')
  assert.equal(target?.percent, false)
})

test('targets: at_most is the other sense', () => {
  const [target] = small(promise({ at_least: undefined, at_most: 0.2 })).targets
  assert.equal(target?.sense, 'at_most')
  assert.equal(target?.bound, 0.2)
})

test('targets: a deadline between dates is read at the last date not after it', () => {
  assert.equal(small(promise({ by: '2016-05-01' })).targets[0]?.deadline, 1)
  assert.equal(small(promise({ by: '2015-12-31' })).targets[0]?.deadline, 0)
})

for (const [what, changes, told] of [
  [
    'a deadline after the end',
    { by: '2021-01-01' },
    ['targets.t: invalid deadline 2021-01-01: it lies outside the horizon; a day from 2015-12-31 to 2020-12-31'],
  ],
  [
    'a deadline before the start',
    { by: '2015-12-30' },
    ['targets.t: invalid deadline 2015-12-30: it lies outside the horizon; a day from 2015-12-31 to 2020-12-31'],
  ],
  ['a deadline that is no day', { by: '2020-02-31' }, ['targets.t: invalid date 2020-02-31; a day that exists, as 2015-12-31']],
  [
    'an unknown reading',
    { readings: { first: { variable: 'shar' } } },
    ['targets.t: unknown variable shar; did you mean share?'],
  ],
  [
    'readings of two scales',
    { at_least: 1, readings: { a: { variable: 'servers' }, b: { variable: 'hosts' } } },
    ['targets.t: unit mismatch of readings: servers is 万台, hosts is servers; readings of one target share one unit'],
  ],
  [
    'a bound of another scale',
    { at_least: '300 台', readings: { a: { variable: 'servers' } } },
    ['targets.t: unit mismatch: the bound 300 台 is 台, its readings are 万台; write 0.03 万台'],
  ],
  [
    'a bound that is no number',
    { at_least: 'share' },
    ["targets.t: invalid bound share; a number with its unit: '98 %' or '300 万台'"],
  ],
  [
    'a bound that is not finite',
    { at_least: '1 / 0' },
    ['targets.t: invalid bound 1 / 0, which is no finite number; look for a division by zero or a number out of range'],
  ],
  ['a bound that cannot be read', { at_least: '98 %%' }, ['targets.t: unexpected %; % stands right after a number: 90 %']],
] as const)
  test(`targets: ${what} is refused in words`, () => {
    assert.deepEqual(mistakesOf(promise(changes)), told)
  })

const row = (date: string, value: number, unit: string, rest: Partial<ObservationRow> = {}): ObservationRow => ({
  indicator: 'i',
  region: 'r',
  date,
  value,
  unit,
  kind: 'found',
  ...rest,
})

const history = (declared: string, data: readonly ObservationRow[]): Changes => ({
  units: { lines: '线', persons: '人', households: '户', villages: '村' },
  variables: variables({ x: `1 : ${declared}` }),
  observations: [{ file: 'h.csv', rows: { x: { indicator: 'i', region: 'r' } }, data }],
})

for (const [unit, value, declared, expected] of [
  ['10k', 345, 'lines', 3_450_000],
  ['10k', 345, '万线', 345],
  ['10k lines', 345, '万线', 345],
  ['10k persons', 2511, 'persons', 25_110_000],
  ['10k family households', 882, 'households', 8_820_000],
  ['villages', 11_100, 'villages', 11_100],
  ['persons', 2.82, 'persons', 2.82],
  ['100M yuan', 381, '亿元', 381],
  ['100M yuan', 381, 'CNY', 38_100_000_000],
  ['trillion yuan', 20.8, '亿元', 208_000],
  ['%', 37, '1', 0.37],
  ['Gbps', 2500, 'Gbps', 2500],
  ['Mbps', 2500, 'Gbps', 2.5],
  ['GB/month', 0.3893, 'GB/month', 0.3893],
  ['100M GB', 41.87, 'GB', 4_187_000_000],
] as const)
  test(`observations: ${value} in '${unit}' is ${expected} ${declared}`, () => {
    assert.equal(small(history(declared, [row('2015-12-31', value, unit)])).observations.get('x')?.[0]?.value, expected)
  })

test('observations: rows come ascending by date with low, high, kind and source', () => {
  const data = [
    row('2016-12-31', 40, '%', { low: 30, high: 50, kind: 'derived', source: 's' }),
    row('2014-12-31', 20, '%'),
    row('2015-12-31', 1, '%', { region: 'other' }),
  ]
  assert.deepEqual(small(history('1', data)).observations.get('x'), [
    { date: '2014-12-31', value: 0.2, kind: 'found', source: '' },
    { date: '2016-12-31', value: 0.4, low: 0.3, high: 0.5, kind: 'derived', source: 's' },
  ])
})

for (const [unit, declared] of [
  ['ISI', '1'],
  ['10k', 'Gbps'],
  ['%', 'Gbps'],
  ['Mbps/sub', 'Mbps/lines'],
  ['', '1'],
] as const)
  test(`observations: '${unit}' cannot be brought to ${declared} and says so`, () => {
    const wanted = declared === '1' ? 'a pure number' : declared
    assert.deepEqual(mistakesOf(history(declared, [row('2015-12-31', 1, unit)])), [
      `observations.0: unit mismatch: ${unit} of 2015-12-31 in h.csv cannot be brought to ${wanted}, the unit of x`,
    ])
  })

test('observations: a file without a row of the kind says so', () => {
  assert.deepEqual(mistakesOf(history('1', [])), [
    'observations.0: missing history: no row of h.csv has indicator i and region r',
  ])
})

const pipelineOf = (delay: string, order = 3) => ({
  variables: variables({
    flow: "1 'Gbps/year' : Gbps/year",
    lead: `${delay} : year`,
    out: `pipeline(flow, lead, ${order}) : Gbps/year`,
  }),
})

test('warnings: a mean delay that is always shorter than its stages is said', () => {
  const said = {
    en: 'out: a mean delay of 0.5 year at most is shorter than 3 quarters; the pipeline takes 0.75 year',
    zh: 'out：平均时延最多 0.5 年，短于 3 个步长；按 0.75 年计算',
  }
  assert.deepEqual(small(pipelineOf('0.5')).warnings, [said])
  assert.deepEqual(small(pipelineOf('truncate(normal(0.4, 1), 0.1, 0.5)')).warnings, [said])
  assert.equal(small(pipelineOf('uniform(0.1, 0.5)')).warnings.length, 1)
})

test('warnings: a mean delay that is shorter with every draw at its median is said, products included', () => {
  for (const [delay, usual] of [
    ['uniform(0.1, 0.8)', '0.45'],
    ['2 * uniform(0.1 year, 0.3 year)', '0.4'],
  ] as const)
    assert.deepEqual(
      small(pipelineOf(delay)).warnings.map(({ en }) => en),
      [
        `out: a mean delay of ${usual} year, every draw at its median, is shorter than 3 quarters; the pipeline takes at least 0.75 year`,
      ],
    )
})

test('warnings: a deadline between two dates is said, with the date that is read and the start that would have it', () => {
  const warned = (start: string, end: string, by: string) =>
    small({
      time: { start, end, step: 'quarter' },
      variables: variables({ a: '1' }),
      targets: { road: { at_least: 1, by, readings: { r: { variable: 'a' } } } },
    }).warnings.map(({ en }) => en)
  assert.deepEqual(warned('2015-12-31', '2020-12-31', '2018-12-31'), [])
  assert.deepEqual(warned('2015-12-31', '2020-12-31', '2018-09-30'), [])
  for (const [start, end, by, said] of [
    [
      '2016-01-01',
      '2021-01-01',
      '2018-12-31',
      'judged by its value at 2018-10-01; write 2018-10-01 or 2019-01-01, or start at 2015-12-31',
    ],
    [
      '2015-12-31',
      '2020-12-31',
      '2018-11-15',
      'judged by its value at 2018-09-30; write 2018-09-30 or 2018-12-31, or start at 2015-11-15',
    ],
    [
      '2015-12-31',
      '2020-12-31',
      '2018-12-30',
      'judged by its value at 2018-09-30; write 2018-09-30 or 2018-12-31, or start at 2015-12-30',
    ],
    [
      '2015-11-15',
      '2020-11-15',
      '2018-08-31',
      'judged by its value at 2018-08-15; write 2018-08-15 or 2018-11-15, or start at 2015-08-31',
    ],
  ] as const)
    assert.deepEqual(warned(start, end, by), [`road: ${by} is no date of the calendar, so that the promise is ${said}`], by)
})

test('warnings: a difference of numbers that was meant as a range is said, other differences are not', () => {
  const warningsOf = (is: string) => small({ variables: { x: { is, unit: 'Gbps' } } }).warnings.map(({ en }) => en)
  assert.deepEqual(warningsOf('5-7 Gbps'), ['x: 5 - 7 Gbps is a difference, -2 Gbps; a range is uniform(5 Gbps, 7 Gbps)'])
  for (const other of ['7-5 Gbps', '5 Gbps - 7 Gbps', 'max(0, 5 Gbps) - 7 Gbps', '0 - 7 Gbps', '(1 - 20 %) * 7 Gbps'])
    assert.deepEqual(warningsOf(other), [])
})

test('targets: a bound may have its compound unit without quotes, and one of another scale is told in that of its readings', () => {
  const changes = (at_most: string, unit: string) => ({
    variables: { x: { is: '1', unit } },
    targets: { power: { at_most, by: '2018-12-31', readings: { r: { variable: 'x' } } } },
  })
  for (const written of ['3.2 GWh/year', "3.2 'GWh/year'", '3.2GWh / year', '3.2 GWh*year**-1'])
    assert.equal(small(changes(written, 'GWh/year')).targets[0]!.bound, 3.2, written)
  const told = (bound: string, unit: string) => mistakesOf(changes(bound, unit))[0]
  assert.match(told('3.2 GWh/year', 'MWh/year')!, /; write 3200 'MWh\/year'$/)
  assert.match(told('3200 Mbps', 'Gbps')!, /; write 3\.2 Gbps$/)
  assert.match(told('3200 Mbps', 'year')!, /; write the bound in the unit of its readings$/)
})

test('warnings: a point that may be meant to mark thousands is said once a place, in formulas and bounds', () => {
  const target = (at_least: string) => ({ road: { at_least, by: '2018-12-31', readings: { r: { variable: 'x' } } } })
  const warned = (is: string, bound = '1') =>
    small({ variables: variables({ x: is }), targets: target(bound) }).warnings.map(({ en }) => en)
  assert.deepEqual(warned('12.500 + max(12.500, 8.000)'), [
    'x: 12.500 is 12.5; for thousands write 12500',
    'x: 8.000 is 8; for thousands write 8000',
  ])
  assert.deepEqual(warned('1', '250.000'), ['road: 250.000 is 250; for thousands write 250000'])
  for (const other of ['0.500', '12.345', '1234.500', '12.50', '1.000e3', '12.5000']) assert.deepEqual(warned(other, other), [])
})

test('warnings: years that are compared with a year of the calendar are said', () => {
  const warned = (is: string) => small({ variables: variables({ x: is }) }).warnings.map(({ en }) => en)
  const told = ['x: years counts from the start and is compared with 2018; the year of the calendar is year']
  assert.deepEqual(warned('years > 2018'), told)
  assert.deepEqual(warned('2018 <= years'), told)
  for (const other of ['year > 2018', 'years > 3', 'years * 2018']) assert.deepEqual(warned(other), [])
})

test('warnings: levers that no formula names are said, those that stand in one are not', () => {
  const lever = { value: 1, from: 0, to: 2, unit: '1', cost: '3 CNY * money' }
  const warned = (formula: string, names: readonly string[]) =>
    small({
      variables: variables({ a: formula }),
      levers: Object.fromEntries(names.map(name => [name, { ...lever, cost: lever.cost.replace('money', name) }])),
    }).warnings.map(({ en }) => en)
  assert.deepEqual(warned('max(1, 2 * money)', ['money']), [])
  assert.deepEqual(warned('1', ['money']), ['no formula names the lever money: setting it changes no result'])
  assert.deepEqual(warned('money', ['money', 'crews', 'push']), [
    'no formula names the levers crews, push: setting them changes no result',
  ])
})

test('warnings: a mean delay that is usually longer is not', () => {
  for (const delay of ['0.75', 'uniform(0.1, 1.5)', 'triangular(0.5, 0.9, 1.6)', '0.1 year * years'])
    assert.deepEqual(small(pipelineOf(delay)).warnings, [], delay)
})

test('warnings: a division by what is zero whatever is drawn is said at its place, once', () => {
  const warnings = (specs: Readonly<Record<string, string>>, changes: Changes = {}) =>
    small({ variables: variables(specs), ...changes }).warnings
  assert.deepEqual(warnings({ x: 'uniform(0, 1) / (2 - 2)' }), [
    {
      en: 'variables.x (small.yaml, line 10, column 18): divided by 2 - 2, which is 0 whatever is drawn: the result is no finite number, which a minimum or a limit beside it would hide',
      zh: 'variables.x（small.yaml，第 10 行，第 18 列）：除数 2 - 2 恒为 0：结果不是有限数，且可能被同列的最小值或约束掩盖',
    },
  ])
  assert.equal(warnings({ x: '1 CNY * 1 / 0 CNY' }).length, 1)
  assert.equal(warnings({ x: '1 / -0 + 1 / (0 * 5)' }).length, 2)
  // A name stands for its formula, wherever in the file; the whole of a set is one place.
  assert.equal(warnings({ x: 'max(1, 1 / y)', y: 'z - 3', z: '3' }).length, 1)
  const lines = { is: '1 / none', unit: '1', for: 'area' }
  const sets = { area: ['north', 'south'] }
  assert.equal(small({ sets, variables: { lines, none: { is: '0', unit: '1' } } }).warnings.length, 1)
})

test('warnings: a divisor that may be something else than zero is not', () => {
  const levers = { money: { value: 0, from: 0, to: 1, unit: '1' } }
  for (const x of ['1 / money', '1 / (years * 2)', '1 / (uniform(0, 1) - uniform(0, 1))', '1 / (0.1 + 0.2 - 0.3)', '0 / 1'])
    assert.deepEqual(small({ levers, variables: variables({ x, y: 'money' }) }).warnings, [], x)
})

test('warnings: a day that the calendar never reaches is said', () => {
  const warnings = (formula: string) => small({ variables: variables({ x: `${formula} : 1` }) }).warnings.map(({ en }) => en)
  assert.deepEqual(warnings("at('2108-09-30')"), ['x: 2108-09-30 in at lies outside 2015-12-31 to 2020-12-31 and has no effect'])
  assert.equal(warnings("on('2015-05-01')").length, 1)
  assert.deepEqual(warnings("at('2010-01-01') + on('05-01') + between('2016-01-01', '2018-01-01')"), [])
})
