import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Builder } from '../../src/ir/builder.js'
import type { NodeId } from '../../src/ir/nodes.js'
import type { Process, ProcessArg, ProcessContext } from '../../src/primitives/primitive.js'
import { processes } from '../../src/primitives/processes/index.js'
import { normalQuantile } from '../../src/primitives/special/normal-quantile.js'
import { as241 } from './as241.js'
import { recorder, runProgram } from './machine.js'

/** A number, one number a date, or a node made of a draw that is renewed at every step. */
type Given = number | readonly number[] | ((context: ProcessContext) => NodeId)

interface Setting {
  readonly args: readonly (Given | undefined)[]
  readonly dates: number
  readonly step?: number
  readonly events?: boolean
  readonly integer?: number
  readonly uniform?: (slot: number, date: number) => number
}

const named = (name: string): Process => processes.find(process => process.name === name)!

const nodeOf = (b: Builder, given: Given, context: ProcessContext): NodeId =>
  typeof given === 'number' ? b.constant(given) : typeof given === 'function' ? given(context) : b.series(given)

/** The values of a process, and of what its pipeline holds, at every date; how many draws it asked for. */
const simulate = (name: string, { args, dates, step = 0.25, events = true, integer, uniform }: Setting) => {
  const b = recorder(dates)
  let draws = 0
  const context: ProcessContext = {
    b,
    step,
    events,
    draw: clock => {
      const u = b.uniform(name, draws++, clock)
      return { u: () => u, z: () => normalQuantile(b, u) }
    },
  }
  let closing = false
  const process = named(name)
  const given = args.map((arg, i): ProcessArg | undefined => {
    if (arg === undefined) return undefined
    const early =
      process.params[i].timing !== 'next' ||
      process.params.some((param, j) => param.fallback !== undefined && args[j] === undefined)
    const node = () => {
      assert.ok(early || closing, `${name} asks for ${process.params[i].name} too early`)
      return nodeOf(b, arg, context)
    }
    return process.params[i].takes === 'integer' ? { node, integer } : { node }
  })
  const built = process.build(context, given)
  closing = true
  built.close()
  const rows = runProgram(b.build(), { uniform })
  return {
    now: rows.map(row => Number(row[built.now])),
    content: rows.map(row => Number(row[built.content ?? built.now])),
    draws,
  }
}

test('accumulate: start, then every flow times the step', () => {
  const { now } = simulate('accumulate', { args: [[4, -8, 2, 100], 10], dates: 4 })
  assert.deepEqual(now, [10, 11, 9, 9.5])
})

test('grow: start times e to the sum of rate times step', () => {
  const rates = [0.2, -0.1, 0, 0.4]
  const { now } = simulate('grow', { args: [3, rates], dates: 4 })
  let sum = 0
  for (const [k, value] of now.entries()) {
    // Each step multiplies two numbers that are right to an ulp.
    assert.ok(Math.abs(value / (3 * Math.exp(sum)) - 1) <= 3 * (k + 1) * 2 ** -52, `date ${k}`)
    sum += rates[k] / 4
  }
})

test('previous: start, then what was a step ago', () => {
  assert.deepEqual(simulate('previous', { args: [[5, 6, 7, 8], -1], dates: 4 }).now, [-1, 5, 6, 7])
})

test('delay: the value of so many whole steps ago, until then `before` as of the first date', () => {
  const x = [1, 2, 3, 4, 5, 6]
  const after = (lag: number, before?: Given) => simulate('delay', { args: [x, lag, before], dates: 6 }).now
  assert.deepEqual(after(0.5, [9, 8, 7, 6, 5, 4]), [9, 9, 1, 2, 3, 4])
  assert.deepEqual(after(0.5), [1, 1, 1, 2, 3, 4])
  assert.deepEqual(after(0.375, 0), [0, 0, 1, 2, 3, 4], 'halves of a step round up')
  assert.deepEqual(after(0.374, 0), [0, 1, 2, 3, 4, 5])
  assert.deepEqual(after(0, 0), [0, 1, 2, 3, 4, 5], 'at least one step')
  assert.deepEqual(after(10, 0), [0, 0, 0, 0, 0, 0])
})

