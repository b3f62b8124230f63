// Exponential growth: start at the first date; at date k + 1 its value at k times e^(rate at k · length of the step).

import { arithmetic } from '../arithmetic.js'
import type { Process, ProcessArg } from '../primitive.js'
import { exp } from '../special/exp.js'

export const grow: Process = {
  kind: 'process',
  name: 'grow',
  label: { en: 'Growth', zh: '指数增长' },
  help: {
    en: 'Begins at start and grows by e^(rate · time); rate, per year and continuously compounded, may be any formula.',
    zh: '由 start 起步，按 e^(rate · 时间) 增长；rate 为连续复利年增长率，可为任意公式。',
  },
  example: { formula: "grow(10 kW, 0.2 '1/year')", unit: 'kW' },
  params: [
    { name: 'start', timing: 'start' },
    { name: 'rate', unit: '1/year', timing: 'next' },
  ],
  result: 'X',
  build: ({ b, step }, [start, rate]: readonly [ProcessArg, ProcessArg]) => {
    const { c, mul } = arithmetic(b)
    const level = b.state(start.node())
    return { now: level.now, close: () => level.close(mul(level.now, exp(b, mul(rate.node(), c(step))))) }
  },
}
