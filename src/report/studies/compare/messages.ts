// Every sentence that a comparison can say.

import type { Standing } from '../../../analysis/comparison/comparison.js'
import type { Text } from '../../../text.js'
import { joined, say } from '../../phrases.js'
import type { Cited, Phrase } from '../../report.js'

/** What a mean is of: whether some futures failed, and whether all scenarios have the same ones. */
interface Among {
  readonly failed: boolean
  readonly same: boolean
}

export const messages = {
  label: { en: 'Comparison', zh: '情景比较' } satisfies Text,
  help: {
    en: 'Which of several scenarios is better for each promise, by how much, and what choosing another gives away.',
    zh: '对每项承诺而言哪个情景更好、好多少，以及选择其他情景的代价。',
  } satisfies Text,
  title: (names: readonly Phrase[]): Phrase => {
    const en = joined(names, { en: ' · ', zh: ' · ' })
    return { en: say`Compared: ${en.en}`, zh: say`比较：${en.zh}` }
  },
  tab: ({ en, zh }: Text): Text => ({ en: `Compared: ${en}`, zh: `比较：${zh}` }),
  between: { en: ' · ', zh: ' · ' } satisfies Text,
  copy: (name: Text, number: number): Text => ({ en: `${name.en} (${number})`, zh: `${name.zh}（${number}）` }),
  sameFutures: (paths: Cited, seed: Cited, design: Cited): Phrase => ({
    en: say`All on the same futures: ${paths} of each, seed ${seed}, design ${design}. What sets them apart is what their files say.`,
    zh: say`各情景使用同一批路径：每个 ${paths} 条，种子 ${seed}，抽样方法 ${design}。差别只来自各文件的设定。`,
  }),
  otherPoints: (name: Phrase): Phrase => ({
    en: say`${name.en} has other inputs, so that the points of this design are not the same for it; with the design random they would be.`,
    zh: say`${name.zh}的随机量不同，在此抽样方法下路径并不相同；改用 random 则相同。`,
  }),
  otherSteps: (name: Phrase): Phrase => ({
    en: say`${name.en} has other steps: what it draws each step is not what the first scenario draws.`,
    zh: say`${name.zh}的时间步长或起点不同，其逐期抽取的随机量与第一个情景不同。`,
  }),

  // Answer
  better: (name: Phrase, first: Phrase, what: readonly Phrase[]): Phrase =>
    judged(name, first, what, { en: 'better than', zh: '优于' }),
  worse: (name: Phrase, first: Phrase, what: readonly Phrase[]): Phrase =>
    judged(name, first, what, { en: 'worse than', zh: '不及' }),
  allTies: (name: Phrase, first: Phrase): Phrase => ({
    en: say`${name.en} cannot be told from ${first.en} on any promise.`,
    zh: say`${name.zh}与${first.zh}在各项承诺上均不分上下。`,
  }),
  /** `more`: than the next one. */
  mostKept: (name: Phrase, kept: Phrase, more: Phrase, next: Phrase, { failed, same }: Among): Phrase => ({
    en: say`On average${failed ? ', of the futures that could be computed,' : ''} ${name.en} keeps the most promises: ${kept.en}, ${more.en} more than ${next.en}${same ? ' on the same futures' : ''}.`,
    zh: say`${failed ? '在可计算的路径中，' : ''}平均兑现承诺最多的是“${name.zh}”：${kept.zh} 项，${same ? '在同一批路径上' : ''}比“${next.zh}”多 ${more.zh}。`,
  }),
  mostTied: (name: Phrase, kept: Phrase, others: readonly Phrase[], { failed }: Among): Phrase => {
    const tied = joined(others, { en: '; ', zh: '”、“' })
    return {
      en: say`On average${failed ? ', of the futures that could be computed,' : ''} ${name.en} keeps ${kept.en} promises and none keeps more, but it cannot be told from ${tied.en}.`,
      zh: say`${failed ? '在可计算的路径中，' : ''}平均兑现承诺数以“${name.zh}”最高（${kept.zh} 项），但与“${tied.zh}”不分上下。`,
    }
  },
  more: (value: Cited, low: Cited, high: Cited): Phrase => ({
    en: say`${value} (${low} to ${high})`,
    zh: say`${value} 项（${low} 至 ${high}）`,
  }),
  asksOtherwise: (name: Phrase, first: Phrase, what: readonly Phrase[]): Phrase => {
    const list = joined(what, { en: '; ', zh: '；' })
    return {
      en: say`${name.en} asks for something else than ${first.en}, by bound or by date, in: ${list.en}. Neither is better for that.`,
      zh: say`“${name.zh}”与“${first.zh}”的要求或期限不同，不作优劣比较的承诺：${list.zh}。`,
    }
  },
  moved: (target: Phrase, points: Cited): Phrase => ({
    en: say`${target.en} (${points} points)`,
    zh: say`${target.zh}（${points} 个百分点）`,
  }),

  sections: {
    standing: { en: 'How likely is each promise in each', zh: '各情景下各项承诺的兑现概率' },
    best: { en: 'Which is best, future by future', zh: '逐条路径看，哪个最好' },
    regret: { en: 'What choosing one gives away', zh: '选择某一情景的后悔值' },
    pairs: { en: 'Every two of them', zh: '两两比较' },
    fans: { en: 'Side by side', zh: '走势对照' },
    cost: { en: 'What they cost', zh: '成本' },
    changes: { en: 'What the files say otherwise', zh: '各文件的不同设定' },
    apart: { en: 'What could not be compared', zh: '无法比较的内容' },
  } satisfies Readonly<Record<string, Text>>,
  standingNote: (first: Phrase): Phrase => ({
    en: say`A probability is the share of futures in which the promise is kept at its deadline, with its 95% interval. The difference is that over ${first.en} on the same futures, which is far better known than either probability. Better or worse: its 95% interval leaves zero out; tie: it does not. A promise on which all tie has one line.`,
    zh: say`概率为到期时承诺兑现的路径占比，附 95% 区间。差值为相对${first.zh}、在同一批路径上之差，远比两个概率本身精确。其 95% 区间不含零为“更好”或“更差”，含零为“不分上下”；与其余情景均不分上下的承诺只列一行。`,
  }),
  bestNote: (paths: Cited): Phrase => ({
    en: say`Over the first ${paths} futures, by the value at the deadline. Alone: every other scenario is worse on that future; unbeaten: none is better. A future on which several are equally good is a tie and counts for none alone.`,
    zh: say`基于前 ${paths} 条路径，按到期时的数值。“独占最优”指该路径上其余情景都更差；“未被超越”指没有情景更好。几个情景同样好的路径算不分上下，不计入任何一个的独占。`,
  }),
  regretNote: (paths: Cited): Phrase => ({
    en: say`On each of the first ${paths} futures: the best value at the deadline among all scenarios, less this scenario's own. After ± stands half the mean's 95% interval.`,
    zh: say`在前 ${paths} 条路径的每一条上：各情景到期数值中的最好者与本情景之差。± 后为均值 95% 区间的一半。`,
  }),
  pairsNote: {
    en: ['The second over the first, on the same futures. Each interval holds by itself, not for all of them together.'],
    zh: ['后者相对前者，在同一批路径上。各区间单独成立，并非同时成立。'],
  } satisfies Phrase,
  fansNote: {
    en: [
      'Half of the futures lie in the dark band, nine of ten in the light one; a promise has the same axes in every scenario.',
    ],
    zh: ['半数路径落在深色带内，九成落在浅色带内；同一承诺在各情景中坐标轴相同。'],
  } satisfies Phrase,
  costNote: {
    en: [
      'Costs of the levers as they are set, by the formulas of the files. What a change of other formulas costs is stated nowhere, and is not in the sums.',
    ],
    zh: ['各措施按设定值的成本，依文件中的公式计算。其他公式的改动，文件未注明成本，不计入合计。'],
  } satisfies Phrase,
  unmoved: (levers: Cited): Phrase => ({
    en: say`Levers that are set alike and cost the same wherever they stand are left out: ${levers}; tables/cost.csv has all.`,
    zh: say`设定与成本在各情景中均相同的 ${levers} 项措施从略，全部见 tables/cost.csv。`,
  }),
  noCosts: { en: ['No file says what its levers cost.'], zh: ['各文件均未给出措施的成本。'] } satisfies Phrase,
  changesNote: (first: Phrase): Phrase => ({
    en: say`Against ${first.en}, after all that the files extend.`,
    zh: say`与${first.zh}相比，已计入各文件所继承的内容。`,
  }),
  noChanges: (name: Phrase): Phrase => ({
    en: say`${name.en} says the same.`,
    zh: say`${name.zh}的设定相同。`,
  }),

  standings: {
    better: { en: 'better', zh: '更好' },
    worse: { en: 'worse', zh: '更差' },
    tie: { en: 'tie', zh: '不分上下' },
  } satisfies Readonly<Record<Standing, Text>>,
  cannotTell: (paths: Cited): Phrase => ({
    en: say`cannot tell at this number of futures; about ${paths} more would`,
    zh: say`以目前的路径数尚不能区分；再算约 ${paths} 条可以`,
  }),
  allTie: { en: ['all tie'], zh: ['均不分上下'] } satisfies Phrase,
  allTheSame: { en: ['all the same'], zh: ['均相同'] } satisfies Phrase,
  cannotTellAny: (paths: Cited): Phrase => ({
    en: say`cannot tell at this number of futures; about ${paths} more would tell two apart`,
    zh: say`以目前的路径数尚不能区分；再算约 ${paths} 条可区分其中两个`,
  }),
  noDifference: { en: ['the shares are the same'], zh: ['比例相同'] } satisfies Phrase,
  failuresDecide: {
    en: ['it depends on the futures that could not be computed'],
    zh: ['取决于计算失败的路径'],
  } satisfies Phrase,
  asMany: { en: ['as many'], zh: ['项数相同'] } satisfies Phrase,
  reference: { en: ['–'], zh: ['–'] } satisfies Phrase,
  otherPromise: { en: 'another promise', zh: '要求不同' } satisfies Text,
  valuesApart: {
    sample: {
      en: 'Values are not compared future by future: some futures failed, or --sample 0 kept none.',
      zh: '未逐条路径比较数值：有路径计算失败，或 --sample 0 未保留样本。',
    },
    dates: {
      en: 'Values are not compared future by future: they are read at different dates.',
      zh: '未逐条路径比较数值：到期日不同。',
    },
    senses: {
      en: 'Values are not compared future by future: one wants at least and another at most so much.',
      zh: '未逐条路径比较数值：一方要求不低于，另一方要求不高于。',
    },
  } satisfies Readonly<Record<string, Text>>,
  ofPromise: (target: Phrase, why: Text): Phrase => ({ en: say`${target.en}: ${why.en}`, zh: say`${target.zh}：${why.zh}` }),
  apart: {
    missing: { en: 'only these make it:', zh: '仅见于：' },
    unit: { en: 'in different units', zh: '单位不同' },
  } satisfies Readonly<Record<string, Text>>,
  severalBest: (share: Phrase): Phrase => ({
    en: say`several equally good in ${share.en}`,
    zh: say`并列最优的路径占 ${share.zh}`,
  }),
  withError: (value: Cited, error: Cited): Phrase => ({ en: say`${value} ± ${error}`, zh: say`${value} ± ${error}` }),
  failed: (name: Phrase, count: Cited): Phrase => ({
    en: say`${name.en}: ${count} futures could not be computed.`,
    zh: say`${name.zh}：${count} 条路径计算失败。`,
  }),
  together: { en: 'All promises together', zh: '全部承诺同时兑现' } satisfies Text,
  keptOnAverage: { en: ['Promises kept on average'], zh: ['平均兑现的承诺数'] } satisfies Phrase,
  promises: (kept: Phrase): Phrase => ({ en: say`${kept.en} promises`, zh: say`${kept.zh} 项` }),
  withInterval: (value: Cited, low: Cited, high: Cited): Phrase => ({
    en: say`${value} (${low} to ${high})`,
    zh: say`${value}（${low} 至 ${high}）`,
  }),
  over: (other: Phrase, one: Phrase): Phrase => ({
    en: say`${other.en} over ${one.en}`,
    zh: say`${other.zh}相对${one.zh}`,
  }),
  inSum: { en: ['levers in all'], zh: ['措施合计'] } satisfies Phrase,
  otherFormulas: { en: ['formulas unlike those of the first'], zh: ['与首个情景不同的公式'] } satisfies Phrase,
  notStated: { en: ['not stated'], zh: ['未注明'] } satisfies Phrase,
  noLeverCosts: { en: ['its file states no costs'], zh: ['文件未注明成本'] } satisfies Phrase,
  atDeadline: (low: Cited, median: Cited, high: Cited): Phrase => ({
    en: say`At the deadline ${median} (median), ${low} to ${high} in nine of ten.`,
    zh: say`到期时中位数 ${median}，九成路径在 ${low} 至 ${high} 之间。`,
  }),

  columns: {
    scenario: { en: 'Scenario', zh: '情景' },
    probability: { en: 'Kept in time', zh: '按期兑现' },
    difference: { en: 'Over the first', zh: '相对第一个' },
    standing: { en: 'Standing', zh: '比较结果' },
    median: { en: 'Median at the deadline', zh: '到期中位数' },
    alone: { en: 'Best alone', zh: '独占最优' },
    unbeaten: { en: 'Unbeaten', zh: '未被超越' },
    mean: { en: 'Mean', zh: '均值' },
    p90: { en: 'Exceeded in one of ten', zh: '90% 分位' },
    maximum: { en: 'Largest', zh: '最大' },
    pair: { en: 'Pair', zh: '情景对' },
    pairDifference: { en: 'Difference', zh: '差值' },
    lever: { en: 'Lever', zh: '措施' },
    setting: { en: 'Setting', zh: '设定' },
    cost: { en: 'Cost', zh: '成本' },
    overFirst: { en: 'Over the first', zh: '相对第一个' },
    changed: { en: 'What', zh: '内容' },
    there: { en: 'In the first', zh: '第一个情景' },
    here: { en: 'In this one', zh: '本情景' },
    target: { en: 'Promise', zh: '承诺' },
    reading: { en: 'Reading', zh: '口径' },
    why: { en: 'Why', zh: '原因' },
    number: { en: 'Number', zh: '序号' },
    of: { en: 'Of', zh: '所比' },
  },
  /** Columns of a run as a whole, where they are values. */
  jointNumbers: {
    all_kept: { en: 'share of futures that keep all', zh: '全部兑现的路径占比' },
    kept_mean: { en: 'promises kept on average', zh: '平均兑现的承诺数' },
  },
  /** The same table for the readings that are not a promise's headline. */
  others: ({ en, zh }: Text): Text => ({ en: `${en}: other readings`, zh: `${zh}：其他口径` }),
  otherReading: { en: 'Over time', zh: '走势' },
  tables: {
    standing: {
      en: 'Probability of each promise in each scenario, and the difference on the same futures',
      zh: '各情景下各承诺的概率及同一批路径上的差值',
    },
    best: { en: 'Share of futures on which a scenario is best', zh: '各情景最优的路径占比' },
    regret: { en: 'Regret at the deadline', zh: '到期时的后悔值' },
    pairs: { en: 'Differences of every two scenarios', zh: '任意两情景之差' },
    joint: { en: 'All promises together, by scenario', zh: '各情景的全部承诺' },
    jointPairs: { en: 'Differences in all promises together', zh: '全部承诺的两两之差' },
    cost: { en: 'Costs of the levers', zh: '措施成本' },
    changes: { en: 'What the files say otherwise', zh: '各文件的不同设定' },
    apart: { en: 'Readings that are not compared', zh: '未比较的口径' },
    readings: { en: 'Readings by scenario', zh: '各情景的各口径' },
    fans: { en: 'Readings over time', zh: '各口径的走势' },
  },
} as const

const judged = (name: Phrase, first: Phrase, what: readonly Phrase[], words: Text): Phrase => {
  const listed = joined(what, { en: '; ', zh: '、' })
  return {
    en: say`${name.en} is ${words.en} ${first.en} for ${listed.en}.`,
    zh: say`“${name.zh}”在以下承诺上${words.zh}“${first.zh}”：${listed.zh}。`,
  }
}
