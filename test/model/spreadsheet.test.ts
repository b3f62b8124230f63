import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mistake } from '../../src/model/mistake.js'
import { parseFormula } from '../../src/model/parse-formula.js'
import { equivalents } from '../../src/model/spreadsheet.js'
import { primitives } from '../../src/primitives/index.js'
import { mistakesOf, variables } from './small-model.js'

const sets = { area: ['urban', 'rural'] }
const told = (formula: string) =>
  mistakesOf({
    sets,
    variables: {
      ...variables({ a: '2', b: '3' }),
      x: { is: formula, unit: '1' },
      homes: { for: 'area', is: '1', unit: '1' },
    },
  })
const forms = (formula: string): readonly string[] => {
  const [only, ...others] = told(formula)
  assert.deepEqual(others, [])
  const [, words = ''] = /; write (.*)$/.exec(only ?? '') ?? []
  return words.split(' or ')
}

for (const [written, ...right] of [
  ['IF(a>1,2,3)', 'a > 1 ? 2 : 3'],
  ['if(a>1,2)', 'a > 1 ? 2 : 0'],
  ['2 * IF(a>1,2,3)', '(a > 1 ? 2 : 3)'],
  ['IF(a>1, IF(b>1, 1, 2), 3)', 'a > 1 ? (b > 1 ? 1 : 2) : 3'],
  ['IF(AND(a>1,OR(b<2,TRUE)),SUM(a,b),-POWER(a+1,2))', 'a > 1 && (b < 2 || 1) ? a + b : -((a + 1) ** 2)'],
  ['IF(a > 1, MAX(a, min(b, 2)), LN(a))', 'a > 1 ? max(a, min(b, 2)) : ln(a)'],
  ['IF(a>1, sum(homes, area), homes[urban])', 'a > 1 ? sum(homes, area) : homes[urban]'],
  ['IFS(a>1, 2, b>1, 3)', 'a > 1 ? 2 : b > 1 ? 3 : 0'],
  ['AND(a>1, b>1 || a)', 'a > 1 && (b > 1 || a)'],
  ['OR(a>1, b>1)', 'a > 1 || b > 1'],
  ['SUM(a, b, a > b)', 'a + b + (a > b)'],
  ['sum(a, b)', 'a + b'],
  ['2 * sum(a, b, 3)', '(a + b + 3)'],
  ['PRODUCT(a + 1, b)', '(a + 1) * b'],
  ['AVERAGE(a, b, 4)', '(a + b + 4) / 3'],
  ['POWER(-a, b)', '(-a) ** b'],
  ['LOG(a)', 'log10(a)', 'ln(a)'],
  ['log(a)', 'log10(a)', 'ln(a)'],
  ['LOG(a, 10)', 'log10(a)'],
  ['LOG(a, 2)', 'ln(a) / ln(2)'],
  ['INT(a)', 'floor(a)'],
  ['FLOOR(a + b, 5)', 'floor((a + b) / 5) * 5'],
  ['CEILING(a, 1)', 'ceil(a)'],
  ['ROUND(a, 2)', 'round(a, 0.01)'],
  ['ROUND(a, -3)', 'round(a, 1000)'],
  ['ROUNDUP(a, 0)', 'ceil(a)'],
  ['ROUNDDOWN(a, 1)', 'floor(a / 0.1) * 0.1'],
  ['TRUNC(a)', 'floor(a)'],
  ['RAND()', 'uniform(0, 1)'],
  ['RANDBETWEEN(1, 6)', 'floor(uniform(1, 7))'],
  ['NORM.INV(RAND(), a, 2)', 'normal(a, 2)'],
  ['NORM.S.INV(RAND())', 'normal(0, 1)'],
  ['LOGNORM.INV(RAND(), 1, 0.2)', 'exp(normal(1, 0.2))'],
  ['YEAR(TODAY())', 'year'],
  ['PI()', '3.141592653589793'],
] as const)
  test(`spreadsheet: ${written} is ${right.join(' or ')}`, () => {
    assert.deepEqual(forms(written), right)
    for (const form of right) assert.deepEqual(told(form), [], form)
  })

