// Divisions by what is zero whatever is drawn: 5 / (2 - 2), or by a variable that is 0. No path that needs one has a number there.
//
// A lever is no constant: another setting of it may be above zero.

import { locate, position } from '../scenario/issue.js'
import type { Places } from '../scenario/scenario.js'
import type { Text } from '../text.js'
import { constantOf } from './constant.js'
import type { Formula } from './formula.js'
import { walk } from './formula-parts.js'
import { messages } from './messages.js'

export interface DividedFormula {
  readonly name: string
  readonly formula: Formula
  readonly text: string
  /** Entry of the document that the formula is written in. */
  readonly origin: string
}

/** One warning a place. `formulas`: each after all that it names at the same date. */
export const zeroDivisors = (formulas: readonly DividedFormula[], places: Places): readonly Text[] => {
  const constants = new Map<string, number>()
  const valueOf = (formula: Formula): number | undefined =>
    constantOf(formula, part => (part.kind === 'name' && part.member === undefined ? constants.get(part.name) : undefined))
  const told = new Map<string, Text>()
  for (const { name, formula, text, origin } of formulas) {
    for (const part of walk(formula)) {
      if (part.kind !== 'binary' || part.sign !== '/' || valueOf(part.right) !== 0) continue
      const { at } = part.right
      const place = places.get(`variables/${name}/is`) ?? places.get(`variables/${origin}/is`)
      const { file, line, column } = locate(place, at.start)
      const where = line === undefined ? undefined : position(line, column, file)
      const key = `${origin} ${at.start}`
      if (!told.has(key)) told.set(key, messages.dividedByZero(origin, text.slice(at.start, at.end), where))
    }
    const value = valueOf(formula)
    if (value !== undefined) constants.set(name, value)
  }
  return [...told.values()]
}
