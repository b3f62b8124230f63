// A folder of one's own with small scenarios, and the compiled program run in it as a user would run it.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const mainFile = fileURLToPath(new URL('../../programs/main.cjs', import.meta.url))

/** Memory, limits, draws of every clock, a target that is nearly always met and one that hardly ever is. */
const small = `format: 1
name: { en: Small, zh: 小 }
time: { start: 2020-12-31, end: 2022-12-31, step: quarter }
variables:
  growth: { is: "normal(0.3, 0.1)", unit: 1/year }
  demand: { is: "grow(lognormal(100, 0.3), growth)", unit: Gbps }
  luck: { is: "each_step(uniform(0.5, 1))", unit: "1" }
  built: { is: "tightest(wanted: (demand - stock) / one_step, money: 60 'Gbps/year' * luck)", unit: Gbps/year }
  stock: { is: "accumulate(built, 90)", unit: Gbps }
targets:
  easy: { at_least: 50, by: 2022-12-31, readings: { stock: stock, demand: demand }, confidence: 0.5 }
  hard: { at_least: 900, by: 2022-12-31, readings: { stock: stock }, confidence: 0.5 }
run: { paths: 3000, seed: 小 }
`

/** Nothing is promised that is not kept; about one path in twelve has no logarithm. */
const fragile = `format: 1
name: Fragile
time: { start: 2020-12-31, end: 2021-12-31, step: year }
variables:
  root: { is: "normal(1.4, 1)", unit: "1" }
  trouble: { is: "ln(root)", unit: "1" }
targets:
  easy: { at_least: -100, by: 2021-12-31, readings: { trouble: trouble }, confidence: 0.5 }
run: { paths: 3000, seed: one }
`

const sound = fragile.replace('ln(root)', 'root').replace('Fragile', 'Sound')

/** The delay is shorter than its stages' steps, which is worth a note: whoever waits for it knows that the run is about to begin. */
const noted = `format: 1
name: Noted
time: { start: 2020-12-31, end: 2060-12-31, step: month }
variables:
  flow: { is: "each_step(uniform(1, 2))", unit: kW/year }
  arrived: { is: "pipeline(flow, 0.1 year, 3)", unit: kW/year }
  stock: { is: "accumulate(arrived, 0)", unit: kW }
targets:
  some: { at_least: 5, by: 2060-12-31, readings: { stock: stock } }
run: { paths: 3000, seed: one }
`

const model = `format: 1
name: A model
time: { start: 2020-12-31, end: 2021-12-31, step: year }
variables:
  price: { unit: CNY/kW }
  wanted: { unit: kW }
  cost: { is: "price * wanted", unit: CNY }
`

const wrong = `format: 1
name: Wrong
time: { start: 2020-12-31, end: 2021-12-31, step: year }
variables:
  a: { is: "bb + 1", unit: kW }
  b: { is: "uniform(3, 2)", unit: kW }
`

export const scenarios = { 小: small, fragile, sound, noted, model, wrong }

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Workspace {
  readonly folder: string
  /** Paths of everything below a folder of the workspace, hidden ones too; nothing where there is no such folder. */
  list(folder: string): readonly string[]
  start(args: readonly string[]): ChildProcess
  run(...args: readonly string[]): Promise<Outcome>
  remove(): void
}

export const createWorkspace = (): Workspace => {
  const folder = mkdtempSync(join(tmpdir(), 'steppecast-cli-'))
  mkdirSync(join(folder, 'scenarios'))
  for (const [name, text] of Object.entries(scenarios)) writeFileSync(join(folder, 'scenarios', `${name}.yaml`), text)
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', LC_ALL: 'en_US.UTF-8' }
  const start = (args: readonly string[]): ChildProcess => spawn(process.execPath, [mainFile, ...args], { cwd: folder, env })
  return {
    folder,
    list: name => {
      try {
        return readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).sort()
      } catch {
        return []
      }
    },
    start,
    run: (...args) => outcomeOf(start(args)),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

export const outcomeOf = (child: ChildProcess): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const texts = { stdout: '', stderr: '' }
    child.stdout!.setEncoding('utf8').on('data', text => {
      texts.stdout += text
    })
    child.stderr!.setEncoding('utf8').on('data', text => {
      texts.stderr += text
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, ...texts }))
  })
