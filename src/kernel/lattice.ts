// Values that lie on multiples of a constant: whole servers, modules of 100. They are counted by index, exactly.

import { constantOf } from '../model/constant.js'
import { distributionOf } from '../model/draws.js'
import type { Formula } from '../model/formula.js'
import { primitives } from '../primitives/index.js'

/** The constant whose multiples a formula's outermost operation gives, or undefined. */
export const latticeOf = (formula: Formula): number | undefined => {
  if (formula.kind === 'binary') return truths.has(formula.sign) ? 1 : undefined
  if (formula.kind === 'unary') return formula.sign === '!' ? 1 : undefined
  if (formula.kind !== 'call') return undefined
  const [x, to] = formula.args.map(arg => arg.value)
  const primitive = primitives.get(formula.name)
  if (primitive?.kind === 'form' && primitive.form === 'clock') return latticeOf(x)
  const written = distributionOf(formula)
  if (written !== undefined) return written.bounds === undefined ? written.family.lattice : undefined
  if (formula.name === 'floor' || formula.name === 'ceil') return 1
  if (formula.name !== 'round') return undefined
  const step = constantOf(to)
  return step !== undefined && step > 0 ? step : undefined
}

const truths: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', '&&', '||'])
