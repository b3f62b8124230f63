// What is known of a node's values without running it: enough to tell when a minimum or maximum is one instruction instead of seven.

import type { Node, Program } from '../ir/nodes.js'

export interface Fact {
  /** Never NaN. */
  readonly number: boolean
  /** Never −0. */
  readonly plus: boolean
  /** Never below zero, −0 included; it may be NaN. */
  readonly positive: boolean
  /** Never zero. */
  readonly nonzero: boolean
}

const nothing: Fact = { number: false, plus: false, positive: false, nonzero: false }

/** One entry a node. Inputs are finite and not −0: whoever gives them sees to it. */
export const findFacts = (program: Pick<Program, 'nodes'>): readonly Fact[] => {
  const facts: Fact[] = []
  for (const node of program.nodes) facts.push(factOf(node, facts))
  return facts
}

const ofValues = (values: readonly number[]): Fact => ({
  number: values.every(value => !Number.isNaN(value)),
  plus: values.every(value => !Object.is(value, -0)),
  positive: values.every(value => value > 0 || Object.is(value, 0)),
  nonzero: values.every(value => value !== 0),
})

const factOf = (node: Node, facts: readonly Fact[]): Fact => {
  const a = 'a' in node ? facts[node.a] : nothing
  const b = 'b' in node ? facts[node.b] : nothing
  switch (node.op) {
    case 'const':
      return ofValues([node.value])
    case 'series':
      return ofValues(node.values)
    case 'input':
      return { number: true, plus: true, positive: false, nonzero: false }
    case 'uniform':
      return { number: true, plus: true, positive: true, nonzero: true }
    case 'neg':
      return { ...nothing, number: a.number, nonzero: a.nonzero }
    case 'abs':
      return { ...a, plus: true, positive: true }
    case 'floor':
      return { ...a, nonzero: false }
    case 'ceil':
      return { ...a, plus: a.positive, nonzero: false }
    case 'sqrt':
      return { ...a, number: a.number && a.positive }
    case 'add': {
      // Infinities of both signs would give NaN.
      const positive = a.positive && b.positive
      return {
        number: a.number && b.number && positive,
        plus: a.plus || b.plus,
        positive,
        nonzero: positive && (a.nonzero || b.nonzero),
      }
    }
    case 'sub':
      return { ...nothing, plus: a.plus }
    case 'mul':
    case 'div': {
      // What is not zero may become so small that it is.
      const positive = a.positive && b.positive
      return { ...nothing, plus: positive, positive }
    }
    case 'min':
    case 'select':
      return both(a, b)
    case 'max': {
      const positive = a.positive || b.positive
      return { ...both(a, b), plus: (a.plus && b.plus) || positive, positive }
    }
    default:
      return nothing
  }
}

const both = (a: Fact, b: Fact): Fact => ({
  number: a.number && b.number,
  plus: a.plus && b.plus,
  positive: a.positive && b.positive,
  nonzero: a.nonzero && b.nonzero,
})
