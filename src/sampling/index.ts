// The designs that exist.

import type { Design } from './design.js'
import { latin } from './latin.js'
import { sobol } from './sobol.js'

export const designs: readonly Design[] = [
  {
    name: 'random',
    label: { en: 'Random', zh: '简单随机' },
    help: {
      en: 'Independent draws; a path stays the same whatever the number of paths.',
      zh: '各路径相互独立；增减路径数不会改变已有路径的取值。',
    },
    randomizations: 1,
  },
  latin,
  sobol,
]
