// The value of a fixed time ago, at least one step. Until that much time has passed it is `before` as of the first date; left out, x as of the first
// date, which x must then be known for: only with `before` does a delay break a cycle.

import type { Process, ProcessArg } from '../primitive.js'
import { wholeSteps } from './whole-steps.js'

export const delay: Process = {
  kind: 'process',
  name: 'delay',
  label: { en: 'Delay', zh: '滞后' },
  help: {
    en: 'The value that x had a time lag ago, in whole steps and at least one; until then before, or where that is left out the first value of x.',
    zh: 'x 在时长 lag 之前的取值，按整步计，至少一步；此前取 before，省略时取 x 的首日值。',
  },
  example: { formula: 'delay(2 kW * years, 0.5 year, 0 kW)', unit: 'kW' },
  params: [
    { name: 'x', timing: 'next' },
    { name: 'lag', unit: 'year' },
    { name: 'before', optional: true, timing: 'start', fallback: 'x' },
  ],
  result: 'X',
  build: (context, [x, lag, before]: readonly [ProcessArg, ProcessArg, ProcessArg?]) => {
    const { b } = context
    const early = before === undefined ? x.node() : undefined
    const first = b.state(early ?? before!.node())
    first.close(first.now)
    const line = b.delay(wholeSteps(context, lag.node()), first.now)
    return { now: line.now, close: () => line.close(early ?? x.node()) }
  },
}
