// The pipeline of `sweep`:
//
//   file ─read▶ sweep ─plan▶ cases ─┬─ found by their keys ───────────────────────────┬─▶ study ─▶ page, tables, folder
//                                   └─ lacking ─simulate▶ ensemble ─summarize▶ kept ──┘
//
// A case is kept the moment it is whole, so that whatever stops a sweep, the next one finds all that was done.

import { type CaseSummary, summarizeCase } from '../analysis/case-summary.js'
import { pathsOf, type PlannedCase, planSweep, type SweepPlan } from '../analysis/sweep/plan-sweep.js'
import { searchCases, type SoughtCase } from '../analysis/sweep/search-cases.js'
import { buildSweepStudy, headOfStudy, type SweepStudy } from '../analysis/sweep/sweep-study.js'
import { draftIssues } from '../model/build-model.js'
import { type Ensemble, releaseEnsemble } from '../run/ensemble.js'
import { placeError } from '../scenario/place-issues.js'
import type { Sweep } from '../scenario/sweep/sweep.js'
import { type CaseStore, openCases } from '../store/cases.js'
import { checkWritable } from '../store/check-writable.js'
import { StoreError } from '../store/store-error.js'
import { readStudy } from '../store/study.js'
import { estimateSeconds } from './estimate-seconds.js'
import { sweepExitCode } from './gate.js'
import { Interrupted } from './interrupt.js'
import { messages } from './messages.js'
import { readSweep } from './read-input.js'
import { chooseRunners, runSearch } from './run-search.js'
import { saveStudy, showStudy, studyFolder, studyHash } from './save-study.js'
import type { ExitCode, Session } from './session.js'
import { createStopwatch } from './stopwatch.js'
import type { SweepOptions } from './sweep-options.js'

export const runSweep = async (options: SweepOptions, session: Session): Promise<ExitCode> => {
  const { file, root, settings, run, yes, out, language, force, quiet } = options
  const tell = quiet ? () => {} : session.tell
  const stopwatch = createStopwatch()
  const sweep = await readSweep(file, { root, settings, run, many: yes, judge: draftIssues })
  const plan = planSweep(sweep)
  const warnings = new Map(plan.models.flatMap(({ warnings }) => warnings).map(warning => [warning.en, warning]))
  for (const warning of warnings.values()) tell(messages.warning(warning)[language])
  const hash = hashOfSweep(sweep, plan)
  const folder = studyFolder(out, sweep, hash)
  if (!options.dryRun) await checkWritable(folder)

  const store = openCases(out)
  const done = new Map<string, CaseSummary>()
  const lacking = lackingCases(plan, force ? undefined : store, done)
  const work: Work = { sweep, plan, lacking, found: done.size }
  if (options.dryRun) return tellSize(work, options, session)
  const saved = force ? undefined : await readStudy(folder)
  if (saved !== undefined) await showStudy(saved, folder, options, session)
  const compute = async (): Promise<SweepStudy> => {
    stopwatch.lap('build')
    const { threads, executor } = await runCases(work, { store, done }, options, session)
    stopwatch.lap('simulate')
    const study = buildSweepStudy(
      sweep,
      plan,
      plan.cases.map(({ key }) => done.get(key)!),
    )
    stopwatch.lap('collect')
    const { inputs, scenarios } = sweep
    const seconds = stopwatch.seconds()
    await saveStudy(study, { hash, threads, executor, seconds, settings: scenarios[0]!.settings, inputs }, options, session)
    tell(messages.sweepRan({ computed: lacking.length, found: work.found }, seconds.simulate ?? 0, threads)[language])
    return study
  }
  const computeOrStop = async (): Promise<SweepStudy> => {
    try {
      return await compute()
    } catch (error) {
      throw withKept(error, { done: done.size, all: work.found + lacking.length }, session)
    }
  }
  // Records of a study that was found may have been removed since: what it says of its cases is in itself.
  const study = saved === undefined ? await computeOrStop() : (saved.source.study as SweepStudy)
  return sweepExitCode(study, options, tell)
}

