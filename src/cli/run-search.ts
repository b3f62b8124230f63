// A search over cases, run on what the reader asked for, with a line of progress.

import { milliseconds } from '../clock.js'
import { chooseExecutor } from '../executors/choose-executor.js'
import { inline } from '../executors/inline.js'
import { simulateCases } from '../executors/simulate-cases.js'
import type { PreparedPlan } from '../run/compile-plan.js'
import type { Ensemble } from '../run/ensemble.js'
import type { CasePlan, Search } from '../run/search.js'
import { createProgress, type ProgressOptions } from './progress.js'
import type { Session } from './session.js'
import type { SimulationOptions } from './simulation-options.js'

export interface SearchWork<Case extends CasePlan, Found, Answer> {
  readonly search: Search<Case, Found, Answer>
  read(ensemble: Ensemble, one: Case): Found
  /** What to end with where a case fails in a worker; its error if absent. */
  readonly onFailure?: (error: unknown, one: Case) => unknown
  /** The one that takes longest; absent where there is nothing to run. */
  readonly plan: PreparedPlan | undefined
  readonly cases: number
  /** Of all cases, as far as is known before; those of so many cases of the plan where it is not said. */
  readonly paths?: number
  /** What the line of progress says of them. */
  readonly words?: ProgressOptions['words']
}

type Asked = Pick<SimulationOptions, 'executor' | 'threads'>

/** What so many cases of a plan run on; the calling thread where there is none. */
export const chooseRunners = (plan: PreparedPlan | undefined, cases: number, { executor: asked, threads }: Asked) => {
  const executor = asked ?? (plan === undefined ? inline : chooseExecutor(plan, cases))
  return { executor, threads: executor === inline ? 1 : threads }
}

export const runSearch = async <Case extends CasePlan, Found, Answer>(
  { search, read, onFailure, plan, cases, paths = cases * (plan?.paths ?? 0), words }: SearchWork<Case, Found, Answer>,
  options: Asked & Pick<SimulationOptions, 'quiet' | 'language'>,
  session: Session,
) => {
  const { executor, threads } = chooseRunners(plan, cases, options)
  const progress = createProgress({
    screen: options.quiet ? { write: () => {} } : process.stderr,
    paths,
    replayed: 0,
    ...(words && { words }),
    language: options.language,
    now: milliseconds,
  })
  const onProgress = (done: number): void => progress.show(done)
  const answer = await simulateCases(search, {
    executor,
    threads,
    read,
    ...(onFailure && { onFailure }),
    onProgress,
    signal: session.signal,
  }).finally(progress.clear)
  return { answer, executor: executor.name, threads }
}