test('spreadsheet: each call is known by a name that no call of this language has', () => {
  for (const name of equivalents.keys()) {
    assert.equal(name, name.toUpperCase())
    assert.ok(!primitives.has(name))
  }
})

test('spreadsheet: what stands for a call with the wrong number of arguments is a formula too', () => {
  for (const [name, { params, forms }] of equivalents)
    for (const form of forms(...params)) {
      const mistakes: Mistake[] = []
      const formula = parseFormula(form.replace('…', 'x1'), (_, mistake) => mistakes.push(mistake))
      assert.ok(formula !== undefined && mistakes.length === 0, `${name}: ${form}`)
    }
  assert.deepEqual(forms('IF()'), ['condition ? yes : no'])
  assert.deepEqual(forms('POWER(2)'), ['x ** y'])
})

test('spreadsheet: a call that is too long to be said otherwise is told by its pattern, and the calls inside it by themselves', () => {
  const long = Array.from({ length: 40 }, () => 'a').join(' + ')
  assert.deepEqual(told(`IF(a, ${long}, AND(a, b))`), [
    'variables.x: unknown function IF; write condition ? yes : no',
    'variables.x 166: unknown function AND; write (a && b)',
  ])
})

test('spreadsheet: what is wrong inside a call is told beside what the call should be', () => {
  assert.deepEqual(told('IF(a = 1, nosuch, XYZ(MAX(a, b)))'), [
    'variables.x 6: invalid =; write ==',
    'variables.x: unknown function IF; write a == 1 ? nosuch : XYZ(max(a, b))',
    'variables.x 11: unknown variable nosuch; correct the name, or declare it under variables',
    'variables.x 19: unknown function XYZ; `steppecast list` names what can be called',
  ])
})

test('spreadsheet: a function of the same name in capitals is offered as it is', () => {
  assert.deepEqual(told('MAX(a, b)'), ['variables.x: unknown function MAX; did you mean max?'])
  assert.deepEqual(told('100% + 50%'), [])
})

test('spreadsheet: a sum over a set stays one, and a set that is missing is asked for', () => {
  assert.deepEqual(told('sum(homes, area)'), [])
  assert.deepEqual(told('sum(homes, aera)'), ['variables.x 12: unknown set aera; did you mean area?'])
})

for (const [formula, unit, right] of [
  ['5 亿', '1', 'write 5e8'],
  ['5 亿', '亿元', 'write 5 亿元'],
  ['2.5万', 'lines', 'write 2.5万线'],
  ['5 亿', 'Gbps', 'write 5e8'],
  ['35 k', '1', 'write 3.5e4'],
  ['5 M', 'Gbps', 'write 5 Mbps'],
  ["3 '亿'", 'servers', "write 3 '亿台'"],
  ['5 万 * one', 'lines', 'write 5e4 for a pure number, else its unit too: 5 万线'],
  ['1 线 + 2 万 * one', 'Gbps', 'write 2e4 for a pure number, else its unit too: 2 万线, 2 万台, 2 万元'],
] as const)
  test(`multiples: ${formula} for ${unit} is no unit: ${right}`, () => {
    const known = { variables: variables({ one: '1', x: `${formula} : ${unit}` }) }
    assert.ok(
      mistakesOf(known).some(line => line.includes('it is a multiple') && line.endsWith(right)),
      mistakesOf(known).join('\n'),
    )
  })

test('multiples: alone in the place of a declared unit they belong into the number', () => {
  assert.deepEqual(mistakesOf({ variables: { x: { is: '1', unit: '万' } } }), [
    'variables.x 3: unknown unit 万; 万 is a multiple: write its zeros into the number, 5 万 as 5e4',
  ])
})
