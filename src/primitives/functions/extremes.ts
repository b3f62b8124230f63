// The smallest, the largest, and what lies between two bounds. NaN passes on.

import type { NodeId } from '../../ir/nodes.js'
import type { PlainFunction } from '../primitive.js'

export const min: PlainFunction = {
  kind: 'function',
  name: 'min',
  label: { en: 'Smallest', zh: '最小值' },
  help: { en: 'The smallest of its arguments, all in one unit.', zh: '各参数中的最小值，单位须一致。' },
  example: { formula: 'min(30 kW, 2 * 20 kW)', unit: 'kW' },
  params: [{ name: 'x' }],
  rest: true,
  result: 'X',
  build: (b, args: readonly NodeId[]) => args.reduce((least, x) => b.binary('min', least, x)),
}

export const max: PlainFunction = {
  kind: 'function',
  name: 'max',
  label: { en: 'Largest', zh: '最大值' },
  help: { en: 'The largest of its arguments, all in one unit.', zh: '各参数中的最大值，单位须一致。' },
  example: { formula: 'max(30 kW, 2 * 20 kW)', unit: 'kW' },
  params: [{ name: 'x' }],
  rest: true,
  result: 'X',
  build: (b, args: readonly NodeId[]) => args.reduce((most, x) => b.binary('max', most, x)),
}

export const clamp: PlainFunction = {
  kind: 'function',
  name: 'clamp',
  label: { en: 'Keep within bounds', zh: '限制在区间内' },
  help: {
    en: 'x, but at least low and at most high; where low is above high, high.',
    zh: 'x 的值，但不低于 low、不高于 high；若 low 大于 high，则取 high。',
  },
  example: { formula: 'clamp(1.2, 0, 1)', unit: '1' },
  params: [{ name: 'x' }, { name: 'low' }, { name: 'high' }],
  result: 'X',
  build: (b, [x, low, high]: readonly [NodeId, NodeId, NodeId]) => b.binary('min', b.binary('max', x, low), high),
}
