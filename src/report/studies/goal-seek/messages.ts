// Every sentence of a goal-seek's page and terminal.

import { type CurrencyCode, currencyOf } from '../../../model/currencies.js'
import type { Text } from '../../../text.js'
import { say } from '../../phrases.js'
import type { Cited, Phrase } from '../../report.js'

const pointsPer =
  (en: string, zh: string) =>
  (code: CurrencyCode): Text => ({
    en: `Points per ${code} ${en}`,
    zh: `每${zh}${currencyOf(code)!.label.zh}提高（百分点）`,
  })

export const messages = {
  label: { en: 'Goal-seek', zh: '目标求解' },
  help: {
    en: 'The cheapest setting of levers that makes a promise likely enough, and what binds where money does not help.',
    zh: '使承诺达到所需概率的最低成本措施组合，以及投入不再起作用时的约束所在。',
  },
  title: (name: Cited, goal: Cited): Phrase => ({
    en: say`${name}: what would it take for ${goal}?`,
    zh: say`${name}：要实现${goal}需要什么条件？`,
  }),
  tab: (name: Text, goal: Text): Text => ({ en: `${name.en} · ${goal.en}`, zh: `${name.zh} · ${goal.zh}` }),
  allPromises: { en: 'all promises together', zh: '全部承诺同时兑现' },
  sought: (target: Cited, reading: Cited, bound: Phrase): Phrase =>
    target.text.en === reading.text.en
      ? { en: say`Sought: ${target} ${bound.en}.`, zh: say`所求：${target} ${bound.zh}。` }
      : { en: say`Sought: ${target} (${reading}) ${bound.en}.`, zh: say`所求：${target}（${reading}）${bound.zh}。` },
  today: (share: Phrase, wanted: Cited): Phrase => ({
    en: say`With today's setting the probability is ${share.en}; ${wanted} is wanted.`,
    zh: say`按目前设定的概率：${share.zh}；要求为 ${wanted}。`,
  }),
  reached: (settings: Phrase, cost: Phrase, share: Phrase): Phrase => ({
    en: say`The cheapest way found: ${settings.en}. ${cost.en} and brings ${share.en}.`,
    zh: say`所找到的最低成本方案：${settings.zh}。${cost.zh}，概率达到 ${share.zh}。`,
  }),
  nothing: { en: 'nothing is moved', zh: '不作调整' },
  onTrack: {
    en: 'It is on track as things are: no lever needs to be moved. Name levers in --levers to see what could be saved.',
    zh: '按目前设定即“有望达成”，无需调整。如需了解可节省多少，请在 --levers 中列出措施。',
  },
  missed: (share: Phrase, settings: Phrase, cost: Phrase): Phrase => ({
    en: say`It cannot be reached within these bounds. The best found is ${share.en}: ${settings.en}. ${cost.en}.`,
    zh: say`在给定范围内无法达到。所找到的最高概率：${share.zh}，做法：${settings.zh}。${cost.zh}。`,
  }),
  missedForLess: (best: Phrase, share: Phrase, settings: Phrase, cost: Phrase): Phrase => ({
    en: say`It cannot be reached within these bounds: the best found is ${best.en}. The cheapest that does as well, as far as can be told, is ${share.en}: ${settings.en}. ${cost.en}.`,
    zh: say`在给定范围内无法达到，所找到的最高概率：${best.zh}。与之看不出差别的最低成本做法：${settings.zh}。${cost.zh}，概率为 ${share.zh}。`,
  }),
  missedToday: (best: Phrase): Phrase => ({
    en: say`It cannot be reached within these bounds: the best found is ${best.en}, which cannot be told from today's setting.`,
    zh: say`在给定范围内无法达到，所找到的最高概率：${best.zh}，与目前设定看不出差别。`,
  }),
  blocked: (promises: Phrase): Phrase => ({
    en: say`What stands in the way most, less likely by itself than is wanted of all: ${promises.en}.`,
    zh: say`最阻碍全部兑现、单项概率即低于要求的承诺：${promises.zh}。`,
  }),
  blockedBy: (promise: Cited, share: Phrase): Phrase => ({
    en: say`${promise} (${share.en})`,
    zh: say`${promise}（${share.zh}）`,
  }),
  open: (share: Phrase, settings: Phrase, cost: Phrase): Phrase => ({
    en: say`Nothing tried reaches it for certain. The best found is ${share.en}, which cannot be told apart from it: ${settings.en}. ${cost.en}; more paths would tell.`,
    zh: say`所试设定均不能确定达到。所找到的最高概率：${share.zh}，与要求尚难区分，做法：${settings.zh}。${cost.zh}；增加路径数可以判断。`,
  }),
  gained: (points: Phrase, today: Phrase): Phrase => ({
    en: say`. Today's setting comes to ${today.en} there, a difference of ${points.en} points`,
    zh: say`。目前设定在新路径上为 ${today.zh}，相差 ${points.zh} 个百分点`,
  }),
  beyond: new Map<string | undefined, Text>([
    ['<', { en: 'below', zh: '低于' }],
    ['>', { en: 'above', zh: '高于' }],
  ]),
  resting: (levers: Phrase): Phrase => ({
    en: say`As far as they may go, so that nothing beyond was tried: ${levers.en}.`,
    zh: say`以下措施已调至所给范围的端点，更远的取值未试：${levers.zh}。`,
  }),
  restingAt: (lever: Cited, value: Cited, bound: 'from' | 'to'): Phrase => ({
    en: say`${lever} at ${value}, the ${bound === 'from' ? 'lower' : 'upper'} bound`,
    zh: say`${lever}取 ${value}（${bound === 'from' ? '下限' : '上限'}）`,
  }),
  othersFall: (promises: Phrase): Phrase => ({
    en: say`Beware: the same setting makes other promises less likely: ${promises.en}.`,
    zh: say`注意：该设定会降低其他承诺的概率：${promises.zh}。`,
  }),
  falls: (promise: Cited, from: Cited, to: Cited, points: Cited): Phrase => ({
    en: say`${promise} from ${from} to ${to} (${points} points)`,
    zh: say`${promise}由 ${from} 降至 ${to}（${points} 个百分点）`,
  }),
  noneFalls: {
    en: 'No other promise becomes less likely, as far as can be seen.',
    zh: '其他承诺的概率均未见下降。',
  },
  /** `side`: of what is wanted, on which today's probability is. */
  noneFlips: (wanted: Cited, side: 'below' | 'above', most: Phrase): Phrase => ({
    en: say`No single lever or assumption, moved alone within its bounds, brings it ${side === 'below' ? 'to' : 'below'} ${wanted}${most.en}.`,
    zh: say`任何单项措施或假设在各自范围内单独变动，概率都不会${side === 'below' ? '达到' : '低于'} ${wanted}${most.zh}。`,
  }),
  furthest: (share: Phrase, name: Cited, value: Cited, side: 'below' | 'above'): Phrase => ({
    en: say`; the ${side === 'below' ? 'most' : 'least'} is ${share.en}, with ${name} at ${value}`,
    zh: say`；${side === 'below' ? '最高' : '最低'}为 ${share.zh}（${name}取 ${value}）`,
  }),
  nothingAlone: {
    en: 'No single lever, moved alone within its bounds, gains anything that can be seen.',
    zh: '任何单项措施在其范围内单独调整，都看不出效果。',
  },
  costs: (cost: Cited): Phrase => ({ en: say`It costs ${cost} more than today`, zh: say`比目前多花 ${cost}` }),
  saves: (cost: Cited): Phrase => ({ en: say`It saves ${cost} against today`, zh: say`比目前节省 ${cost}` }),
  costsNothing: { en: 'It costs no more than today', zh: '费用与目前相同' },
  moved: (lever: Cited, from: Cited, to: Cited): Phrase => ({
    en: say`${lever} from ${from} to ${to}`,
    zh: say`${lever}由 ${from} 调至 ${to}`,
  }),
  /** `but`: where the verdict is another. */
  fresh: (share: Phrase, gain: Phrase, but: Text | undefined): Phrase => ({
    en: say`On fresh futures, which the search has not seen, it is ${share.en}${but === undefined ? '' : `, ${but.en}`}. This is the number to quote: a search favours what does well on its own futures${gain.en}.`,
    zh: say`在搜索未用过的新路径上的概率：${share.zh}${but === undefined ? '' : `，${but.zh}`}。对外请引用这一数值：搜索会偏向在自身路径上表现好的设定${gain.zh}。`,
  }),
  freshOpen: {
    en: 'which cannot be told apart from what is wanted: to be surer, seek with a higher --confidence or more --paths',
    zh: '与要求尚难区分：如需更有保证，请提高 --confidence 或增加 --paths 后再求',
  },
  freshLess: {
    en: 'which is less than is wanted: seek with a higher --confidence or more --paths',
    zh: '低于要求：请提高 --confidence 或增加 --paths 后再求',
  },
  plateau: (share: Phrase, cost: Cited, end: Cited, binds: Phrase | undefined): Phrase => ({
    en: say`Spending more on these levers does not move it beyond ${share.en}: from ${cost} on more gains nothing that can be seen, up to ${end}, the dearest tried${binds === undefined ? '' : [': ', ...binds.en]}.`,
    zh: say`在这些措施上增加投入无法使概率超过 ${share.zh}：自 ${cost} 起，直至所试最贵的 ${end}，再增加也看不出效果${binds === undefined ? '' : ['；', ...binds.zh]}。`,
  }),
  plateauSaved: (share: Phrase, saved: Cited, end: Phrase, binds: Phrase | undefined): Phrase => ({
    en: say`Spending more on these levers does not move it beyond ${share.en}: a setting that saves ${saved} does as well, as far as can be seen, as the dearest tried, which ${end.en}${binds === undefined ? '' : ['; ', ...binds.en]}.`,
    zh: say`在这些措施上增加投入无法使概率超过 ${share.zh}：节省 ${saved} 的设定与所试最贵的设定（${end.zh}）看不出差别${binds === undefined ? '' : ['；', ...binds.zh]}。`,
  }),
  endCosts: (cost: Cited): Phrase => ({ en: say`costs ${cost} more than today`, zh: say`比目前多花 ${cost}` }),
  endSaves: (cost: Cited): Phrase => ({ en: say`saves ${cost}`, zh: say`节省 ${cost}` }),
  binds: (label: Cited, variable: Cited, share: Phrase): Phrase => ({
    en: say`what binds there most of the time is “${label}” (of ${variable}; ${share.en} of futures on average up to the deadline)`,
    zh: say`其时最常见的约束是“${label}”（就${variable}而言，截止日前平均占路径的 ${share.zh}）`,
  }),
  bindsBest: (binds: Phrase): Phrase => ({ en: say`At the best found, ${binds.en}.`, zh: say`在最好结果处，${binds.zh}。` }),
  narrowed: (levers: Cited, count: number): Phrase => ({
    en: say`${levers} ${count === 1 ? 'lever was' : 'levers were'} moved only to where ${count === 1 ? 'it costs' : 'they cost'} more than today: named in --levers, ${count === 1 ? 'it moves' : 'they move'} over all of ${count === 1 ? 'its' : 'their'} bounds.`,
    zh: say`${levers} 项措施只试了费用高于目前的一侧：在 --levers 中列出即可在其全部范围内调整。`,
  }),
  noLimits: {
    en: 'The file names no limits (tightest) before this reading, so that what binds cannot be told.',
    zh: '文件未对该口径声明限制（tightest），因而无法说明约束所在。',
  },
  free: (names: Phrase): Phrase => ({
    en: say`Not moved, for the file states no cost of theirs that would rise, though each alone would gain: ${names.en}. Name them in --levers to let them move, and see what other promises lose.`,
    zh: say`以下措施按文件并不增加费用，未予调整，但单独调整即可提高概率：${names.zh}。如需调整，请在 --levers 中列出，并留意其他承诺的变化。`,
  }),
  failed: (paths: Cited, today: Cited, chosen: Cited): Phrase => ({
    en: say`Of ${paths} futures a setting, ${today} could not be computed with today's setting and ${chosen} with the one found; the probabilities are those of the others, the intervals are of all, and differences count a failed one as a miss.`,
    zh: say`每种设定的 ${paths} 条路径中，按目前设定有 ${today} 条计算失败，按所找到的设定有 ${chosen} 条；概率按其余路径计算，区间按全部路径计算，差异将失败路径计为未兑现。`,
  }),
  tried: (count: Cited, most: Cited): Phrase => ({
    en: say`Nothing better is known than the best of ${count} settings tried, of ${most} allowed; all ran on the same futures.`,
    zh: say`以上为所试 ${count} 种设定（上限 ${most} 种）中的最优者，均在相同路径上计算。`,
  }),
  gainBy: (lever: Cited, gain: Cited): Phrase => ({ en: say`${lever} (${gain} points)`, zh: say`${lever}（${gain} 个百分点）` }),
  span: (from: Cited, to: Cited): Phrase => ({ en: say`${from} to ${to}`, zh: say`${from} 至 ${to}` }),
  points: (value: Cited, low: Cited, high: Cited): Phrase => {
    const words = say`${value} [${low} – ${high}]`
    return { en: words, zh: words }
  },
  between: (value: Cited, low: Cited | string, high: Cited | string): Phrase => ({
    en: say`${value} (${low} to ${high})`,
    zh: say`${value}（${low} 至 ${high}）`,
  }),
  gainsNothing: (levers: Phrase): Phrase => ({
    en: say`Moved alone, these gain nothing that can be seen: ${levers.en}.`,
    zh: say`单独调整时看不出效果的措施：${levers.zh}。`,
  }),
  moveOf: (lever: Text, to: Text, cost: Text): Text => ({
    en: `${lever.en}: ${to.en} (${cost.en})`,
    zh: `${lever.zh}：${to.zh}（${cost.zh}）`,
  }),
  chart: {
    wanted: (wanted: Text): Text => ({ en: `wanted: ${wanted.en}`, zh: `要求：${wanted.zh}` }),
    today: (share: Text): Text => ({ en: `today: ${share.en}`, zh: `目前：${share.zh}` }),
    chosen: (share: Text): Text => ({ en: `chosen: ${share.en}`, zh: `选定：${share.zh}` }),
    best: (share: Text): Text => ({ en: `best found: ${share.en}`, zh: `最好结果：${share.zh}` }),
    same: (share: Text): Text => ({ en: `today and chosen: ${share.en}`, zh: `目前（无需调整）：${share.zh}` }),
    flat: { en: 'from here on no gain to be seen', zh: '自此再增加看不出效果' },
    cost: (unit: Text): Text => ({ en: `cost over today, ${unit.en}`, zh: `比目前增加的费用，${unit.zh}` }),
    share: { en: 'probability', zh: '概率' },
    gain: { en: 'points gained; the best bargain first', zh: '提高的百分点（单位费用成效高者在上）' },
    frontier: (goal: Text): Text => ({
      en: `Cost and probability of ${goal.en}: settings tried and the frontier of the cheapest`,
      zh: `${goal.zh}的费用与概率：所试设定与最低成本前沿`,
    }),
    ladder: (goal: Text): Text => ({
      en: `Points of probability of ${goal.en} that each lever gains alone`,
      zh: `各措施单独调整时${goal.zh}概率提高的百分点`,
    }),
  },
  openEnd: '…',
  noCrossing: (from: Cited, to: Cited): Phrase => ({
    en: say`does not flip from ${from} to ${to}`,
    zh: say`结论不变（${from} 至 ${to}）`,
  }),
  sections: {
    setting: { en: 'The setting', zh: '措施设定' },
    frontier: { en: 'Cost and probability', zh: '费用与概率' },
    binds: { en: 'What binds', zh: '约束所在' },
    ladder: { en: 'Levers by what they gain', zh: '各措施的成效' },
    switches: { en: 'Switching values', zh: '临界值' },
    others: { en: 'What it does to the other promises', zh: '对其他承诺的影响' },
    run: { en: 'How it was found', zh: '计算说明' },
  },
  captions: {
    setting: {
      en: 'Each lever as it is today, how far it may go, and as it was set',
      zh: '各措施的现值、可调范围与求得的取值',
    },
    frontier: { en: 'The cheapest settings, each more likely than all that cost less', zh: '费用最低的设定：概率均高于更便宜者' },
    binds: {
      en: 'How often each limit is the tightest, as the mean over the dates up to the deadline',
      zh: '截止日前各限制最紧的路径占比（各时点平均）',
    },
    ladder: {
      en: 'Each lever alone, by the step that gains more for the money; the best bargain first',
      zh: '各措施单独调整，取单位费用成效较高的一步，由高到低',
    },
    switches: { en: 'Where the verdict flips when one thing alone moves', zh: '单项变动时结论改变之处' },
    others: { en: 'By their headline readings, on the same futures', zh: '按首要口径，在相同路径上' },
    run: { en: 'Futures, settings and how to repeat it', zh: '路径、设定数与重算命令' },
  },
  unflipped: { en: 'Where the verdict does not flip', zh: '结论不变的措施与假设' },
  columns: {
    lever: { en: 'Lever', zh: '措施' },
    today: { en: 'Today', zh: '目前' },
    chosen: { en: 'Chosen', zh: '选定' },
    best: { en: 'Best found', zh: '最好结果' },
    cost: { en: 'Cost over today', zh: '比目前增加的费用' },
    probability: { en: 'Probability', zh: '概率' },
    limit: { en: 'Limit', zh: '限制' },
    of: { en: 'Of', zh: '变量' },
    step: { en: 'Moved to', zh: '调至' },
    gain: { en: 'Points gained', zh: '提高（百分点）' },
    failed: { en: 'Paths that failed', zh: '计算失败的路径' },
    top: { en: 'At the most probable', zh: '概率最高的设定' },
    more: { en: 'More cost', zh: '增加的费用' },
    what: { en: 'Lever or assumption', zh: '措施或假设' },
    crossing: { en: 'The verdict flips at', zh: '结论改变之处' },
    bounds: { en: 'Bounds', zh: '范围' },
    promise: { en: 'Promise', zh: '承诺' },
    difference: { en: 'Difference, points', zh: '差异（百分点）' },
    fact: { en: 'Fact', zh: '项目' },
    value: { en: 'Value', zh: '内容' },
  },
  per: {
    'per-100-million': pointsPer('100 million', '亿'),
    'per-million': pointsPer('million', '百万'),
    'per-10-thousand': pointsPer('10,000', '万'),
  },
  failedNote: {
    en: 'A path that could not be computed counts as a miss.',
    zh: '计算失败的路径计为未兑现。',
  },
  frontierNote: {
    en: 'A setting is likely enough once the whole interval of its probability lies above what is wanted: cheaper ones may lie above it by their middle alone.',
    zh: '概率的整个区间高于要求，才算达到；更便宜的设定可能仅中间值高于要求。',
  },
  switchNote: {
    en: 'How far one thing alone must move from today’s value before the probability crosses what is wanted; in brackets where the interval of the probability begins and ceases to hold it.',
    zh: '仅该项变动、其余不变时，概率越过要求所需的取值；括号内为概率区间开始与不再包含要求值之处。',
  },
  facts: {
    paths: { en: 'Paths a setting', zh: '每种设定的路径数' },
    seed: { en: 'Seed', zh: '随机种子' },
    freshSeed: { en: 'Seed of the fresh futures', zh: '新路径的种子' },
    cases: { en: 'Settings tried', zh: '所试设定数' },
    beside: { en: 'More, for single levers and switching values', zh: '另计（单项措施与临界值）' },
    fresh: { en: 'More, on fresh futures', zh: '另计（新路径）' },
    model: { en: 'Model', zh: '模型' },
    command: { en: 'Command', zh: '命令' },
  },
}
