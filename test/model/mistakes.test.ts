// Every kind of mistake in formulas and in what depends on them, word for word in both languages. `UPDATE_GOLDEN=1 node --test …/mistakes.test.js`
// writes the golden file again.

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { buildModel } from '../../src/model/build-model.js'
import { renderIssues } from '../../src/scenario/issue.js'
import { textLibrary } from '../../src/scenario/library.js'
import { parseScenario } from '../../src/scenario/parse-scenario.js'
import { issuesOf } from '../scenario/issues-of.js'

const golden = new URL('../../../test/model/mistakes.golden.txt', import.meta.url)

const world = `format: 1
time: { start: 2015-12-31, end: 2020-12-31, step: quarter }
units: { lines: 线 }
levers: { money: { value: 1, from: 0, to: 4, unit: "1" } }
variables:
  demand: { is: 90, unit: Gbps }
  traffic: { is: "each_year(normal(90, 5))", unit: Mbps }
  share: { is: "uniform(0, 1)", unit: "1" }
  lead_time: { is: "triangular(0.5, 0.9, 1.6)", unit: year }
  delivered: { is: "pipeline(demand / one_step, lead_time, 2)", unit: Gbps/year }
`
const target = 'targets: { plan: { at_least: 9000, by: 2020-12-31, readings: { demand: demand } } }\n'

const formula = (is: string, unit = 'Gbps'): string =>
  `${world}  x: { is: ${JSON.stringify(is)}, unit: ${JSON.stringify(unit)} }\n${target}`
const section = (text: string): string => `${world}${text}\n`

