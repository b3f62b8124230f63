// One file of `check`: what is wrong with it, or how much it holds.

import { pathsOf, planSweep } from '../analysis/sweep/plan-sweep.js'
import { lower } from '../kernel/lower.js'
import { printLowered } from '../kernel/print-lowered.js'
import { buildModel, draftIssues, modelGaps } from '../model/build-model.js'
import { readScenario } from '../scenario/read.js'
import { isSweepFile } from '../scenario/sweep/is-sweep-file.js'
import { readSweep } from '../scenario/sweep/read-sweep.js'
import { messages } from './messages.js'
import { printable } from './printable.js'
import type { Session } from './session.js'

export interface CheckOptions {
  readonly root: string | undefined
  readonly ir: boolean
}

/** Throws ScenarioError with every mistake. */
export const checkFile = async (file: string, { root, ir }: CheckOptions, { language, print, tell }: Session): Promise<void> => {
  if (await isSweepFile(file)) {
    const sweep = await readSweep(file, { root, many: true, judge: draftIssues })
    const { cases } = planSweep(sweep)
    const counts = { cases: cases.length, paths: pathsOf(sweep, cases) }
    print(`${messages.fileSweep(printable(file), counts)[language]}\n`)
    return
  }
  const source = await readScenario(file, { root, judge: draftIssues })
  const { variables, levers, targets } = source.scenario
  const size = (record: object): number => Object.keys(record).length
  const gaps = modelGaps(source)
  if (gaps.length > 0) {
    const head = messages.fileModel(printable(file), { variables: size(variables), gaps: gaps.length })[language]
    print(`${[head, ...gaps.map(name => `  ${name} [${printable(variables[name]!.unit)}]`)].join('\n')}\n`)
    return
  }
  const model = buildModel(source)
  const lowered = lower(model)
  const counts = { variables: size(variables), draws: lowered.draws.length, levers: size(levers), targets: size(targets) }
  print(`${messages.fileFine(printable(file), counts)[language]}\n`)
  for (const warning of model.warnings) tell(`  ${messages.warning(warning)[language]}`)
  if (ir) print(printable(printLowered(lowered)))
}
