// Every sentence that a report can say, in both languages, with its numbers in their places.

import type { Verdict } from '../analysis/summary.js'
import type { Text } from '../text.js'
import { joined, say } from './phrases.js'
import type { Cited, Derivation, Phrase } from './report.js'

const counted = (value: Cited, one: string, many: string): Phrase => ({
  en: value.text.en === '1' ? say`${value} ${one}` : say`${value} ${many}`,
  zh: [value],
})

export const messages = {
  // Figures
  bound: (sign: string, bound: Cited, by: Cited): Phrase => ({
    en: say`${sign} ${bound} by ${by}`,
    zh: say`${by}前 ${sign} ${bound}`,
  }),
  interval: (low: Cited, high: Cited): Phrase => ({ en: say`${low} – ${high}`, zh: say`${low} – ${high}` }),
  withInterval: (value: Cited, interval: Phrase): Phrase => ({
    en: say`${value} (${interval.en})`,
    zh: say`${value}（${interval.zh}）`,
  }),
  verdicts: {
    'on track': { en: 'on track', zh: '有望达成' },
    'off track': { en: 'off track', zh: '难以达成' },
    'cannot tell': { en: 'cannot tell', zh: '尚难判断' },
  } satisfies Readonly<Record<Verdict, Text>>,
  noVerdict: { en: ['–'], zh: ['–'] } satisfies Phrase,
  morePaths: (paths: Cited): Phrase => ({
    en: say`about ${paths} more futures would tell`,
    zh: say`再算约 ${paths} 条路径可判断`,
  }),

  // Title and answer
  headline: (title: Cited): Phrase => ({ en: [title], zh: [title] }),
  answer: (targets: Cited, mean: Phrase, all: Phrase, count: number): Phrase =>
    count === 1
      ? { en: say`The promise is kept in ${all.en} of the futures.`, zh: say`承诺兑现的概率为 ${all.zh}。` }
      : {
          en: say`Of ${targets} promises, ${mean.en} are kept on average; all of them in ${all.en} of the futures.`,
          zh: say`${targets} 项承诺平均兑现 ${mean.zh} 项；全部兑现的概率为 ${all.zh}。`,
        },
  verdictCount: (verdict: Verdict, names: readonly Phrase[]): Phrase => {
    const list = joined(names, { en: '; ', zh: '、' })
    const { en, zh } = messages.verdicts[verdict]
    return { en: say`${en[0].toUpperCase() + en.slice(1)}: ${list.en}.`, zh: say`${zh}：${list.zh}。` }
  },
  withError: (mean: Cited, error: Cited): Phrase => ({ en: say`${mean} ± ${error}`, zh: say`${mean} ± ${error}` }),
  noTargets: {
    en: ['The scenario makes no promise; what may happen is below.'],
    zh: ['本情景未设目标；各指标的可能走势见下。'],
  } satisfies Phrase,

  // Sections
  sections: {
    verdicts: { en: 'How likely is each promise', zh: '各项承诺兑现的可能性' },
    futures: { en: 'How it may go', zh: '可能的走势' },
    obstacles: { en: 'What stands in the way', zh: '制约因素' },
    assumptions: { en: 'What was assumed', zh: '假设' },
    failures: { en: 'Futures that could not be computed', zh: '计算失败的路径' },
    run: { en: 'How this was computed', zh: '计算说明' },
  },

  // Verdicts
  verdictsNote: (confidences: readonly Cited[]): Phrase => {
    const wanted = joined(
      confidences.map(cited => ({ en: [cited], zh: [cited] })),
      { en: ', ', zh: '、' },
    )
    return {
      en: say`A probability is the share of simulated futures in which the promise is kept at its deadline, with its 95 % interval. On track: the interval lies above the wanted ${wanted.en} (the tick on the bar); off track: below; cannot tell: it straddles.`,
      zh: say`概率为到期时承诺兑现的路径占比，附 95 % 区间。区间高于所要求的 ${wanted.zh}（条上的刻线）为“有望达成”，低于为“难以达成”，跨越为“尚难判断”。`,
    }
  },
  probabilityNote: {
    en: ['A probability is the share of simulated futures in which the promise is kept at its deadline, with its 95 % interval.'],
    zh: ['概率为到期时承诺兑现的路径占比，附 95 % 区间。'],
  } satisfies Phrase,
  readingsNote: {
    en: ['One promise can mean several things: each meaning is a row, computed from the same futures; the first decides.'],
    zh: ['同一承诺有多种口径：每种口径一行，基于同一批路径计算；以第一种为准。'],
  } satisfies Phrase,
  verdictTable: { en: 'Probability of each promise, by reading', zh: '各项承诺按口径的兑现概率' },
  columns: {
    promise: { en: 'Promise', zh: '承诺' },
    reading: { en: 'Reading', zh: '口径' },
    probability: { en: 'Kept in time', zh: '按期兑现概率' },
    verdict: { en: 'Verdict', zh: '判断' },
    reached: { en: 'Half of futures by', zh: '半数路径达到' },
    shortfall: { en: 'Short by, if missed', zh: '未达时平均缺口' },
    changed: { en: 'What is changed', zh: '改动项' },
    before: { en: 'Before', zh: '原值' },
    here: { en: 'Here', zh: '本情景' },
    assumption: { en: 'Assumption', zh: '假设' },
    value: { en: 'Value or distribution', zh: '取值或分布' },
    result: { en: 'At the start: median', zh: '期初中位数' },
    source: { en: 'Source', zh: '来源' },
    lever: { en: 'Lever', zh: '手段' },
    setting: { en: 'Setting', zh: '设定' },
    range: { en: 'Range', zh: '范围' },
    fact: { en: 'Fact', zh: '项目' },
    what: { en: 'What', zh: '内容' },
    variable: { en: 'First not finite', zh: '首先出错的变量' },
    date: { en: 'Date', zh: '日期' },
    count: { en: 'Futures', zh: '路径数' },
    example: { en: 'For example', zh: '例如' },
    label: { en: 'What bound', zh: '制约因素' },
    share: { en: 'At the deadline', zh: '到期时占比' },
  },
  reached: (date: Cited): Phrase => ({ en: [date], zh: [date] }),
  notReached: (date: Cited): Phrase => ({
    en: say`not by ${date}`,
    zh: say`至 ${date}未达到`,
  }),
  keptTable: { en: 'How many promises are kept together', zh: '同时兑现的承诺数' },

  // Futures
  futuresNote: {
    en: [
      'The headline reading of each promise. The future is one of many: half of them lie in the dark band, nine of ten in the light one.',
    ],
    zh: ['各项承诺的首要口径。未来有多种可能：半数路径落在深色带内，九成落在浅色带内。'],
  } satisfies Phrase,
  legend: {
    median: { en: 'median', zh: '中位数' },
    half: { en: 'half of futures', zh: '半数路径' },
    most: { en: 'nine of ten', zh: '九成路径' },
    target: { en: 'promise', zh: '承诺值' },
    deadline: { en: 'deadline', zh: '期限' },
    observed: { en: 'observed', zh: '历史数据' },
    derived: { en: 'derived or recalled', zh: '推算或凭记忆' },
  },
  fanTitle: (name: Text): Text => ({ en: `${name.en} over time`, zh: `${name.zh}的走势` }),
  atDeadline: (low: Cited, median: Cited, high: Cited): Phrase => ({
    en: say`Then: median ${median}, nine of ten between ${low} and ${high}.`,
    zh: say`到期时：中位数 ${median}，九成路径在 ${low} 至 ${high} 之间。`,
  }),

  // Obstacles
  obstaclesNote: {
    en: [
      'Wherever the model takes the tightest of several limits, it remembers which one it was. The area is the share of futures in which each limit is the one that binds.',
    ],
    zh: ['模型在多个约束中取最紧者时，会记下是哪一个。面积为各约束起决定作用的路径占比。'],
  } satisfies Phrase,
  shareAt: (date: Cited): Phrase => ({ en: say`What binds, ${date}`, zh: say`${date}的制约因素` }),
  noObstacles: { en: ['No variable is the tightest of several limits.'], zh: ['模型中没有取最紧约束的变量。'] } satisfies Phrase,
  shareAxis: { en: 'share of futures', zh: '路径占比' },

  // Assumptions
  uncertainTable: { en: 'What is uncertain', zh: '不确定的量' },
  leverTable: { en: 'What can be decided', zh: '可以决定的量' },
  uncertainNote: (count: Cited): Phrase => ({
    en: [...counted(count, 'quantity is drawn', 'quantities are drawn').en, ' anew in every future, as the formula says.'],
    zh: say`共 ${count} 个量在每条路径中按公式抽取。`,
  }),
  range: (from: Cited, to: Cited): Phrase => ({ en: say`${from} to ${to}`, zh: say`${from} 至 ${to}` }),
  noSource: { en: ['none given'], zh: ['未注明'] } satisfies Phrase,

  // Failures
  failuresNote: (count: Cited, paths: Cited): Phrase => ({
    en: say`${count} of ${paths} futures could not be computed. Each counts as a miss in the lower and as kept in the upper end of every interval.`,
    zh: say`${paths} 条路径中有 ${count} 条无法计算；在各区间的下限中计为未兑现，上限中计为兑现。`,
  }),
  pathNumber: (path: Cited): Phrase => ({ en: say`path ${path}`, zh: say`第 ${path} 条` }),

  // What a variant changes
  changesTable: { en: 'What this file changes', zh: '本文件的改动' },
  changesNote: (parents: Phrase): Phrase => ({
    en: say`This scenario is a variant of ${parents.en}; all that it does not change is as there.`,
    zh: say`本情景是 ${parents.zh} 的变体；未改动之处与其相同。`,
  }),
  noChanges: (parents: Phrase): Phrase => ({
    en: say`This scenario extends ${parents.en} and changes nothing.`,
    zh: say`本情景扩展 ${parents.zh}，未作任何改动。`,
  }),
  listComma: { en: ', ', zh: '、' } satisfies Text,
  nothingThere: { en: ['—'], zh: ['—'] } satisfies Phrase,

  // Run card
  runTable: { en: 'Run card', zh: '运行卡' },
  facts: {
    scenario: { en: 'Scenario', zh: '情景' },
    paths: { en: 'Futures simulated', zh: '模拟路径数' },
    seed: { en: 'Seed', zh: '随机种子' },
    design: { en: 'Design', zh: '抽样方法' },
    time: { en: 'Time', zh: '时间' },
    program: { en: 'Program', zh: '程序' },
    machine: { en: 'Machine', zh: '机器' },
    duration: { en: 'Time taken', zh: '用时' },
    memory: { en: 'Peak memory', zh: '峰值内存' },
    finished: { en: 'Finished', zh: '完成于' },
    command: { en: 'Command', zh: '命令' },
    hash: { en: 'Fingerprint', zh: '指纹' },
    model: { en: 'Model', zh: '模型' },
    files: { en: 'Input files (SHA-256)', zh: '输入文件（SHA-256）' },
  },
  span: (first: Cited, last: Cited, step: Text): Phrase => ({
    en: say`${first} to ${last}, by ${step.en}`,
    zh: say`${first} 至 ${last}，${step.zh}`,
  }),
  steps: {
    month: { en: 'month', zh: '按月' },
    quarter: { en: 'quarter', zh: '按季度' },
    year: { en: 'year', zh: '按年' },
  } satisfies Readonly<Record<string, Text>>,
  programs: (program: Cited, node: Cited, numbers: Cited): Phrase => ({
    en: say`steppecast ${program} on Node.js ${node}, numbers version ${numbers}`,
    zh: say`steppecast ${program}，Node.js ${node}，数值版本 ${numbers}`,
  }),
  machine: (cpu: Cited, threads: Cited, executor: Cited): Phrase => ({
    en: say`${cpu}, threads used: ${threads} (${executor})`,
    zh: say`${cpu}，使用线程数 ${threads}（${executor}）`,
  }),
  seconds: (value: Cited): Phrase => ({ en: say`${value} s to simulate`, zh: say`模拟用时 ${value} 秒` }),
  megabytes: (value: Cited): Phrase => ({ en: say`${value} MB`, zh: say`${value} MB` }),
  notKnown: { en: ['–'], zh: ['–'] } satisfies Phrase,

  // Page
  page: {
    contents: { en: 'Contents', zh: '目录' },
    languages: { en: 'Language', zh: '语言' },
    toTop: { en: 'Back to the top', zh: '回到顶部' },
    noScript: {
      en: 'Charts are drawn by a script that came with this page; the numbers are in the tables.',
      zh: '图表由本页自带的脚本绘制；数字见各表。',
    },
    made: { en: 'Made by steppecast. This page asks nothing of any network.', zh: '由 steppecast 生成。本页不访问任何网络。' },
  },
  // List of runs
  index: {
    title: { en: 'Results', zh: '结果' },
    none: { en: 'No run has been saved yet.', zh: '尚无已保存的运行。' },
    columns: {
      run: { en: 'Run', zh: '运行' },
      paths: { en: 'Futures', zh: '路径数' },
      seed: { en: 'Seed', zh: '随机种子' },
      verdicts: { en: 'Promises', zh: '承诺' },
    },
    count: (verdict: Verdict, count: string): Text => ({
      en: `${count} ${messages.verdicts[verdict].en}`,
      zh: `${messages.verdicts[verdict].zh} ${count}`,
    }),
    noTargets: { en: 'none made', zh: '未设目标' },
    noPage: (run: string): Text => ({
      en: `no page yet: steppecast report, then the folder ${run}`,
      zh: `尚无网页：steppecast report 加文件夹 ${run}`,
    }),
  },
  derivations: {
    share: { en: 'count as a share of all futures', zh: '计数占全部路径的比例' },
    'share-low': { en: 'lower end of the 95 % interval of the share', zh: '占比 95 % 区间下限' },
    'share-high': { en: 'upper end of the 95 % interval of the share', zh: '占比 95 % 区间上限' },
    'interval-low': { en: 'lower end of the 95 % interval', zh: '95 % 区间下限' },
    'interval-high': { en: 'upper end of the 95 % interval', zh: '95 % 区间上限' },
    'half-width': { en: 'half of the 95 % interval, from the standard error', zh: '95 % 区间半宽，由标准误算得' },
    size: { en: 'how many there are', zh: '个数' },
  } satisfies Readonly<Record<Derivation, Text>>,
} as const
