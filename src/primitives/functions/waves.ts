// Sine and cosine, for what comes round every year.

import type { NodeId } from '../../ir/nodes.js'
import type { PlainFunction } from '../primitive.js'
import { sine } from '../special/sine.js'

export const sin: PlainFunction = {
  kind: 'function',
  name: 'sin',
  label: { en: 'Sine', zh: '正弦' },
  help: {
    en: 'Sine of an angle in radians; a path on which |x| exceeds 100,000 fails.',
    zh: '弧度角的正弦；|x| 超过 100000 的路径视为失败。',
  },
  example: { formula: 'sin(6.2832 * years)', unit: '1' },
  params: [{ name: 'x', unit: '1' }],
  result: '1',
  build: (b, [x]: readonly [NodeId]) => sine(b, x, 0),
}

export const cos: PlainFunction = {
  kind: 'function',
  name: 'cos',
  label: { en: 'Cosine', zh: '余弦' },
  help: {
    en: 'Cosine of an angle in radians; a path on which |x| exceeds 100,000 fails.',
    zh: '弧度角的余弦；|x| 超过 100000 的路径视为失败。',
  },
  example: { formula: 'cos(6.2832 * years)', unit: '1' },
  params: [{ name: 'x', unit: '1' }],
  result: '1',
  build: (b, [x]: readonly [NodeId]) => sine(b, x, 1),
}