const cases: Readonly<Record<string, string>> = {
  'a bracket that is not closed': formula('max(demand, 5'),
  'a bracket too many': formula('demand)'),
  'nothing after a sign': formula('demand +'),
  'two values side by side': formula('demand traffic'),
  'a sign of another language': formula('demand ^ 2'),
  'signs of Chinese typing': formula('max（demand，5）'),
  'two numbers side by side in a call': formula('range(9e3 12e3)'),
  'a percentage where so much a year is wanted': formula('normal(28 %, 5 %)', '1/year'),
  'a sum of percentages where so much a year is wanted': formula('grow(90 Gbps, 20 % + 8 %)'),
  'a unit that is declared nowhere': `${section('  x: { is: "5 rack", unit: rack }')}  y: { is: 3 rack + 4 rack, unit: rack }\n${target}`,
  'per cent in words': formula('0.1 + 85 percent + 5 per  cent + 5 Pct + 百分之 7.5', '1'),
  'per cent as a unit': formula('1', 'percent'),
  'a bound of per cent in words': section(
    'targets: { plan: { at_least: 85 percent, by: 2020-12-31, readings: { share: share } } }',
  ),
  'signs of schoolbooks': formula('demand × 2 ÷ 3'),
  'a sign before a formula': formula('=demand'),
  'semicolons between arguments': formula('max(demand; 5; 6)'),
  'a call of a spreadsheet': formula('=IF(AND(share<>0,share<=1),MAX(demand;5),0)'),
  'a call of a spreadsheet that is too long to be said otherwise': formula(`IF(share, ${'demand + '.repeat(20)}demand, demand)`),
  'a sum of a list': formula('sum(demand, demand)'),
  'two logarithms': formula('LOG(share)', '1'),
  'a multiple without a unit': formula('5 亿', '亿元'),
  'a multiple as a number': formula('5 万'),
  'a multiple among others': formula('5 万 * demand'),
  'a multiple as a unit': formula('1', '亿'),
  'one equals sign': formula('demand = 5 ? 1 : 2'),
  'a chain of comparisons': formula('0 < share < 1', '1'),
  'a question without a colon': formula('share ? demand'),
  'a quote that is not closed': formula("convert(demand, 'Gbps"),
  'a number like none': formula('1.2.3'),
  'an unknown name': formula('demnad'),
  'an unknown function': formula('maximum(demand, 5)'),
  'a function without brackets': formula('max'),
  'brackets after a name': formula('demand(5)'),
  'too few arguments': formula('clamp(demand, 1)'),
  'too many arguments': formula('normal(1, 2, 3)', '1'),
  'a label where none belongs': formula('normal(a: 1, b: 2)', '1'),
  'a target that does not exist': formula('target(paln)'),
  'a date that does not exist': formula("demand * at('2018-02-30')"),
  'a sum of two units': formula('demand + lead_time'),
  'a sum of two scales': formula('demand + traffic'),
  'a result in another unit': formula('demand * lead_time'),
  'a number without its unit': formula('demand + 5 * lead_time'),
  'one declared unit that its own equation contradicts': `${world}  x: { is: "demand * 2", unit: kW }
  y: { is: "x + demand", unit: Gbps }
  z: { is: "x / demand", unit: "1" }
  u: { is: "accumulate(delivered, x)", unit: Gbps }
targets: { plan: { at_least: 9000 Gbps, by: 2020-12-31, readings: { x: x, demand: demand } } }
`,
  'the odd one among several': formula('max(lead_time, demand, 5 Gbps)'),
  'an unknown unit': formula('5 Gpbs'),
  'a noun that was not declared': formula('5 servers', 'lines'),
  'a conversion between different things': formula("convert(lead_time, 'Gbps')"),
  'an exponential of a unit': formula('exp(demand)', '1'),
  'a power that is no constant': formula('demand ** share'),
  'a percentage of nothing': formula('%', '1'),
  'a number times a variable side by side': formula('2 demand'),
  'a distribution that cannot be': formula('triangular(800, 1300, 1200)', '1'),
  'a spread below zero': formula('normal(1, -2)', '1'),
  'a draw that is cut to nothing': formula('truncate(normal(0, 1), 3, 2)', '1'),
  'weights that do not match': formula('choice([1, 2, 3], [1, 1])', '1'),
  'drawing again what is no draw': formula('each_year(demand)'),
  'the content of what is no pipeline': formula('in_pipeline(demand)'),
  'an order that is no whole number': formula('pipeline(demand / one_step, lead_time, 2.5)', 'Gbps/year'),
  'a table that goes back': formula('interpolate(share, [[0, 1], [2, 3], [1, 2]])', '1'),
  'a cycle': formula('x + 1'),
  'a formula too deep': formula(`${'('.repeat(300)}1${')'.repeat(300)}`, '1'),
  'an empty formula': formula(' '),
  'a unit that is none': formula('1', 'Gbps per year'),
  'a unit divided twice': formula('1', 'Gbps/'),

  'an end off the steps': `${world.replace('2020-12-31', '2020-11-30')}`,
  'an end before the start': `${world.replace('2020-12-31', '2014-12-31')}`,
  'a lever and a variable of one name': section('  money: { is: 1, unit: "1" }'),
  'a cost that is no money': world.replace('unit: "1" } }', 'unit: "1", cost: "money * 2 Gbps" } }'),
  'a cost of other things': world.replace('unit: "1" } }', 'unit: "1", cost: "demand * 1 CNY" } }'),
  'a deadline outside the time': section('targets: { plan: { at_least: 1, by: 2014-12-31, readings: { demand: demand } } }'),
  'a bound in another unit': section('targets: { plan: { at_least: 5 year, by: 2020-12-31, readings: { demand: demand } } }'),
  'a reading of nothing': section('targets: { plan: { at_least: 1, by: 2020-12-31, readings: { demand: demnad } } }'),
  'readings in two units': section('targets: { plan: { at_least: 1, by: 2020-12-31, readings: { a: demand, b: share } } }'),
  'an indicator of nothing': section('indicators: [demnad]'),
  'a loading on what is no draw': section('factors: { economy: { demand: 0.5 } }'),
  'loadings above one': section('factors: { economy: { share: 0.8 }, weather: { share: 0.8 } }'),
  'a pair with itself': section('correlations: [[share, share, 0.5]]'),
  'a pair that factors exceed': section(
    'factors: { economy: { share: 0.9, lead_time: 0.9 } }\ncorrelations: [[share, lead_time, -0.5]]',
  ),
  'a variable in two pairs': section('correlations: [[share, lead_time, 0.5], [share, traffic, 0.5]]'),
}

const render = ([name, text]: readonly [string, string]): string => {
  const issues = issuesOf(() => buildModel(parseScenario('a.yaml', textLibrary({ 'a.yaml': text }))))
  return [`## ${name}`, renderIssues(issues, 'en'), renderIssues(issues, 'zh'), ''].join('\n')
}

test('mistakes in formulas: each is told word for word in both languages', () => {
  const told = Object.entries(cases).map(render)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, told.join('\n'))
  const expected = readFileSync(golden, 'utf8').split('\n## ')
  for (const [index, part] of told.join('\n').split('\n## ').entries()) assert.equal(part, expected[index])
  assert.equal(told.length, expected.length)
})
