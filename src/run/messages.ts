// Every sentence that running can say.

import type { Text } from '../text.js'

export const messages = {
  tooLarge: (series: number, dates: number, gigabytes: string): Text => ({
    en: `exceeded memory: statistics of ${series} variables at ${dates} dates and the sample would take about ${gigabytes} GB`,
    zh: `内存超限：${series} 个变量、${dates} 个日期的统计量加上样本约需 ${gigabytes} GB`,
  }),
  tooLargeRemedy: (limit: string): Text => ({
    en: `at most ${limit} GB; take a longer time.step, fewer indicators or a smaller --sample`,
    zh: `上限为 ${limit} GB；请加大 time.step、减少 indicators 或调小 --sample`,
  }),
  tooFewPaths: (design: string, paths: number): Text => ({
    en: `too few paths for design ${design}: ${paths}`,
    zh: `路径数过少，无法采用 ${design}：${paths}`,
  }),
  tooFewPathsRemedy: (least: number): Text => ({
    en: `at least ${least}, one for each of its independent repetitions (run.paths or --paths); random takes fewer`,
    zh: `至少 ${least} 条，每次独立重复一条（run.paths 或 --paths）；random 可以更少`,
  }),
  tooManyDraws: (design: string, draws: number): Text => ({
    en: `exceeded design ${design}: ${draws} quantities are drawn once per path`,
    zh: `超出 ${design} 的上限：按路径抽取的量有 ${draws} 个`,
  }),
  tooManyDrawsRemedy: (most: number): Text => ({
    en: `at most ${most}, common factors included; take design random, which has no such limit`,
    zh: `上限为 ${most} 个（含公共因子）；请改用没有此限制的 random`,
  }),
  tooSpread: {
    en: 'exceeded memory: values are spread over more powers of two than can be counted',
    zh: '内存超限：数值跨越的数量级过多，无法统计',
  },
  tooSpreadRemedy: {
    en: 'look for a growth rate or an exponent that runs away, or watch fewer variables',
    zh: '请检查是否有失控的增长率或指数，或减少统计的变量',
  },
}
