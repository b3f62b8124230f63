// Small scenarios for tests, with a place for every formula: line 10 for the first variable, 11 for the second, and so on.

import { buildModel, modelGaps } from '../../src/model/build-model.js'
import type { Model } from '../../src/model/model.js'
import { ScenarioError } from '../../src/scenario/issue.js'
import type { Place, Scenario, VariableSpec } from '../../src/scenario/scenario.js'
import type { Language } from '../../src/text.js'

export type Changes = Partial<Scenario>

/** Variables as 'formula : unit'. */
export const variables = (specs: Readonly<Record<string, string>>): Readonly<Record<string, VariableSpec>> =>
  Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const [is = '', unit = '1'] = spec.split(' : ')
      return [name, { is, unit }]
    }),
  )

export const smallScenario = (changes: Changes = {}): Scenario => ({
  format: 1,
  id: 'small',
  name: { en: 'Small', zh: '小' },
  time: { start: '2015-12-31', end: '2020-12-31', step: 'quarter' },
  units: { lines: '线', servers: '台' },
  levers: {},
  variables: {},
  factors: {},
  correlations: [],
  targets: {},
  indicators: [],
  observations: [],
  run: { paths: 1000, seed: 's', design: 'random', uncertainty: 'full', events: 'on' },
  ...changes,
})

const source = (changes: Changes) => {
  const scenario = smallScenario(changes)
  const places = new Map<string, Place>()
  for (const [index, name] of Object.keys(scenario.variables).entries()) {
    places.set(`variables/${name}`, { file: 'small.yaml', line: 10 + index, column: 3 })
    places.set(`variables/${name}/is`, { file: 'small.yaml', line: 10 + index, column: 1 })
  }
  return { scenario, places }
}

export const small = (changes: Changes): Model => buildModel(source(changes))

export const gapsOf = (changes: Changes): readonly string[] => modelGaps(source(changes))

/** What is wrong with it, as 'path column: problem; remedy'; the column only where it is not 1. */
export const mistakesOf = (
  changes: Changes,
  language: Language = 'en',
  build: (changes: Changes) => unknown = small,
): readonly string[] => {
  try {
    build(changes)
    return []
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    return error.issues.map(
      ({ path, column = 1, problem, remedy }) =>
        `${path}${column === 1 ? '' : ` ${column}`}: ${problem[language]}${remedy === undefined ? '' : `; ${remedy[language]}`}`,
    )
  }
}
