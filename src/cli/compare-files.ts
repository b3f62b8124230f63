// The pipeline of `compare`:
//
//   files ─read▶ scenarios, each with the run of the first ─prepare▶ plans ─simulate▶ ensembles ─compare▶ study ─▶ page, tables, folder

import { compareScenarios, type Contender } from '../analysis/comparison/compare.js'
import { findCommon } from '../analysis/comparison/common-readings.js'
import { refuseEmpty } from '../analysis/refuse-empty.js'
import { buildModel, draftIssues } from '../model/build-model.js'
import type { Model } from '../model/model.js'
import type { CompareStudy } from '../report/studies/compare/quote.js'
import { type PreparedPlan, preparePlan, workOf } from '../run/compile-plan.js'
import type { Ensemble } from '../run/ensemble.js'
import { hashes } from '../run/hashes.js'
import { createCostMeter } from '../run/lever-costs.js'
import { numbers } from '../run/plan.js'
import type { CasePlan, Search } from '../run/search.js'
import { pathDimensions } from '../sampling/dimensions.js'
import { type Issue, ScenarioError } from '../scenario/issue.js'
import { placing } from '../scenario/place-issues.js'
import type { RunSpec, Scenario, ScenarioSource } from '../scenario/scenario.js'
import { checkWritable } from '../store/check-writable.js'
import { readStudy } from '../store/study.js'
import type { Text } from '../text.js'
import { endWith, tooManyFailed } from './gate.js'
import { messages } from './messages.js'
import { readScenario } from './read-input.js'
import { runSearch } from './run-search.js'
import { decidedBy, saveStudy, showStudy, studyFolder, studyHash } from './save-study.js'
import type { ExitCode, Session } from './session.js'
import { createStopwatch } from './stopwatch.js'
import type { ManyCases } from './study-options.js'
import { UsageError } from './usage-error.js'

export const compareFiles = async (files: readonly string[], options: ManyCases, session: Session): Promise<ExitCode> => {
  const { language, out, force, quiet } = options
  const tell = quiet ? () => {} : session.tell
  const stopwatch = createStopwatch()
  const sources = await readAll(files, options)
  const [{ scenario: first }] = sources
  for (const [index, { scenario }] of sources.entries())
    if (scenario.run.uncertainty === 'medians') tell(messages.warning(messages.mediansIgnored(files[index]!))[language])
  for (const warning of warningsOf(sources)) tell(messages.warning(warning)[language])
  const plans = await Promise.all(sources.map(source => placing(source.places, () => prepare(source, first.run, options.sample))))
  if (findCommon(plans.map(({ model }) => model)).common.length === 0) throw new UsageError([messages.nothingCommon], 'compare')

  const hash = studyHash('compare', { plans: plans.map(({ plan }) => decidedBy(plan)) })
  const id = `compare-${first.id}`
  const folder = studyFolder(out, { id }, hash)
  await checkWritable(folder)
  const saved = force ? undefined : await readStudy(folder)
  if (saved !== undefined) {
    await showStudy(saved, folder, options, session)
    return exitCodeOf(saved.source.study as CompareStudy, options, tell)
  }
  tell(messages.sameFutures(files[0]!, first.run)[language])
  stopwatch.lap('build')
  const { answer: ensembles, executor, threads } = await simulateAll(plans, options, session)
  stopwatch.lap('simulate')
  const contenders = plans.map((plan, index) => contenderOf(plan, ensembles[index]!))
  const study: CompareStudy = { format: 1, kind: 'compare', id, ...compareScenarios(contenders) }
  stopwatch.lap('collect')
  const seconds = stopwatch.seconds()
  const inputs = [...new Map(sources.flatMap(source => source.inputs).map(input => [input.file, input])).values()]
  const { settings } = sources[0]
  await saveStudy(study, { hash, threads, executor, seconds, settings, inputs }, options, session)
  tell(messages.ran(study.paths * plans.length, seconds.simulate ?? 0, threads)[language])
  return exitCodeOf(study, options, tell)
}

