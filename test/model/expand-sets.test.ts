import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { VariableSpec } from '../../src/scenario/scenario.js'
import { gapsOf, mistakesOf, small } from './small-model.js'
import { sExpression } from './s-expression.js'

const sets = { area: ['urban', 'rural'], kind: ['old', 'new'] }

const area = (is: string, unit = '1'): VariableSpec => ({ is, unit, for: 'area' })
const plain = (is: string, unit = '1'): VariableSpec => ({ is, unit })

const modelOf = (variables: Readonly<Record<string, VariableSpec>>, other = {}) => small({ sets, variables, ...other })
const formulasOf = (variables: Readonly<Record<string, VariableSpec>>) =>
  Object.fromEntries(modelOf(variables).variables.map(({ name, formula }) => [name, sExpression(formula)]))

test('sets: a variable for a set is one variable a member, each with a name, a title and a unit', () => {
  const { variables } = modelOf({ lines: { ...area('5', 'lines'), title: { en: 'Lines', zh: '线路' } } })
  assert.deepEqual(
    variables.map(({ name, title, unit }) => [name, title.en, title.zh, unit.text]),
    [
      ['lines[rural]', 'Lines (rural)', '线路（rural）', 'lines'],
      ['lines[urban]', 'Lines (urban)', '线路（urban）', 'lines'],
    ],
  )
})

test('sets: in the formula of a member a name means the same member, a bracket another, and sum all', () => {
  assert.deepEqual(
    formulasOf({
      lines: area('3'),
      share: area('lines / total + lines[rural] + lines[area]'),
      total: plain('sum(lines, area)'),
      both: plain('sum(lines * 2, area) - lines[urban]'),
    }),
    {
      'lines[urban]': '3',
      'lines[rural]': '3',
      total: '(+ lines[urban] lines[rural])',
      'share[urban]': '(+ (+ (/ lines[urban] total) lines[rural]) lines[urban])',
      'share[rural]': '(+ (+ (/ lines[rural] total) lines[rural]) lines[rural])',
      both: '(- (+ (* lines[urban] 2) (* lines[rural] 2)) lines[urban])',
    },
  )
})

test('sets: sums over two sets stand inside one another', () => {
  const formulas = formulasOf({ a: area('1'), b: { is: '2', unit: '1', for: 'kind' }, all: plain('sum(sum(a * b, kind), area)') })
  assert.equal(formulas.all, '(+ (+ (* a[urban] b[old]) (* a[urban] b[new])) (+ (* a[rural] b[old]) (* a[rural] b[new])))')
})

test('sets: a sum of a thousand members is ten deep', () => {
  const members = Array.from({ length: 1000 }, (_, k) => `m${k}`)
  const { variables } = small({ sets: { area: members }, variables: { a: area('1'), all: plain('sum(a, area)') } })
  const depth = (text: string) => {
    let [open, deepest] = [0, 0]
    for (const letter of text) deepest = Math.max(deepest, (open += letter === '(' ? 1 : letter === ')' ? -1 : 0))
    return deepest
  }
  assert.equal(depth(sExpression(variables.find(({ name }) => name === 'all')!.formula)), 10)
})

test('sets: a member may override the equation, its title or its source, and keeps the rest', () => {
  const { variables } = modelOf({
    lines: { ...area('3', 'lines'), title: { en: 'Lines', zh: '线路' } },
    'lines[rural]': { is: '4', unit: 'lines', title: { en: 'Country', zh: '乡村' } },
  })
  assert.deepEqual(
    variables.map(({ name, title, text }) => [name, title.en, text]),
    [
      ['lines[rural]', 'Country', '4'],
      ['lines[urban]', 'Lines (urban)', '3'],
    ],
  )
})

