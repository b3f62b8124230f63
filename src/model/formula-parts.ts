// Walks over a formula that do not depend on how deep it is.

import type { Formula } from './formula.js'

/** The parts of a formula in reading order: what stands directly in it. */
export const partsOf = (formula: Formula): readonly Formula[] => {
  switch (formula.kind) {
    case 'number':
    case 'name':
    case 'text':
      return []
    case 'unary':
      return [formula.of]
    case 'binary':
      return [formula.left, formula.right]
    case 'conditional':
      return [formula.test, formula.yes, formula.no]
    case 'call':
      return formula.args.map(arg => arg.value)
    case 'list':
      return formula.items
  }
}

/** Levels of the tree: 1 for a number. Without recursion: a sum of ten thousand terms is ten thousand deep. */
export const formulaDepth = (formula: Formula): number => {
  let depth = 0
  let level: readonly Formula[] = [formula]
  while (level.length > 0) {
    depth += 1
    level = level.flatMap(partsOf)
  }
  return depth
}

/** Every part of a formula and the formula itself, in reading order. For formulas of limited depth. */
export const walk = function* (formula: Formula): Generator<Formula> {
  yield formula
  for (const part of partsOf(formula)) yield* walk(part)
}
