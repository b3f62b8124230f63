// Scenarios against one another: closed forms, ties, and how often intervals cover the truth.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareScenarios, type Contender } from '../../src/analysis/comparison/compare.js'
import type { ComparedReading, Comparison } from '../../src/analysis/comparison/comparison.js'
import { findCommon } from '../../src/analysis/comparison/common-readings.js'
import { pathsToTell } from '../../src/analysis/comparison/standing.js'
import { rankValues } from '../../src/analysis/comparison/value-rows.js'
import { buildModel } from '../../src/model/build-model.js'
import type { LeverSpec, TargetSpec } from '../../src/scenario/scenario.js'
import { assertNear, meanError, quantileError, runScenario, type Small } from '../known-answers/run-scenario.js'

const promise = (over: Partial<TargetSpec> = {}): TargetSpec => ({
  at_least: 0,
  by: '2016-12-31',
  readings: { main: { variable: 'y' } },
  confidence: 0.8,
  ...over,
})

interface Given extends Partial<Small> {
  readonly y: string
  readonly x?: string
}

/** Draws are made by x and w, in every scenario. */
const contender = ({ y, x = 'normal(0, 1)', run, ...rest }: Given): Contender => {
  const { scenario, ensemble } = runScenario({
    variables: { x, w: 'normal(0, 1)', y },
    targets: { kept: promise() },
    ...rest,
    run: { paths: 20_000, seed: 'comparison', ...run },
  })
  return {
    model: buildModel({ scenario, places: new Map() }),
    hash: '',
    costs: new Map(),
    dimensions: ['w', 'x'],
    ensemble,
  }
}

const compare = (...given: readonly Given[]): Comparison => compareScenarios(given.map(contender))

const pairOf = ({ pairs }: ComparedReading, one: number, other: number) =>
  pairs.find(pair => pair.one === one && pair.other === other)!

/** Φ(0.3) − Φ(0) and Φ(0.6) − Φ(0.3), from tables. */
const [first, second] = [0.11791142218895264, 0.10783545995093395]

test('compare: every pair has its difference in closed form, with the error of pairs', () => {
  const { readings, sample } = compare({ y: 'x' }, { y: 'x + 0.3' }, { y: 'x + 0.6' })
  assert.equal(sample, 16_384)
  const pairs = [
    [0, 1, first],
    [1, 2, second],
    [0, 2, first + second],
  ] as const
  for (const [one, other, expected] of pairs) {
    const { difference, standing } = pairOf(readings[0], one, other)
    // The later one keeps the promise better or as well on every path: the difference of a path is 1 with that probability.
    assertNear('difference', difference.value, expected, Math.sqrt((expected * (1 - expected)) / 20_000))
    assert.equal(standing, 'better')
  }
  assert.equal(readings[0].pairs.length, 3)
})

test('compare: intervals of all pairs cover the truth in 95 of 100 runs', () => {
  const runs = 300
  const covered = [0, 0, 0]
  for (let run = 0; run < runs; run++) {
    const small = { run: { paths: 512, seed: `${run}` } }
    const { readings } = compare({ y: 'x', ...small }, { y: 'x + 0.3', ...small }, { y: '0.6*x + 0.8*w', ...small })
    // The last one keeps its promise with probability 1/2.
    for (const [index, truth] of [first, 0, -first].entries()) {
      const [one, other] = [
        [0, 1],
        [0, 2],
        [1, 2],
      ][index]
      const { low, high } = pairOf(readings[0], one, other).difference
      if (low <= truth && truth <= high) covered[index]++
    }
  }
  // Four standard errors of a share of 0.95 in 300.
  for (const count of covered) assert.ok(Math.abs(count / runs - 0.95) < 4 * Math.sqrt((0.95 * 0.05) / runs), String(covered))
})

