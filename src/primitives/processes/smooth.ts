// A value that follows another with inertia: in each step it makes good the fraction min(1, step/time) of what it is behind, so that it lags by
// max(time, step) on average. It begins at `start`, or where that is left out at the first value of x, which x must then be known for: only with
// `start` does it break a cycle.

import { arithmetic } from '../arithmetic.js'
import type { Process, ProcessArg } from '../primitive.js'

export const smooth: Process = {
  kind: 'process',
  name: 'smooth',
  label: { en: 'Smoothed value', zh: '平滑值' },
  help: {
    en: 'x as it is perceived or followed with a mean lag of time: each step makes good the fraction one_step / time of the difference; begins at start, or where that is left out at the first value of x.',
    zh: '以平均时滞 time 跟随 x 的值：每步弥补差距的 one_step / time；由 start 起步，省略时取 x 的首日值。',
  },
  example: { formula: 'smooth(2 kW * years, 0.5 year)', unit: 'kW' },
  params: [
    { name: 'x', timing: 'next' },
    { name: 'time', unit: 'year' },
    { name: 'start', optional: true, timing: 'start', fallback: 'x' },
  ],
  result: 'X',
  build: ({ b, step }, [x, time, start]: readonly [ProcessArg, ProcessArg, ProcessArg?]) => {
    const { c, add, sub, mul, div, min, ge, select } = arithmetic(b)
    const early = start === undefined ? x.node() : undefined
    const level = b.state(early ?? start!.node())
    const wait = time.node()
    // A negative time is none: NaN, so that the path fails.
    const fraction = select(ge(wait, c(0)), min(c(1), div(c(step), wait)), c(Number.NaN))
    const close = () => {
      const wanted = early ?? x.node()
      level.close(add(mul(fraction, wanted), mul(sub(c(1), fraction), level.now)))
    }
    return { now: level.now, close }
  },
}
