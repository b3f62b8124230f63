// Names that every formula knows without a call: years, year, step_index, one_step.

import { primitives } from '../primitives/index.js'
import type { Form, Primitive } from '../primitives/primitive.js'

export const isCalendarName = (primitive: Primitive | undefined): primitive is Form =>
  primitive?.kind === 'form' && primitive.form === 'calendar'

/** In the order of the table. */
export const calendarFormNames: readonly string[] = [...primitives.values()].filter(isCalendarName).map(({ name }) => name)
