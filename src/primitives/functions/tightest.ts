// min that remembers which argument bound: the value is that of min, the index feeds the bottleneck statistics.

import type { Builder } from '../../ir/builder.js'
import type { NodeId } from '../../ir/nodes.js'
import type { PlainFunction } from '../primitive.js'

export const tightest: PlainFunction = {
  kind: 'function',
  name: 'tightest',
  label: { en: 'Tightest limit', zh: '最紧约束' },
  help: {
    en: 'The smallest of its arguments, remembering which one it was: tightest(demand: a, money: b). Ties go to the first.',
    zh: '各参数中的最小值，并记录是哪一个参数起了约束作用：tightest(demand: a, money: b)。相等时取靠前者。',
  },
  example: { formula: 'tightest(grid: 30 kW, cooling: 25 kW)', unit: 'kW' },
  params: [{ name: 'limit' }],
  rest: true,
  result: 'X',
  build: (b, args: readonly NodeId[]) => args.reduce((least, x) => b.binary('min', least, x)),
}

/** Index of the argument that bound, from 0; the first of equals. Where an argument is NaN the index means nothing. */
export const bindingIndex = (b: Builder, [first, ...others]: readonly NodeId[]): NodeId => {
  let least = first
  let index = b.constant(0)
  for (const [i, x] of others.entries()) {
    const tighter = b.compare('lt', x, least)
    index = b.select(tighter, b.constant(i + 1), index)
    least = b.select(tighter, x, least)
  }
  return index
}
