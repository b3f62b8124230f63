// Every sentence that a report can say, in both languages, with its numbers in their places.

import type { Verdict } from '../analysis/summary.js'
import type { Text } from '../text.js'
import type { Standing } from './history.js'
import { leastCorrelation } from './noticeable.js'
import { joined, say } from './phrases.js'
import { likelihoods } from './likelihood.js'
import type { Cited, Derivation, Phrase } from './report.js'

const counted = (value: Cited, one: string, many: string): Phrase => ({
  en: value.text.en === '1' ? say`${value} ${one}` : say`${value} ${many}`,
  zh: [value],
})

/** What a share is of: where some futures failed, of those that did not. */
const futures = (failed: boolean): Text =>
  failed ? { en: 'the futures that could be computed', zh: '可计算的路径' } : { en: 'the futures', zh: '全部路径' }

/** Of what is named by the variable whose formula it stands in. */
export const drawnInside: Text = {
  en: '“Name: draw” is not the value of that name but what its formula draws.',
  zh: '“某量：抽取”指该量公式中抽取的数，而非该量本身。',
}

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
  inBrackets: (value: Cited, interval: Phrase): Phrase => ({
    en: say`${value} [${interval.en}]`,
    zh: say`${value} [${interval.zh}]`,
  }),
  verdicts: {
    'on track': { en: 'on track', zh: '有望达成' },
    'off track': { en: 'off track', zh: '难以达成' },
    'cannot tell': { en: 'cannot tell', zh: '尚难定论' },
  } satisfies Readonly<Record<Verdict, Text>>,
  likelihoodScale: (): Phrase => ({
    en: [
      'Words for probabilities: ',
      likelihoods.map(({ from, word }) => (from === 0 ? `else ${word.en}` : `${word.en} from ${100 * from}%`)).join(', '),
      '. A word is used only where the whole interval lies in its band; otherwise the words at both ends are said.',
    ],
    zh: [
      '概率用语：',
      likelihoods.map(({ from, word }) => (from === 0 ? `其余为${word.zh}` : `${100 * from}% 及以上为${word.zh}`)).join('，'),
      '。仅当整个区间落在同一档时使用该词，否则写出两端的词。',
    ],
  }),
  noVerdict: { en: ['–'], zh: ['–'] } satisfies Phrase,
  morePaths: (paths: Cited): Phrase => ({
    en: say`about ${paths} more futures would tell`,
    zh: say`再算约 ${paths} 条路径可得出结论`,
  }),

  // Title and answer
  variantOf: (parents: Phrase): Phrase => ({ en: say`A variant of ${parents.en}.`, zh: say`${parents.zh} 的变体。` }),
  setOnLine: (settings: Phrase): Phrase => ({
    en: say`Set on the command line: ${settings.en}.`,
    zh: say`命令行设定：${settings.zh}。`,
  }),
  /** `title` is that of what is set, `before` what the file says, where there is any. */
  setTo: (set: Phrase, { title, before }: { readonly title?: Cited; readonly before?: Cited }): Phrase => {
    const more = [
      ...(title === undefined ? [] : [{ en: [title], zh: [title] }]),
      ...(before === undefined ? [] : [{ en: say`the file says ${before}`, zh: say`文件中为 ${before}` }]),
    ]
    const said = joined(more, messages.semicolon)
    return more.length === 0 ? set : { en: say`${set.en} (${said.en})`, zh: say`${set.zh}（${said.zh}）` }
  },
  setting: (name: Cited, after: Cited | undefined): Phrase => {
    const set = say`--set ${name}=${after ?? ''}`
    return { en: set, zh: set }
  },
  headline: (title: Cited): Phrase => ({ en: [title], zh: [title] }),
  /** `failed`: some futures could not be computed. */
  answer: (
    targets: Cited,
    mean: Phrase,
    all: Phrase,
    { count, failed }: { readonly count: number; readonly failed: boolean },
  ): Phrase => {
    const { en } = futures(failed)
    const among = failed ? '在可计算的路径中，' : ''
    return count === 1
      ? { en: say`The promise is kept in ${all.en} of ${en}.`, zh: say`${among}承诺兑现的概率为 ${all.zh}。` }
      : {
          en: say`Of ${targets} promises, ${mean.en} are kept on average; all of them in ${all.en} of ${en}.`,
          zh: say`${among}${targets} 项承诺平均兑现 ${mean.zh} 项；全部兑现的概率为 ${all.zh}。`,
        }
  },
  verdictCount: (verdict: Verdict, names: readonly Phrase[]): Phrase => {
    const list = joined(names, { en: '; ', zh: '、' })
    const { en, zh } = messages.verdicts[verdict]
    return { en: say`${en[0].toUpperCase() + en.slice(1)}: ${list.en}.`, zh: say`${zh}：${list.zh}。` }
  },
  withError: (mean: Cited, error: Cited): Phrase => ({ en: say`${mean} ± ${error}`, zh: say`${mean} ± ${error}` }),
  noTargets: {
    en: ['The scenario makes no promise; what may happen is below.'],
    zh: ['本情景未作承诺；各指标的可能走势见下。'],
  } satisfies Phrase,

  // Sections
  sections: {
    caveats: { en: 'Before you quote a number', zh: '引用前须知' },
    against: { en: 'What the change does', zh: '改动的效果' },
    verdicts: { en: 'How likely is each promise', zh: '各项承诺兑现的概率' },
    together: { en: 'The promises together', zh: '承诺的总体兑现情况' },
    futures: { en: 'Promise by promise', zh: '逐项走势' },
    indicators: { en: 'Beside the promises', zh: '相关指标' },
    history: { en: 'Against what was observed', zh: '与历史数据对照' },
    drivers: { en: 'What drives it', zh: '驱动因素' },
    obstacles: { en: 'What stands in the way', zh: '制约因素' },
    assumptions: { en: 'What was assumed', zh: '假设' },
    drawn: { en: 'What was drawn against what was asked', zh: '抽样结果与设定的比较' },
    convergence: { en: 'Were there enough futures', zh: '路径数是否足够' },
    failures: { en: 'Futures that could not be computed', zh: '计算失败的路径' },
    run: { en: 'How this was computed', zh: '计算说明' },
  },

  // Verdicts
  verdictsNote: (confidences: readonly Cited[], failed: boolean): Phrase => {
    const wanted = joined(
      confidences.map(cited => ({ en: [cited], zh: [cited] })),
      { en: ', ', zh: '、' },
    )
    return {
      en: say`A probability is the share of ${futures(failed).en} in which the promise is kept at its deadline, with its 95% interval. On track: the interval lies above the wanted ${wanted.en}; off track: below; cannot tell: it straddles.`,
      zh: say`一条路径即一种模拟出的未来。概率为到期时承诺兑现的路径占${futures(failed).zh}的比例，附 95% 区间。区间高于所要求的 ${wanted.zh} 为“有望达成”，低于为“难以达成”，跨越为“尚难定论”。`,
    }
  },
  probabilityNote: (failed: boolean): Phrase => ({
    en: [
      `A probability is the share of ${futures(failed).en} in which the promise is kept at its deadline, with its 95% interval.`,
    ],
    zh: [`一条路径即一种模拟出的未来。概率为到期时承诺兑现的路径占${futures(failed).zh}的比例，附 95% 区间。`],
  }),
  tickNote: { en: ['The tick on a bar is the probability that is wanted.'], zh: ['条上的刻线为所要求的概率。'] } satisfies Phrase,
  readingsNote: {
    en: ['One promise can mean several things: each meaning is a row, computed from the same futures; the first decides.'],
    zh: ['同一承诺有多种口径：每种口径一行，基于同一批路径计算；以第一种为准。'],
  } satisfies Phrase,
  verdictTable: { en: 'Probability of each promise, by reading', zh: '各项承诺按口径的兑现概率' },
  columns: {
    promise: { en: 'Promise', zh: '承诺' },
    reading: { en: 'Reading', zh: '口径' },
    probability: { en: 'Kept in time', zh: '按期兑现概率' },
    verdict: { en: 'Verdict', zh: '结论' },
    shortfall: { en: 'Mean gap, if missed', zh: '未达时平均差距' },
    changed: { en: 'What is changed', zh: '改动项' },
    before: { en: 'Before', zh: '原值' },
    here: { en: 'Here', zh: '本情景' },
    assumption: { en: 'Assumption', zh: '假设' },
    value: { en: 'Value or distribution', zh: '取值或分布' },
    result: { en: 'At the start: median', zh: '期初中位数' },
    source: { en: 'Source', zh: '来源' },
    lever: { en: 'Lever', zh: '措施' },
    setting: { en: 'Setting', zh: '设定' },
    range: { en: 'Range', zh: '范围' },
    cost: { en: 'Cost', zh: '成本' },
    fact: { en: 'Fact', zh: '项目' },
    what: { en: 'What', zh: '内容' },
    variable: { en: 'First not finite', zh: '首先出错的变量' },
    observed: { en: 'Observed', zh: '历史数据' },
    observedValue: { en: 'Value', zh: '数值' },
    where: { en: 'Among the futures', zh: '与各路径相比' },
    date: { en: 'Date', zh: '日期' },
    count: { en: 'Futures', zh: '路径数' },
    example: { en: 'For example', zh: '例如' },
    label: { en: 'What bound', zh: '制约因素' },
    share: { en: 'At the deadline', zh: '到期时占比' },
    low: { en: 'One in twenty below', zh: '5% 分位' },
    median: { en: 'Median', zh: '中位数' },
    high: { en: 'One in twenty above', zh: '95% 分位' },
    deviation: { en: 'Furthest off, standard errors', zh: '最大偏差（标准误）' },
  },
  /** When half of the futures reach a bound; and where some cell tells until when, or since when, they keep one. */
  half: {
    reached: { en: 'Half by', zh: '半数达到时间' },
    held: { en: 'Half of futures', zh: '半数路径' },
  },
  /** At the head of a column, where one probability is wanted of all. */
  probabilityWanted: (wanted: Text): Text => ({
    en: `Kept in time (wanted: ${wanted.en})`,
    zh: `按期兑现概率（要求 ${wanted.zh}）`,
  }),
  boundWanted: (bound: Phrase, wanted: Cited): Phrase => ({
    en: say`${bound.en}, wanted: ${wanted}`,
    zh: say`${bound.zh}，要求 ${wanted}`,
  }),
  reached: (date: Cited): Phrase => ({ en: say`by ${date}`, zh: say`${date}达到` }),
  notReached: (date: Cited): Phrase => ({
    en: say`not by ${date}`,
    zh: say`至 ${date}未达到`,
  }),
  reachedAndLost: (date: Cited, deadline: Cited): Phrase => ({
    en: say`by ${date}, not at ${deadline}`,
    zh: say`${date}达到，${deadline}未满足`,
  }),
  heldSince: (date: Cited): Phrase => ({ en: say`from ${date} on`, zh: say`${date}起满足` }),
  heldBetween: (first: Cited, last: Cited): Phrase => ({
    en: say`from ${first} to ${last}`,
    zh: say`${first}至 ${last}满足`,
  }),
  notHeld: (date: Cited): Phrase => ({ en: say`not at ${date}`, zh: say`${date}未满足` }),
  heldUntil: (date: Cited): Phrase => ({ en: say`until ${date}`, zh: say`满足至 ${date}` }),
  heldToTheEnd: (date: Cited): Phrase => ({ en: say`still at ${date}`, zh: say`至 ${date}仍满足` }),
  keptTable: { en: 'How many promises are kept together', zh: '同时兑现的承诺数' },

  // Futures
  futuresNote: {
    en: [
      'Each promise by all of its readings, the headline first. The future is one of many: half of them lie in the dark band, nine of ten in the light one. A reading keeps its colour in every chart of its promise.',
    ],
    zh: [
      '逐项列出各承诺的全部口径，首要口径在前。未来有多种可能：半数路径落在深色带内，九成落在浅色带内。同一承诺中，每种口径在各图中颜色一致。',
    ],
  } satisfies Phrase,
  statement: (word: Phrase, reading: Cited, bound: Phrase): Phrase => ({
    en: say`${word.en}: ${reading} ${bound.en}.`,
    zh: say`${word.zh}：${bound.zh}（${reading}）。`,
  }),
  indicatorsNote: {
    en: [
      'What the promises do not say: whether what is built is used, what it costs and what it lacks. Capacity alone can be an empty shell.',
    ],
    zh: ['承诺之外：建成的能力是否被使用、代价几何、缺口多大。仅看能力可能只是空壳。'],
  } satisfies Phrase,
  indicatorsLeft: (shown: Cited): Phrase => ({
    en: say`All ${shown} of them are in summary.json.`,
    zh: say`全部 ${shown} 项见 summary.json。`,
  }),

  // History
  historyTold: (all: Cited, inside: Cited, outside: Cited): Phrase => ({
    en: say`Values observed in the time of the model: ${all}, of which ${inside} where nine of ten futures go, and ${outside} where hardly one in fifty does.`,
    zh: say`模型时段内的 ${all} 个历史数据中，${inside} 个落在九成路径的范围之内，${outside} 个落在几乎没有路径之处。`,
  }),
  historyNote: {
    en: [
      'What was known when the file was written should be met. What came later tells how good the file is: of a right one about one value in ten lies outside of the nine tenths. A value counts with the range that its source allows.',
    ],
    zh: [
      '编写情景时已知的数据应当吻合；此后的数据可检验情景：即使情景正确，也约有一成落在九成范围之外。数据按来源给出的范围计。',
    ],
  } satisfies Phrase,
  historyApart: { en: 'Not where nine of ten futures go', zh: '未落在九成路径范围内的数据' },
  historyTable: {
    en: 'All values that are compared, and the futures at the nearest date',
    zh: '参与对照的全部历史数据与最近时点的各路径',
  },
  observedWhen: (date: Cited, kind: Cited): Phrase => ({ en: say`${date}, ${kind}`, zh: say`${date}，${kind}` }),
  observedStandings: {
    inside: { en: 'inside', zh: '范围内' },
    edge: { en: 'at the edge', zh: '边缘' },
    above: { en: 'above', zh: '偏高' },
    below: { en: 'below', zh: '偏低' },
  } satisfies Readonly<Record<Standing, Text>>,
  observedApart: (items: readonly Phrase[], more: number): Phrase => {
    const list = joined(items, { en: '; ', zh: '；' })
    return {
      en: say`Observed, and hardly to be had from this model: ${list.en}${more === 0 ? '' : '; and others below'}. What rests on these inherits the difference.`,
      zh: say`与历史数据不符：${list.zh}${more === 0 ? '' : '；其余见下文'}。依据这些量的结论须留意此差异。`,
    }
  },
  observedItem: (title: Cited, value: Cited, date: Cited, futures: Phrase): Phrase => ({
    en: say`${title}, ${value} in ${date}, where all but one future in fifty have ${futures.en}`,
    zh: say`${title}在 ${date} 为 ${value}，而几乎所有路径为 ${futures.zh}`,
  }),
  togetherNote: {
    en: ['By the headline reading of each promise.'],
    zh: ['按各承诺的首要口径。'],
  } satisfies Phrase,
  /** Whether something shown is drawn anew, and whether something goes into the value that bears its name. */
  driversNote: (sample: Cited, { renewed, inside }: { readonly renewed: boolean; readonly inside: boolean }): Phrase => ({
    en: say`How each drawn quantity moves with the headline reading at the deadline: rank correlation over ${sample} sampled futures, with its 95% interval (the thin line). To the right: more of it, more of the reading. ${renewed ? '† is drawn anew each year or each step: its mean up to the deadline is compared. ' : ''}${inside ? `${drawnInside.en} ` : ''}What correlates by less than ${String(leastCorrelation)} is left out unless there is nothing else; correlation is not cause where inputs share a common factor.`,
    zh: say`各随机量与首要口径到期值的秩相关（样本 ${sample} 条路径），细线为 95% 区间。向右表示该量越大、指标越高。${renewed ? '† 为逐年或逐期重新抽取的量，取其截至到期时的均值。' : ''}${inside ? drawnInside.zh : ''}绝对值小于 ${String(leastCorrelation)} 的不列出，除非别无其他；受共同因子影响的量之间，相关不等于因果。`,
  }),
  unranked: (draws: readonly { readonly draw: Cited; readonly paths: Cited }[]): Phrase => {
    const list = joined(
      draws.map(({ draw, paths }) => ({ en: say`${draw} (on ${paths})`, zh: say`${draw}（${paths} 条）` })),
      { en: '; ', zh: '、' },
    )
    return {
      en: say`Not compared, as they are no numbers on some of the sampled futures, which do not use them there: ${list.en}.`,
      zh: say`下列随机量在部分样本路径上不是有效数值（这些路径并未用到它们），未参与比较：${list.zh}。`,
    }
  },
  noDrivers: (targets: readonly Phrase[], among: boolean): Phrase => {
    const list = joined(targets, { en: '; ', zh: '、' })
    return among
      ? { en: say`Nothing else that is drawn moves: ${list.en}.`, zh: say`未发现其他随机量影响：${list.zh}。` }
      : { en: say`Nothing drawn moves: ${list.en}.`, zh: say`未发现随机量影响：${list.zh}。` }
  },
  firstToFindOut: (file: Phrase): Phrase => ({
    en: say`What is worth finding out first? Each input held low and high, one at a time: steppecast sensitivity ${file.en}`,
    zh: say`先查清哪个随机量最值得？逐一固定各随机量的高低值：steppecast sensitivity ${file.zh}`,
  }),
  /** `target` where there are several. */
  cheapestWay: (file: Phrase, target: Phrase | undefined): Phrase => ({
    en: say`What is the cheapest way to keep a promise? steppecast goal-seek ${file.en}${target === undefined ? '' : say` --target ${target.en}`}`,
    zh: say`怎样以最低成本兑现承诺？steppecast goal-seek ${file.zh}${target === undefined ? '' : say` --target ${target.zh}`}`,
  }),
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
      'Wherever the model takes the tightest of several limits, it remembers which one it was. The area is the share of futures in which each limit is the one that binds; the numbers below it are the mean of that share over the whole time until the deadline.',
    ],
    zh: [
      '模型在多个约束中取最紧者时，会记下是哪一个。面积为各约束起决定作用的路径占比，其下数字为该占比在期限前整段时间的平均。',
    ],
  } satisfies Phrase,
  obstaclesEarly: {
    en: ['What is started just before a deadline no longer counts for it: what bound in the early years decides.'],
    zh: ['临近期限才开工的已来不及计入：起决定作用的是前几年的制约因素。'],
  } satisfies Phrase,
  boundUntil: (date: Cited): Phrase => ({
    en: say`What binds until ${date}, mean over the time`,
    zh: say`至 ${date}的制约因素（各期平均）`,
  }),
  boundThroughout: { en: ['What binds, mean over the whole time'], zh: ['全程的制约因素（各期平均）'] } satisfies Phrase,
  promisesBehind: (promises: Phrase): Phrase => ({
    en: say`Promises that depend on it: ${promises.en}.`,
    zh: say`依赖于此的承诺：${promises.zh}。`,
  }),
  limitsBefore: (limits: Phrase): Phrase => ({
    en: say`Depends on what binds: ${limits.en}.`,
    zh: say`取决于以下环节的制约：${limits.zh}。`,
  }),
  limitsOfOthers: (limits: Phrase): Phrase => ({
    en: say`By its other readings also: ${limits.en}.`,
    zh: say`其他口径还取决于：${limits.zh}。`,
  }),
  onlyBy: (words: Cited, readings: Phrase): Phrase => ({
    en: say`${words} (${readings.en})`,
    zh: say`${words}（${readings.zh}）`,
  }),
  noObstacles: { en: ['No variable is the tightest of several limits.'], zh: ['模型中没有取最紧约束的变量。'] } satisfies Phrase,

  // Assumptions
  uncertainTable: { en: 'What is uncertain', zh: '不确定的量' },
  leverTable: { en: 'What can be decided', zh: '可以决定的量' },
  uncertainNote: (count: Cited): Phrase => ({
    en: [...counted(count, 'quantity is drawn', 'quantities are drawn').en, ' in every future, as the formula says.'],
    zh: say`共 ${count} 个量在每条路径中按公式抽取。`,
  }),
  range: (from: Cited, to: Cited): Phrase => ({ en: say`${from} to ${to}`, zh: say`${from} 至 ${to}` }),
  costHere: (cost: Cited): Phrase => ({ en: say`here ${cost}`, zh: say`本设定为 ${cost}` }),
  noSource: { en: ['none given'], zh: ['未注明'] } satisfies Phrase,

  // Caveats
  definition: (
    target: Cited,
    best: { readonly reading: Cited; readonly share: Phrase },
    worst: { readonly reading: Cited; readonly share: Phrase },
  ): Phrase => ({
    en: say`${target}, ${best.reading} ${best.share.en} but ${worst.reading} ${worst.share.en}`,
    zh: say`${target}，${best.reading} ${best.share.zh}，而${worst.reading} ${worst.share.zh}`,
  }),
  definitions: (parts: readonly Phrase[]): Phrase => {
    const list = joined(parts, { en: '; ', zh: '；' })
    return { en: say`What a promise means decides: ${list.en}.`, zh: say`口径决定结论：${list.zh}。` }
  },
  percentSlip: (target: Cited, bound: Phrase): Phrase => ({
    en: say`${target} is held against ${bound.en}, and hardly any future comes to a tenth of it: if per cent are meant, the file must say so, as in 98 %.`,
    zh: say`${target}的要求为 ${bound.zh}，而几乎没有路径达到其十分之一：若指百分数，文件中须写明 %，如 98 %。`,
  }),
  readEarly: (target: Cited, by: Cited, readAt: Cited): Phrase => ({
    en: say`${target} is promised by ${by}, between two dates of the calendar: it is judged by its value at ${readAt}.`,
    zh: say`${target}的期限 ${by} 在两个时间点之间：按 ${readAt} 的值判断。`,
  }),
  metAtStart: (target: Cited, reading: Cited, date: Cited, share: Phrase): Phrase => ({
    en: say`${target}, ${reading} is met at the start already, ${date}, in ${share.en} of the futures: make sure that the bound is what was promised.`,
    zh: say`${target}（${reading}）在起点 ${date} 即已满足的路径占 ${share.zh}，请核对目标值与单位。`,
  }),
  overfull: (target: Cited, reading: Cited, median: Cited): Phrase => ({
    en: say`${target}, ${reading} comes to ${median} in the median future: if it is a share of a whole, something is counted twice.`,
    zh: say`${target}（${reading}）的中位数为 ${median}：若为占总体的份额，则有重复计算。`,
  }),
  judged: (judged: Cited, all: Cited, count: number): Phrase => ({
    en: say`${judged} of the ${all} uncertain quantities ${count === 1 ? 'rests' : 'rest'} on judgement: nobody has measured how uncertain ${count === 1 ? 'it is' : 'they are'}.`,
    zh: say`${all} 个随机量中有 ${judged} 个依据主观判断取值，其不确定程度未经测定。`,
  }),
  unsourced: (unsourced: Cited, all: Cited, count: number): Phrase => ({
    en: say`${unsourced} of the ${all} uncertain quantities ${count === 1 ? 'has' : 'have'} no source at all.`,
    zh: say`${all} 个随机量中有 ${unsourced} 个未注明来源。`,
  }),
  notModeled: (parts: readonly Phrase[]): Phrase => {
    const list = joined(parts, { en: ' ', zh: '' })
    return { en: say`Not modelled: ${list.en}`, zh: say`模型未考虑：${list.zh}` }
  },

  // Drawn against asked
  drawnNote: (count: Cited, furthest: Cited): Phrase => ({
    en: say`${count} inputs are one distribution with plain numbers, so that their mean and quantiles are known exactly. The furthest that any of them is off is ${furthest} standard errors.`,
    zh: say`${count} 个输入为参数给定的单一分布，其均值与分位数可精确得知。其中偏差最大者为 ${furthest} 倍标准误。`,
  }),
  drawnFine: {
    en: ['None is off by more than four standard errors: what was drawn is what was asked for.'],
    zh: ['无一超出四倍标准误：抽样结果与设定一致。'],
  } satisfies Phrase,
  drawnFar: (names: readonly Phrase[]): Phrase => {
    const list = joined(names, { en: '; ', zh: '、' })
    return {
      en: say`Off by more than four standard errors, which chance alone hardly does: ${list.en}.`,
      zh: say`偏差超出四倍标准误，难以归于偶然：${list.zh}。`,
    }
  },
  drawnTable: { en: 'Quantiles, asked and drawn', zh: '分位数：设定值与抽样值' },
  askedAndDrawn: (asked: Cited, drawn: Cited): Phrase => ({ en: say`${asked} / ${drawn}`, zh: say`${asked} / ${drawn}` }),

  // Convergence
  convergenceNote: {
    en: [
      'The probability of each headline reading and its interval, among the first so many futures; the line across is the confidence wanted. A verdict is settled once the interval has left that line.',
    ],
    zh: ['各首要口径的概率及其区间随路径数的变化，横线为要求的概率。区间离开横线后结论即告确定。'],
  } satisfies Phrase,

  convergenceShown: { en: 'How each verdict settled', zh: '各项结论如何确定' } satisfies Text,

  // Failures
  failuresNote: (count: Cited, paths: Cited): Phrase => ({
    en: say`${count} of ${paths} futures could not be computed. Each counts as a miss in the lower and as kept in the upper end of every interval.`,
    zh: say`${paths} 条路径中有 ${count} 条无法计算；在各区间的下限中计为未兑现，上限中计为兑现。`,
  }),
  pathNumber: (path: Cited): Phrase => ({ en: say`path ${path}`, zh: say`第 ${path} 条` }),

  // Against the baseline
  againstNote: (name: Cited): Phrase => ({
    en: say`Compared with ${name} on the same futures: what is drawn under the same name is drawn alike in both, so that a difference is better known than either chance.`,
    zh: say`与${name}在相同的路径上比较：同名的随机量在两者中取值相同，因此差值比各自的概率更准确。`,
  }),
  movedBy: (target: Cited, { value, low, high }: Readonly<Record<'value' | 'low' | 'high', Cited>>): Phrase => ({
    en: say`${target} ${value} (${low} to ${high})`,
    zh: say`${target} ${value}（${low} 至 ${high}）`,
  }),
  movedAgainst: (name: Cited, moved: readonly Phrase[]): Phrase => {
    if (moved.length === 0)
      return {
        en: say`Against ${name}, no promise is surely kept more or less often.`,
        zh: say`与${name}相比，看不出任何承诺的兑现概率有变化。`,
      }
    const { en, zh } = joined(moved, { en: '; ', zh: '；' })
    return { en: say`Against ${name}, in points: ${en}.`, zh: say`与${name}相比（百分点）：${zh}。` }
  },
  keptMore: (here: Cited, there: Cited, { value, low, high }: Readonly<Record<'value' | 'low' | 'high', Cited>>): Phrase => ({
    en: say`On average ${here} promises are kept, ${there} there: ${value} (${low} to ${high}).`,
    zh: say`平均兑现 ${here} 项，基准为 ${there} 项：${value}（${low} 至 ${high}）。`,
  }),
  askedOtherwise: (promises: readonly Phrase[]): Phrase => {
    const { en, zh } = joined(promises, { en: '; ', zh: '；' })
    return {
      en: say`Asked for something else here, by bound or by date, and not compared: ${en}.`,
      zh: say`此处要求不同（界限或日期），不作比较：${zh}。`,
    }
  },
  alike: (readings: readonly Phrase[]): Phrase => {
    const { en, zh } = joined(readings, { en: '; ', zh: '；' })
    return { en: say`No difference can be seen in: ${en}.`, zh: say`看不出差别的有：${zh}。` }
  },
  nothingDiffers: {
    en: ['No difference can be seen in any reading of any promise.'],
    zh: ['各项承诺的各口径均看不出差别。'],
  } satisfies Phrase,

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
  semicolon: { en: '; ', zh: '；' } satisfies Text,
  listComma: { en: ', ', zh: '、' } satisfies Text,
  nothingThere: { en: ['—'], zh: ['—'] } satisfies Phrase,

  // Run card
  runTable: { en: 'Run card', zh: '运行卡' },
  facts: {
    scenario: { en: 'Scenario', zh: '情景' },
    paths: { en: 'Futures simulated', zh: '模拟路径数' },
    seed: { en: 'Seed', zh: '随机种子' },
    design: { en: 'Design', zh: '抽样方法' },
    quantiles: { en: 'Quantiles', zh: '分位数' },
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
  exactQuantiles: { en: 'exact, as sorting all futures gives them', zh: '精确，与全部路径排序所得相同' } satisfies Text,
  programs: (program: Cited, node: Cited, numbers: Cited): Phrase => ({
    en: say`steppecast ${program} on Node.js ${node}, numbers version ${numbers}`,
    zh: say`steppecast ${program}，Node.js ${node}，数值版本 ${numbers}`,
  }),
  originDrawn: (paths: Cited, seed: Cited, model: Cited): Phrase => ({
    en: say`Paths simulated: ${paths}. Seed: ${seed}. Fingerprint of the model: ${model}.`,
    zh: say`模拟路径数：${paths}。随机种子：${seed}。模型指纹：${model}。`,
  }),
  originMade: (command: Cited, program: Cited, finished: Cited, hash: Cited): Phrase => ({
    en: say`By ${command}, of steppecast ${program}, ${finished}. Fingerprint of the result: ${hash}.`,
    zh: say`计算命令：${command}（steppecast ${program}，${finished}）。结果指纹：${hash}。`,
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
    runs: { en: 'All runs', zh: '全部运行' },
    rest: { en: 'The rest of the table', zh: '表格其余部分' },
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
    studies: { en: 'Studies over many cases', zh: '多方案研究' },
    columns: {
      run: { en: 'Run', zh: '运行' },
      paths: { en: 'Futures', zh: '路径数' },
      seed: { en: 'Seed', zh: '随机种子' },
      verdicts: { en: 'Promises', zh: '承诺' },
      study: { en: 'Study', zh: '研究' },
      kind: { en: 'Kind', zh: '类型' },
      finding: { en: 'Found', zh: '结论' },
    },
    variantOf: (parents: string): Text => ({ en: `a variant of ${parents}`, zh: `${parents} 的变体` }),
    count: ({ en, zh }: Text, count: string): Text => ({ en: `${count} ${en}`, zh: `${zh} ${count}` }),
    noTargets: { en: 'none made', zh: '未作承诺' },
    noPage: (run: string): Text => ({
      en: `no page yet: steppecast report, then the folder ${run}`,
      zh: `尚无网页：steppecast report 加文件夹 ${run}`,
    }),
  },
  derivations: {
    share: { en: 'count as a share of the futures that could be computed', zh: '计数占可计算路径的比例' },
    'per-100-million': { en: 'points per 100 million', zh: '每亿元的百分点' },
    'per-million': { en: 'points per million', zh: '每百万元的百分点' },
    'per-10-thousand': { en: 'points per 10,000', zh: '每万元的百分点' },
    points: { en: 'difference of two chances, in points of 100', zh: '两个概率之差，以百分点计' },
    'share-low': { en: 'lower end of the 95% interval of the share', zh: '占比 95% 区间下限' },
    'share-high': { en: 'upper end of the 95% interval of the share', zh: '占比 95% 区间上限' },
    'half-width': { en: 'half of the 95% interval, from the standard error', zh: '95% 区间半宽，由标准误算得' },
    size: { en: 'how many there are', zh: '个数' },
    'chance-above': { en: 'share of futures above this quantile', zh: '高于该分位数的路径占比' },
    'chance-below': { en: 'share of futures below this quantile', zh: '低于该分位数的路径占比' },
    index: { en: 'place in the list, from zero', zh: '在列表中的位置（从 0 起）' },
    number: { en: 'place in the list, from one', zh: '在列表中的位置（从 1 起）' },
    'share-and-interval': {
      en: 'count as a share of the futures that could be computed, with its 95% interval',
      zh: '计数占可计算路径的比例及 95% 区间',
    },
    'portion-and-interval': { en: 'with its 95% interval', zh: '附 95% 区间' },
    'reached-and-interval': {
      en: 'counts up to this one as a share of the futures that could be computed, with its 95% interval',
      zh: '截至该时点的累计路径占比及 95% 区间',
    },
    'given-and-interval': {
      en: 'as a share of the futures that miss the one of the row, with its 95% interval',
      zh: '占行所示承诺落空路径的比例及 95% 区间',
    },
    'among-and-interval': {
      en: 'as a share of the futures up to there, with its 95% interval',
      zh: '占截至该处路径的比例及 95% 区间',
    },
    mean: { en: 'mean over the dates up to this one', zh: '截至该时点各期的平均' },
    'mean-low': {
      en: 'mean of the lower ends of the 95% intervals of the dates up to this one: that of the mean is no wider',
      zh: '截至该时点各期 95% 区间下限的平均：均值的区间不宽于此',
    },
    'mean-high': {
      en: 'mean of the upper ends of the 95% intervals of the dates up to this one: that of the mean is no wider',
      zh: '截至该时点各期 95% 区间上限的平均：均值的区间不宽于此',
    },
    unsourced: { en: 'how many of them have no source', zh: '其中未注明来源的个数' },
    judged: { en: 'how many of them rest on judgement', zh: '其中依据主观判断的个数' },
    observed: { en: 'how many observed values are compared', zh: '参与对照的历史数据个数' },
    'observed-inside': { en: 'how many of these lie between p05 and p95', zh: '其中落在 p05 与 p95 之间的个数' },
    'observed-outside': { en: 'how many of these lie below p01 or above p99', zh: '其中低于 p01 或高于 p99 的个数' },
    sampled: { en: 'as a share of the sampled futures', zh: '占样本路径的比例' },
    'sampled-low': { en: 'lower end of the 95% interval of the share', zh: '占比 95% 区间下限' },
    'sampled-high': { en: 'upper end of the 95% interval of the share', zh: '占比 95% 区间上限' },
    outcome: { en: 'whether it is so in the median future', zh: '中位数路径下是否如此' },
    opposite: { en: 'the other way round: of the first over the second', zh: '反向之差：前者相对后者' },
    likelihood: { en: 'word for this probability on the printed scale', zh: '该概率在所列量表中的用语' },
  } satisfies Readonly<Record<Derivation, Text>>,
} as const
