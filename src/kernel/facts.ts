// What is known of a node's values without running it: enough to tell when a minimum or maximum is one instruction instead of seven.

import type { Node, Program } from '../ir/nodes.js'

export interface Fact {
  /** Never NaN. */
  readonly number: boolean
  /** Never −0. */
  readonly plus: boolean
  /** Never below zero, −0 included; it may be NaN. */
  readonly positive: boolean
}

const nothing: Fact = { number: false, plus: false, positive: false }

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
})

const factOf = (node: Node, facts: readonly Fact[]): Fact => {
  switch (node.op) {
    case 'const':
      return ofValues([node.value])
    case 'series':
      return ofValues(node.values)
    case 'input':
      return { number: true, plus: true, positive: false }
    case 'uniform':
      return { number: true, plus: true, positive: true }
    case 'neg':
      return { ...nothing, number: facts[node.a].number }
    case 'abs':
      return { number: facts[node.a].number, plus: true, positive: true }
    case 'floor':
      return facts[node.a]
    case 'ceil':
      return { ...facts[node.a], plus: facts[node.a].positive }
    case 'sqrt':
      return {
        number: facts[node.a].number && facts[node.a].positive,
        plus: facts[node.a].plus,
        positive: facts[node.a].positive,
      }
    case 'add':
      return {
        number: facts[node.a].number && facts[node.b].number && facts[node.a].positive && facts[node.b].positive,
        plus: facts[node.a].plus || facts[node.b].plus,
        positive: facts[node.a].positive && facts[node.b].positive,
      }
    case 'sub':
      return { ...nothing, plus: facts[node.a].plus }
    case 'mul':
    case 'div': {
      const positive = facts[node.a].positive && facts[node.b].positive
      return { number: false, plus: positive, positive }
    }
    case 'min':
    case 'select':
      return both(facts[node.a], facts[node.b])
    case 'max':
      return {
        number: facts[node.a].number && facts[node.b].number,
        plus: (facts[node.a].plus && facts[node.b].plus) || facts[node.a].positive || facts[node.b].positive,
        positive: facts[node.a].positive || facts[node.b].positive,
      }
    default:
      return nothing
  }
}

const both = (a: Fact, b: Fact): Fact => ({
  number: a.number && b.number,
  plus: a.plus && b.plus,
  positive: a.positive && b.positive,
})
