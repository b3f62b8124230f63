// The pipeline of `run`:
//
//   file ─read▶ scenario ─build▶ model, plan ─simulate▶ ensemble ─summarize▶ summary ─draw▶ page ─write▶ folder ─▶ verdicts
//           └▶ what it changes ─▶ plan ─simulate▶ ensemble ─┘
//                                  └─ found in the results folder ──────────────────────▶

import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Baseline } from '../analysis/baseline.js'
import { renderSummary, summarize } from '../analysis/summarize.js'
import { milliseconds } from '../clock.js'
import { chooseExecutor } from '../executors/choose-executor.js'
import { inline } from '../executors/inline.js'
import { simulate } from '../executors/simulate.js'
import { buildModel, draftIssues } from '../model/build-model.js'
import { boundOf } from '../report/bound-of.js'
import { percentSlips } from '../report/bound-slips.js'
import { type PreparedPlan, preparePlan } from '../run/compile-plan.js'
import { type Ensemble, releaseEnsemble } from '../run/ensemble.js'
import { hashes } from '../run/hashes.js'
import { numbers, type Plan } from '../run/plan.js'
import { ScenarioError } from '../scenario/issue.js'
import { placing } from '../scenario/place-issues.js'
import type { Scenario, ScenarioSource } from '../scenario/scenario.js'
import { checkWritable } from '../store/check-writable.js'
import { buildManifest } from '../store/manifest.js'
import { buildModelFile } from '../store/model-file.js'
import { buildResult, filesOf, filesOfPage, folderOf, pageOf, type Page, type Result, readResult } from '../store/result.js'
import { writeFiles } from '../store/write-files.js'
import { writeFolder } from '../store/write-folder.js'
import type { Text } from '../text.js'
import { exitCodeFor } from './gate.js'
import { messages } from './messages.js'
import { createProgress } from './progress.js'
import { readScenario } from './read-input.js'
import type { RunOptions } from './run-options.js'
import type { ExitCode, Session } from './session.js'
import { createStopwatch, type Stopwatch } from './stopwatch.js'

export const runScenario = async (options: RunOptions, session: Session): Promise<ExitCode> => {
  const { language } = options
  const tell = options.quiet ? () => {} : session.tell
  const stopwatch = createStopwatch()

  const { file, root, settings, run, sample } = options
  const source = await readScenario(file, { root, settings, run, judge: draftIssues })
  const plan: Plan = { numbers, scenario: source.scenario, sample }
  const model = buildModel(source)
  for (const warning of model.warnings) tell(messages.warning(warning)[language])
  const own = await placing(source.places, () => preparePlan(plan, 'everything', { model }))
  const other = options.baseline
    ? prepareBaseline(plan, source.baseline, warning => tell(messages.warning(warning)[language]))
    : undefined
  // Path by path they can be compared only on the paths that both keep.
  const kept = Math.min(own.sample, other?.sample ?? own.sample)
  const prepared = { ...own, sample: kept }
  const baseline = other && { ...other, sample: kept }
  const { hash } = hashes(plan, baseline?.plan)
  const folder = folderOf(options.out, plan.scenario.id, hash)
  await checkWritable(folder)
  stopwatch.lap('build')

  const found = options.force ? undefined : await readResult(folder)
  if (found !== undefined) {
    const say = options.report ? messages.foundAgain : messages.foundOnly
    tell(say(relative('.', folder), found.source.manifest.finished.slice(0, 16).replace('T', ' '))[language])
  }
  const result =
    found ?? (await placing(source.places, () => compute(prepared, { baseline, source, hash, options, session, stopwatch })))
  const { targets } = result.source.summary
  for (const name of percentSlips(result.source.summary)) {
    const target = targets[name]!
    tell(messages.warning(messages.percentSlip(target.title, boundOf(target)))[language])
  }
  if (found === undefined || options.report) {
    const page = options.report ? await drawPage(result, options) : undefined
    stopwatch.lap('report')
    session.signal.throwIfAborted()
    if (found === undefined) await writeFolder(folder, filesOf(withSeconds(result, stopwatch), page), session.signal)
    else if (page !== undefined) await writeFiles(folder, filesOfPage(page), session.signal)
  }

  const { renderTerminal } = await import('../report/terminal.js')
  if (options.json) session.print(result.summaryText)
  else if (!options.quiet)
    session.print(`${renderTerminal(result.source, { language, width: session.width, styled: session.styled })}\n`)
  if (found === undefined) {
    const { seconds, threads } = result.source.manifest
    tell(messages.ran(prepared.paths, seconds.simulate ?? 0, threads)[language])
  }
  const where = relative('.', options.report ? pageOf(folder) : folder)
  tell((options.report ? messages.pageAt(where, pathToFileURL(resolve(where)).href) : messages.resultsAt(where))[language])
  if (options.report) {
    const { listSaved } = await import('./list-saved.js')
    await listSaved(options.out, { language, tell, signal: session.signal })
  }
  return exitCodeFor(result.source.summary, options, tell)
}