test('compare: whether all promises are kept has its difference too, with the error of pairs', () => {
  const targets = { kept: promise(), w: promise({ readings: { main: { variable: 'w' } } }) }
  const { all, kept } = compare({ y: 'x', targets }, { y: 'x + 0.3', targets })
  const [{ difference, standing }] = all!
  // The second promise is kept on one path of two, whatever x is: all are kept more often on half of the paths.
  const expected = first / 2
  const error = Math.sqrt((expected * (1 - expected)) / 20_000)
  assertNear('difference', difference.value, expected, error)
  assert.equal(standing, 'better')
  assert.ok(Math.abs((difference.high - difference.low) / 2 / 1.96 / error - 1) < 0.1)
  assertNear('number of promises', kept![0].difference.value, first, Math.sqrt((first * (1 - first)) / 20_000))
  assert.equal(compare({ y: 'x' }, { y: 'x', targets }).all, undefined)
})

test('compare: a scenario against itself is a tie everywhere', () => {
  const { readings, scenarios, kept, all } = compare({ y: 'x' }, { y: 'x' })
  const [reading] = readings
  for (const pair of [...reading.pairs, ...kept!, ...all!]) {
    assert.equal(pair.standing, 'tie')
    assert.equal(pair.difference.value, 0)
    assert.equal(pair.more_paths, undefined)
  }
  for (const { best, regret } of reading.scenarios) {
    assert.deepEqual([best!.alone.hits, best!.unbeaten.hits], [0, 16_384])
    assert.deepEqual(regret, { mean: 0, mean_se: 0, p90: 0, maximum: 0 })
  }
  assert.equal(reading.several_best!.p, 1)
  assert.deepEqual(scenarios[1].changes, [])
})

test('compare: two scenarios that are as likely are called a tie in 95 of 100 runs, and paths that would tell them apart are many', () => {
  const runs = 300
  let ties = 0
  for (let run = 0; run < runs; run++) {
    const small = { run: { paths: 512, seed: `${run}` } }
    const [pair] = compare({ y: 'x', ...small }, { y: 'w', ...small }).readings[0].pairs
    if (pair.standing !== 'tie') continue
    ties++
    if (pair.difference.value !== 0) assert.ok(pair.more_paths! >= 1)
  }
  // Four standard errors of a share of 0.95 in 300.
  assert.ok(Math.abs(ties / runs - 0.95) < 4 * Math.sqrt((0.95 * 0.05) / runs), String(ties))
})

test('compare: as many paths more as are said to tell do tell, if the difference stays', () => {
  const difference = { value: 0.01, low: -0.01, high: 0.03 }
  const more = pathsToTell(difference, { low: 0.01, high: 0.01 }, 1000)!
  // Half an interval is 0.02 at 1000 paths: 0.01 at 4000.
  assert.equal(more, 3001)
  assert.ok(0.02 * Math.sqrt(1000 / (1000 + more)) < 0.01)
  assert.equal(pathsToTell({ value: -0.01, low: -0.03, high: 0.01 }, { low: -0.01, high: -0.01 }, 1000), more)
  assert.equal(pathsToTell({ value: 0, low: -0.01, high: 0.01 }, { low: 0, high: 0 }, 1000), undefined)
})

test('compare: of paths that failed no number of others tells what they would have come to', () => {
  // Five in a hundred failed, and 4 points are between the others.
  assert.equal(pathsToTell({ value: 0.04, low: -0.03, high: 0.11 }, { low: -0.01, high: 0.09 }, 1000), undefined)
  // One in a hundred: 3 points are left of 4, and half an interval without the failed ones was 6.
  assert.equal(pathsToTell({ value: 0.04, low: -0.03, high: 0.11 }, { low: 0.03, high: 0.05 }, 1000), 3001)
})

test('compare: of independent and equal scenarios each is best equally often', () => {
  const n = 16_384
  const { readings } = compare({ y: 'x' }, { y: 'w' }, { y: '0 - x' })
  // x is largest of x, w and −x where x > 0 and x > w: half of all but w > |x|, a quarter of the plane: (1 − 1/4)/2.
  for (const [index, expected] of [0.375, 0.25, 0.375].entries()) {
    const { alone, unbeaten } = readings[0].scenarios[index].best!
    assertNear('share of paths', alone.p, expected, Math.sqrt((expected * (1 - expected)) / n))
    assert.deepEqual(alone, unbeaten)
    assert.ok(alone.low < alone.p && alone.p < alone.high)
  }
  assert.equal(readings[0].several_best!.hits, 0)
})

