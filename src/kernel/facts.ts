// What is known of a node's values without running it: enough to tell where a minimum or maximum is one instruction instead of three.

import type { Node, Program } from '../ir/nodes.js'

export interface Fact {
  /** Never NaN. */
  readonly number: boolean
  /** Never below zero; it may be NaN. */
  readonly positive: boolean
}

const nothing: Fact = { number: false, positive: false }

/** One entry a node. Inputs are finite: whoever gives them sees to it. */
export const findFacts = (program: Pick<Program, 'nodes'>): readonly Fact[] => {
  const facts: Fact[] = []
  for (const node of program.nodes) facts.push(factOf(node, facts))
  return facts
}

const ofValues = (values: readonly number[]): Fact => ({
  number: values.every(value => !Number.isNaN(value)),
  positive: values.every(value => value >= 0),
})

const factOf = (node: Node, facts: readonly Fact[]): Fact => {
  const a = 'a' in node ? facts[node.a] : nothing
  const b = 'b' in node ? facts[node.b] : nothing
  const number = a.number && b.number
  const positive = a.positive && b.positive
  switch (node.op) {
    case 'const':
      return ofValues([node.value])
    case 'series':
      return ofValues(node.values)
    case 'input':
      return { number: true, positive: false }
    case 'uniform':
      return { number: true, positive: true }
    case 'neg':
      return { number: a.number, positive: false }
    case 'abs':
      return { number: a.number, positive: true }
    case 'floor':
    case 'ceil':
      return a
    case 'sqrt':
      return { number: a.number && a.positive, positive: true }
    case 'add':
      // Infinities of both signs would give NaN.
      return { number: number && positive, positive }
    case 'mul':
    case 'div':
      return { number: false, positive }
    case 'min':
    case 'select':
      return { number, positive }
    case 'max':
      return { number, positive: a.positive || b.positive }
    default:
      return nothing
  }
}
