// What a formula needs at the date it is computed for. An argument that is only needed for the step after orders nothing.

import { primitives } from '../primitives/index.js'
import type { Formula } from './formula.js'
import { partsOf } from './formula-parts.js'
import type { Need } from './order.js'

/** In reading order; a name as often as it is used. When a function that nobody knows needs its arguments, nobody knows: it orders nothing. */
export const needsOf = (formula: Formula): readonly Need[] => {
  if (formula.kind === 'name') return [{ name: formula.name, index: formula.at.start }]
  if (formula.kind !== 'call') return partsOf(formula).flatMap(needsOf)
  const params = primitives.get(formula.name)?.params
  if (params === undefined) return []
  const standIns = params.slice(formula.args.length).map(param => param.fallback)
  return formula.args.flatMap((arg, index) => {
    const param = params[Math.min(index, params.length - 1)]
    const later = param?.timing === 'next' && !standIns.includes(param.name)
    return later || param?.takes === 'target' ? [] : needsOf(arg.value)
  })
}
