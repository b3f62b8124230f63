// Where a run goes when nobody says: to threads once it is large enough to pay for starting them.

import { type PreparedPlan, workOf } from '../run/compile-plan.js'
import type { Executor } from './executor.js'
import { inline } from './inline.js'
import { piscina } from './piscina.js'

/** Operations that the calling thread does in the time that threads take to start. */
const smallWork = 1.2e9

/** For so many cases of a plan. */
export const chooseExecutor = (prepared: PreparedPlan, cases = 1): Executor =>
  cases * prepared.paths * workOf(prepared) <= smallWork ? inline : piscina
