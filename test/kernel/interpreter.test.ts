import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runScenario, scenarioOf } from './small-machine.js'

const close = (actual: number, expected: number, tolerance = 1e-12) =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`)

test('interpreter: a stock at date k + 1 is its value at k plus the flow at k times the step', () => {
  const { of } = runScenario(scenarioOf({ flow: { is: "2 '1/year' * years", unit: '1/year' }, stock: 'accumulate(flow, 5)' }))
  let expected = 5
  for (let date = 0; date <= 20; date++) {
    close(of('stock')(date), expected)
    expected += 2 * date * 0.25 * 0.25
  }
})

test('interpreter: grow multiplies by the exponential of the rate of the date before', () => {
  const { of } = runScenario(scenarioOf({ size: "grow(3, 0.2 '1/year')" }))
  for (let date = 0; date <= 20; date++) close(of('size')(date), 3 * Math.exp(0.05 * date), 1e-14 * 20)
})

test('interpreter: two stocks that pass each other their values do so at the same moment', () => {
  const { of } = runScenario(scenarioOf({ a: 'previous(b, 1)', b: 'previous(c, 2)', c: 'previous(a, 3)' }))
  assert.deepEqual(
    [0, 1, 2, 3].map(date => ['a', 'b', 'c'].map(name => of(name)(date))),
    [
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
      [1, 2, 3],
    ],
  )
})

test('interpreter: a delay looks back by each path its own number of steps', () => {
  const { of } = runScenario(
    scenarioOf({ lag: { is: 'choice([0.25 year, 0.5 year, 1 year])', unit: 'year' }, late: 'delay(step_index, lag, -1)' }),
  )
  for (let lane = 0; lane < 256; lane++)
    for (let date = 0; date <= 20; date++) {
      const steps = of('lag')(0, lane) * 4
      assert.equal(of('late')(date, lane), date >= steps ? date - steps : -1)
    }
})

test('interpreter: what goes into a pipeline comes out, and the rest is in it', () => {
  const { of } = runScenario(
    scenarioOf({
      inflow: { is: "each_step(uniform(0 '1/year', 8 '1/year'))", unit: '1/year' },
      out: { is: 'pipeline(inflow, 0.9 year, 2, 4)', unit: '1/year' },
      held: 'in_pipeline(out)',
      arrived: 'accumulate(out, 0)',
      sent: 'accumulate(inflow, 4)',
    }),
  )
  for (const lane of [0, 17, 255])
    for (let date = 0; date <= 20; date++) close(of('held')(date, lane) + of('arrived')(date, lane), of('sent')(date, lane))
})

test('interpreter: a path fails at the first named variable that is not finite, in the order of the model', () => {
  const { of, failed, lowered } = runScenario(scenarioOf({ u: 'uniform(-1, 1)', root: 'sqrt(u)', after: 'root + 1' }))
  const index = lowered.variables.findIndex(({ name }) => name === 'root')
  for (let lane = 0; lane < 256; lane++) assert.equal(failed[lane], of('u')(0, lane) < 0 ? index : -1)
})

test('interpreter: a branch that is not chosen fails nothing', () => {
  const { failed } = runScenario(scenarioOf({ u: 'uniform(-1, 1)', safe: 'u < 0 ? 0 : sqrt(u)' }))
  assert.ok(failed.every(code => code === -1))
})

test('interpreter: a yearly draw stays for the calendar year, a step draw does not, a draw per path stays', () => {
  const { of } = runScenario(
    scenarioOf({ path: 'uniform(0, 1)', yearly: 'each_year(uniform(0, 1))', step: 'each_step(uniform(0, 1))' }),
  )
  for (let date = 1; date < 20; date++) {
    assert.equal(of('path')(date), of('path')(0))
    assert.equal(of('yearly')(date) === of('yearly')(date - 1), date % 4 !== 0)
    assert.notEqual(of('step')(date), of('step')(date - 1))
  }
})

test('interpreter: a draw among the parameters of a renewed distribution is drawn once per path', () => {
  // Their own spread, at most 7 standard deviations of 1e-9, hardly shows; a centre drawn anew would.
  const { of } = runScenario(
    scenarioOf({
      yearly: 'each_year(normal(uniform(0, 1), 1e-9))',
      step: 'each_step(normal(uniform(0, 1), 1e-9))',
      cut: 'each_year(truncate(normal(uniform(0, 1), 1e-9), -1, 2))',
    }),
  )
  for (const name of ['yearly', 'step', 'cut'])
    for (const lane of [0, 100]) {
      const start = of(name)(0, lane)
      for (let date = 1; date < 20; date++) assert.ok(Math.abs(of(name)(date, lane) - start) < 2e-8)
      assert.notEqual(of(name)(4, lane), start)
    }
  assert.notEqual(of('yearly')(0, 0).toFixed(3), of('yearly')(0, 1).toFixed(3))
})

test('interpreter: another variable, or another order of the file, moves no draw', () => {
  const alone = runScenario(scenarioOf({ a: 'normal(0, 1)', b: 'each_step(normal(0, 1))' }))
  const more = runScenario(scenarioOf({ z: 'lognormal(1, 0.2)', b: 'each_step(normal(0, 1))', y: 'noise(1)', a: 'normal(0, 1)' }))
  for (const name of ['a', 'b'])
    for (const [date, lane] of [
      [0, 0],
      [7, 100],
      [20, 255],
    ])
      assert.equal(more.of(name)(date, lane), alone.of(name)(date, lane))
})

test('interpreter: any strip can be run alone', () => {
  const scenario = scenarioOf({
    x: "grow(lognormal(1, 0.2), normal(0.1, 0.1) * 1 '1/year')",
    e: "happens(0.3 '1/year', choice([0.5 year, 1 year]))",
  })
  const [late, early] = [runScenario(scenario, 512), runScenario(scenario, 0)]
  assert.notEqual(late.of('x')(20, 3), early.of('x')(20, 3))
  assert.equal(runScenario(scenario, 512).of('x')(20, 3), late.of('x')(20, 3))
})

test('interpreter: the medians of all draws make every path the same, and no event happens', () => {
  const run = { paths: 1, seed: 'small', design: 'random', uncertainty: 'medians', events: 'off' } as const
  const { of } = runScenario(
    scenarioOf({ x: 'lognormal(3, 0.5)', e: "happens(50 '1/year', 1 year)", n: 'accumulate(noise(1) / one_step, 2)' }, { run }),
  )
  for (let lane = 0; lane < 256; lane++) assert.deepEqual([of('x')(9, lane), of('e')(9, lane), of('n')(9, lane)], [3, 0, 2])
})

test('interpreter: a Poisson draw is 0 with probability e^−mean and counts in whole numbers', () => {
  const { of } = runScenario(scenarioOf({ n: 'each_step(poisson(2))' }))
  let [zeros, sum] = [0, 0]
  for (let date = 0; date <= 20; date++)
    for (let lane = 0; lane < 256; lane++) {
      const n = of('n')(date, lane)
      assert.ok(Number.isInteger(n) && n >= 0)
      zeros += n === 0 ? 1 : 0
      sum += n
    }
  const draws = 21 * 256
  // Four standard errors: √(p(1 − p)/n) and √(mean/n).
  close(zeros / draws, Math.exp(-2), 4 * Math.sqrt((Math.exp(-2) * (1 - Math.exp(-2))) / draws))
  assert.ok(Math.abs(sum / draws - 2) < 4 * Math.sqrt(2 / draws))
})

test('interpreter: scores that share a factor are correlated as their loadings say', () => {
  const { of } = runScenario(scenarioOf({ a: 'normal(0, 1)', b: 'normal(5, 2)' }, { correlations: [['a', 'b', 1]] }))
  for (let lane = 0; lane < 256; lane++) close(of('b')(0, lane), 5 + 2 * of('a')(0, lane), 1e-8)
})

test('interpreter: tightest remembers which argument bound, ties go to the first', () => {
  const { lowered, of } = runScenario(scenarioOf({ least: 'tightest(money: 4 - step_index, time: 2, power: 2)' }))
  assert.deepEqual(
    lowered.bindings.map(({ name, labels }) => [name, labels.map(({ en }) => en)]),
    [['least', ['money', 'time', 'power']]],
  )
  assert.deepEqual(
    [0, 1, 2, 3, 4].map(date => of('least')(date)),
    [2, 2, 2, 1, 0],
  )
})

test('interpreter: a design may supply the draws made once per path, and no others', () => {
  const scenario = scenarioOf({
    a: 'uniform(0, 1)',
    b: 'uniform(1, 2)',
    c: 'uniform(0, 1) + uniform(0, 4)',
    s: 'each_step(uniform(0, 1))',
  })
  const plain = runScenario(scenario, 512)
  const { lowered, of } = runScenario(scenario, 512, (out, stream, slot, firstPath) => {
    for (let lane = 0; lane < out.length; lane++) out[lane] = (stream + slot / 4 + (firstPath + lane) / 4096) / 8
  })
  const stream = (name: string) => lowered.program.streams.indexOf(name)
  for (const lane of [0, 255]) {
    const u = (name: string, slot = 0) => (stream(name) + slot / 4 + (512 + lane) / 4096) / 8
    assert.equal(of('a')(20, lane), u('a'))
    assert.equal(of('b')(20, lane), 1 + u('b'))
    assert.equal(of('c')(0, lane), u('c') + 4 * u('c', 1))
    assert.equal(of('s')(7, lane), plain.of('s')(7, lane))
  }
})
