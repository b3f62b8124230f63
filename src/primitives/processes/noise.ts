// Brownian motion, as what it adds in a step: normal with mean 0 and standard deviation s·√step. Added up over a year the standard deviation is s,
// whatever the step.

import { arithmetic } from '../arithmetic.js'
import type { Process, ProcessArg } from '../primitive.js'

export const noise: Process = {
  kind: 'process',
  name: 'noise',
  label: { en: 'Brownian increment', zh: '布朗运动增量' },
  help: {
    en: 'What a Brownian motion adds in this step: normal with mean 0 and standard deviation s · √(step in years).',
    zh: '布朗运动在本步的增量：均值为 0、标准差为 s · √(以年计的步长) 的正态分布。',
  },
  example: { formula: 'noise(0.06)', unit: '1' },
  params: [{ name: 's' }],
  result: 'X',
  draws: 1,
  build: ({ b, step, draw }, [s]: readonly [ProcessArg]) => {
    const { c, mul } = arithmetic(b)
    return { now: mul(mul(s.node(), c(Math.sqrt(step))), draw('step').z()), close: () => {} }
  },
}
