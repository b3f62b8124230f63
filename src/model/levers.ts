// Levers: decisions with bounds, and what a setting costs.

import { primitives } from '../primitives/index.js'
import type { LeverSpec } from '../scenario/scenario.js'
import { verbatim } from '../text.js'
import { checkFormula, type Scope } from './check-formula.js'
import { constantOf } from './constant.js'
import { currencies } from './currencies.js'
import { walk } from './formula-parts.js'
import { messages } from './messages.js'
import type { ComplainAt, Mistake } from './mistake.js'
import type { Cost, ModelLever } from './model.js'
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
  const cost = spec.cost === undefined ? undefined : costOf(name, { text: spec.cost, value, unit, scope }, complain)
  return { name, title: spec.title ?? verbatim(name), unit, value, from, to, ...cost }
}

interface CostSource {
  readonly text: string
  /** The lever's setting. */
  readonly value: number
  readonly unit: Unit
  readonly scope: Scope
}

/** A cost is made of the lever's own name, numbers and plain functions, and is money; what it amounts to is known without a run where none calls a function. */
const costOf = (
  name: string,
  { text, value, unit, scope }: CostSource,
  complain: ComplainAt,
): Pick<ModelLever, 'cost' | 'money'> | undefined => {
  const tell = (index: number, mistake: Mistake): void => complain(`levers/${name}/cost`, mistake, index)
  const formula = parseFormula(text, tell)
  if (formula === undefined) return undefined
  const foreign = [...walk(formula)].find(
    part =>
      (part.kind === 'name' && (part.name !== name || part.member !== undefined)) ||
      (part.kind === 'call' && primitives.has(part.name) && primitives.get(part.name)?.kind !== 'function'),
  )
  if (foreign !== undefined) {
    tell(foreign.at.start, messages.costForeign(text.slice(foreign.at.start, foreign.at.end), name))
    return undefined
  }
  const { measure } = checkFormula(formula, text, { ...scope, units: new Map([[name, unit]]) }, tell)
  if (measure.kind === 'bare') tell(formula.at.start, messages.costBare(text))
  if (measure.kind !== 'unit') return undefined
  const money = moneyOf(measure.unit)
  if (money === undefined) tell(formula.at.start, messages.costUnit(measure.unit))
  const amount = constantOf(formula, part => (part.kind === 'name' ? value : undefined))
  if (money === undefined) return undefined
  if (amount === undefined || !Number.isFinite(amount)) return { money }
  // Plus nothing: minus zero is zero.
  return { money, cost: { value: amount * measure.unit.scale + 0, unit: money } }
}

const moneyOf = ({ powers }: Unit): Cost['unit'] | undefined =>
  powers.size === 1 ? currencies.find(({ code }) => powers.get(code) === 1)?.code : undefined