interface CheckedSource extends ScenarioSource {
  readonly warnings: Model['warnings']
}

/** The mistakes of all files at once. */
const readAll = async (files: readonly string[], { root, settings, run }: ManyCases) => {
  const issues: Issue[] = []
  const sources: CheckedSource[] = []
  for (const file of files)
    try {
      const source = await readScenario(file, { root, settings, run, judge: draftIssues })
      sources.push({ ...source, warnings: buildModel(source).warnings })
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      issues.push(...error.issues)
    }
  if (issues.length > 0) throw new ScenarioError([...new Map(issues.map(issue => [JSON.stringify(issue), issue])).values()])
  return sources as readonly CheckedSource[] as readonly [CheckedSource, ...CheckedSource[]]
}

/** Each once. */
const warningsOf = (sources: readonly CheckedSource[]) =>
  new Map(sources.flatMap(({ warnings }) => warnings).map(warning => [warning.en, warning])).values()

const prepare = ({ scenario }: ScenarioSource, run: RunSpec, sample: number): PreparedPlan =>
  preparePlan({ numbers, scenario: withRun(scenario, run), sample }, 'readings')

/** Futures are those of the first; whether events happen is what a file says of the world. Nothing that is told needs exact quantiles. */
const withRun = ({ run: { events }, ...scenario }: Scenario, { paths, seed, design }: RunSpec): Scenario => ({
  ...scenario,
  run: { paths, seed, design, uncertainty: 'full', events },
})

const simulateAll = (plans: readonly PreparedPlan[], options: ManyCases, session: Session) => {
  const search = function* (): Search<CasePlan, Ensemble, readonly Ensemble[]> {
    return yield plans.map(plan => ({ plan, inputs: plan.lowered.inputs }))
  }
  const read = (ensemble: Ensemble, { plan }: CasePlan): Ensemble => {
    refuseEmpty(ensemble, plan.model)
    return ensemble
  }
  const plan = plans.reduce((a, b) => (workOf(b) > workOf(a) ? b : a))
  return runSearch({ search: search(), read, plan, cases: plans.length }, options, session)
}

const contenderOf = ({ plan, model, lowered: { program } }: PreparedPlan, ensemble: Ensemble): Contender => ({
  model,
  hash: hashes(plan).model,
  costs: createCostMeter(model)({}),
  dimensions: pathDimensions(program).map(({ stream, slot }) => `${program.streams[stream]}:${slot}`),
  ensemble,
})

/** The gate is that of a run, in every scenario. */
const exitCodeOf = (study: CompareStudy, { gate, language }: ManyCases, tell: (text: string) => void): ExitCode => {
  const { scenarios, readings, apart } = study
  const said = scenarios
    .filter(tooManyFailed)
    .map(({ name, failed, paths }): Text => messages.scenarioFailed(name, failed, paths))
  if (gate) {
    const judged = scenarios.map((_, index) =>
      readings.flatMap(({ target, scenarios: cases }) => (cases[index]!.headline ? [{ target, ...cases[index]! }] : [])),
    )
    const unjudged = judged.flat().flatMap(({ target, verdict }) => (verdict === undefined ? [target] : []))
    if (unjudged.length > 0) tell(messages.gateUnjudged([...new Set(unjudged)])[language])
    const known = new Set(judged.flat().map(({ target }) => target))
    const lost = apart.flatMap(({ target }) => (known.has(target) ? [] : [target]))
    if (lost.length > 0) said.push(messages.gateApart([...new Set(lost)]))
    for (const [index, promises] of judged.entries()) {
      const missed = promises.flatMap(({ target, verdict }) => (verdict === undefined || verdict === 'on track' ? [] : [target]))
      if (missed.length > 0) said.push(messages.gateClosedScenario(scenarios[index]!.name, missed))
    }
  }
  return endWith(said, language, tell)
}
