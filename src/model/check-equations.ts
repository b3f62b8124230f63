// Units of all formulas together. A variable whose declared unit disagrees with its own equation is told, and what only follows from it is not:
// the others are held against the declared units, then against those that the equations give, and are wrong where both find them so.

import { limits } from '../scenario/limits.js'
import { checkEquation, checkFormula, type CheckedFormula, type Scope } from './check-formula.js'
import type { Formula } from './formula.js'
import type { Mistake } from './mistake.js'
import type { Unit } from './unit.js'

export interface Equation {
  readonly formula: Formula
  readonly text: string
}

interface Told {
  readonly name: string
  readonly index: number
  readonly mistake: Mistake
}

export interface CheckedEquations {
  readonly formulas: ReadonlyMap<string, CheckedFormula>
  /** Variables whose declared unit is not to be believed: all that disagrees with it may only follow. */
  readonly doubtful: ReadonlySet<string>
}

export interface EquationsContext {
  readonly scope: Scope
  /** Units of the targets where those of the variables are these. */
  readonly targetUnits: (units: ReadonlyMap<string, Unit | undefined>) => Scope['targets']
  /** Names of the variables, each after those that it needs. */
  readonly order: readonly string[]
  /** The entry that a variable's equation is written in. */
  readonly originOf: (name: string) => string
  readonly complain: (name: string, index: number, mistake: Mistake) => void
}

/** Every mistake of the equations is told. */
export const checkEquations = (
  equations: ReadonlyMap<string, Equation>,
  { scope, targetUnits, order, originOf, complain }: EquationsContext,
): CheckedEquations => {
  const declared = scope.units
  const check = (name: string, units: Scope['units']) => {
    const { formula, text } = equations.get(name)!
    const told: Told[] = []
    const tell = (index: number, mistake: Mistake): void => void told.push({ name, index, mistake })
    const unit = declared.get(name)
    const targets = units === declared ? scope.targets : targetUnits(units)
    const checked = checkFormula(formula, text, { ...scope, units, targets, wanted: unit }, tell)
    const inside = told.length
    if (unit !== undefined) checkEquation(checked.measure, { name, unit, at: formula.at.start }, tell)
    return { checked, told, disagrees: told.length > inside }
  }

  const formulas = new Map<string, CheckedFormula>()
  const wrong = new Map<string, readonly Told[]>()
  const disagree = new Set<string>()
  const places = new Set<string>()
  for (const name of equations.keys()) {
    // A flood of mistakes is told as it comes: nobody reads all of it, and looking for causes in it would take time without end.
    if (places.size > limits.issues) break
    const { checked, told, disagrees } = check(name, declared)
    formulas.set(name, checked)
    if (told.length > 0) wrong.set(name, told)
    for (const { index } of told) places.add(`${originOf(name)} ${index}`)
    if (disagrees) disagree.add(name)
  }

  const given = new Map(declared)
  const doubtful = new Set<string>()
  for (const name of places.size > limits.issues ? [] : [...order, ...disagree]) {
    if (!disagree.has(name) || doubtful.has(name)) continue
    const { checked, disagrees } = check(name, given)
    if (!disagrees || checked.measure.kind !== 'unit') continue
    doubtful.add(name)
    given.set(name, checked.measure.unit)
  }

  const followed = doubtful.size < 1 ? wrong : new Map([...wrong.keys()].map(name => [name, check(name, given).told]))
  const told = [...followed.values()].flat()
  for (const { name, index, mistake } of told.length > 0 ? told : [...wrong.values()].flat()) complain(name, index, mistake)
  return { formulas, doubtful }
}