/** What its cases are, and how a reader is told of them, in the order in which they are told. */
const hashOfSweep = (sweep: Sweep, { cases, models }: SweepPlan): string =>
  studyHash('sweep', { ...headOfStudy(sweep, models), cases: cases.map(({ key }) => key) })

interface Work {
  readonly sweep: Sweep
  readonly plan: SweepPlan
  /** Each key once. */
  readonly lacking: readonly PlannedCase[]
  readonly found: number
}

/** Puts what is found into `done`. */
const lackingCases = ({ cases }: SweepPlan, store: CaseStore | undefined, done: Map<string, CaseSummary>) => {
  const lacking = new Map<string, PlannedCase>()
  for (const one of cases) {
    if (done.has(one.key) || lacking.has(one.key)) continue
    const summary = store?.find(one.key)
    if (summary === undefined) lacking.set(one.key, one)
    else done.set(one.key, summary)
  }
  return [...lacking.values()]
}

const firstPlan = ({ plan, lacking: [first] }: Work) => (first === undefined ? undefined : plan.prepare(first).plan)

interface Results {
  readonly store: CaseStore
  readonly done: Map<string, CaseSummary>
}

const runCases = async (work: Work, { store, done }: Results, options: SweepOptions, session: Session) => {
  const { sweep, plan, lacking } = work
  const all = work.found + lacking.length
  const isLacking = (key: string): boolean => {
    const summary = options.force ? undefined : store.find(key)
    if (summary !== undefined) done.set(key, summary)
    return summary === undefined
  }
  const read = (ensemble: Ensemble, { key, model }: SoughtCase): void => {
    const summary = summarizeCase(ensemble, model)
    releaseEnsemble(ensemble)
    store.keep(key, summary)
    done.set(key, summary)
  }
  return runSearch(
    {
      search: searchCases({ lacking, prepare: plan.prepare, isLacking }),
      read,
      onFailure: (error, { places }) => placeError(error, places),
      plan: firstPlan(work),
      cases: lacking.length,
      paths: pathsOf(sweep, lacking),
      words: () => messages.progressCases(done.size, all),
    },
    options,
    session,
  )
}

interface Kept {
  readonly done: number
  readonly all: number
}

/** Whoever interrupts a sweep, and whose disk is full, is told that the cases are there, and how to go on. */
const withKept = (error: unknown, { done, all }: Kept, { argv }: Session): unknown => {
  if (error instanceof Interrupted) return new Interrupted(messages.sweepInterrupted(done, all, resumeWith(argv)))
  if (!(error instanceof StoreError)) return error
  return new StoreError(messages.sweepStopped(error.text, done, all, resumeWith(argv)), error)
}

const tellSize = async (work: Work, options: SweepOptions, session: Session): Promise<ExitCode> => {
  const { language } = options
  const { found, lacking, plan } = work
  const paths = pathsOf(work.sweep, lacking)
  session.print(`${messages.sweepSize(found + lacking.length, found, paths)[language]}\n`)
  const fixed = work.sweep.sample?.fixed ?? []
  if (fixed.length > 0) session.print(`${messages.sweepFixed(fixed)[language]}\n`)
  const [first] = lacking
  if (first === undefined) return 0
  const { executor, threads } = chooseRunners(firstPlan(work), lacking.length, options)
  const families = new Set(lacking.map(({ family }) => family)).size
  const seconds = await estimateSeconds(plan.prepare(first), { paths, families, executor, threads, signal: session.signal })
  session.print(`${messages.sweepTime(seconds, threads)[language]}\n`)
  return 0
}

/** The same words again, as a shell takes them. */
const resumeWith = (argv: readonly string[]): string =>
  ['steppecast', ...argv.filter(word => word !== '--resume'), '--resume']
    .map(word => (/^[\p{L}\p{N}_./=:,+-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ')
