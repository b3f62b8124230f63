// Assumptions that can be asked about: variables that are one number. Each becomes a lever of a scenario that is otherwise the same, so that all its
// values share one program and the futures of the scenario itself.

import { constantOf } from '../../model/constant.js'
import type { Formula } from '../../model/formula.js'
import type { Model } from '../../model/model.js'
import { needsIn } from '../../model/limits.js'
import { splitMember } from '../../scenario/names.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { SearchedLever } from './space.js'

/** Names and values of the variables, members of sets aside, that are one literal number and of which nothing but formulas speaks, in file order. */
export const constantsIn = ({ scenario, variables }: Model): ReadonlyMap<string, number> => {
  const { targets, indicators, observations, factors, correlations } = scenario
  const named = new Set([
    ...Object.values(targets).flatMap(({ readings }) => Object.values(readings).map(({ variable }) => variable)),
    ...indicators,
    ...observations.flatMap(({ rows }) => Object.keys(rows)),
    ...Object.values(factors).flatMap(loadings => Object.keys(loadings)),
    ...correlations.flatMap(([one, other]) => [one, other]),
  ])
  const values = new Map(variables.map(({ name, formula }) => [name, isLiteral(formula) ? constantOf(formula) : undefined]))
  return new Map(
    Object.keys(scenario.variables).flatMap(name => {
      const value = values.get(name)
      return value === undefined || splitMember(name) !== undefined || named.has(name) ? [] : [[name, value] as const]
    }),
  )
}

const isLiteral = (formula: Formula): boolean =>
  formula.kind === 'number' || (formula.kind === 'unary' && formula.sign !== '!' && isLiteral(formula.of))

/** Those that the variables depend on, between half and twice their value; a zero has neither. */
export const assumptionsBehind = (model: Model, variables: readonly string[]): readonly SearchedLever[] => {
  const needs = needsIn(model)
  const needed = new Set(variables.flatMap(needs))
  return [...constantsIn(model)]
    .filter(([name, value]) => needed.has(name) && value !== 0)
    .map(([name, value]) => aroundHalfAndTwice(name, value))
}

export const aroundHalfAndTwice = (name: string, value: number): SearchedLever => {
  const twice = Math.max(-Number.MAX_VALUE, Math.min(2 * value, Number.MAX_VALUE))
  return { name, today: value, from: Math.min(value / 2, twice), to: Math.max(value / 2, twice) }
}

/** The scenario in which these variables are levers; its paths are the same as long as they keep their values. */
export const withAssumptions = (scenario: Scenario, assumptions: readonly SearchedLever[]): Scenario => {
  const moved = new Map(assumptions.map(assumption => [assumption.name, assumption]))
  const { variables, levers } = scenario
  return {
    ...scenario,
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => !moved.has(name))),
    levers: {
      ...levers,
      ...Object.fromEntries(
        [...moved].map(([name, { today, from, to }]) => [name, { value: today, from, to, unit: variables[name].unit }]),
      ),
    },
  }
}
