// Levers: decisions with bounds, and what a setting costs.

import { primitives } from '../primitives/index.js'
import type { LeverSpec } from '../scenario/scenario.js'
import { verbatim } from '../text.js'
import { checkFormula, type Scope } from './check-formula.js'
import { walk } from './formula-parts.js'
import { messages } from './messages.js'
import type { ComplainAt, Mistake } from './mistake.js'
import type { ModelLever } from './model.js'
import { parseFormula } from './parse-formula.js'
import type { Unit } from './unit.js'

export const buildLever = (
  name: string,
  spec: LeverSpec,
  { unit, scope }: { readonly unit: Unit; readonly scope: Scope },
  complain: ComplainAt,
): ModelLever => {
  const { value, from, to } = spec
  if (!(from <= to)) complain(`levers/${name}/from`, messages.leverBounds(from, to))
  else if (!(from <= value && value <= to)) complain(`levers/${name}/value`, messages.leverValue(value, from, to))
  if (spec.cost !== undefined) checkCost(name, spec.cost, { unit, scope }, complain)
  return { name, title: spec.title ?? verbatim(name), unit, value, from, to }
}

/** A cost is made of the lever's own name, numbers and plain functions, and is money. */
const checkCost = (
  name: string,
  text: string,
  { unit, scope }: { readonly unit: Unit; readonly scope: Scope },
  complain: ComplainAt,
): void => {
  const tell = (index: number, mistake: Mistake): void => complain(`levers/${name}/cost`, mistake, index)
  const formula = parseFormula(text, tell)
  if (formula === undefined) return
  const foreign = [...walk(formula)].find(
    part =>
      (part.kind === 'name' && (part.name !== name || part.member !== undefined)) ||
      (part.kind === 'call' && primitives.has(part.name) && primitives.get(part.name)?.kind !== 'function'),
  )
  if (foreign !== undefined) {
    tell(foreign.at.start, messages.costForeign(text.slice(foreign.at.start, foreign.at.end), name))
    return
  }
  const { measure } = checkFormula(formula, text, { ...scope, units: new Map([[name, unit]]) }, tell)
  if (measure.kind === 'bare') tell(formula.at.start, messages.costBare(text))
  if (measure.kind === 'unit' && !isMoney(measure.unit)) tell(formula.at.start, messages.costUnit(measure.unit))
}

const isMoney = ({ powers }: Unit): boolean => powers.size === 1 && (powers.get('CNY') === 1 || powers.get('USD') === 1)
