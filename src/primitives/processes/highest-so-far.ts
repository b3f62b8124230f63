// The highest value that x has had until now, this date included: what a peak leaves behind. NaN passes on and stays.

import type { Process, ProcessArg } from '../primitive.js'

export const highestSoFar: Process = {
  kind: 'process',
  name: 'highest_so_far',
  label: { en: 'Highest so far', zh: '历史最高值' },
  help: {
    en: 'The highest value that x has had from the first date to this one.',
    zh: 'x 自首日至本日（含）的最高值。',
  },
  example: { formula: 'highest_so_far(3 kW * sin(years) + 5 kW)', unit: 'kW' },
  params: [{ name: 'x' }],
  result: 'X',
  build: ({ b }, [x]: readonly [ProcessArg]) => {
    const value = x.node()
    const peak = b.state(value)
    const now = b.binary('max', peak.now, value)
    return { now, close: () => peak.close(now) }
  },
}
