// Sweeps to draw pages of, computed as the program computes them.

import type { CaseSummary } from '../../src/analysis/case-summary.js'
import { summarizeCase } from '../../src/analysis/case-summary.js'
import { planSweep } from '../../src/analysis/sweep/plan-sweep.js'
import { searchCases } from '../../src/analysis/sweep/search-cases.js'
import { buildSweepStudy, type SweepStudy } from '../../src/analysis/sweep/sweep-study.js'
import { inline } from '../../src/executors/inline.js'
import { simulateCases } from '../../src/executors/simulate-cases.js'
import type { StudySource } from '../../src/report/source.js'
import { numbers } from '../../src/run/plan.js'
import { textLibrary } from '../../src/scenario/library.js'
import { parseSweep } from '../../src/scenario/sweep/parse-sweep.js'
import { readSweep } from '../../src/scenario/sweep/read-sweep.js'
import type { Sweep } from '../../src/scenario/sweep/sweep.js'
import { buildManifest } from '../../src/store/manifest.js'
import { buildStudy } from '../../src/store/study.js'
import { shipped } from './sources.js'

export const shippedSweep = async (name: string, paths: number): Promise<StudySource<SweepStudy>> =>
  sweepSource(await readSweep(shipped(`sweeps/${name}.yaml`), { run: { paths } }))

/** `text` without format, beside the files. */
export const sweepOf = (text: string, files: Readonly<Record<string, string>>, paths: number): Promise<StudySource<SweepStudy>> =>
  sweepSource(parseSweep('a-sweep.yaml', textLibrary({ 'a-sweep.yaml': `format: 1\n${text}`, ...files }), { run: { paths } }))

const sweepSource = async (sweep: Sweep): Promise<StudySource<SweepStudy>> => {
  const plan = planSweep(sweep)
  const found = new Map<string, CaseSummary>()
  await simulateCases(searchCases({ lacking: plan.cases, prepare: plan.prepare, isLacking: () => true }), {
    executor: inline,
    threads: 1,
    read: (ensemble, { key, model }) => void found.set(key, summarizeCase(ensemble, model)),
    onProgress: () => {},
    signal: new AbortController().signal,
  })
  const study = buildSweepStudy(
    sweep,
    plan,
    plan.cases.map(({ key }) => found.get(key)!),
  )
  const manifest = buildManifest({
    hash: '0123456789ab',
    numbers,
    threads: 1,
    executor: 'inline',
    seconds: { simulate: 1.25 },
    command: ['steppecast', 'sweep', 'sweep.yaml'],
    inputs: sweep.inputs,
  })
  return buildStudy(study, manifest).source as StudySource<SweepStudy>
}
