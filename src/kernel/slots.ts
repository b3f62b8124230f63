// Which draw of its equation a call is: slots count the draws of a formula in reading order, an event's own before those of its arguments.

import type { Formula } from '../model/formula.js'
import { walk } from '../model/formula-parts.js'
import { primitives } from '../primitives/index.js'

export interface Slots {
  /** Call → slot of its first draw. */
  readonly first: ReadonlyMap<Formula, number>
  readonly count: number
}

export const numberSlots = (formula: Formula): Slots => {
  const first = new Map<Formula, number>()
  let count = 0
  for (const part of walk(formula)) {
    const primitive = part.kind === 'call' ? primitives.get(part.name) : undefined
    const own = primitive?.kind === 'distribution' ? 1 : primitive?.kind === 'process' ? (primitive.draws ?? 0) : 0
    if (own > 0) first.set(part, count)
    count += own
  }
  return { first, count }
}

/** By which a draw is known: the first of an equation bears the variable's name, the second is name#2. */
export const nameOfSlot = (variable: string, slot: number): string => (slot === 0 ? variable : `${variable}#${slot + 1}`)
