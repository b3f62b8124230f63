// How often a distribution is drawn, and within what bounds.

import type { Form } from '../primitive.js'

export const eachStep: Form = {
  kind: 'form',
  form: 'clock',
  name: 'each_step',
  label: { en: 'Drawn at every step', zh: '逐期抽样' },
  help: {
    en: 'Draws from the distribution afresh at every step; a bare distribution is drawn once per path.',
    zh: '每一步重新抽样；不加此词的分布每条路径只抽一次。',
  },
  example: { formula: 'each_step(normal(20 kW, 2 kW))', unit: 'kW' },
  params: [{ name: 'distribution', takes: 'distribution' }],
  result: 'X',
}

export const eachYear: Form = {
  kind: 'form',
  form: 'clock',
  name: 'each_year',
  label: { en: 'Drawn every year', zh: '逐年抽样' },
  help: {
    en: 'Draws from the distribution afresh in every calendar year; a bare distribution is drawn once per path.',
    zh: '每个日历年重新抽样；不加此词的分布每条路径只抽一次。',
  },
  example: { formula: 'each_year(triangular(0.55, 0.85, 1))', unit: '1' },
  params: [{ name: 'distribution', takes: 'distribution' }],
  result: 'X',
}

export const truncate: Form = {
  kind: 'form',
  form: 'truncate',
  name: 'truncate',
  label: { en: 'Truncated distribution', zh: '截尾分布' },
  help: {
    en: 'The distribution on condition that its value lies in [low, high]; what lies outside is cut off and the rest scaled up.',
    zh: '取值限于 [low, high] 的条件分布：去掉区间外的部分，其余按比例放大。',
  },
  example: { formula: 'truncate(lognormal(2, 0.45), 0.3, 6)', unit: '1' },
  params: [{ name: 'distribution', takes: 'distribution' }, { name: 'low' }, { name: 'high' }],
  result: 'X',
}
