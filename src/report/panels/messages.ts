// Every sentence that stands around a chart.

import type { Text } from '../../text.js'
import { say } from '../phrases.js'
import type { Cited, Phrase } from '../report.js'

export const messages = {
  // Numbers of a chart
  numbers: { en: 'Numbers', zh: '数据' },
  yearly: { en: 'Numbers at the end of each year', zh: '各年末数据' },
  columns: {
    date: { en: 'By', zh: '时点' },
    low: { en: 'One in twenty below', zh: '5% 分位' },
    median: { en: 'Median', zh: '中位数' },
    high: { en: 'One in twenty above', zh: '95% 分位' },
    chance: { en: 'Chance', zh: '把握' },
    input: { en: 'What is drawn', zh: '随机量' },
    correlation: { en: 'Rank correlation', zh: '秩相关' },
    limit: { en: 'Limit', zh: '约束' },
    kept: { en: 'Promises kept', zh: '兑现数' },
    share: { en: 'Share of futures', zh: '路径占比' },
  },

  // Fans
  fan: { en: 'How it may go', zh: '可能的走势' } satisfies Text,

  // Arrival
  arrival: { en: 'How soon', zh: '何时达到' } satisfies Text,
  never: (reading: Phrase, share: Phrase, last: Cited): Phrase => ({
    en: say`${reading.en}: not by ${last} in ${share.en}`,
    zh: say`${reading.zh}：至 ${last}仍未达到的占 ${share.zh}`,
  }),

  // Exceedance
  exceedance: { en: 'What could be promised', zh: '可以承诺多少' } satisfies Text,
  keepable: (sign: string, value: Cited, low: Cited, high: Cited): Phrase => ({
    en: say`A promise that nine futures of ten would keep: ${sign} ${value} (${low} to ${high}).`,
    zh: say`九成路径可兑现的承诺：${sign} ${value}（${low} 至 ${high}）。`,
  }),
} as const
