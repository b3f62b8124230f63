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
    value: { en: 'Value', zh: '数值' },
    chance: { en: 'Chance', zh: '概率' },
    input: { en: 'What is drawn', zh: '随机量' },
    correlation: { en: 'Rank correlation', zh: '秩相关' },
    limit: { en: 'Limit', zh: '约束' },
    kept: { en: 'Promises kept', zh: '兑现数' },
    share: { en: 'Share of futures', zh: '路径占比' },
    target: { en: 'Missed', zh: '落空项' },
    paths: { en: 'First futures', zh: '前若干条路径' },
    path: { en: 'Future', zh: '路径' },
    reading: { en: 'Promise', zh: '承诺' },
    there: { en: 'In the baseline', zh: '基准情景' },
    hereToo: { en: 'Here', zh: '本情景' },
    difference: { en: 'Difference', zh: '差值' },
  },

  // Fans
  fan: { en: 'How it may go', zh: '可能的走势' } satisfies Text,

  cut: {
    en: ['After the deadline the bands run out of the picture.'],
    zh: ['期限之后，色带超出图面。'],
  } satisfies Phrase,

  // Arrival
  arrival: { en: 'How soon', zh: '何时达到' } satisfies Text,
  never: (reading: Phrase, share: Phrase, last: Cited): Phrase => ({
    en: say`${reading.en}: not by ${last} in ${share.en}`,
    zh: say`${reading.zh}：至 ${last}仍未达到的占 ${share.zh}`,
  }),

  holding: { en: 'How long', zh: '能否持续满足' } satisfies Text,
  held: (reading: Phrase, share: Phrase, last: Cited): Phrase => ({
    en: say`${reading.en}: kept at ${last} in ${share.en}`,
    zh: say`${reading.zh}：${last}仍满足的占 ${share.zh}`,
  }),

  // Exceedance
  exceedance: { en: 'What could be promised', zh: '可以承诺多少' } satisfies Text,
  keepable: (sign: string, value: Cited, low: Cited, high: Cited): Phrase => ({
    en: say`A promise that nine futures of ten would keep: ${sign} ${value} (${low} to ${high}).`,
    zh: say`九成路径可兑现的承诺：${sign} ${value}（${low} 至 ${high}）。`,
  }),

  // Against the baseline
  against: (name: Cited): Phrase => ({ en: say`Here against ${name}`, zh: say`与${name}相比` }),
  withoutSettings: { en: 'the file without --set', zh: '未加 --set 的原文件' } satisfies Text,
  inBaseline: (name: Cited): Phrase => ({ en: [name], zh: [name] }),
  here: { en: ['this scenario'], zh: ['本情景'] } satisfies Phrase,
  againstTable: { en: 'Chance of each reading in both, and the difference', zh: '各口径在两个情景中的概率及差值' },
  nameColon: { en: ': ', zh: '：' } satisfies Text,
  inPoints: (value: Cited): Phrase => ({ en: say`${value} points`, zh: say`${value} 个百分点` }),
  pointsBetween: (value: Cited, low: Cited, high: Cited): Phrase => ({
    en: say`${value} points (${low} to ${high})`,
    zh: say`${value} 个百分点（${low} 至 ${high}）`,
  }),

  // Together
  together: { en: 'Which are missed together', zh: '哪些会一同落空' },
  togetherNote: (paths: Cited): Phrase => ({
    en: say`Over ${paths} sampled futures, as are the shares below. Orange: surely more often than usual; blue: surely less often. Rows of promises that are hardly ever missed are empty.`,
    zh: say`基于 ${paths} 条样本路径，下列占比亦然。橙色：明显比平时更常落空；蓝色：明显更少。极少落空的承诺所在行留空。`,
  }),
  missed: (number: Cited, target: Cited, share: Phrase): Phrase => ({
    en: say`${number}. ${target}, missed in ${share.en}`,
    zh: say`${number}. ${target}，落空 ${share.zh}`,
  }),
  numbered: (number: Cited, target: Cited): Phrase => ({ en: say`${number}. ${target}`, zh: say`${number}. ${target}` }),
  missedTable: {
    en: 'Share that miss the one of the column too, where that of the row is missed',
    zh: '行所示承诺落空时，列所示承诺也落空的比例',
  },

  // Scatter
  points: (paths: Cited): Phrase => ({
    en: say`${paths} futures; filled: kept.`,
    zh: say`${paths} 条路径；实心为兑现。`,
  }),
  scatterTable: { en: 'The first of these futures', zh: '其中前几条路径' },

  // Drivers by year
  years: { en: 'Rank correlation at the end of each year', zh: '各年末的秩相关' },
  yearsNote: (paths: Cited): Phrase => ({
    en: say`Before the deadline over ${paths} futures.`,
    zh: say`期限前各年基于 ${paths} 条路径。`,
  }),
  between: (value: Cited, low: Cited, high: Cited): Phrase => ({
    en: say`${value} [${low} – ${high}]`,
    zh: say`${value} [${low} – ${high}]`,
  }),

  // Explorer
  explorer: { en: 'Any input against any promise', zh: '任选随机量与承诺' } satisfies Text,
  explorerNote: (paths: Cited): Phrase => ({
    en: say`Choose what is drawn once in each future and what was promised: each point is one of ${paths} futures, filled where the promise is kept.`,
    zh: say`请选择每条路径只抽取一次的随机量与承诺：每点为 ${paths} 条路径之一，实心为兑现。`,
  }),
  chooseInput: { en: 'What is drawn', zh: '随机量' } satisfies Text,
  chooseReading: { en: 'Promise', zh: '承诺' } satisfies Text,
  /** {y} against {x} */
  exploredTitle: { en: '{y} against {x}', zh: '{y}与{x}' } satisfies Text,
  /** Rank correlation {0}, interval {1} to {2}, over {3} futures. */
  exploredMoved: {
    en: 'Rank correlation {0} [{1} – {2}] over {3} futures.',
    zh: '秩相关 {0} [{1} – {2}]，基于 {3} 条路径。',
  } satisfies Text,
  exploredUnmoved: {
    en: 'Over {3} futures no rank correlation can be told from none, or twenty others are stronger.',
    zh: '基于 {3} 条路径，看不出秩相关，或另有二十个更强的随机量。',
  } satisfies Text,

  // Settling
  settling: { en: 'Share kept among the first so many futures', zh: '前若干条路径的兑现比例' },
  settled: (paths: Cited): Phrase => ({
    en: say`The verdict has stood since ${paths} futures.`,
    zh: say`自 ${paths} 条路径起结论未变。`,
  }),
  settledLast: { en: ['The verdict stands only since the end of the run.'], zh: ['结论到运行结束时才确定。'] } satisfies Phrase,
  unsettled: { en: ['The interval has not left what is wanted.'], zh: ['区间尚未离开所要求的水平。'] } satisfies Phrase,
} as const