test('compare: a path on which several are equally good is a tie, not shared out', () => {
  // The same on half of the paths.
  const { readings } = compare({ y: 'max(x, 0)' }, { y: 'max(0, 2*x)' })
  const [one, other] = readings[0].scenarios.map(({ best }) => best!)
  assert.equal(one.alone.hits, 0)
  assert.equal(one.unbeaten.hits, readings[0].several_best!.hits)
  assert.equal(other.unbeaten.p, 1)
  assertNear('ties', one.unbeaten.p, 0.5, Math.sqrt(0.25 / 16_384))
})

test('compare: values that differ in the last bits alone are equal', () => {
  const { best, several_best, regrets } = rankValues(
    [Float64Array.of(0.1 + 0.2, 1e12), Float64Array.of(0.3, 1e12 + 1e4)],
    'at_least',
  )
  assert.equal(several_best.hits, 1)
  assert.deepEqual(
    best.map(({ alone }) => alone.hits),
    [0, 1],
  )
  assert.deepEqual(
    regrets.map(({ maximum }) => maximum),
    [1e4, 0],
  )
})

for (const [sense, sign] of [
  ['at_least', 1],
  ['at_most', -1],
] as const)
  test(`compare: regret has its closed form, ${sense}`, () => {
    const targets = { kept: promise(sense === 'at_least' ? {} : { at_least: undefined, at_most: 0 }) }
    const [{ scenarios }] = compare({ y: `${sign}*x`, targets }, { y: `${sign}*w`, targets }).readings
    // max(0, d) with d ~ N(0, √2): mean √2·φ(0), variance 1 − 1/π, tenth from above at √2·1.2815515655446004.
    const n = 16_384
    for (const { regret } of scenarios) {
      assertNear('mean', regret!.mean, Math.SQRT2 / Math.sqrt(2 * Math.PI), meanError(1 - 1 / Math.PI, n))
      assertNear('its error', regret!.mean_se, meanError(1 - 1 / Math.PI, n), 0.01 * meanError(1, n))
      const density = Math.exp(-(1.2815515655446004 ** 2) / 2) / Math.sqrt(2 * Math.PI) / Math.SQRT2
      assertNear('P90', regret!.p90, Math.SQRT2 * 1.2815515655446004, quantileError(0.9, density, n))
      assert.ok(regret!.maximum > 4)
    }
  })

test('compare: regret is read from the values by hand', () => {
  const { regrets } = rankValues([Float64Array.of(1, 5, 3, 3), Float64Array.of(2, 2, 3, 4)], 'at_least')
  const se = (values: readonly number[], mean: number) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3 / 4)
  assert.deepEqual(regrets, [
    { mean: 0.5, mean_se: se([1, 0, 0, 1], 0.5), p90: 1, maximum: 1 },
    { mean: 0.75, mean_se: se([0, 3, 0, 0], 0.75), p90: 3, maximum: 3 },
  ])
})

test('compare: where paths failed, or no sample was kept, nothing is said path by path', () => {
  const failing = compare({ y: 'x' }, { y: 'x + 0.3 + 0*ln(x + 3)' })
  assert.ok(failing.scenarios[1].failed > 0)
  for (const { sample, readings } of [failing, compare({ y: 'x', sample: 0 }, { y: 'x + 0.3', sample: 0 })]) {
    assert.equal(sample, 0)
    assert.equal(readings[0].values_apart, 'sample')
    assert.equal(readings[0].scenarios[0].best, undefined)
    assert.equal(readings[0].several_best, undefined)
    // The interval of independent runs is wider than that of pairs.
    const { low, high } = readings[0].pairs[0].difference
    const pairs = 2 * 1.96 * Math.sqrt((first * (1 - first)) / 20_000)
    assert.ok(high - low > 1.2 * pairs)
  }
})

