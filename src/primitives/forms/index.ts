import type { Form } from '../primitive.js'
import { oneStep, stepIndex, year, years } from './calendar.js'
import { convert } from './convert.js'
import { at, between, on } from './dates.js'
import { eachStep, eachYear, truncate } from './draws.js'
import { inPipeline, planEnd, target } from './references.js'
import { sum } from './sum.js'

/** Words that the compiler itself understands. Those of form 'calendar' are names, not calls. */
export const forms: readonly Form[] = [
  convert,
  sum,
  years,
  year,
  stepIndex,
  oneStep,
  at,
  between,
  on,
  target,
  planEnd,
  inPipeline,
  eachStep,
  eachYear,
  truncate,
]
