// A program in which draws can be pinned: unpinned it is the plain one, and a pin moves its own draw alone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createInterpreter } from '../../src/kernel/interpreter.js'
import { type Kernel, type KernelSource } from '../../src/kernel/kernel.js'
import { createKernel } from '../../src/kernel/wasm-kernel.js'
import { readScenario } from '../../src/scenario/read.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { runnableScenarios } from './runnable-scenarios.js'
import { assertSameBits } from './same-bits.js'
import { type Equations, scenarioOf, sourceOf } from './small-machine.js'

const machines: readonly (readonly [string, (source: KernelSource) => Kernel])[] = [
  ['interpreter', createInterpreter],
  ['WebAssembly', createKernel],
]

const assertUnpinned = (scenario: Scenario, what: string): void => {
  const plain = sourceOf(scenario)
  const pinned = sourceOf(scenario, { pins: true })
  assert.ok(pinned.lowered.pins.length >= plain.lowered.draws.length)
  assert.deepEqual(plain.lowered.pins, [])
  for (const [name, create] of machines) {
    const [one, other] = [create(plain.source), create(pinned.source)]
    for (const firstPath of [0, 3 * 2 ** 32 + 512]) {
      one.run(firstPath)
      other.run(firstPath)
      assert.deepEqual(Array.from(other.failed), Array.from(one.failed), `${what}, ${name}: other paths failed`)
      for (const [record, values] of one.recorded.entries()) {
        const at = values.findIndex((value, index) => !Object.is(value, other.recorded[record][index]))
        assert.equal(at, -1, `${what}, ${name}: recording ${record} differs at ${at}`)
      }
    }
  }
}

for (const { name, path } of runnableScenarios())
  test(`pins: where nothing is pinned, ${name} has the same bits on both machines`, async () => {
    assertUnpinned((await readScenario(path)).scenario, name)
  })

const all: Equations = {
  x: 'lognormal(3, 0.2)',
  y: 'each_step(normal(x, 2))',
  year_luck: 'each_year(bernoulli(0.3))',
  both: 'normal(0, 1) + 10 * uniform(0, 1)',
  drift: 'noise(0.1)',
  storm: { is: "happens(2 '1/year', 0.25 year, uniform(1, 2))", unit: '1' },
  other: 'normal(0, 1)',
}
const correlated: Partial<Scenario> = { factors: { sky: { x: 0.8, other: 0.6 } } }

/** of(name): the values of a variable, all dates and paths of a strip. */
const runPinned = (pins: Readonly<Record<string, number>>, equations: Equations = all, given = correlated) => {
  const { lowered, source } = sourceOf(scenarioOf(equations, given), { pins: true })
  const inputs = lowered.inputs.slice()
  for (const [name, value] of Object.entries(pins)) {
    assert.ok(lowered.inputIndex.has(`pin:${name}`), name)
    inputs[lowered.inputIndex.get(`pin:${name}`)!] = value
  }
  assertSameBits({ ...source, inputs }, JSON.stringify(pins))
  const kernel = createKernel(source)
  kernel.setInputs(inputs)
  kernel.run(0)
  const names = lowered.variables.map(({ name }) => name)
  return { lowered, of: (name: string): readonly number[] => Array.from(kernel.recorded[names.indexOf(name)]) }
}

test('pins: every draw has one, by the name of its variable and its number in the equation', () => {
  const { lowered } = runPinned({})
  assert.deepEqual(
    lowered.pins.map(({ name, clock, never }) => [name, clock, never]).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    [
      ['both', 'path', undefined],
      ['both#2', 'path', undefined],
      ['drift', 'step', undefined],
      ['other', 'path', undefined],
      ['storm', 'step', 1],
      ['storm#2', 'step', undefined],
      ['x', 'path', undefined],
      ['y', 'step', undefined],
      ['year_luck', 'year', 0],
    ],
  )
})

test('pins: a pinned draw has its quantile on every path and at every date, and no other moves', () => {
  const free = runPinned({})
  const pinned = runPinned({ x: 0.9 })
  const [value] = pinned.of('x')
  assert.ok(Math.abs(value - 3 * Math.exp(0.2 * 1.2815515655446004)) < 1e-8)
  assert.ok(pinned.of('x').every(other => other === value))
  for (const name of ['other', 'both', 'drift', 'storm', 'year_luck']) assert.deepEqual(pinned.of(name), free.of(name), name)
  const steady = runPinned({ 'both#2': 0.1, drift: 0.5, y: 0.5 })
  const moved = steady.of('both').map((sum, at) => sum - free.of('both')[at])
  assert.ok(new Set(moved).size > 1, 'the first draw of the sum is still drawn')
  // A step's noise at its median is nothing, and a normal value at its median its mean.
  assert.ok(steady.of('drift').every(step => Math.abs(step) < 1e-6))
  assert.ok(steady.of('y').every((y, at) => Math.abs(y - steady.of('x')[at]) < 1e-6))
})

test('pins: an event that is pinned to never happens not once, whatever its rate, and a yes or no is no', () => {
  const equations: Equations = { storm: { is: "happens(1000 '1/year', 0.25 year)", unit: '1' }, sure: 'each_year(bernoulli(1))' }
  const free = runPinned({}, equations, {})
  assert.ok(free.of('storm').every(value => value === 1) && free.of('sure').every(value => value === 1))
  const pinned = runPinned({ storm: 1, sure: 0 }, equations, {})
  assert.ok(pinned.of('storm').every(value => value === 0) && pinned.of('sure').every(value => value === 0))
})

test('pins: a draw has one name, whether it is pinned, written down or counted', () => {
  const { pins, draws, renewals } = sourceOf(
    scenarioOf({
      x: {
        is: "happens(2 '1/year', uniform(0.1, 0.2) * 1 year) + noise(0.3) + each_year(normal(0, 1)) + normal(0, 2)",
        unit: '1',
      },
    }),
    { pins: true },
  ).lowered
  assert.deepEqual(
    pins.map(({ name, clock }) => [name, clock]),
    [
      ['x', 'step'],
      ['x#2', 'step'],
      ['x#3', 'step'],
      ['x#4', 'year'],
      ['x#5', 'path'],
    ],
  )
  assert.deepEqual(
    draws.map(({ name, clock }) => [name, clock]),
    [
      ['x#2', 'step'],
      ['x#4', 'year'],
      ['x#5', 'path'],
    ],
  )
  assert.deepEqual(
    renewals.map(({ name, clock }) => [name, clock]),
    [
      ['x', 'step'],
      ['x#3', 'step'],
      ['x#4', 'year'],
    ],
  )
})
