// Which formulas are distributions, and which are one draw and nothing else: only those can be correlated by name.

import { primitives } from '../primitives/index.js'
import type { Distribution } from '../primitives/primitive.js'
import type { Formula } from './formula.js'
import { walk } from './formula-parts.js'

export type Call = Formula & { readonly kind: 'call' }

/** A distribution as a formula writes it: the call of a family and, where truncate confines it, the bounds. */
export interface WrittenDistribution {
  readonly family: Distribution
  readonly call: Call
  readonly bounds?: readonly [Formula, Formula]
}

/** The distribution that a formula is: a call of a family, or truncate of one. */
export const distributionOf = (formula: Formula): WrittenDistribution | undefined => {
  if (formula.kind !== 'call') return undefined
  const primitive = primitives.get(formula.name)
  if (primitive?.kind === 'distribution') return { family: primitive, call: formula }
  if (primitive?.kind !== 'form' || primitive.form !== 'truncate') return undefined
  const [inner, low, high] = formula.args.map(arg => arg.value)
  const family = inner?.kind === 'call' ? primitives.get(inner.name) : undefined
  if (family?.kind !== 'distribution' || inner?.kind !== 'call' || low === undefined || high === undefined) return undefined
  return { family, call: inner, bounds: [low, high] }
}

/** Whether the formula is exactly one draw: a distribution, or each_year or each_step of one, with no other draw inside. */
export const isOneDraw = (formula: Formula): boolean =>
  distributionOf(drawnBy(formula)) !== undefined && [...walk(formula)].filter(mayDraw).length === 1

/** Whether the value of the formula is its first draw, in whatever unit, and not something that a draw goes into. */
export const isDraw = (formula: Formula): boolean => {
  if (distributionOf(drawnBy(formula)) !== undefined) return true
  if (formula.kind !== 'call') return false
  const primitive = primitives.get(formula.name)
  if (primitive?.kind === 'form' && primitive.form === 'convert')
    return formula.args[0] !== undefined && isDraw(formula.args[0].value)
  return primitive?.kind === 'process' && (primitive.draws ?? 0) > 0
}

/** What each_year or each_step renews; the formula itself where it is neither. */
export const drawnBy = (formula: Formula): Formula => {
  const primitive = formula.kind === 'call' ? primitives.get(formula.name) : undefined
  const clocked = primitive?.kind === 'form' && primitive.form === 'clock'
  return (clocked && formula.kind === 'call' && formula.args[0]?.value) || formula
}

const mayDraw = (part: Formula): boolean => {
  const primitive = part.kind === 'call' ? primitives.get(part.name) : undefined
  return primitive?.kind === 'distribution' || (primitive?.kind === 'process' && (primitive.draws ?? 0) > 0)
}