interface Computation {
  readonly baseline: PreparedPlan | undefined
  readonly source: ScenarioSource
  readonly hash: string
  readonly options: RunOptions
  readonly session: Session
  readonly stopwatch: Stopwatch
}

const compute = async (prepared: PreparedPlan, computation: Computation): Promise<Result> => {
  const { baseline, source, hash, options, session, stopwatch } = computation
  const executor = options.executor ?? chooseExecutor(prepared)
  const threads = executor === inline ? 1 : options.threads
  const screen = options.quiet ? { write: () => {} } : process.stderr
  const progress = createProgress({
    screen,
    paths: prepared.paths + (baseline?.paths ?? 0),
    replayed: prepared.paths,
    language: options.language,
    now: milliseconds,
  })
  const simulateAfter = (done: number, plan: PreparedPlan): Promise<Ensemble> =>
    simulate(plan, {
      executor,
      threads,
      onProgress: (paths, replay) => progress.show(replay === 0 ? done + paths : paths, replay),
      signal: session.signal,
    })
  // Replays come last: the baseline has none.
  const simulateBoth = async (): Promise<readonly [Ensemble, Baseline?]> => {
    if (baseline === undefined) return [await simulateAfter(0, prepared)]
    const { scenario } = baseline.plan
    const compared = { scenario, model: hashes(baseline.plan).model, ensemble: await simulateAfter(0, baseline) }
    return [await simulateAfter(baseline.paths, prepared), compared]
  }
  const [ensemble, compared] = await simulateBoth().finally(progress.clear)
  stopwatch.lap('simulate')
  const summaryText = renderSummary(summarize(prepared.plan, prepared.model, ensemble, compared))
  // A page is drawn of the text alone.
  releaseEnsemble(ensemble)
  if (compared !== undefined) releaseEnsemble(compared.ensemble)
  stopwatch.lap('collect')
  const manifest = buildManifest({
    hash,
    numbers,
    threads,
    executor: executor.name,
    seconds: stopwatch.seconds(),
    command: ['steppecast', ...session.argv],
    settings: source.settings,
    inputs: source.inputs,
  })
  return buildResult(summaryText, buildModelFile(prepared), manifest)
}

/** Undefined where nothing is to be compared, or where what would be compared does not run by itself, which is told. */
const prepareBaseline = (plan: Plan, scenario: Scenario | undefined, warn: (warning: Text) => void): PreparedPlan | undefined => {
  // One future has no chance to compare.
  if (scenario === undefined || scenario.run.uncertainty === 'medians') return undefined
  // Nothing that is told of it needs exact quantiles.
  const { quantiles, ...run } = scenario.run
  const baseline = { ...plan, scenario: { ...scenario, run } }
  const isSame = hashes(baseline).hash === hashes({ ...plan, scenario: { ...plan.scenario, run } }).hash
  const sharesTarget = Object.keys(scenario.targets).some(name => Object.hasOwn(plan.scenario.targets, name))
  if (isSame || !sharesTarget) return undefined
  try {
    return preparePlan(baseline)
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    warn(messages.baselineBroken(error.issues.length))
    return undefined
  }
}

/** Vega is large and loaded only when a page is drawn. */
const drawPage = async ({ source }: Result, { language }: RunOptions): Promise<Page> => {
  const { renderPage } = await import('../report/html/render-page.js')
  return renderPage(source, language)
}

/** The page cannot know how long it took to draw; the manifest beside it does. */
const withSeconds = (result: Result, stopwatch: Stopwatch): Result => {
  const { source } = result
  return { ...result, source: { ...source, manifest: { ...source.manifest, seconds: stopwatch.seconds() } } }
}