test('sets: memory, pipelines and targets work member by member', () => {
  assert.deepEqual(
    mistakesOf({
      sets,
      variables: {
        stock: area('accumulate(outflow, 0)', 'lines'),
        outflow: area('pipeline(inflow, 1 year, 2)', 'lines/year'),
        inflow: area('(target(all) - in_pipeline(outflow) - stock) / 1 year', 'lines/year'),
      },
      targets: { all: { at_least: 3, by: '2020-12-31', readings: { r: { variable: 'stock[urban]' } } } },
    }),
    [],
  )
})

test('sets: indicators and loadings of a whole are those of its members, and a member named alone comes first', () => {
  const model = modelOf(
    { a: area('normal(0, 1)'), b: plain('normal(0, 1)') },
    { indicators: ['b', 'a'], factors: { f: { a: 0.6, 'a[rural]': 0.2, b: 0.5 } } },
  )
  assert.deepEqual(model.indicators, ['b', 'a[urban]', 'a[rural]'])
  const loading = (name: string) => model.mixtures.get(name)!.loadings
  assert.deepEqual(loading('a[urban]'), [{ factor: 'factor:f', loading: 0.6 }])
  assert.deepEqual(loading('a[rural]'), [{ factor: 'factor:f', loading: 0.2 }])
  assert.deepEqual(small({ variables: { c: plain('1') } }).scenario.sets, undefined)
})

test('sets: two members can be correlated by their names', () => {
  const { mixtures } = modelOf({ a: area('normal(0, 1)') }, { correlations: [['a[urban]', 'a[rural]', 0.49]] })
  const [urban, rural] = ['a[urban]', 'a[rural]'].map(name => mixtures.get(name)!.loadings[0]!)
  assert.equal(urban!.factor, rural!.factor)
  assert.ok(Math.abs(urban!.loading * rural!.loading - 0.49) < 1e-15)
})

test('sets: what another file is to give is told of the whole, or of the members that lack it', () => {
  assert.deepEqual(gapsOf({ sets, variables: { a: { unit: '1', for: 'area' }, b: { unit: '1' } } }), ['a', 'b'])
  assert.deepEqual(gapsOf({ sets, variables: { a: { unit: '1', for: 'area' }, 'a[rural]': plain('1') } }), ['a[urban]'])
})

const told = (variables: Readonly<Record<string, VariableSpec>>, other = {}) => mistakesOf({ sets, variables, ...other })

test('sets: a mistake that members share is told once, where it is written', () => {
  assert.deepEqual(told({ a: area('nosuch + 1'), b: area("1 'Gbsp'", 'Gbsp') }), [
    'variables.b 3: unknown unit Gbsp; did you mean Gbps?',
    'variables.a: unknown variable nosuch; correct the name, or declare it under variables',
    'variables.b 4: unknown unit Gbsp; did you mean Gbps?',
  ])
})

test('sets: one value cannot be taken from all members without saying how', () => {
  const variables = { a: area('1'), b: plain('a + 1'), c: { is: 'a', unit: '1', for: 'kind' } }
  const open = 'missing member: a has one value for each member of area; write a[urban], or add up in a formula: sum(a, area)'
  assert.deepEqual(told(variables), [`variables.b: ${open}`, `variables.c: ${open}`])
  assert.deepEqual(
    told(
      { a: area('normal(0, 1)'), b: plain('normal(0, 1)') },
      {
        targets: { t: { at_least: 1, by: '2020-12-31', readings: { r: { variable: 'a' } } } },
        correlations: [['b', 'a', 0.5]],
      },
    ),
    [`targets.t: ${open}`, `correlations.0: ${open}`],
  )
})

test('sets: unknown sets and members, and brackets where there are none', () => {
  const variables = {
    a: area('1'),
    b: plain('a[rual] + b2[urban] + sum(a, aera) + sum(a, 3) + sum(a)'),
    b2: plain('1'),
    c: { is: 'a', unit: '1', for: 'aera' },
    d: plain('c'),
    e: plain('sum(b2, area)'),
    f: plain('nosuch[urban]'),
  }
  assert.deepEqual(told(variables), [
    'variables.c 3: unknown set aera; did you mean area?',
    'variables.b 3: unknown member rual of area; did you mean rural?',
    'variables.b 11: invalid member: b2 is for no set; write b2 alone, or give the variable b2 a set: for: area',
    'variables.b 30: unknown set aera; did you mean area?',
    'variables.b 45: invalid set of sum: 3; the name of a set: sum(lines, area)',
    'variables.b 50: invalid number of arguments: sum takes 2, found 1; write sum(x, set)',
    'variables.e 5: invalid sum: nothing in b2 is for area; name a variable that has for: area',
    'variables.f: unknown variable nosuch; correct the name, or declare it under variables',
  ])
})