test('compare: what is not common is named, and what is read at other dates or by another sense has no values to compare', () => {
  const other = { kept: promise(), more: promise(), tons: promise({ readings: { main: { variable: 'z' } } }) }
  const own = { ...other, extra: promise() }
  const variables = (unit: string) => ({ x: 'normal(0, 1)', y: 'x', z: [`normal(0 '${unit}', 1)`, unit] as const })
  const models = [
    contender({ y: 'x', variables: variables('Gbps'), targets: own }),
    contender({ y: 'x', variables: variables('MW'), targets: other }),
  ]
  const { apart, readings } = compareScenarios(models)
  assert.deepEqual(
    readings.map(({ target }) => target),
    ['kept', 'more'],
  )
  assert.deepEqual(apart, [
    { scenarios: [0, 1], target: 'tons', reading: 'main', why: 'unit' },
    { scenarios: [0], target: 'extra', reading: 'main', why: 'missing' },
  ])
  assert.equal(compareScenarios(models).kept, undefined)

  const time = { start: '2014-12-31', end: '2016-12-31', step: 'year' } as const
  const dates = compare({ y: 'x', time }, { y: 'x', time, targets: { kept: promise({ by: '2015-12-31' }) } })
  assert.equal(dates.readings[0].values_apart, 'dates')
  assert.equal(dates.readings[0].pairs[0].standing, 'tie')
  const senses = compare({ y: 'x' }, { y: 'x', targets: { kept: promise({ at_least: undefined, at_most: 0 }) } })
  assert.equal(senses.readings[0].values_apart, 'senses')
})

test('compare: nothing is common where no reading is in both', () => {
  const models = [contender({ y: 'x' }), contender({ y: 'x', targets: { another: promise() } })].map(({ model }) => model)
  assert.deepEqual(findCommon(models).common, [])
})

test('compare: what the files say otherwise is told, and what draws are no longer the same', () => {
  const quarter = { start: '2015-12-31', end: '2016-12-31', step: 'quarter' } as const
  const { scenarios } = compare({ y: 'x' }, { y: 'x + 1', time: quarter })
  const told = scenarios[1].changes.map(({ path, before, after }) => [path.join('.'), before?.en, after?.en])
  assert.deepEqual(told, [
    ['time.step', 'year', 'quarter'],
    ['variables.y.is', 'x', 'x + 1'],
  ])
  assert.equal(scenarios[1].draws, 'steps')
  const sobol = [{ y: 'x' }, { y: 'w' }].map(given => contender({ ...given, run: { design: 'sobol', paths: 4096 } }))
  const moved = compareScenarios([sobol[0], { ...sobol[1], dimensions: ['v', 'w', 'x'] }])
  assert.deepEqual(
    moved.scenarios.map(({ draws }) => draws),
    ['same', 'points'],
  )
})

test('compare: levers that stand alike are told apart from those that do not, and what other formulas cost is not stated', () => {
  const yuan = (value: number) => ({ value, unit: 'CNY' }) as const
  const lever = (name: string, value: number): LeverSpec => ({ value, from: 0, to: 9, unit: '1', cost: `1 CNY * ${name}` })
  const given = (y: string, levers: Readonly<Record<string, number>>): Contender => {
    const one = contender({ y })
    const specs = Object.fromEntries(Object.entries(levers).map(([name, value]) => [name, lever(name, value)]))
    const model = buildModel({ scenario: { ...one.model.scenario, levers: specs }, places: new Map() })
    return { ...one, model, costs: new Map(Object.entries(levers).map(([name, value]) => [name, yuan(value)])) }
  }
  const { unmoved, scenarios } = compareScenarios([
    given('x', { a: 1, b: 2, c: 3 }),
    given('x', { a: 1, b: 4, c: 3, d: 0 }),
    given('x + 1', { a: 1, b: 2 }),
  ])
  assert.deepEqual(unmoved, ['a', 'd'])
  assert.deepEqual(
    scenarios.map(({ unstated }) => unstated),
    [false, false, true],
  )
})

test('compare: costs are summed by money and told over those of the first', () => {
  const yuan = (value: number) => ({ value, unit: 'CNY' }) as const
  const costs = [
    new Map([['a', yuan(5)]]),
    new Map([
      ['a', yuan(7)],
      ['b', yuan(Number.NaN)],
    ]),
  ]
  const contenders = [contender({ y: 'x' }), contender({ y: 'x' })]
  const { scenarios } = compareScenarios(contenders.map((one, index) => ({ ...one, costs: costs[index] })))
  assert.deepEqual(
    scenarios.map(({ cost }) => cost),
    [[{ unit: 'CNY', value: 5, over_first: 0 }], [{ unit: 'CNY', value: 7, over_first: 2 }]],
  )
})
