// One contract for every design of the table, then what is special about each.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { designs } from '../../src/sampling/index.js'
import { firstPathOf, randomizations } from '../../src/sampling/randomizations.js'
import { meanOf, pointsOf } from './design-points.js'

const laidOut = designs.filter(({ layOut }) => layOut !== undefined).map(({ name }) => name)

const shareOf = (row: Float64Array, r: number): Float64Array =>
  row.subarray(firstPathOf(r, row.length, randomizations), firstPathOf(r + 1, row.length, randomizations))

/** Standard error of the correlation of n independent pairs: 1/√n. */
const correlation = (a: Float64Array, b: Float64Array): number => {
  let [ab, aa, bb] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - 0.5) * (b[i] - 0.5)
    aa += (a[i] - 0.5) ** 2
    bb += (b[i] - 0.5) ** 2
  }
  return ab / Math.sqrt(aa * bb)
}

for (const { name, label, help, randomizations: count, layOut } of designs) {
  test(`${name}: has a label and a help text in both languages`, () => {
    for (const text of [label, help]) assert.ok(text.en.length > 3 && text.zh.length > 3)
    assert.equal(layOut === undefined, count === 1)
  })

  test(`${name}: a path has the same draw in whatever strip it is computed`, () => {
    const spec = { design: name, paths: 5003, dimensions: 3 }
    const expected = pointsOf(spec)
    for (const strip of [1, 7, 1024]) assert.deepEqual(pointsOf(spec, strip), expected)
  })

  test(`${name}: draws lie strictly between 0 and 1, however few paths there are`, () => {
    for (const paths of [16, 17, 31, 255, 4099])
      for (const row of pointsOf({ design: name, paths, dimensions: 4 })) assert.ok(row.every(u => u > 0 && u < 1))
  })

  test(`${name}: another seed gives other draws, and so does another stream`, () => {
    const [a, b] = pointsOf({ design: name, paths: 1024, dimensions: 2 })
    const [c] = pointsOf({ design: name, paths: 1024, dimensions: 1, seed: '2' })
    assert.equal(new Set([...a, ...b, ...c]).size, 3 * 1024)
  })

  test(`${name}: each draw is uniform`, () => {
    const [row] = pointsOf({ design: name, paths: 20_000, dimensions: 1 })
    const counts = new Uint32Array(20)
    for (const u of row) counts[Math.floor(u * 20)]++
    // Independent draws scatter most: √(n·p·(1 − p)).
    for (const count of counts) assert.ok(Math.abs(count - 1000) < 4 * Math.sqrt(20_000 * 0.05 * 0.95))
  })

  test(`${name}: any two of thirty draws are uncorrelated`, () => {
    const rows = pointsOf({ design: name, paths: 20_000, dimensions: 30 })
    for (const [i, a] of rows.entries())
      for (const b of rows.slice(i + 1)) {
        // 435 pairs: beyond 4.5 standard errors lies one in 340 such tests.
        assert.ok(Math.abs(correlation(a, b)) < 4.5 / Math.sqrt(20_000))
      }
  })
}

for (const name of laidOut) {
  test(`${name}: randomizations are independent of each other`, () => {
    const seeds = 400
    let products = 0
    for (let seed = 0; seed < seeds; seed++) {
      const [row] = pointsOf({ design: name, paths: 160, dimensions: 1, seed: `${seed}` })
      const centered = Array.from({ length: randomizations }, (_, r) => shareOf(row, r)[3] - 0.5)
      for (const [r, a] of centered.entries()) for (const b of centered.slice(r + 1)) products += a * b
    }
    // 120 pairs a seed of products of variance 1/144, uncorrelated with each other.
    const pairs = (randomizations * (randomizations - 1)) / 2
    assert.ok(Math.abs(products) < 4 * Math.sqrt((seeds * pairs) / 144))
  })

  test(`${name}: draws of every randomization are uniform by themselves`, () => {
    // The first point of 16 randomizations under 400 seeds: 6400 independent uniforms, the mean's standard error is √(1/12/6400).
    const first = Array.from(
      { length: 400 },
      (_, seed) => pointsOf({ design: name, paths: 64, dimensions: 1, seed: `${seed}` })[0],
    )
    const mean = first.flatMap(row => Array.from({ length: 16 }, (_, r) => shareOf(row, r)[0])).reduce((a, b) => a + b) / 6400
    assert.ok(Math.abs(mean - 0.5) < 4 * Math.sqrt(1 / 12 / 6400))
  })
}

