// An event: while it is off it starts at a date with probability 1 − e^(−rate·step), is on at that date and lasts max(1, round(duration/step)) steps; it
// cannot start again while it is on. Duration and magnitude are those of the date at which it started.

import { arithmetic } from '../arithmetic.js'
import type { Process, ProcessArg } from '../primitive.js'
import { exp } from '../special/exp.js'
import { wholeSteps } from './whole-steps.js'

type Args = readonly [ProcessArg, ProcessArg, ProcessArg?]

export const happens: Process = {
  kind: 'process',
  name: 'happens',
  label: { en: 'Event', zh: '随机事件' },
  help: {
    en: 'An event that starts rate times a year on average while it is off and lasts duration; magnitude (1) while it lasts, else 0. Draws in duration and magnitude are taken afresh at each start.',
    zh: '随机事件：未发生时平均每年发生 rate 次，每次持续 duration；持续期间取 magnitude（默认 1），否则为 0。duration 与 magnitude 中的抽样在每次发生时重新抽取。',
  },
  example: { formula: "happens(0.08 '1/year', choice([0.5 year, 1 year]), uniform(1.5, 2.5))", unit: '1' },
  params: [
    { name: 'rate', unit: '1/year' },
    { name: 'duration', unit: 'year' },
    { name: 'magnitude', optional: true },
  ],
  result: 'X',
  draws: 1,
  never: 1,
  renews: ['duration', 'magnitude'],
  build: (context, [rate, duration, magnitude]: Args) => {
    const { b, step, events } = context
    const { c, sub, mul, max, neg, lt, le, ge, gt, select } = arithmetic(b)
    // Draws are asked for even where events are off, so that the other draws of the equation keep their slots.
    const u = context.draw('step').u()
    const annual = rate.node()
    const length = wholeSteps(context, duration.node())
    const size = magnitude?.node() ?? c(1)
    if (!events) return { now: c(0), close: () => {} }

    const probability = sub(c(1), exp(b, neg(mul(annual, c(step)))))
    const left = b.state(c(0))
    const held = b.state(c(0))
    const off = le(left.now, c(0))
    // A rate that is NaN neither starts an event nor leaves it off.
    const begun = select(lt(u, probability), length, select(ge(u, probability), c(0), c(Number.NaN)))
    const remaining = select(off, begun, left.now)
    const current = select(off, size, held.now)
    const close = () => {
      left.close(max(sub(remaining, c(1)), c(0)))
      held.close(current)
    }
    // Without an event `remaining` is 0 or NaN, and so is the value.
    return { now: select(gt(remaining, c(0)), current, remaining), close }
  },
}
