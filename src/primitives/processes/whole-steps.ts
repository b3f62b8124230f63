// A duration as a number of steps.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { ProcessContext } from '../primitive.js'

/** max(1, round(duration / step)), halves up; the duration is in years. */
export const wholeSteps = ({ b, step }: ProcessContext, duration: NodeId): NodeId => {
  const { c, add, div, max, floor } = arithmetic(b)
  return max(c(1), floor(add(div(duration, c(step)), c(0.5))))
}
