// Words that are drawn in charts: names of axes. What stands around a chart is said elsewhere.

export const messages = {
  shareAxis: { en: 'share of futures', zh: '路径占比' },
  bindsAxis: { en: 'what binds', zh: '起作用的约束' },
  reachedAxis: { en: 'futures that have reached it', zh: '已达到的路径占比' },
  heldAxis: { en: 'futures that keep it then', zh: '当时满足的路径占比' },
  soAxis: { en: 'futures in which it is so then', zh: '当时发生的路径占比' },
  atLeastAxis: { en: 'futures with at least this', zh: '不低于该值的路径占比' },
  atMostAxis: { en: 'futures with at most this', zh: '不高于该值的路径占比' },
  correlationAxis: { en: 'rank correlation', zh: '秩相关' },
  chanceAxis: { en: 'chance of being kept', zh: '兑现概率' },
  keptAxis: { en: 'promises kept', zh: '兑现的承诺数' },
  keptChart: { en: 'How many promises are kept together, as shares of the futures', zh: '同时兑现的承诺数及其路径占比' },
  togetherChart: {
    en: 'Where one promise is missed, how often each other is missed too',
    zh: '一项承诺落空时，其他各项也落空的比例',
  },
  firstMissed: { en: 'where this is missed', zh: '当此项落空' },
  alsoMissed: { en: 'per cent that miss this too', zh: '此项也落空的百分比' },
  pathsAxis: { en: 'futures simulated', zh: '模拟路径数' },
} as const
