// Words that are drawn in charts: names of axes. What stands around a chart is said elsewhere.

export const messages = {
  shareAxis: { en: 'share of futures', zh: '路径占比' },
  reachedAxis: { en: 'futures that have reached it', zh: '已达到的路径占比' },
  atLeastAxis: { en: 'futures with at least this', zh: '不低于该值的路径占比' },
  atMostAxis: { en: 'futures with at most this', zh: '不高于该值的路径占比' },
  correlationAxis: { en: 'rank correlation', zh: '秩相关' },
  keptAxis: { en: 'promises kept', zh: '兑现的承诺数' },
  keptChart: { en: 'How many promises are kept together, as shares of the futures', zh: '同时兑现的承诺数及其路径占比' },
} as const
