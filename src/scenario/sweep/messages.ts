// Every sentence that reading a sweep file can say, beyond those of a scenario's.

import type { Mistake } from '../issue.js'
import { messages as scenarioMessages } from '../messages.js'
import type { Place } from '../scenario.js'

interface InUnit {
  readonly file: string
  readonly unit: string
}

interface Bounds {
  readonly file: string
  readonly from: number
  readonly to: number
}

const grouped = (number: number): string => number.toLocaleString('en-US')

const didYouMean = (near: string) => ({ en: `did you mean ${near}?`, zh: `是否想写 ${near}？` })

export const messages = {
  nothingVaries: {
    problem: { en: 'missing what varies', zh: '缺少变动的内容' },
    remedy: {
      en: 'write grid, cases or sample, or name several scenarios',
      zh: '请写 grid、cases 或 sample，或列出多个情景',
    },
  },
  nameUnknown: (name: string, scenario: string, near: string | undefined): Mistake => ({
    problem: {
      en: `unknown name ${name}: ${scenario} has no such lever or variable`,
      zh: `未知的名称 ${name}：${scenario} 中没有这样的措施或变量`,
    },
    remedy:
      near === undefined ? { en: 'name a lever or a variable of the scenario', zh: '应为情景中的措施或变量' } : didYouMean(near),
  }),
  leverUnknown: (name: string, scenario: string, near: string | undefined): Mistake => ({
    problem: { en: `unknown lever ${name}: ${scenario} has none of that name`, zh: `未知的措施 ${name}：${scenario} 中没有它` },
    remedy: near === undefined ? { en: 'name a lever of the scenario', zh: '应为情景中的措施' } : didYouMean(near),
  }),
  sampledVariable: (name: string): Mistake => ({
    problem: { en: `invalid ${name}: it is a variable, and a sample is of levers`, zh: `${name} 是变量，抽样只用于措施` },
    remedy: { en: 'list formulas of it under grid', zh: '请在 grid 下列出它的公式' },
  }),
  noLevers: (scenario: string): Mistake => ({
    problem: {
      en: `missing levers: ${scenario} has none that is left to sample`,
      zh: `缺少措施：${scenario} 中没有可供抽样的措施`,
    },
    remedy: { en: 'declare levers in the scenario, or write grid', zh: '请在情景中声明措施，或改写 grid' },
  }),
  kindsDiffer: (name: string, one: string, other: string): Mistake => ({
    problem: {
      en: `invalid ${name}: it is a lever in ${one} and a variable in ${other}`,
      zh: `${name} 在 ${one} 中是措施，在 ${other} 中是变量`,
    },
    remedy: { en: 'sweep the scenarios in files of their own', zh: '请分别写成两个文件' },
  }),
  unitsDiffer: (name: string, one: InUnit, other: InUnit): Mistake => ({
    problem: {
      en: `invalid ${name}: its unit is ${one.unit} in ${one.file} and ${other.unit} in ${other.file}`,
      zh: `${name} 的单位在 ${one.file} 中为 ${one.unit}，在 ${other.file} 中为 ${other.unit}`,
    },
    remedy: {
      en: 'give it one unit, or sweep the scenarios in files of their own',
      zh: '请统一单位，或分别写成两个文件',
    },
  }),
  mediansSwept: {
    problem: {
      en: 'unsupported medians: with every draw at its median there are no probabilities',
      zh: '不支持 medians：所有随机量取中位数时没有概率可言',
    },
    remedy: { en: 'write run: { uncertainty: full } in the scenario', zh: '请在情景中写 run: { uncertainty: full }' },
  },
  noTargets: (name: string): Mistake => ({
    problem: { en: `missing targets in ${name}: there is nothing to compare cases by`, zh: `${name} 中没有承诺，无从比较各方案` },
    remedy: { en: 'give the scenario a target', zh: '请在情景中写出承诺' },
  }),
  nameTwice: (name: string, first: Place): Mistake => scenarioMessages.nameTwice(name, first),
  leverNumber: (value: string): Mistake => ({
    problem: { en: `invalid value ${value}`, zh: `值 ${value} 无效` },
    remedy: { en: 'a lever takes a number, as 0.25 or 25 %', zh: '措施的取值应为数，如 0.25 或 25 %' },
  }),
  leverOutside: (value: number, { from, to }: { readonly from: number; readonly to: number }, scenario: string): Mistake => ({
    problem: {
      en: `invalid value ${value}: ${scenario} lets the lever go from ${from} to ${to}`,
      zh: `值 ${value} 无效：${scenario} 中该措施的范围为 ${from} 至 ${to}`,
    },
    remedy: { en: 'stay within these bounds', zh: '请在此范围内取值' },
  }),
  boundsApart: (name: string, one: Bounds, other: Bounds): Mistake => ({
    problem: {
      en: `invalid ${name}: ${one.file} lets the lever go from ${one.from} to ${one.to}, ${other.file} from ${other.from} to ${other.to}; no range is common to both`,
      zh: `${name} 无法抽样：${one.file} 中该措施的范围为 ${one.from} 至 ${one.to}，${other.file} 中为 ${other.from} 至 ${other.to}，没有共同的区间`,
    },
    remedy: { en: 'leave it out, or sweep the scenarios in files of their own', zh: '请不抽样该措施，或分别写成两个文件' },
  }),
  leverFixed: (name: string, { file, from }: Bounds): Mistake => ({
    problem: {
      en: `invalid ${name}: ${file} fixes the lever at ${from}`,
      zh: `${name} 无法抽样：${file} 中该措施固定为 ${from}`,
    },
    remedy: { en: 'leave it out, or give the lever room in the scenario', zh: '请不抽样该措施，或在情景中放宽其范围' },
  }),
  /** `below` has the lowest upper bound, `above` the highest lower one. */
  rangeEmpty: (end: 'from' | 'to', value: number, below: Bounds, above: Bounds): Mistake =>
    end === 'from'
      ? {
          problem: {
            en: `invalid value ${value}: the range is empty, for ${below.file} lets the lever go no further than ${below.to}`,
            zh: `值 ${value} 无效：区间为空，${below.file} 中该措施至多为 ${below.to}`,
          },
          remedy: { en: `from must be less than ${below.to}`, zh: `from 应小于 ${below.to}` },
        }
      : {
          problem: {
            en: `invalid value ${value}: the range is empty, for ${above.file} lets the lever go no lower than ${above.from}`,
            zh: `值 ${value} 无效：区间为空，${above.file} 中该措施至少为 ${above.from}`,
          },
          remedy: { en: `to must be more than ${above.from}`, zh: `to 应大于 ${above.from}` },
        },
  setSwept: (name: string, section: string): Mistake => ({
    problem: {
      en: `invalid --set ${name}: ${section} of the sweep varies it`,
      zh: `--set ${name} 无效：批量试算的 ${section} 中已让它变动`,
    },
    remedy: { en: `leave one of the two out`, zh: '二者请只保留其一' },
  }),
  stepsTooFine: (from: number, to: number): Mistake => ({
    problem: {
      en: `invalid steps: some come to the same value between ${from} and ${to}`,
      zh: `steps 无效：${from} 与 ${to} 之间的部分取值相同`,
    },
    remedy: { en: 'take fewer steps, or ends further apart', zh: '请减少步数，或拉开两端' },
  }),
  valueTwice: (value: string, first: Place | undefined): Mistake => ({
    problem: { en: `duplicate value ${value}`, zh: `取值 ${value} 重复` },
    remedy:
      first === undefined
        ? { en: 'keep one', zh: '请只保留一个' }
        : {
            en: `the first is at line ${first.line}, column ${first.column}`,
            zh: `首次出现在第 ${first.line} 行，第 ${first.column} 列`,
          },
  }),
  scenarioTwice: (name: string): Mistake => ({
    problem: { en: `duplicate scenario ${name}`, zh: `情景 ${name} 重复` },
    remedy: { en: 'keep one', zh: '请只保留一个' },
  }),
  tooManyCases: (cases: number, most: number): Mistake => ({
    problem: { en: `exceeded ${grouped(most)} cases: ${grouped(cases)}`, zh: `方案超过 ${grouped(most)} 个：${grouped(cases)}` },
    remedy: { en: 'add --yes to run them all, or vary less', zh: '要全部运行请加 --yes，或减少变动' },
  }),
  studyBeyond: (cases: number, numbers: number, most: number): Mistake => ({
    problem: {
      en: `exceeded ${grouped(most)} numbers in the results: ${grouped(cases)} cases have ${grouped(numbers)}, some ${grouped(Math.round(numbers / cases))} each`,
      zh: `结果中的数值超过 ${grouped(most)} 个：${grouped(cases)} 个方案共 ${grouped(numbers)} 个，每个方案约 ${grouped(Math.round(numbers / cases))} 个`,
    },
    remedy: {
      en: `at most ${grouped(Math.floor((most * cases) / numbers))} cases fit: vary less, or split the sweep into several files`,
      zh: `至多可容纳 ${grouped(Math.floor((most * cases) / numbers))} 个方案：请减少变动，或拆分为多个文件`,
    },
  }),
  casesBeyond: (cases: number, most: number): Mistake => ({
    problem: { en: `exceeded ${grouped(most)} cases: ${grouped(cases)}`, zh: `方案超过 ${grouped(most)} 个：${grouped(cases)}` },
    remedy: { en: 'vary less, or write a sample', zh: '请减少变动，或改用 sample' },
  }),
}
