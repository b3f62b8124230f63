// What the columns of the tables mean: by the column's name, or by table.column where a name means something else there.

import type { Text } from '../../text.js'

const intervalLow: Text = { en: 'lower end of the 95% interval', zh: '95% 区间下限' }
const intervalHigh: Text = { en: 'upper end of the 95% interval', zh: '95% 区间上限' }

export const help: Readonly<Record<string, Text>> = {
  // Names
  target: { en: 'name of the promise in the scenario', zh: '承诺在情景文件中的名称' },
  reading: { en: 'one meaning of the promise, by its name in the scenario', zh: '承诺的一种口径（情景文件中的名称）' },
  reading_title: { en: 'title of the reading; of its variable where it has none', zh: '口径名称；未命名时为其变量名称' },
  variable: { en: 'name of the variable in the scenario', zh: '变量在情景文件中的名称' },
  input: {
    en: 'what is drawn: its variable, with # and a number from the second draw of a formula on',
    zh: '随机量所在变量；同一公式第二次抽取起加 # 与序号',
  },
  renewed: {
    en: 'how often it is drawn, where that is not once: then its mean up to the deadline is compared',
    zh: '非一次性抽取时的抽取频率；此时比较其截至到期时的均值',
  },
  input_title: { en: 'title of the variable that draws', zh: '随机量所在变量的名称' },
  lever: { en: 'name of what can be decided', zh: '可以决定的量的名称' },
  choice: { en: 'where the model takes the tightest of several limits', zh: '模型取最紧约束之处' },
  limit: { en: 'one of the limits', zh: '其中一个约束' },
  title: { en: 'what it is called', zh: '名称' },
  unit: { en: 'unit of the values', zh: '数值单位' },
  formula: { en: 'as the scenario has it', zh: '情景文件中的公式' },
  source: { en: 'where the number comes from', zh: '数据来源' },
  kind: { en: 'how the number is known: official, derived, recalled, …', zh: '数据性质：官方、推算、凭记忆等' },

  // What was promised
  sense: { en: 'whether the promise is not to fall short of the bound or not to exceed it', zh: '不低于还是不高于目标值' },
  bound: { en: 'what was promised', zh: '承诺值' },
  by: { en: 'when it is due', zh: '期限' },
  confidence: { en: 'the probability that is wanted', zh: '所要求的概率' },
  headline: { en: 'the reading that decides', zh: '是否为首要口径' },

  // How likely
  probability: {
    en: 'share of the paths, of those that could be computed, that keep the promise at its deadline',
    zh: '到期时兑现承诺的路径占可计算路径的比例',
  },
  'probabilities.probability': { en: 'share of the paths that meet the bound at this date', zh: '该时点满足目标值的路径占比' },
  'convergence.probability': { en: 'share kept among these first paths', zh: '前若干条路径中的兑现比例' },
  as_shown: {
    en: 'the probability as the page says it, with its interval and word: < 0.019% where no path keeps the promise',
    zh: '网页上的写法，含区间与用语；无路径兑现时写作 < 0.019% 之类',
  },
  low: intervalLow,
  high: intervalHigh,
  'observations.low': { en: 'lowest value that the source allows', zh: '来源给出的下限' },
  'observations.model_date': {
    en: 'date of the model that is nearest; empty outside of its time',
    zh: '模型中最近的时点；时段之外为空',
  },
  'observations.model_p01': { en: '1st percentile of the futures at that date', zh: '该时点各路径的 1% 分位' },
  'observations.model_p05': { en: '5th percentile', zh: '5% 分位' },
  'observations.model_p50': { en: 'median', zh: '中位数' },
  'observations.model_p95': { en: '95th percentile', zh: '95% 分位' },
  'observations.model_p99': { en: '99th percentile', zh: '99% 分位' },
  'observations.standing': {
    en: 'inside: between p05 and p95; edge: beyond them, between p01 and p99; above and below: beyond these. The range of the source counts, and either date where it lies between two',
    zh: 'inside：p05 至 p95 之间；edge：其外、p01 至 p99 之间；above、below：更外。以来源给出的范围计；介于两个时点之间时，符合其一即可',
  },
  'observations.high': { en: 'highest value that the source allows', zh: '来源给出的上限' },
  hits: { en: 'number of paths that keep the promise at its deadline', zh: '到期时兑现承诺的路径数' },
  counted: { en: 'number of these paths that could be computed', zh: '其中可计算的路径数' },
  verdict: {
    en: 'on track: the interval lies above what is wanted; off track: below; cannot tell: it straddles',
    zh: '区间高于要求为有望达成，低于为难以达成，跨越为尚难定论',
  },
  more_paths: { en: 'about how many more paths would tell', zh: '约再算多少条路径可得出结论' },
  half_of_paths_by: {
    en: 'first date by which half of the paths have reached the bound; empty where they never do',
    zh: '半数路径达到目标值的首个日期；未达到则为空',
  },
  half_of_paths_until: {
    en: 'of a bound not to exceed: last date until which, from the first on, half of the paths keep below it',
    zh: '上限类承诺：从起点起半数路径持续满足的最后日期',
  },
  half_of_paths_since: {
    en: 'of a bound not to exceed: first date from which on, to the last, half of the paths keep below it',
    zh: '上限类承诺：半数路径自此满足直至末期的首个日期',
  },
  never: { en: 'number of paths that never reach the bound', zh: '始终未达到目标值的路径数' },
  first_hits: { en: 'number of paths that reach the bound for the first time at this date', zh: '该时点首次达到目标值的路径数' },
  shortfall_mean: {
    en: 'how far off the bound the value is at the deadline, on average over the paths that miss the promise; 0 where none does',
    zh: '未兑现路径到期时与目标值差距的平均；均兑现则为 0',
  },
  shortfall_cvar95: {
    en: 'how far off the bound the value is at the deadline, on average over the worst 5% of all paths (conditional value at risk)',
    zh: '全部路径中最差 5% 到期时与目标值差距的平均（条件在险值）',
  },

  // Against the baseline
  there: { en: 'probability in the baseline', zh: '基准情景中的概率' },
  there_low: intervalLow,
  there_high: intervalHigh,
  here: { en: 'probability in this run', zh: '本次运行中的概率' },
  difference: { en: 'here less there, on the same futures', zh: '相同路径上本情景与基准之差' },
  difference_low: intervalLow,
  difference_high: intervalHigh,

  // Medians
  outcome: { en: 'kept or missed in the one future in which every draw is at its median', zh: '所有随机量取中位数时是否兑现' },
  reached: { en: 'first date at which the bound is reached', zh: '首次达到目标值的日期' },
  kept_until: {
    en: 'of a bound not to exceed: last date until which, from the first on, it is kept',
    zh: '上限类承诺：从起点起持续满足的最后日期',
  },
  kept_since: {
    en: 'of a bound not to exceed: first date from which on, to the last, it is kept',
    zh: '上限类承诺：自此满足直至末期的首个日期',
  },
  shortfall: { en: 'how far off the bound the value is at the deadline', zh: '到期时与目标值的差距' },

  // Shares and counts
  kept: { en: 'number of promises kept, by their headline readings', zh: '按首要口径兑现的承诺数' },
  'kept.paths': { en: 'number of paths that keep exactly so many promises', zh: '恰好兑现这么多项的路径数' },
  'missed_together.paths': { en: 'number of sampled paths that miss both', zh: '两项均落空的样本路径数' },
  'convergence.paths': { en: 'the first so many paths', zh: '前若干条路径' },
  'failures.paths': { en: 'number of paths that failed so', zh: '因此失败的路径数' },
  share: { en: 'share of the paths that could be computed', zh: '占可计算路径的比例' },
  'missed_together.share': {
    en: 'share of the second promise missed where the first is; of the whole sample beside itself',
    zh: '前者落空时后者也落空的比例；同一项则为占样本的比例',
  },
  'binding.share': { en: 'share of the paths in which this limit is the one that binds', zh: '该约束起决定作用的路径占比' },
  'limits.share': {
    en: 'mean of the share of the paths in which this limit binds, over all dates until the deadline',
    zh: '期限前各期该约束起决定作用的路径占比的平均',
  },
  'limits.low': {
    en: 'mean of the lower ends of the 95% intervals of the dates: the interval of the mean is no wider',
    zh: '各期 95% 区间下限的平均：均值的区间不宽于此',
  },
  'limits.high': {
    en: 'mean of the upper ends of the 95% intervals of the dates: the interval of the mean is no wider',
    zh: '各期 95% 区间上限的平均：均值的区间不宽于此',
  },
  until: {
    en: 'when the last of the promises that depend on it is due; empty where none does, and the mean is over all dates',
    zh: '依赖于此的承诺的最后期限；为空则为全程平均',
  },
  missed: { en: 'the promise that is missed', zh: '落空的承诺' },
  missed_too: { en: 'the promise that is missed too', zh: '也落空的承诺' },
  of: {
    en: 'number of sampled paths that miss the first; of all of them beside itself',
    zh: '前者落空的样本路径数；同一项则为样本路径数',
  },

  // Values
  date: { en: 'end of the step; empty for what no date changes', zh: '时段末；不随时间变化者为空' },
  value: { en: 'the value', zh: '数值' },
  percentile: { en: 'so many per cent of the paths lie below the value', zh: '低于该值的路径百分比' },
  mean: { en: 'mean over the paths', zh: '各路径均值' },
  mean_se: {
    en: 'standard error of the mean: 1.96 of them are half of its 95% interval',
    zh: '均值的标准误，其 1.96 倍为 95% 区间半宽',
  },
  sd: { en: 'standard deviation over the paths', zh: '各路径标准差' },
  min: { en: 'smallest value on any path', zh: '最小值' },
  max: { en: 'largest value on any path', zh: '最大值' },
  ...Object.fromEntries(
    [1, 5, 10, 25, 50, 75, 90, 95, 99].map(percent => [
      `p${String(percent).padStart(2, '0')}`,
      { en: `${percent}% of the paths lie below it`, zh: `${percent}% 的路径低于此值` },
    ]),
  ),

  // What drives it
  rank_correlation: {
    en: 'rank correlation (Spearman) with the headline reading at the deadline, −1 to 1',
    zh: '与首要口径到期值的秩相关（Spearman），−1 至 1',
  },
  'drivers_by_year.rank_correlation': {
    en: 'rank correlation (Spearman) with the headline reading at this date, −1 to 1',
    zh: '与首要口径该时点值的秩相关（Spearman），−1 至 1',
  },
  sample: { en: 'number of sampled paths that it is read from', zh: '所用样本路径数' },
  sampled: {
    en: 'number of the path in the sample, from 0: what trace calls it where no path before it failed',
    zh: '样本中的路径序号（从 0 起）；此前无失败路径时即 trace 的路径号',
  },
  input_value: { en: 'what was drawn on this path', zh: '该路径抽取的值' },
  reading_value: { en: 'the headline reading at the deadline on this path', zh: '该路径首要口径的到期值' },

  // What was drawn
  statistic: { en: 'quantile of the variable, or its mean', zh: '分位数（p05 等）或均值（mean）' },
  asked: { en: 'that of the distribution in the scenario, exactly', zh: '情景文件中分布的精确值' },
  'drawn.drawn': { en: 'that of the paths', zh: '各路径的值' },
  below: { en: 'share of the paths below what was asked for', zh: '低于设定值的路径占比' },
  z: {
    en: 'how far off, in standard errors of independent paths: beyond 4 there is more to it than chance',
    zh: '以独立路径的标准误计的偏离；超过 4 不宜视为偶然',
  },

  // Decisions and assumptions
  drawn: { en: 'whether its own formula draws', zh: '其公式是否含随机抽取' },
  setting: { en: 'how it is set in this run', zh: '本次运行的设定' },
  from: { en: 'the lowest setting', zh: '设定下限' },
  to: { en: 'the highest setting', zh: '设定上限' },
  cost: { en: 'what a setting costs, as a formula of the lever', zh: '设定的成本公式' },
  cost_here: { en: 'what this setting costs; empty where that takes a run to know', zh: '本设定的成本；需运行才知者为空' },
  cost_unit: { en: 'unit of that cost', zh: '成本单位' },
  first_path: { en: 'number of the first such path, for trace', zh: '首条此类路径的编号，可用于 trace' },
}

/** undefined where the name says it all. */
export const helpFor = (table: string, column: string): Text | undefined => {
  const own = `${table}.${column}`
  if (Object.hasOwn(help, own)) return help[own]
  return Object.hasOwn(help, column) ? help[column] : undefined
}
