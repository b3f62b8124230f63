// What would be right, by the name that a check of the schema gives.

import { designs } from '../sampling/index.js'
import type { Text } from '../text.js'
import { limits } from './limits.js'

const entity = { en: '{ is: …, unit: … }', zh: '{ is: …, unit: … }' }
const date = { en: 'a day that exists, as 2020-12-31', zh: '应为真实存在的日期，如 2020-12-31' }

export const rules = {
  document: { en: 'keys with values, format: 1 first', zh: '应为以 format: 1 开头的键值' },
  format: { en: 'write format: 1', zh: '请写 format: 1' },
  words: { en: 'a text, or { en: …, zh: … }', zh: '应为一段文字，或 { en: …, zh: … }' },
  bothLanguages: { en: 'a text in each language, or one plain text for both', zh: '应中英文各一，或以一段文字兼作两者' },
  notModeled: { en: 'a list of texts: what the model leaves out', zh: '应为文字的列表：模型未考虑的内容' },
  text: { en: 'a text', zh: '应为文字' },
  name: {
    en: 'a letter first, then letters, digits and _; dots make groups',
    zh: '应以字母或汉字开头，后接字母、汉字、数字或 _，以点分组',
  },
  id: { en: 'letters, digits, _ and -', zh: '只能用字母、汉字、数字、_ 和 -' },
  time: {
    en: 'write { start: 2015-12-31, end: 2020-12-31, step: quarter }',
    zh: '请写 { start: 2015-12-31, end: 2020-12-31, step: quarter }',
  },
  date,
  step: { en: 'month, quarter or year', zh: '应为 month、quarter 或 year' },
  units: { en: 'countable nouns with their names: { lines: 线 }', zh: '应为可数名词及其名称：{ lines: 线 }' },
  noun: { en: 'its Chinese measure word or label: { lines: 线 }', zh: '应为其中文名称：{ lines: 线 }' },
  sets: { en: 'sets by name: { area: [north, south] }', zh: '应按名称列出集合：{ area: [north, south] }' },
  members: { en: 'a list of at least one member: [north, south]', zh: '应为至少有一个成员的列表：[north, south]' },
  member: {
    en: 'a letter first, then letters, digits and _, without dots',
    zh: '应以字母或汉字开头，后接字母、汉字、数字或 _，不含点',
  },
  setName: { en: 'the name of a set', zh: '应为集合的名称' },
  unit: { en: 'a unit as Gbps or CNY/year; "1" for a pure number', zh: '应为单位，如 Gbps、CNY/year；纯数写 "1"' },
  formula: { en: 'a number or a formula', zh: '应为数或公式' },
  variables: { en: `variables by name: { demand: ${entity.en} }`, zh: `应按名称列出变量：{ demand: ${entity.zh} }` },
  variable: { en: `write ${entity.en}`, zh: `请写 ${entity.zh}` },
  variableCount: { en: `at most ${limits.names} variables`, zh: `变量最多 ${limits.names} 个` },
  variableName: {
    en: 'the name of a variable, or of one member: "lines[north]"',
    zh: '应为变量的名称，或某一成员的名称："lines[north]"',
  },
  levers: {
    en: 'levers by name: { price: { value: 1, from: 0, to: 2, unit: "1" } }',
    zh: '应按名称列出措施：{ price: { value: 1, from: 0, to: 2, unit: "1" } }',
  },
  lever: { en: 'write { value: 1, from: 0, to: 2, unit: "1" }', zh: '请写 { value: 1, from: 0, to: 2, unit: "1" }' },
  leverNumber: { en: 'a number, as 0.25 or 25 %', zh: '应为数，如 0.25 或 25 %' },
  leverBounds: { en: 'from ≤ value ≤ to', zh: '应有 from ≤ value ≤ to' },
  factors: { en: 'factors by name: { economy: { demand: 0.4 } }', zh: '应按名称列出共同因子：{ economy: { demand: 0.4 } }' },
  factor: { en: 'its loadings by variable: { demand: 0.4 }', zh: '应为各变量的载荷：{ demand: 0.4 }' },
  loading: { en: 'a number from -1 to 1', zh: '应为 -1 至 1 的数' },
  correlations: {
    en: 'a list of pairs: [[utilisation, lead_time, -0.3]]',
    zh: '应为相关对的列表：[[utilisation, lead_time, -0.3]]',
  },
  pair: {
    en: 'two variables and a number from -1 to 1: [utilisation, lead_time, -0.3]',
    zh: '应为两个变量和一个 -1 至 1 的数：[utilisation, lead_time, -0.3]',
  },
  correlation: { en: 'a number from -1 to 1', zh: '应为 -1 至 1 的数' },
  targets: {
    en: 'targets by name: { capacity: { at_least: 9000, … } }',
    zh: '应按名称列出承诺：{ capacity: { at_least: 9000, … } }',
  },
  target: {
    en: 'write { at_least: 9000, by: 2020-12-31, readings: { installed: installed } }',
    zh: '请写 { at_least: 9000, by: 2020-12-31, readings: { installed: installed } }',
  },
  bound: { en: "a number, or a text as '98 %'", zh: "应为数，或 '98 %' 这样的文字" },
  boundMissing: { en: 'write at_least or at_most', zh: '请写 at_least 或 at_most' },
  boundTwice: { en: 'keep one of at_least and at_most', zh: 'at_least 与 at_most 只能保留一个' },
  readings: { en: 'at least one reading: { installed: installed }', zh: '应至少有一个口径：{ installed: installed }' },
  reading: { en: 'the name of a variable, or { variable: …, title: … }', zh: '应为变量的名称，或 { variable: …, title: … }' },
  confidence: { en: 'a probability above 0 and below 1, as 0.8 or 80 %', zh: '应为大于 0、小于 1 的概率，如 0.8 或 80 %' },
  indicators: { en: 'a list of variables: [demand, ordered]', zh: '应为变量的列表：[demand, ordered]' },
  observations: { en: 'a list: [{ file: data/history.csv, rows: … }]', zh: '应为列表：[{ file: data/history.csv, rows: … }]' },
  observation: { en: 'write { file: data/history.csv, rows: … }', zh: '请写 { file: data/history.csv, rows: … }' },
  dataFile: { en: 'the path of a CSV file, as data/history.csv', zh: '应为 CSV 文件的路径，如 data/history.csv' },
  rows: {
    en: 'which rows are the history of which variable: { installed: { indicator: …, region: … } }',
    zh: '应指明各变量对应的数据行：{ installed: { indicator: …, region: … } }',
  },
  row: { en: 'write { indicator: …, region: … }', zh: '请写 { indicator: …, region: … }' },
  indicator: { en: 'an indicator of the data file', zh: '应为数据文件中的指标' },
  region: { en: 'a region of the data file', zh: '应为数据文件中的地区' },
  rowNumber: { en: 'a number without unit or separators, as 3394.7', zh: '应为不带单位和分隔符的数，如 3394.7' },
  rowText: { en: 'every row has a unit and a kind', zh: '每一行都应有 unit 和 kind' },
  rowKind: {
    en: 'how it is known: found, official, measured, derived (from other figures) or recalled (not looked up)',
    zh: '数据性质：found 查得、official 官方、measured 实测、derived 推算、recalled 凭记忆',
  },
  run: { en: 'write { paths: 20000, seed: a-text, design: random }', zh: '请写 { paths: 20000, seed: a-text, design: random }' },
  paths: {
    en: 'a whole number from 1 to 1,000,000,000 (run.paths or --paths)',
    zh: '应为 1 至 1,000,000,000 的整数（run.paths 或 --paths）',
  },
  seed: { en: `a text of 1 to ${limits.seedLength} characters`, zh: `应为 1 至 ${limits.seedLength} 个字符的文字` },
  design: {
    en: `one of ${designs.map(({ name }) => name).join(', ')}`,
    zh: `应为 ${designs.map(({ name }) => name).join('、')} 之一`,
  },
  uncertainty: { en: 'full or medians', zh: '应为 full 或 medians' },
  events: { en: 'on or off', zh: '应为 on 或 off' },
  quantiles: { en: 'binned or exact', zh: '应为 binned 或 exact' },
  extends: { en: 'the path of a scenario file, or a list of such', zh: '应为情景文件的路径，或路径的列表' },
  sweep: { en: 'keys with values, as scenario: ../quick-start.yaml', zh: '应为键值，如 scenario: ../quick-start.yaml' },
  sweepValue: { en: 'a number of a lever, or a formula of a variable', zh: '应为措施的数值，或变量的公式' },
  sweepCases: { en: 'a list of settings: [{ money: 1 }, { money: 2 }]', zh: '应为设定的列表：[{ money: 1 }, { money: 2 }]' },
  sweepCase: { en: 'names with values: { money: 2 }', zh: '应为名称与取值：{ money: 2 }' },
  sweepGrid: { en: 'values by name: { money: [1, 2, 3] }', zh: '应按名称列出取值：{ money: [1, 2, 3] }' },
  sweepAxis: {
    en: 'a list of values, as [1, 2, 3], or { from: 1, to: 3, steps: 2 }',
    zh: '应为取值的列表，如 [1, 2, 3]，或 { from: 1, to: 3, steps: 2 }',
  },
  sweepEither: { en: 'keep the values or from, to and steps', zh: 'values 与 from、to、steps 只能保留一种' },
  sweepSteps: {
    en: `a whole number from 1 to ${limits.casesAtAll - 1}: 4 steps have five values`,
    zh: `应为 1 至 ${limits.casesAtAll - 1} 的整数：4 步共五个取值`,
  },
  sweepOrder: { en: 'more than from', zh: '应大于 from' },
  sweepSample: { en: 'write { design: latin, cases: 256 }', zh: '请写 { design: latin, cases: 256 }' },
  sweepCount: { en: `a whole number from 2 to ${limits.casesAtAll}`, zh: `应为 2 至 ${limits.casesAtAll} 的整数` },
  sweepLevers: {
    en: 'all, a list of levers, or bounds by name: { money: { from: 1, to: 3 } }',
    zh: '应为 all、措施的列表，或各自的界限：{ money: { from: 1, to: 3 } }',
  },
  sweepBounds: { en: 'write { from: 1, to: 3 }', zh: '请写 { from: 1, to: 3 }' },
  sweepRun: {
    en: 'write { paths: 5000, seed: a-text, design: random }',
    zh: '请写 { paths: 5000, seed: a-text, design: random }',
  },
} as const satisfies Record<string, Text>

export type Rule = keyof typeof rules
