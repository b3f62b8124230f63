// A way to ask what a promise hangs on.

import type { Ensemble } from '../../run/ensemble.js'
import type { PreparedPlan } from '../../run/compile-plan.js'
import type { CasePlan, Search } from '../../run/search.js'
import type { Text } from '../../text.js'

/** What is to be run and how it is read; `Answer` is plain data, what study.json holds of it. */
export interface SensitivityPlan<Found, Answer> {
  readonly cases: number
  search(): Search<CasePlan, Found, Answer>
  read(ensemble: Ensemble, one: CasePlan): Found
}

export interface SensitivityMethod<Found = unknown, Answer extends object = object> {
  /** Small letters; that of its kind of study too. */
  readonly name: string
  readonly label: Text
  /** One sentence. */
  readonly help: Text
  /** The plan is prepared with pins, and watches readings alone. At least one path does not fail. */
  plan(prepared: PreparedPlan): SensitivityPlan<Found, Answer>
}
