// Where a run goes when nobody says: to threads once it is large enough to pay for starting them.

import type { PreparedPlan } from '../run/compile-plan.js'
import type { Executor } from './executor.js'
import { inline } from './inline.js'
import { piscina } from './piscina.js'

/** Operations on single values, path × date × node of the program, that the calling thread does in the time that threads take to start. */
const smallWork = 1.2e9

export const chooseExecutor = ({ lowered: { program }, paths }: PreparedPlan): Executor =>
  paths * program.dates * program.nodes.length <= smallWork ? inline : piscina
