// A stock that a flow fills: start at the first date; at date k + 1 its value at k plus the flow at k times the length of the step.

import { arithmetic } from '../arithmetic.js'
import type { Process, ProcessArg } from '../primitive.js'

export const accumulate: Process = {
  kind: 'process',
  name: 'accumulate',
  label: { en: 'Stock', zh: '累计存量' },
  help: {
    en: 'A stock that begins at start and grows by a flow per year; the flow of a date fills the step that begins there.',
    zh: '由 start 起步、按年流量 flow 增减的存量；某日的流量作用于自该日起的一步。',
  },
  example: { formula: "accumulate(3 'kW/year', 10 kW)", unit: 'kW' },
  params: [
    { name: 'flow', unit: 'X/year', timing: 'next' },
    { name: 'start', timing: 'start' },
  ],
  result: 'X',
  build: ({ b, step }, [flow, start]: readonly [ProcessArg, ProcessArg]) => {
    const { c, add, mul } = arithmetic(b)
    const stock = b.state(start.node())
    return { now: stock.now, close: () => stock.close(add(stock.now, mul(flow.node(), c(step)))) }
  },
}