for (const [order, meanDelay] of [
  [1, 0.9],
  [2, 0.9],
  [3, 2.5],
  [3, 0.75],
  [2, 0.1],
]) {
  test(`pipeline(…, ${meanDelay} year, ${order}): mean delay and variance are Erlang's in steps, nothing is lost`, () => {
    const dates = 400
    const pulse = Array.from({ length: dates }, (_, k) => (k === 0 ? 4 : 0))
    const { now, content } = simulate('pipeline', { args: [pulse, meanDelay, 0], integer: order, dates })
    const moment = (of: (k: number) => number) => now.reduce((sum, flow, k) => sum + flow * 0.25 * of(k), 0)
    const q = Math.min(1, (order * 0.25) / meanDelay)
    const mean = Math.max(meanDelay / 0.25, order)
    // What is still inside after 400 steps is below 400²·(1 − q)^390 < 1e-40; rounding adds 2^−52 a step.
    assert.ok(Math.abs(moment(() => 1) - 1) < 1e-13)
    assert.ok(Math.abs(moment(k => k) - mean) < 1e-12 * mean)
    assert.ok(Math.abs(moment(k => (k - mean) ** 2) - (order * (1 - q)) / q ** 2) < 1e-11)
    let out = 0
    for (const [k, flow] of now.entries()) {
      assert.ok(Math.abs(content[k] + out - (k === 0 ? 0 : 1)) < 1e-13, `date ${k}`)
      out += flow / 4
    }
  })
}

test('pipeline: what is under way at the start is spread evenly over the stages', () => {
  const { now, content } = simulate('pipeline', { args: [0, 0.75, 0, 6], integer: 3, dates: 6 })
  assert.deepEqual(now, [8, 8, 8, 0, 0, 0])
  assert.deepEqual(content, [6, 4, 2, 0, 0, 0])
})

test('pipeline: a delay that changes keeps what is inside; a negative one or NaN gives NaN', () => {
  const delays = [0.5, 0.5, 2, 2, 0.5, 3, 3, 0.5, 0.5, 0.5]
  const { now, content } = simulate('pipeline', { args: [4, delays, 0, 1], integer: 2, dates: 10 })
  let out = 0
  for (const [k, flow] of now.entries()) {
    assert.ok(Math.abs(content[k] + out - (1 + k)) < 1e-13, `date ${k}`)
    out += flow / 4
  }
  for (const wrong of [-1, Number.NaN]) {
    assert.ok(Number.isNaN(simulate('pipeline', { args: [4, wrong, 0], integer: 2, dates: 1 }).now[0]))
  }
})

test('smooth: makes good the fraction step/time of the difference in each step, from start or from the first value', () => {
  const at = (...args: readonly (Given | undefined)[]) => simulate('smooth', { args, dates: 5 }).now
  assert.deepEqual(at(16, 0.5, 0), [0, 8, 12, 14, 15])
  assert.deepEqual(at([16, 0, 0, 0, 0], 0.5), [16, 16, 8, 4, 2])
  assert.deepEqual(at([3, 1, 4, 1, 5], 0.25), [3, 3, 1, 4, 1], 'a time of one step is one step')
  assert.deepEqual(at([3, 1, 4, 1, 5], 0), [3, 3, 1, 4, 1], 'at least one step')
  assert.ok(at(16, -0.5, 0).slice(1).every(Number.isNaN))
  assert.ok(at(16, Number.NaN, 0).slice(1).every(Number.isNaN))
})

test('smooth: what rises steadily is followed at a distance of time times its slope', () => {
  const ramp = Array.from({ length: 81 }, (_, k) => 3 * k * 0.25)
  const { now } = simulate('smooth', { args: [ramp, 1.25], dates: 81 })
  // What is left of the start after 80 steps is (1 − 0.2)^80 = 2e-8 of the distance.
  assert.ok(Math.abs(ramp[80] - now[80] - 3 * 1.25) < 1e-7)
})

test('highest_so_far: the maximum of all dates up to this one; NaN shows and stays', () => {
  const at = (x: readonly number[]) => simulate('highest_so_far', { args: [x], dates: x.length }).now
  assert.deepEqual(at([-5, -7, 2, 1, 2, 3, -9]), [-5, -5, 2, 2, 2, 3, 3])
  assert.deepEqual(at([1, Number.NaN, 5]), [1, Number.NaN, Number.NaN])
})

test('noise: s times the root of the step times the score, and the scores of a year add up to s per √year', () => {
  for (const step of [1 / 12, 0.25, 1]) {
    const { now } = simulate('noise', { args: [0.06], dates: 3, step, uniform: (_, k) => [0.5, 0.9, 0.02][k] })
    assert.equal(now[0], 0)
    assert.ok(Math.abs(now[1] / (0.06 * Math.sqrt(step) * as241(0.9)) - 1) < 2e-9)
    assert.ok(Math.abs(now[2] / (0.06 * Math.sqrt(step) * as241(0.02)) - 1) < 2e-9)
  }
})

/** Uniforms of the start by date; a slot after the first belongs to duration or magnitude. */
const starts =
  (...us: readonly number[]) =>
  (slot: number, k: number) =>
    slot === 0 ? us[k] : (k + 1) / 100

