// Every sentence that analysis can say.

import type { Text } from '../text.js'

export const messages = {
  allFailed: (paths: number, date: string): Text => ({
    en: `not a finite number at ${date} or before on any of ${paths} paths, so that there is nothing to report`,
    zh: `${paths} 条路径最迟在 ${date} 全部出现非有限数值，没有可报告的结果`,
  }),
  allFailedRemedy: {
    en: 'look for a division by zero or the logarithm of a number that is not positive',
    zh: '请检查是否除以零，或对非正数取对数',
  },
  tooLarge: (date: string): Text => ({
    en: `values at ${date} are too large to average`,
    zh: `${date} 的数值过大，无法求平均`,
  }),
  tooLargeRemedy: {
    en: 'take a larger unit, or look for a growth rate or an exponent that runs away',
    zh: '请改用更大的单位，或检查是否有失控的增长率或指数',
  },
}