test('latin: exactly one path of a randomization in each stratum of each dimension', () => {
  for (const paths of [16, 100, 1024, 20_000])
    for (const row of pointsOf({ design: 'latin', paths, dimensions: 5 }))
      for (let r = 0; r < randomizations; r++) {
        const share = shareOf(row, r)
        assert.equal(new Set(Array.from(share, u => Math.floor(u * share.length))).size, share.length)
      }
})

test('sobol: in every dimension one path of a randomization in each of 2^m strata', () => {
  for (const [d, row] of pointsOf({ design: 'sobol', paths: 16 * 256, dimensions: 1024 }).entries())
    for (let r = 0; r < randomizations; r++)
      assert.equal(new Set(Array.from(shareOf(row, r), u => Math.floor(u * 256))).size, 256, `dimension ${d}`)
})

test('sobol: the first two dimensions are a net, and pairs of the first ten nearly so', () => {
  const rows = pointsOf({ design: 'sobol', paths: 16 * 1024, dimensions: 10 })
  const elementary = (a: Float64Array, b: Float64Array, [m, k]: readonly [number, number]): number =>
    new Set(Array.from(a, (u, i) => Math.floor(u * 2 ** k) * 2 ** m + Math.floor(b[i] * 2 ** (m - k)))).size
  for (let r = 0; r < randomizations; r++)
    for (const [i, a] of rows.entries())
      for (const b of rows.slice(i + 1)) {
        // A pair's t is at most the degrees of its polynomials less one each: 2^(10 − t) boxes are sure to be hit. Joe & Kuo's pairs have t ≤ 5 here.
        const t = a === rows[0] && b === rows[1] ? 0 : 5
        for (let k = 0; k <= 10 - t; k++) assert.equal(elementary(shareOf(a, r), shareOf(b, r), [10 - t, k]), 2 ** (10 - t))
      }
})

test('designs: the draws of a known seed stay what they are', () => {
  const ends = (design: string): readonly number[] =>
    pointsOf({ design, paths: 1000, dimensions: 2, seed: 'nmg-135' }).flatMap(row => [row[0], row[999]])
  assert.deepEqual(Object.fromEntries(designs.map(({ name }) => [name, ends(name)])), {
    random: [0.3384692318504676, 0.38279320613946766, 0.5868271213257685, 0.42503568122629076],
    latin: [0.14822967031172343, 0.05456118081365862, 0.15217185907420658, 0.6520167044814555],
    sobol: [0.221340311341919, 0.10597421659622341, 0.7984456695849076, 0.22556577844079584],
  })
})

/** Smooth, mean 1: a product of four factors. */
const smooth = (u: readonly number[]): number => u.reduce((product, x, j) => product * (1 + (x - 0.5) / (j + 1)), 1)

test('designs: the error of a smooth mean falls with n^−½ at random and faster than n^−1.2 with Sobol points', () => {
  const seeds = 40
  const slope = (design: string): number => {
    const [few, many] = [1024, 16_384].map(paths => {
      let squares = 0
      for (let seed = 0; seed < seeds; seed++) {
        const points = pointsOf({ design, paths, dimensions: 4, seed: `slope ${seed}` })
        for (let r = 0; r < randomizations; r++) {
          const [first, end] = [firstPathOf(r, paths, randomizations), firstPathOf(r + 1, paths, randomizations)]
          squares += (meanOf(points, smooth, first, end) - 1) ** 2
        }
      }
      return Math.sqrt(squares / seeds / randomizations)
    })
    return Math.log(many / few) / Math.log(16)
  }
  // An RMSE of 640 about normal errors has a relative standard error of 1/√1280 = 0.028, a slope of two over a factor 16 one of
  // √2 · 0.028/ln 16 = 0.0143: four of them are 0.057. Sobol's slope is near −1.5.
  assert.ok(Math.abs(slope('random') + 0.5) < 0.057, `random ${slope('random')}`)
  assert.ok(slope('sobol') < -1.2 - 0.057, `sobol ${slope('sobol')}`)
})

test('latin: what is a sum of one-dimensional parts has the error of strata', () => {
  // Σ x over d dimensions, n strata: variance d/(12 n³), against d/(12 n) at random.
  const [paths, dimensions, seeds] = [1024, 3, 40]
  const n = paths / randomizations
  let squares = 0
  for (let seed = 0; seed < seeds; seed++) {
    const points = pointsOf({ design: 'latin', paths, dimensions, seed: `sum ${seed}` })
    for (let r = 0; r < randomizations; r++) squares += (meanOf(points, u => u[0] + u[1] + u[2], r * n, (r + 1) * n) - 1.5) ** 2
  }
  const trials = seeds * randomizations
  assert.ok(Math.abs((squares / trials / dimensions) * 12 * n ** 3 - 1) < 4 * Math.sqrt(2 / trials))
})
