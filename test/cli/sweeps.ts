// Sweeps for the workspace, and what they leave behind.

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SweepStudy } from '../../src/analysis/sweep/sweep-study.js'

/** Memory, limits, draws of every clock, two levers with costs. */
const town = `format: 1
name: { en: Town, zh: 镇 }
time: { start: 2020-12-31, end: 2022-12-31, step: quarter }
levers:
  money: { value: 1, from: 0, to: 4, unit: "1", cost: "2 亿元 * (money - 1)" }
  crews: { value: 1, from: 0.5, to: 2, unit: "1", cost: "1e8 CNY * (crews - 1)" }
variables:
  growth: { is: "normal(0.3, 0.1)", unit: 1/year }
  demand: { is: "grow(lognormal(100, 0.3), growth)", unit: Gbps }
  luck: { is: "each_step(uniform(0.5, 1))", unit: "1" }
  built: { is: "tightest(wanted: (demand - stock) / one_step, money: 30 'Gbps/year' * money * luck, crews: 60 'Gbps/year' * crews)", unit: Gbps/year }
  stock: { is: "accumulate(built, 90)", unit: Gbps }
targets:
  easy: { at_least: 110, by: 2022-12-31, readings: { stock: stock, demand: demand }, confidence: 0.5 }
  hard: { at_least: 160, by: 2021-12-31, readings: { stock: stock }, confidence: 0.5 }
run: { paths: 2500, seed: 镇 }
`

/** Costs of ordering too little and too much, three to one. Every future costs something: the shortfall below nothing is the cost. */
const newsvendor = `format: 1
name: Newsvendor
time: { start: 2020-12-31, end: 2021-12-31, step: year }
levers: { order: { value: 100, from: 50, to: 200, unit: "1" } }
variables:
  demand: { is: "normal(100, 20)", unit: "1" }
  cost: { is: "3 * max(demand - order, 0) + max(order - demand, 0)", unit: "1" }
targets:
  free: { at_most: 0, by: 2021-12-31, readings: { cost: cost } }
run: { paths: 40000, seed: news }
`

const sweeps = {
  money: 'scenario: ../town.yaml\ngrid: { money: [0.5, 1, 2], crews: [1, 2] }\n',
  formulas: `scenario: ../town.yaml\ngrid: { growth: ["normal(0.3, 0.1)", "0.2", "uniform(0.1, 0.4)"], money: [1, 2] }\n`,
  sampled: 'scenario: ../town.yaml\nsample: { design: latin, cases: 40, levers: all }\n',
  fixed: 'scenario: ../fixed.yaml\nsample: { design: latin, cases: 4 }\n',
  few: 'scenario: ../town.yaml\ngrid: { money: [1, 2] }\nrun: { paths: 100 }\n',
  surely: 'scenario: ../sure.yaml\ngrid: { money: [1, 2] }\n',
  orders: 'scenario: ../newsvendor.yaml\ngrid: { order: { from: 100, to: 130, steps: 60 } }\n',
  two: 'scenario: [../town.yaml, ../小.yaml]\n',
  failing: 'scenario: ../town.yaml\ngrid: { luck: ["0.7", "sqrt(uniform(-0.5, 1))"] }\n',
  astray: 'scenario: town.yaml\ngrid: { money: [1, 2] }\n',
  broken: 'scenario: ../town.yaml\ngrid: { mony: [1, 2], crews: [9] }\n',
  large: 'scenario: ../town.yaml\ngrid: { money: { from: 0, to: 4, steps: 39 }, crews: { from: 0.5, to: 2, steps: 29 } }\n',
}

export const writeSweeps = (folder: string): void => {
  writeFileSync(join(folder, 'scenarios', 'town.yaml'), town)
  writeFileSync(join(folder, 'scenarios', 'newsvendor.yaml'), newsvendor)
  writeFileSync(
    join(folder, 'scenarios', 'sure.yaml'),
    town.replace('at_least: 110', 'at_least: 1').replace('at_least: 160', 'at_least: 2'),
  )
  writeFileSync(join(folder, 'scenarios', 'fixed.yaml'), town.replace('from: 0.5, to: 2', 'from: 1, to: 1'))
  mkdirSync(join(folder, 'scenarios', 'sweeps'))
  for (const [name, text] of Object.entries(sweeps))
    writeFileSync(join(folder, 'scenarios', 'sweeps', `${name}.yaml`), `format: 1\n${text}`)
}

/** The only study of that name in a folder of results: file → text, but for what may differ between two runs of the same. */
export const readStudyFiles = (out: string, name: string): ReadonlyMap<string, string> => {
  // A program that was killed while it wrote may have left a hidden folder, which the next one after an hour removes.
  const [hash, ...others] = readdirSync(join(out, name)).filter(entry => !entry.startsWith('.'))
  if (hash === undefined || others.length > 0) throw new Error(`${name} has ${1 + others.length} studies`)
  const folder = join(out, name, hash)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    file => !/^(manifest\.json|report\.html)$/.test(file) && statSync(join(folder, file)).isFile(),
  )
  return new Map(files.sort().map(file => [file, readFileSync(join(folder, file), 'utf8')]))
}

export const readStudy = (out: string, name: string): SweepStudy => JSON.parse(readStudyFiles(out, name).get('study.json')!)

/** Path of a record → when it was written, in nanoseconds. */
export const recordsIn = (out: string): ReadonlyMap<string, bigint> => {
  const folder = join(out, '.cases')
  const files = listed(folder).filter(file => file.endsWith('.json'))
  return new Map(files.map(file => [join(folder, file), statSync(join(folder, file), { bigint: true }).mtimeNs]))
}

/** What a program that was killed, or still runs, has not given its name yet. */
export const freshIn = (out: string): readonly string[] => listed(join(out, '.cases', '.new'))

const listed = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}
