// The value of a formula that is made of numbers alone.

import type { Formula } from './formula.js'

/** Numbers, signs and + − * / of them and of what `known` gives a value; undefined for anything else. Units are left aside. */
export const constantOf = (
  formula: Formula,
  known: (part: Formula) => number | undefined = () => undefined,
): number | undefined => {
  switch (formula.kind) {
    case 'number':
      return formula.unit === '%' ? formula.value / 100 : formula.value
    case 'unary': {
      const of = constantOf(formula.of, known)
      return of === undefined || formula.sign === '!' ? undefined : formula.sign === '-' ? -of : of
    }
    case 'binary': {
      const apply = operations.get(formula.sign)
      const left = constantOf(formula.left, known)
      const right = constantOf(formula.right, known)
      return apply === undefined || left === undefined || right === undefined ? undefined : apply(left, right)
    }
    default:
      return known(formula)
  }
}

/** As constantOf, with a list of numbers as an array. */
export const constantsOf = (formula: Formula): number | readonly number[] | undefined => {
  if (formula.kind !== 'list') return constantOf(formula)
  const items = formula.items.map(item => constantOf(item))
  return items.every(item => item !== undefined) ? items : undefined
}

const operations: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ['+', (a: number, b: number) => a + b],
  ['-', (a: number, b: number) => a - b],
  ['*', (a: number, b: number) => a * b],
  ['/', (a: number, b: number) => a / b],
])
