// A search over cases on the same futures, apart from where and how they are run.

import type { PreparedPlan } from './compile-plan.js'

/** Cases of one plan share what is compiled of it. */
export interface CasePlan {
  readonly plan: PreparedPlan
  readonly inputs: Float64Array
}

/** Yields cases that do not need one another's findings, at least one; what it returns is what was looked for. */
export type Search<Case extends CasePlan, Found, Answer> = Generator<readonly Case[], Answer, readonly Found[]>
