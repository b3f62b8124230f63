// Results to draw pages of, computed as the program computes them.

import { renderSummary, summarize } from '../../src/analysis/summarize.js'
import { inline } from '../../src/executors/inline.js'
import { simulate } from '../../src/executors/simulate.js'
import type { ReportSource } from '../../src/report/source.js'
import { preparePlan } from '../../src/run/compile-plan.js'
import { numbers } from '../../src/run/plan.js'
import { hashes } from '../../src/run/hashes.js'
import { readScenario } from '../../src/scenario/read.js'
import { textLibrary } from '../../src/scenario/library.js'
import { parseScenario, type ScenarioOptions } from '../../src/scenario/parse-scenario.js'
import type { ScenarioSource } from '../../src/scenario/scenario.js'
import { buildManifest } from '../../src/store/manifest.js'
import { buildModelFile } from '../../src/store/model-file.js'
import { buildResult } from '../../src/store/result.js'
import { fileURLToPath } from 'node:url'

export const shipped = (name: string): string => fileURLToPath(new URL(`../../../scenarios/${name}`, import.meta.url))

export const mediansOf = (file: string): Promise<ReportSource> => sourceOf(file, 1, { run: { uncertainty: 'medians' } })

export const sourceOf = async (file: string, paths: number, { run, ...given }: ScenarioOptions = {}): Promise<ReportSource> =>
  computed(await readScenario(file, { run: { paths, ...run }, ...given }))

/** Of the text of a file that reads no other. */
export const sourceOfText = (text: string, paths: number, { run, ...given }: ScenarioOptions = {}): Promise<ReportSource> =>
  computed(parseScenario('written.yaml', textLibrary({ 'written.yaml': text }), { run: { paths, ...run }, ...given }))

const computed = async ({ scenario, settings, inputs, baseline }: ScenarioSource): Promise<ReportSource> => {
  const prepared = preparePlan({ numbers, scenario, sample: 1000 })
  const options = { executor: inline, threads: 1, onProgress: () => {}, signal: new AbortController().signal }
  const base = baseline && preparePlan({ numbers, scenario: baseline, sample: 1000 })
  const against = base && {
    scenario: base.plan.scenario,
    model: hashes(base.plan).model,
    ensemble: await simulate(base, options),
  }
  const summary = summarize(prepared.plan, prepared.model, await simulate(prepared, options), against)
  const manifest = buildManifest({
    hash: hashes(prepared.plan).hash,
    numbers,
    threads: 1,
    executor: 'inline',
    seconds: { simulate: 1.25 },
    command: ['steppecast', 'run', 'scenario.yaml'],
    settings,
    inputs,
  })
  return buildResult(renderSummary(summary), buildModelFile(prepared), manifest).source
}