test('happens: starts with probability 1 − e^(−rate·step), is on at that date and lasts its whole steps', () => {
  const p = 1 - Math.exp(-0.4 * 0.25)
  const { now } = simulate('happens', {
    args: [0.4, 0.75],
    dates: 7,
    uniform: starts(p + 1e-12, p - 1e-12, 0.9, 0.9, 0.9, 0.01, 0.9),
  })
  assert.deepEqual(now, [0, 1, 1, 1, 0, 1, 1])
})

test('happens: cannot start again while it is on, can at the date after', () => {
  const { now } = simulate('happens', {
    args: [0.4, 0.5, [10, 11, 12, 13, 14]],
    dates: 5,
    uniform: starts(0.01, 0.01, 0.01, 0.9, 0.9),
  })
  assert.deepEqual(now, [10, 10, 12, 12, 0])
})

test('happens: a duration under one step lasts one step', () => {
  const { now } = simulate('happens', { args: [0.4, 0.01], dates: 3, uniform: starts(0.01, 0.9, 0.9) })
  assert.deepEqual(now, [1, 0, 0])
})

test('happens: duration and magnitude are drawn afresh at each start and held while it lasts', () => {
  const fresh = (scale: number) => (context: ProcessContext) =>
    context.b.binary('mul', context.draw('step').u(), context.b.constant(scale))
  // The inner draws are (k + 1)/100 at date k: a duration of 12.5·(k + 1)/100 years is k/2 + ½ steps.
  const { now, draws } = simulate('happens', {
    args: [0.4, fresh(12.5), fresh(100)],
    dates: 9,
    uniform: starts(0.9, 0.9, 0.01, 0.9, 0.9, 0.01, 0.01, 0.9, 0.9),
  })
  assert.deepEqual(now, [0, 0, 3, 3, 0, 6, 6, 6, 0])
  assert.equal(draws, 3)
})

test('happens: of n dates with evenly spread uniforms it starts at n·(1 − e^(−rate·step))', () => {
  const dates = 1001
  // 500 is prime to 1001: every multiple of 1/1001 comes up once.
  const { now } = simulate('happens', { args: [0.8, 0.25], dates, uniform: (_, k) => (((k * 500) % dates) + 0.5) / dates })
  const expected = dates * (1 - Math.exp(-0.2))
  assert.ok(Math.abs(now.reduce((sum, value) => sum + value, 0) - expected) <= 0.5)
})

test('happens: with events off it is 0 and asks for as many draws as with events on', () => {
  const setting: Setting = {
    args: [0.4, context => context.draw('step').u(), context => context.draw('step').u()],
    dates: 3,
    uniform: () => 0.001,
  }
  const off = simulate('happens', { ...setting, events: false })
  assert.deepEqual(off.now, [0, 0, 0])
  assert.equal(off.draws, simulate('happens', setting).draws)
})

test('happens: a rate of 0 or less never starts; NaN in rate, or in the duration or magnitude of a start, shows', () => {
  for (const rate of [0, -1])
    assert.deepEqual(simulate('happens', { args: [rate, 1], dates: 2, uniform: () => 1e-9 }).now, [0, 0])
  for (const args of [
    [Number.NaN, 1, 1],
    [0.4, Number.NaN, 1],
    [0.4, 1, Number.NaN],
  ])
    assert.ok(Number.isNaN(simulate('happens', { args, dates: 1, uniform: () => 1e-9 }).now[0]), `${args}`)
  assert.equal(simulate('happens', { args: [0.4, Number.NaN], dates: 1, uniform: () => 0.9 }).now[0], 0, 'a branch not chosen')
})

test('stocks: two that feed each other follow the recurrence', () => {
  const b = recorder(6)
  const context: ProcessContext = { b, step: 0.25, events: true, draw: () => ({ u: () => 0, z: () => 0 }) }
  const accumulate = named('accumulate')
  const arg = (node: () => NodeId): ProcessArg => ({ node })
  const prey: { now: NodeId; close(): void } = accumulate.build(context, [
    arg(() => b.binary('mul', b.constant(-1), hunter.now)),
    arg(() => b.constant(1)),
  ])
  const hunter: { now: NodeId; close(): void } = accumulate.build(context, [arg(() => prey.now), arg(() => b.constant(0))])
  prey.close()
  hunter.close()
  const rows = runProgram(b.build())
  let [x, y] = [1, 0]
  for (const row of rows) {
    assert.deepEqual([row[prey.now], row[hunter.now]], [x, y])
    ;[x, y] = [x - 0.25 * y, y + 0.25 * x]
  }
})
