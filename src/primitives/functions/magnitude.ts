// Absolute value and square root.

import type { NodeId } from '../../ir/nodes.js'
import type { PlainFunction } from '../primitive.js'

export const abs: PlainFunction = {
  kind: 'function',
  name: 'abs',
  label: { en: 'Absolute value', zh: '绝对值' },
  help: { en: 'x without its sign.', zh: '去掉正负号的 x。' },
  example: { formula: 'abs(20 kW - 30 kW)', unit: 'kW' },
  params: [{ name: 'x' }],
  result: 'X',
  build: (b, [x]: readonly [NodeId]) => b.unary('abs', x),
}

export const sqrt: PlainFunction = {
  kind: 'function',
  name: 'sqrt',
  label: { en: 'Square root', zh: '平方根' },
  help: { en: 'Square root of a pure number, x ≥ 0.', zh: '纯数 x（x ≥ 0）的平方根。' },
  example: { formula: 'sqrt(2)', unit: '1' },
  params: [{ name: 'x', unit: '1' }],
  result: '1',
  build: (b, [x]: readonly [NodeId]) => b.unary('sqrt', x),
}
