// What is mutated: scenarios that are sound, and small ones that are not.

import { readFileSync } from 'node:fs'
import { mistakeCases } from '../scenario/mistake-cases.js'
import { shippedScenarios } from '../scenario/shipped.js'

export interface Base {
  readonly settings: readonly string[]
  readonly main: string
  readonly files: Readonly<Record<string, string>>
}

const all = Object.fromEntries(shippedScenarios.map(({ name, text }) => [name, text]))
const history = readFileSync(new URL('../../../scenarios/data/history.csv', import.meta.url), 'utf8')

const small = ['quick-start.yaml', 'starter/en.yaml', 'starter/zh.yaml']

const only = (name: string): Base => ({ settings: [], main: name, files: { [name]: all[name]! } })

/** A model, a region and a variant of it, a few lines each, with everything that a file may hold. */
const family: Base = {
  settings: [],
  main: 'variant.yaml',
  files: {
    'variant.yaml':
      'extends: region.yaml\nlevers: { money: { value: 2 } }\nvariables: { 需求.增速: { is: "normal(0.2, 0.1)" } }\n',
    'region.yaml': `extends: [model.yaml]
name: { en: Region, zh: 地区 }
variables:
  需求: { 增速: { is: "triangular(0.1, 0.2, 0.4)" }, 期初: { is: "90 台" } }
factors: { economy: { 需求.增速: 0.5, luck: -0.3 } }
correlations: [[luck, need, 0.2]]
targets: { plan: { at_least: 150, by: 2018-12-31, confidence: 0.8, readings: { built: built, asked: { variable: 需求.总量 } } } }
indicators: [built]
observations: [{ file: h.csv, rows: { built: { indicator: egress, region: Here } } }]
run: { paths: 1000, seed: 种子, uncertainty: full, events: on }
`,
    'model.yaml': `format: 1
time: { start: 2015-12-31, end: 2020-12-31, step: month }
units: { 台: 台 }
levers: { money: { value: 1, from: 0, to: 4, unit: "1", cost: "1 亿元 * money" } }
variables:
  需求:
    增速: { unit: 1/year }
    期初: { unit: 台 }
    总量: { is: "grow(需求.期初, 需求.增速)", unit: 台 }
  luck: { is: "each_year(normal(1, 0.1))", unit: "1" }
  need: { is: "lognormal(30 '台/year', 0.2)", unit: 台/year }
  ordered: { is: "tightest(need: need * luck, money: 40 '台/year' * money * happens(0.9 '1/year', 1 year))", unit: 台/year }
  delivered: { is: "pipeline(ordered, 0.5 year, 3)", unit: 台/year }
  built: { is: "accumulate(delivered, 需求.期初) + 0 * previous(built, 1) + interpolate(years, [[0, 0], [5, 1]]) * (at('2018-06-30') ? 1 台 : 0)", unit: 台 }
`,
    'h.csv':
      'indicator,region,date,value,unit,low,high,kind,confidence,note,source\negress,Here,2015-12-31,90,台,80,100,found,,,x\n',
  },
}

export const bases: Readonly<Record<'tiny' | 'small' | 'large', readonly Base[]>> = {
  tiny: mistakeCases.map(({ files, settings = [] }) => ({ main: 'a.yaml', files, settings })),
  small: [...small.map(only), family, family],
  large: shippedScenarios
    .filter(({ name }) => !small.includes(name))
    .map(({ name }) => ({ settings: [], main: name, files: { ...all, 'data/history.csv': history } })),
}
