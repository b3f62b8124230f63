import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distributions } from '../../src/primitives/distributions/index.js'
import { normalQuantile } from '../../src/primitives/special/normal-quantile.js'
import { drawOf, numeric } from '../primitives/machine.js'
import { runScenario, scenarioOf } from './small-machine.js'

const medians = { paths: 1, seed: 's', design: 'random', uncertainty: 'medians', events: 'on' } as const

for (const family of distributions)
  test(`${family.name}: with medians every path has the value at u = ½, truncated ones the median of what is left`, () => {
    const words = family.sample.map(arg => (typeof arg === 'number' ? `${arg}` : `[${arg.join(', ')}]`)).join(', ')
    const quantile = numeric(1, (b, u) =>
      family.quantile(
        b,
        drawOf(u, score => normalQuantile(b, score)),
        family.sample.map(arg => (typeof arg === 'number' ? b.constant(arg) : arg.map(value => b.constant(value)))),
      ),
    )
    const call = `${family.name}(${words})`
    const wide = `truncate(${call}, -1e300, 1e300)`
    const { of, failed } = runScenario(scenarioOf({ x: call, each: `each_step(${call})`, wide }, { run: medians }))
    assert.ok(failed.every(code => code === -1))
    const median = quantile(0.5)
    for (const name of ['x', 'each', 'wide'])
      assert.ok(Math.abs(of(name)(3) - median) <= 1e-12 * Math.max(1, Math.abs(median)), `${name}: ${of(name)(3)}, ${median}`)
  })

test('distributions: parameters that move with time or differ by path give what fixed ones give', () => {
  for (const [family, first, ...others] of [
    ['gamma', '3', '2'],
    ['beta', '2', '5'],
    ['pert', '1', '3', '8'],
    ['range', '2', '9', '4'],
    ['student_t', '4'],
    ['weibull', '2', '3'],
  ] as const) {
    const fixed = `${family}(${[first, ...others].join(', ')})`
    const moving = `${family}(${[`${first} + 0 * years`, ...others].join(', ')})`
    const byPath = `${family}(${[`${first} + 0 * other`, ...others].join(', ')})`
    // One draw each, of one stream: the variables are x in scenarios of their own.
    const values = [fixed, moving, byPath].map(x => runScenario(scenarioOf({ other: 'uniform(0, 1)', x })).of('x'))
    for (const date of [0, 7])
      for (let lane = 0; lane < 256; lane += 15)
        assert.deepEqual(
          values.map(value => value(date, lane)),
          Array(3).fill(values[0]!(date, lane)),
          `${family}, lane ${lane}`,
        )
  }
})

test('empirical: numbers are sorted when the program is built, formulas among them on every path', () => {
  const numbers = Array.from({ length: 500 }, (_, i) => (i * 377) % 501)
  const program = (x: string) => runScenario(scenarioOf({ other: 'uniform(0, 1)', x })).lowered.program.nodes
  const order = (nodes: ReturnType<typeof program>) => nodes.filter(({ op }) => op === 'min' || op === 'max').length
  // One minimum and one maximum a gap are those of the quantile.
  assert.equal(order(program(`empirical([${numbers.join(', ')}])`)), 2 * 499)
  const { of } = runScenario(scenarioOf({ other: 'uniform(0, 1)', x: 'empirical([3, other, 2])' }))
  for (let lane = 0; lane < 256; lane++) {
    const [value, other] = [of('x')(0, lane), of('other')(0, lane)]
    assert.ok(value >= other && value <= 3)
  }
})
