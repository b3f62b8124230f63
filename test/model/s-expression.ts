// Formula trees as text, for tests: (+ 1 (* a 2)), 9000'Gbps', (f a label:b), [1 2].

import type { Formula } from '../../src/model/formula.js'

export const sExpression = (formula: Formula): string => {
  switch (formula.kind) {
    case 'number':
      return formula.unit === undefined ? `${formula.value}` : `${formula.value}'${formula.unit}'`
    case 'name':
      return formula.name
    case 'text':
      return `"${formula.text}"`
    case 'unary':
      return `(${formula.sign} ${sExpression(formula.of)})`
    case 'binary':
      return `(${formula.sign} ${sExpression(formula.left)} ${sExpression(formula.right)})`
    case 'conditional':
      return `(? ${sExpression(formula.test)} ${sExpression(formula.yes)} ${sExpression(formula.no)})`
    case 'call':
      return `(${[formula.name, ...formula.args.map(arg => (arg.label === undefined ? '' : `${arg.label}:`) + sExpression(arg.value))].join(' ')})`
    case 'list':
      return `[${formula.items.map(sExpression).join(' ')}]`
  }
}
