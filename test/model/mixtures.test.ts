import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildMixtures } from '../../src/model/mixtures.js'
import type { Mixture } from '../../src/model/model.js'

const draws = new Map<string, boolean | undefined>([
  ['a', true],
  ['b', true],
  ['c', true],
  ['sum', false],
  ['gap', undefined],
])

const build = (factors: Record<string, Record<string, number>>, correlations: (readonly [string, string, number])[] = []) => {
  const told: string[] = []
  const mixtures = buildMixtures({ factors, correlations }, draws, (path, { problem, remedy }) =>
    told.push(`${path}: ${problem.en}; ${remedy?.en ?? ''}`),
  )
  return { mixtures, told }
}

/** Correlation of two scores, from independent standard normal factors: Σ λa·λb. */
const correlation = (a: Mixture | undefined, b: Mixture | undefined): number =>
  (a?.loadings ?? []).reduce(
    (sum, { factor, loading }) => sum + loading * (b?.loadings.find(other => other.factor === factor)?.loading ?? 0),
    0,
  )

const variance = (mixture: Mixture): number =>
  mixture.loadings.reduce((sum, { loading }) => sum + loading ** 2, mixture.rest ** 2)

test('factors: loadings are as written and the rest makes the variance 1', () => {
  const { mixtures, told } = build({ economy: { a: 0.6, b: -0.8 }, wave: { a: 0.5 } })
  assert.deepEqual(told, [])
  assert.deepEqual(mixtures.get('a')?.loadings, [
    { factor: 'factor:economy', loading: 0.6 },
    { factor: 'factor:wave', loading: 0.5 },
  ])
  assert.equal(mixtures.get('a')?.rest, Math.sqrt(1 - 0.6 * 0.6 - 0.5 * 0.5))
  assert.equal(mixtures.has('c'), false)
})

test('factors: a loading of 1 leaves nothing of its own', () => {
  assert.equal(build({ f: { a: 1 } }).mixtures.get('a')?.rest, 0)
})

for (const rho of [1, -1, 0.5, -0.3])
  test(`pair: a correlation of ${rho} is that of the scores`, () => {
    const { mixtures, told } = build({}, [['b', 'a', rho]])
    assert.deepEqual(told, [])
    const [a, b] = [mixtures.get('a')!, mixtures.get('b')!]
    assert.equal(a.loadings[0]?.factor, 'pair:a,b')
    assert.ok(Math.abs(correlation(a, b) - rho) < 1e-15)
    assert.ok(Math.abs(variance(a) - 1) < 1e-15 && Math.abs(variance(b) - 1) < 1e-15)
  })

test('pair: the order of the two names changes nothing', () => {
  assert.deepEqual(build({}, [['a', 'b', -0.4]]).mixtures, build({}, [['b', 'a', -0.4]]).mixtures)
})

test('pair: it is the total correlation, common factors included', () => {
  fc.assert(
    fc.property(
      fc.tuple(
        fc.double({ min: -0.99, max: 0.99, noNaN: true }),
        fc.double({ min: -0.99, max: 0.99, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
      ),
      ([la, lb, t]) => {
        const rho = la * lb + t * Math.sqrt((1 - la * la) * (1 - lb * lb))
        const { mixtures, told } = build({ f: { a: la, b: lb } }, [['a', 'b', rho]])
        assert.deepEqual(told, [])
        const [a, b] = [mixtures.get('a')!, mixtures.get('b')!]
        // Each step rounds once or twice, and differences below 1e-12 are dropped on purpose.
        assert.ok(Math.abs(correlation(a, b) - rho) < 2e-12)
        assert.ok(Math.abs(variance(a) - 1) < 1e-12 && Math.abs(variance(b) - 1) < 1e-12)
      },
    ),
    { seed: 5 },
  )
})

test('pair: where common factors explain all of it, no private factor is made', () => {
  const { mixtures } = build({ f: { a: 0.5, b: 0.5 } }, [['a', 'b', 0.25]])
  assert.equal(mixtures.get('a')?.loadings.length, 1)
})

test('pair: a variable whose formula is still missing is not held against it', () => {
  assert.deepEqual(build({ f: { gap: 0.5 } }).told, [])
})

for (const [what, built, told] of [
  [
    'loadings beyond 1',
    build({ f: { a: 0.8 }, g: { a: 0.7 } }),
    ['factors/g/a: exceeded 1: the squared loadings of a sum to 1.13; lower its loadings'],
  ],
  ['an unknown name', build({ f: { aa: 0.8 } }), ['factors/f/aa#key: unknown variable aa; did you mean a?']],
  [
    'no single draw',
    build({}, [['a', 'sum', 0.1]]),
    [
      'correlations/0/1: invalid correlation of sum: its formula is not exactly one draw; give the draw a variable of its own and name that',
    ],
  ],
  [
    'a second pair',
    build({}, [
      ['a', 'b', 0.1],
      ['b', 'c', 0.1],
    ]),
    ['correlations/1: duplicate pair: b is in one already; a variable is in one pair at most; use factors for more'],
  ],
  ['a pair of one', build({}, [['a', 'a', 0.1]]), ['correlations/0: invalid pair: a with itself; name two variables']],
  [
    'a correlation beyond 1',
    build({}, [['a', 'b', 1.2]]),
    ['correlations/0: invalid correlation 1.2 of a and b; with their factors it can be from -1 to 1'],
  ],
  [
    'an excess over the factors',
    build({ f: { a: 0.8, b: 0.8 } }, [['a', 'b', -0.1]]),
    ['correlations/0: invalid correlation -0.1 of a and b; with their factors it can be from 0.28 to 1'],
  ],
  [
    'no number',
    build({}, [['a', 'b', Number.NaN]]),
    ['correlations/0: invalid correlation NaN of a and b; with their factors it can be from -1 to 1'],
  ],
] as const)
  test(`correlation: ${what} is refused in words`, () => {
    assert.deepEqual(built.told, told)
  })
