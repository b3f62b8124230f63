// What the unit check knows of a part of a formula.

import type { Unit } from './unit.js'
import { pure } from './unit-algebra.js'

export type Measure =
  /** A number, or a distribution of numbers, without a unit of its own: it takes the one that its place asks for. */
  | { readonly kind: 'bare' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  /** Something was wrong inside and told: whatever it meets is right. */
  | { readonly kind: 'unknown' }

export const bare: Measure = { kind: 'bare' }
export const unknown: Measure = { kind: 'unknown' }
export const measured = (unit: Unit): Measure => ({ kind: 'unit', unit })
export const pureMeasure: Measure = measured(pure)

/** As a factor, a divisor or an exponent a bare number is pure. */
export const asFactor = (measure: Measure): Measure => (measure.kind === 'bare' ? pureMeasure : measure)
