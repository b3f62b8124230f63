// The value of one step ago; start at the first date.

import type { Process, ProcessArg } from '../primitive.js'

export const previous: Process = {
  kind: 'process',
  name: 'previous',
  label: { en: 'Previous value', zh: '上一期值' },
  help: { en: 'The value that x had one step ago; at the first date, start.', zh: 'x 在上一步的取值；首日取 start。' },
  example: { formula: 'previous(2 kW * years, 0 kW)', unit: 'kW' },
  params: [
    { name: 'x', timing: 'next' },
    { name: 'start', timing: 'start' },
  ],
  result: 'X',
  build: ({ b }, [x, start]: readonly [ProcessArg, ProcessArg]) => {
    const memory = b.state(start.node())
    return { now: memory.now, close: () => memory.close(x.node()) }
  },
}