test('sets: a misspelled variable for a set is suggested by its name', () => {
  assert.deepEqual(told({ demand: area('1'), b: plain('demnad[urban] + 1') }), [
    'variables.b: unknown variable demnad; did you mean demand?',
  ])
})

test('sets: members that are none, twice or named as their set, and what a member cannot have', () => {
  assert.deepEqual(
    mistakesOf({
      sets: { area: ['urban', 'rural', 'urban'], kind: ['kind'] },
      variables: {
        a: area('1', 'lines'),
        'a[rurla]': plain('1', 'lines'),
        'a[rural]': { is: '1', unit: 'servers', for: 'area' },
        'b[urban]': plain('1'),
        c: plain('1'),
        'c[urban]': plain('1'),
      },
    }),
    [
      'sets.area: duplicate member urban of area; keep one',
      'sets.kind: invalid set kind: a member has the same name; rename one of them',
      'variables.a[rurla] 3: unknown member rurla of area; did you mean rural?',
      'variables.a[rural] 3: unexpected for of a[rural]; a member has the for of its variable; write is, title or source',
      'variables.a[rural] 3: unexpected unit of a[rural]; a member has the unit of its variable; write is, title or source',
      'variables.b[urban] 3: unknown variable b; correct the name, or declare it under variables',
      'variables.c[urban] 3: invalid member: c is for no set; write c alone, or give the variable c a set: for: area',
    ],
  )
})

test('sets: limits count after expansion', () => {
  const members = Array.from({ length: 300 }, (_, k) => `m${k}`)
  const many = {
    sets: { area: members },
    variables: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => [name, area('1')])),
  }
  assert.deepEqual(mistakesOf(many), ['variables: exceeded 2000 variables, those of all members counted; take smaller sets'])
  const deep = {
    sets: { area: members },
    variables: { a: area('1'), b: plain('sum(sum(sum(a + a[area], area) + a, area) + a, area)') },
  }
  assert.match(mistakesOf(deep)[0]!, /^variables\.b: exceeded 10000 numbers, names and operators in one formula/)
  const wide = {
    sets: { area: members },
    variables: { a: area('1'), b: area(`max(${Array.from({ length: 4000 }, () => 'a').join(', ')})`) },
  }
  assert.match(mistakesOf(wide)[0]!, /^variables: exceeded 1000000 numbers, names and operators in all formulas/)
})

test('sets: any formulas give a model or issues, never another exception', () => {
  const piece = fc.constantFrom(
    ...['a', 'b', 'c', 'area', 'kind', 'urban', 'old', 'nosuch', '2', '3 kW', '+', '*', '?', ':', '(', ')', '[', ']', ','],
    ...[
      'sum(',
      'sum(a, area)',
      'a[urban]',
      'b[old]',
      'a[area]',
      'previous(',
      'target(',
      't',
      'normal(',
      'in_pipeline(',
      'convert(',
    ],
  )
  const formula = fc.array(piece, { minLength: 1, maxLength: 9 }).map(pieces => pieces.join(' '))
  fc.assert(
    fc.property(formula, formula, formula, (first, second, third) => {
      told(
        { a: area(first), 'a[rural]': plain('2'), b: { is: second, unit: '1', for: 'kind' }, c: plain(third) },
        { targets: { t: { at_least: 1, by: '2020-12-31', readings: { r: { variable: 'a[urban]' } } } } },
      )
    }),
    { seed: 15, numRuns: 3000 },
  )
})
