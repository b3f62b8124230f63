// The pipeline of `sweep`:
//
//   file ─read▶ sweep ─plan▶ cases ─┬─ found by their keys ───────────────────────────┬─▶ study ─▶ page, tables, folder
//                                   └─ lacking ─simulate▶ ensemble ─summarize▶ kept ──┘
//
// A case is kept the moment it is whole, so that whatever stops a sweep, the next one finds all that was done.

import type { CaseSummary } from '../analysis/case-summary.js'
import { summarizeCase } from '../analysis/case-summary.js'
import { pathsOf, type PlannedCase, planSweep, type SweepPlan } from '../analysis/sweep/plan-sweep.js'
import { searchCases } from '../analysis/sweep/search-cases.js'
import { buildSweepStudy } from '../analysis/sweep/sweep-study.js'
import { chooseExecutor } from '../executors/choose-executor.js'
import { inline } from '../executors/inline.js'
import { simulateCases } from '../executors/simulate-cases.js'
import { draftIssues } from '../model/build-model.js'
import { placing } from '../scenario/place-issues.js'
import { readSweep } from '../scenario/sweep/read-sweep.js'
import type { Sweep } from '../scenario/sweep/sweep.js'
import { type CaseStore, openCases } from '../store/cases.js'
import { checkWritable } from '../store/check-writable.js'
import { readStudy } from '../store/study.js'
import { estimateSeconds } from './estimate-seconds.js'
import { mostFailed } from './gate.js'
import { Interrupted } from './interrupt.js'
import { messages } from './messages.js'
import { createProgress } from './progress.js'
import { saveStudy, showStudy, studyFolder, studyHash } from './save-study.js'
import type { ExitCode, Session } from './session.js'
import { createStopwatch } from './stopwatch.js'
import type { SweepOptions } from './sweep-options.js'

export const runSweep = async (options: SweepOptions, session: Session): Promise<ExitCode> => {
  const { file, root, run, yes, out, language, force, quiet } = options
  const tell = quiet ? () => {} : session.tell
  const stopwatch = createStopwatch(() => performance.now())
  const sweep = await readSweep(file, { root, run, many: yes, judge: draftIssues })
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
  else {
    stopwatch.lap('build')
    const { threads, executor } = await compute(work, { store, done }, options, session)
    stopwatch.lap('simulate')
    const study = buildSweepStudy(
      sweep,
      plan,
      plan.cases.map(({ key }) => done.get(key)!),
    )
    stopwatch.lap('collect')
    const { inputs } = sweep
    const seconds = stopwatch.seconds()
    await saveStudy(study, { hash, threads, executor, seconds, inputs }, options, session)
    tell(messages.sweepRan({ computed: lacking.length, found: work.found }, seconds.simulate ?? 0, threads)[language])
  }
  const failing = [...done.values()].filter(({ failed, paths }) => failed > mostFailed * paths).length
  if (failing > 0) tell(messages.casesFailed(failing)[language])
  return failing > 0 ? 1 : 0
}

/** What its cases are, and how a reader is told of them. */
const hashOfSweep = ({ title, axes, list, sample, scenarios }: Sweep, { cases }: SweepPlan): string =>
  studyHash('sweep', {
    title,
    axes: axes.map(({ name, values }) => ({ name, values })),
    listed: [...new Set(list.flatMap(setting => Object.keys(setting)))],
    sample: sample && { ...sample, levers: sample.levers.map(({ name }) => name) },
    scenarios: scenarios.map(({ scenario }) => scenario.id),
    cases: cases.map(({ key }) => key),
  })

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

/** What runs the cases that are lacking; the calling thread where there is nothing to run. */
const runnersOf = ({ plan, lacking }: Work, options: SweepOptions) => {
  const [first] = lacking
  const executor = options.executor ?? (first === undefined ? inline : chooseExecutor(plan.prepare(first).plan, lacking.length))
  return { executor, threads: executor === inline ? 1 : options.threads }
}

interface Results {
  readonly store: CaseStore
  readonly done: Map<string, CaseSummary>
}

const compute = async (work: Work, { store, done }: Results, options: SweepOptions, session: Session) => {
  const { sweep, plan, lacking } = work
  const { executor, threads } = runnersOf(work, options)
  const { language, force } = options
  const all = work.found + lacking.length
  const progress = createProgress({
    screen: options.quiet ? { write: () => {} } : process.stderr,
    paths: pathsOf(sweep, lacking),
    replayed: 0,
    words: () => messages.progressCases(done.size, all),
    language,
    now: () => performance.now(),
  })
  const isLacking = (key: string): boolean => {
    const summary = force ? undefined : store.find(key)
    if (summary !== undefined) done.set(key, summary)
    return summary === undefined
  }
  try {
    await placing(sweep.scenarios[0]!.places, () =>
      simulateCases(searchCases({ lacking, prepare: plan.prepare, isLacking }), {
        executor,
        threads,
        read(ensemble, { key, model }) {
          const summary = summarizeCase(ensemble, model)
          store.keep(key, summary)
          done.set(key, summary)
        },
        onProgress: paths => progress.show(paths),
        signal: session.signal,
      }),
    )
  } catch (error) {
    progress.clear()
    if (!(error instanceof Interrupted)) throw error
    throw new Interrupted(messages.sweepInterrupted(done.size, all, resumeWith(session.argv)))
  }
  progress.clear()
  return { threads, executor: executor.name }
}

const tellSize = async (work: Work, options: SweepOptions, session: Session): Promise<ExitCode> => {
  const { language } = options
  const { found, lacking, plan } = work
  const paths = pathsOf(work.sweep, lacking)
  session.print(`${messages.sweepSize(found + lacking.length, found, paths)[language]}\n`)
  const [first] = lacking
  if (first === undefined) return 0
  const { executor, threads } = runnersOf(work, options)
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
