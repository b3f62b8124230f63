// What every key of a scenario file is for, said to whoever writes one in an editor. Paths are those of the document; * is any name.

import type { Text } from '../text.js'

const title = { en: 'What readers see instead of the name.', zh: '代替名称显示给读者的标题。' }
const source = { en: 'Where the number comes from; “judgement” is an honest source.', zh: '数据来源；“判断”也是诚实的来源。' }
const unit = {
  en: 'Its unit: Gbps, CNY/year, 万元, "1" for a pure number, or a noun of `units`. `steppecast list units` lists them.',
  zh: '单位：Gbps、CNY/year、万元，纯数写 "1"，或 units 中声明的名词。见 steppecast list units。',
}

export const keyHelp: Readonly<Record<string, Text>> = {
  '': {
    en: 'A scenario: a model, its uncertainty, what can be decided and what was promised.',
    zh: '情景：模型、不确定性、可作的决策与作出的承诺。',
  },
  format: { en: 'Version of this file format: 1.', zh: '文件格式版本：1。' },
  extends: {
    en: 'A scenario file, or several, that this one builds on. What is written here replaces what stands there, name by name.',
    zh: '本文件所依据的一个或多个情景文件；此处所写按名称逐项替换其中内容。',
  },
  name: { en: 'Title of the scenario.', zh: '情景标题。' },
  description: { en: 'What the scenario is about, in a sentence or two.', zh: '用一两句话说明情景内容。' },
  not_modeled: {
    en: 'What the model leaves out, a sentence each. The page says it before any number.',
    zh: '模型未考虑的内容，每项一句；网页在给出数字前先行说明。',
  },

  time: { en: 'The dates of the run.', zh: '模拟的起止日期与步长。' },
  'time.start': { en: 'The day at whose end everything starts, as 2015-12-31.', zh: '起始日（以当日终了计），如 2015-12-31。' },
  'time.end': {
    en: 'The last day; a whole number of steps after the start. Later than the deadlines, it also tells when, if late.',
    zh: '终止日，与起始日相隔整数个步长；晚于承诺期限时还可看出逾期多久。',
  },
  'time.step': { en: 'How long one step is.', zh: '每一步的长度。' },

  units: {
    en: 'Countable nouns: the word in formulas, then its Chinese measure word or label. A slip is then an error.',
    zh: '可数名词：公式中的词及其中文量词或名称。声明后写错即可查出。',
  },
  'units.*': { en: 'Chinese measure word or label.', zh: '中文量词或名称。' },

  sets: {
    en: 'Kinds of things that share equations: a variable for a set has one value a member.',
    zh: '共用公式的同类事物：针对集合的变量，每个成员各有一个值。',
  },
  'sets.*': { en: 'Names of the members: [north, south].', zh: '成员名称：[north, south]。' },

  levers: { en: 'What can be decided. Names may be grouped.', zh: '可作的决策（措施）。名称可分组嵌套。' },
  'levers.*': { en: 'Something that can be decided, within bounds.', zh: '一项在界限内可作的决策。' },
  'levers.*.value': { en: 'The setting of this scenario.', zh: '本情景的取值。' },
  'levers.*.from': { en: 'The lowest setting that can be chosen.', zh: '可选的最低取值。' },
  'levers.*.to': { en: 'The highest setting that can be chosen.', zh: '可选的最高取值。' },
  'levers.*.unit': unit,
  'levers.*.cost': {
    en: "What the setting costs: a formula of the lever's own name and of numbers, in money.",
    zh: '该取值的费用：由措施自身名称与数字组成的公式，单位为货币。',
  },
  'levers.*.title': title,
  'levers.*.source': source,

  variables: {
    en: 'What is known, what is uncertain, and how one thing follows from another. Names may be grouped; order never matters.',
    zh: '已知的、不确定的，以及由此推出的各个量。名称可分组嵌套，先后次序无关。',
  },
  'variables.*': { en: 'A quantity with its equation and unit.', zh: '一个量及其公式与单位。' },
  'variables.*.is': {
    en: 'Its formula: numbers, names, + - * / **, comparisons, cond ? a : b, and what `steppecast list` names. Without it a file that extends this one gives it.',
    zh: '公式：数、名称、+ - * / **、比较、cond ? a : b，以及 steppecast list 所列函数与分布。不写则由扩展本文件的文件给出。',
  },
  'variables.*.unit': unit,
  'variables.*.for': {
    en: 'A set: the variable has one value a member, and name[member] picks one or gives a member an equation of its own.',
    zh: '集合名：每个成员各有一个值；“名称[成员]”取其一，也可为该成员另写公式。',
  },
  'variables.*.title': title,
  'variables.*.source': source,

  factors: {
    en: 'Named common causes: how strongly each moves the draws that it reaches.',
    zh: '有名称的共同因子：对各随机量的影响强度。',
  },
  'factors.*': { en: 'Loadings by variable, from -1 to 1.', zh: '各变量的载荷，-1 至 1。' },
  'factors.*.*': { en: 'Loading on the draw, from -1 to 1.', zh: '对该随机量的载荷，-1 至 1。' },
  correlations: {
    en: 'Pairs of draws with their correlation: [[utilisation, lead_time, -0.3]].',
    zh: '随机量两两之间的相关系数：[[utilisation, lead_time, -0.3]]。',
  },

  targets: { en: 'What was promised. Names may be grouped.', zh: '作出的承诺。名称可分组嵌套。' },
  'targets.*': {
    en: 'A promise: a bound, a deadline and what exactly is measured.',
    zh: '一项承诺：界限、期限以及究竟衡量什么。',
  },
  'targets.*.title': title,
  'targets.*.source': { en: 'Where the promise is written.', zh: '承诺的出处。' },
  'targets.*.at_least': {
    en: "Kept where the value is at least this: a number in the readings' unit, or a text as '98 %'.",
    zh: '数值不低于此即为兑现：以口径单位计的数，或 98 % 这样的文字。',
  },
  'targets.*.at_most': {
    en: "Kept where the value is at most this: a number in the readings' unit, or a text as '98 %'.",
    zh: '数值不高于此即为兑现：以口径单位计的数，或 98 % 这样的文字。',
  },
  'targets.*.by': {
    en: 'The deadline, as 2020-12-31; read at the last date not after it.',
    zh: '期限，如 2020-12-31；取不晚于期限的最后一个日期。',
  },
  'targets.*.readings': {
    en: 'What the promise can mean: the name of each meaning, then its variable. The first is the headline; none is hidden.',
    zh: '口径：承诺可能的含义，各对应一个变量。第一个为首要口径；所有口径并列显示。',
  },
  'targets.*.readings.*': { en: 'One meaning of the promise: a variable.', zh: '一种口径：一个变量。' },
  'targets.*.readings.*.variable': { en: 'The variable that is read at the deadline.', zh: '期限时读取的变量。' },
  'targets.*.readings.*.title': title,
  'targets.*.confidence': {
    en: 'How likely the promise must be to be on track, as 0.8 or 80 %. Without it there is a probability and no verdict.',
    zh: '兑现概率达到多少算“有望达成”，如 0.8 或 80 %。不写则只给概率，不下结论。',
  },

  indicators: {
    en: 'Variables that are shown beside the readings of the targets.',
    zh: '与承诺各口径一并显示的变量。',
  },
  observations: { en: 'History: dots beside the fans of the variables.', zh: '历史数据：在扇形图上以点显示。' },
  'observations.*.file': {
    en: 'A CSV file with the columns indicator, region, date, value, unit, low, high, kind, confidence, note, source.',
    zh: 'CSV 文件，列为 indicator、region、date、value、unit、low、high、kind、confidence、note、source。',
  },
  'observations.*.rows': {
    en: 'Which rows of the file are the history of which variable.',
    zh: '文件中哪些行是哪个变量的历史。',
  },
  'observations.*.rows.*': { en: 'Rows by indicator and region.', zh: '按指标与地区选取数据行。' },
  'observations.*.rows.*.indicator': { en: 'An indicator of the file.', zh: '文件中的指标。' },
  'observations.*.rows.*.region': { en: 'A region of the file.', zh: '文件中的地区。' },

  run: {
    en: 'How the scenario is run; a flag of the command line stands above it.',
    zh: '如何运行；命令行选项优先。',
  },
  'run.paths': {
    en: 'Futures to simulate (20000). More of them make the intervals narrower.',
    zh: '模拟的路径数（20000）。越多，区间越窄。',
  },
  'run.seed': {
    en: 'Any text: the same seed gives the same futures, another one others.',
    zh: '任意文字：种子相同则路径相同。',
  },
  'run.design': {
    en: 'Where uniforms come from (random): see `steppecast list designs`.',
    zh: '抽样方法（random）：见 steppecast list designs。',
  },
  'run.uncertainty': {
    en: 'full, or medians: every draw at its median, a single path. An event then starts where it is more likely than not within a step.',
    zh: 'full，或 medians：所有随机量取中位数，只算一条路径；事件在一步之内发生的概率过半时才发生。',
  },
  'run.events': { en: 'Whether events happen: on or off.', zh: '是否发生事件：on 或 off。' },
  'run.quantiles': {
    en: 'binned: read inside one of 128 bins an octave; or exact: as sorting all futures gives them, which takes two to five times as long.',
    zh: 'binned：在每个倍程的 128 个区间内插值；或 exact：与全部路径排序所得完全相同，用时为两至五倍。',
  },
}
