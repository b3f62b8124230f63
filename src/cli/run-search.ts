// A search over cases, run on what the reader asked for, with a line of progress.

import { chooseExecutor } from '../executors/choose-executor.js'
import { inline } from '../executors/inline.js'
import { simulateCases } from '../executors/simulate-cases.js'
import type { PreparedPlan } from '../run/compile-plan.js'
import type { Ensemble } from '../run/ensemble.js'
import type { CasePlan, Search } from '../run/search.js'
import { createProgress } from './progress.js'
import type { Session } from './session.js'
import type { ManyCases } from './study-options.js'

export interface SearchWork<Found, Answer> {
  readonly search: Search<CasePlan, Found, Answer>
  read(ensemble: Ensemble, one: CasePlan): Found
  /** The one that takes longest. */
  readonly plan: PreparedPlan
  readonly cases: number
}

export const runSearch = async <Found, Answer>(
  { search, read, plan, cases }: SearchWork<Found, Answer>,
  options: ManyCases,
  session: Session,
) => {
  const executor = options.executor ?? chooseExecutor(plan, cases)
  const threads = executor === inline ? 1 : options.threads
  const progress = createProgress({
    screen: options.quiet ? { write: () => {} } : process.stderr,
    paths: cases * plan.paths,
    replayed: 0,
    language: options.language,
    now: () => performance.now(),
  })
  const onProgress = (paths: number): void => progress.show(paths)
  const answer = await simulateCases(search, { executor, threads, read, onProgress, signal: session.signal }).finally(
    progress.clear,
  )
  return { answer, executor: executor.name, threads }
}
