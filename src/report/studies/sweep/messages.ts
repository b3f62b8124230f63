// Every sentence that the report of a sweep can say.

import type { Text } from '../../../text.js'
import { joined, say } from '../../phrases.js'
import type { Cited, Phrase } from '../../report.js'

export const messages = {
  label: { en: 'Sweep', zh: '批量试算' },
  help: {
    en: 'What each promise’s chance is under many settings, all on the same futures.',
    zh: '在同一批路径上，各项承诺在多种设定下的兑现概率。',
  },
  untitled: (scenario: Cited): Phrase => ({ en: say`Many settings of ${scenario}`, zh: say`${scenario}：多种设定` }),
  varied: (scenarios: Phrase, dimensions: readonly Phrase[]): Phrase => {
    const names = joined(dimensions, { en: '; ', zh: '、' })
    return dimensions.length === 0
      ? { en: say`Compared: ${scenarios.en}.`, zh: say`比较：${scenarios.zh}。` }
      : { en: say`${scenarios.en}. Varied: ${names.en}.`, zh: say`${scenarios.zh}。变动：${names.zh}。` }
  },
  manyVaried: (scenarios: Phrase, count: Cited): Phrase => ({
    en: say`${scenarios.en}. ${count} levers and variables are varied.`,
    zh: say`${scenarios.zh}。变动 ${count} 个措施和变量。`,
  }),
  cases: (cases: Cited, paths: Cited): Phrase => ({
    en: say`${cases} cases, each on the same ${paths} futures: what differs between two of them is what the settings do.`,
    zh: say`共 ${cases} 个方案，均使用同一批 ${paths} 条路径：两个方案之间的差别完全由设定造成。`,
  }),
  casesApart: (cases: Cited): Phrase => ({
    en: say`${cases} cases; the scenarios have numbers of futures of their own.`,
    zh: say`共 ${cases} 个方案；各情景的路径数不同。`,
  }),
  keptBetween: (least: Cited, leastSetting: Phrase, most: Cited, mostSetting: Phrase, promises: Cited): Phrase => ({
    en: say`Of ${promises} promises, between ${least} (${leastSetting.en}) and ${most} (${mostSetting.en}) are kept on average.`,
    zh: say`${promises} 项承诺平均兑现 ${least} 项（${leastSetting.zh}）至 ${most} 项（${mostSetting.zh}）。`,
  }),
  keptAlike: (mean: Cited, promises: Cited): Phrase => ({
    en: say`Of ${promises} promises, ${mean} are kept on average, in every case alike.`,
    zh: say`${promises} 项承诺平均兑现 ${mean} 项，各方案相同。`,
  }),
  keptAloneAlike: (chance: Phrase): Phrase => ({
    en: say`The promise is kept in ${chance.en} of the futures, in every case alike.`,
    zh: say`承诺兑现的概率为 ${chance.zh}，各方案相同。`,
  }),
  keptAlone: (least: Phrase, leastSetting: Phrase, most: Phrase, mostSetting: Phrase): Phrase => ({
    en: say`The promise is kept in between ${least.en} (${leastSetting.en}) and ${most.en} (${mostSetting.en}) of the futures.`,
    zh: say`承诺兑现的概率为 ${least.zh}（${leastSetting.zh}）至 ${most.zh}（${mostSetting.zh}）。`,
  }),
  nothingTold: {
    en: ['In every case all futures failed; there is nothing to compare.'],
    zh: ['所有方案的路径均计算失败，无可比较。'],
  } satisfies Phrase,
  caseNumber: (number: Cited): Phrase => ({ en: say`case ${number}`, zh: say`方案 ${number}` }),
  inScenario: (scenario: Cited, setting: Phrase): Phrase => ({
    en: setting.en.length === 0 ? [scenario] : say`${scenario}, ${setting.en}`,
    zh: setting.zh.length === 0 ? [scenario] : say`${scenario}，${setting.zh}`,
  }),
  setTo: (title: Cited, value: Cited): Phrase => ({ en: say`${title}: ${value}`, zh: say`${title}：${value}` }),
  allWith: (setting: Phrase): Phrase => ({
    en: say`in several cases, all with ${setting.en}`,
    zh: say`见于多个方案，均有${setting.zh}`,
  }),
  firstOf: (setting: Phrase): Phrase => ({
    en: say`in several cases, the first of them ${setting.en}`,
    zh: say`见于多个方案，首个为${setting.zh}`,
  }),
  withChance: (promise: Phrase, chance: Phrase): Phrase => ({
    en: say`${promise.en} ${chance.en}`,
    zh: say`${promise.zh} ${chance.zh}`,
  }),
  unmoved: (promises: readonly Phrase[]): Phrase => {
    const list = joined(promises, { en: '; ', zh: '；' })
    return { en: say`The same in every case: ${list.en}.`, zh: say`各方案相同：${list.zh}。` }
  },
  heatNote: (all: Phrase): Phrase => ({
    en: say`Each field is a case, with the chance of the promise in per cent by its headline reading: the stronger the colour, the likelier, in the same shades on every map. ${all.en}`,
    zh: say`每格为一个方案，数字为承诺（首要口径）的兑现概率（%）：颜色越浓概率越高，各图色阶相同。${all.zh}`,
  }),
  ownCase: (setting: Phrase): Phrase => ({
    en: say`where the scenario itself is (${setting.en})`,
    zh: say`情景现有设定（${setting.zh}）`,
  }),
  ownElsewhere: (setting: Phrase): Phrase => ({
    en: say`The scenario itself lies beyond these values: ${setting.en}`,
    zh: say`情景现有设定不在取值范围之内：${setting.zh}`,
  }),
  cloudNote: (all: Phrase): Phrase => ({
    en: say`Each point is a case, placed by the two levers that move the promise most: the stronger the colour, the likelier by its headline reading. The other levers differ too, so that neighbours need not be alike. ${all.en}`,
    zh: say`每点为一个方案，按影响该承诺最大的两个措施排布：颜色越浓，承诺（首要口径）的兑现概率越高。其余措施也各不相同，相邻的点未必相近。${all.zh}`,
  }),
  ownPoint: { en: ['where the scenario itself is'], zh: ['情景现有设定'] } satisfies Phrase,
  responseNote: (all: Phrase): Phrase => ({
    en: say`Dots are cases, bands their 95% intervals; the line across is the chance that is wanted. ${all.en}`,
    zh: say`圆点为各方案，色带为 95% 区间，横线为要求的概率。${all.zh}`,
  }),
  movedOnly: {
    en: ['Promises that no case moves are left out. Every number stands in tables/cases.csv.'],
    zh: ['各方案均不改变的承诺从略。全部数字见 tables/cases.csv。'],
  } satisfies Phrase,
  influenceNote: (cases: Cited): Phrase => ({
    en: say`Rank correlation, over the ${cases} cases, of each lever’s setting with the chance of the promise, by its headline reading: 1 where more of the lever always makes it likelier, −1 where it always makes it less likely, about 0 where it does not matter or helps and harms by turns. Intervals are 95%.`,
    zh: say`${cases} 个方案中，各措施的取值与承诺（首要口径）兑现概率的秩相关：1 表示取值越大，概率总是越高；−1 表示总是越低，接近 0 表示无影响或时增时减。区间为 95%。`,
  }),
  firstCases: (all: Cited): Phrase => ({
    en: say`Those of ${all} cases that keep most promises on average, the best first; all of them stand in tables/joint.csv, and with every reading in tables/cases.csv.`,
    zh: say`${all} 个方案中平均兑现项数最多的若干个，由多到少；全部方案见 tables/joint.csv，各口径见 tables/cases.csv。`,
  }),
  sections: {
    range: { en: 'From the worst case to the best', zh: '从最差到最好' },
    charts: { en: 'How the chances move', zh: '概率如何变化' },
    influence: { en: 'Which levers matter', zh: '哪些措施起作用' },
    cases: { en: 'The cases', zh: '各方案' },
    run: { en: 'How this was computed', zh: '计算说明' },
  },
  rangeNote: {
    en: [
      'For each promise by its headline reading: the cases in which it is least and most likely. Each 95% interval is that of the number by itself; as all cases have the same futures, a difference between two of them is firmer than overlapping intervals suggest. Where several cases come to the same, what they have in common is named, or the first of them.',
    ],
    zh: [
      '各项承诺按首要口径：概率最低与最高的方案。95% 区间针对单个数值；各方案使用相同的路径，因此即使区间重叠，方案之间的差别也更可靠。若多个方案结果相同，列出其共同设定，无共同设定时列出首个方案。',
    ],
  } satisfies Phrase,
  allTogether: { en: ['All promises together'], zh: ['全部承诺同时兑现'] } satisfies Phrase,
  columns: {
    promise: { en: 'Promise', zh: '承诺' },
    least: { en: 'Least likely', zh: '概率最低' },
    most: { en: 'Most likely', zh: '概率最高' },
    number: { en: 'Case', zh: '方案' },
    scenario: { en: 'Scenario', zh: '情景' },
    cost: { en: 'Cost against the file', zh: '相对原文件的费用' },
    hits: { en: 'Paths that keep it', zh: '兑现的路径数' },
    morePaths: { en: 'Paths that would tell', zh: '可得出结论的路径数' },
    costUnit: { en: 'Money', zh: '货币' },
    varied: { en: 'Varied', zh: '变动项' },
    here: { en: 'Here', zh: '此方案' },
    own: { en: 'In the scenario', zh: '原情景' },
    lever: { en: 'Lever', zh: '措施' },
    correlation: { en: 'Rank correlation', zh: '秩相关' },
    chance: { en: 'Chance', zh: '概率' },
    fact: { en: 'Fact', zh: '事项' },
    what: { en: 'What', zh: '内容' },
  },
  settingOfCase: (number: number): Text => ({ en: `The setting of case ${number}`, zh: `方案 ${number} 的设定` }),
  scenarioFacts: (scenario: Cited, paths: Cited, seed: Cited, design: Cited): Phrase => ({
    en: say`${scenario}: ${paths} futures, seed ${seed}, design ${design}`,
    zh: say`${scenario}：${paths} 条路径，种子 ${seed}，抽样方法 ${design}`,
  }),
  sampled: (cases: Cited, design: Cited, seed: Cited): Phrase => ({
    en: say`${cases} settings, design ${design}, seed ${seed}`,
    zh: say`${cases} 种设定，抽样方法 ${design}，种子 ${seed}`,
  }),
  settings: { en: 'Settings', zh: '设定' },
  notSampled: { en: 'Fixed, not sampled', zh: '固定、未抽样' },
  costOf: ({ en, zh }: Text): Text => ({ en: `Cost: ${en}`, zh: `费用：${zh}` }),
  tables: {
    range: { en: 'Least and most likely', zh: '概率的最低值与最高值' },
    cases: { en: 'Cases, promises and readings', zh: '方案、承诺与口径' },
    joint: { en: 'Cases as a whole', zh: '方案总体' },
    first: { en: 'The cases that keep most', zh: '兑现最多的方案' },
    run: { en: 'How this was computed', zh: '计算说明' },
  },
} as const
