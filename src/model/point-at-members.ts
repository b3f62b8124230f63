// Names of variables outside of formulas, where sets are expanded: each must be that of one value, or stands for all members.

import { memberName } from '../scenario/names.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Members } from './expand-formula.js'
import { messages } from './messages.js'
import type { ComplainAt } from './mistake.js'

/**
 * Targets, correlations and observations with names of members. A factor that loads on a variable loads on all its members, but for those that it
 * names; an indicator is all members.
 */
export const pointAtMembers = (scenario: Scenario, { sets, setOf }: Members, complain: ComplainAt): Scenario => {
  const one = (name: string, path: string): string => {
    const set = setOf.get(name)
    if (set === undefined) return name
    const all = sets.get(set)!
    complain(path, messages.membersOpen(name, set, all))
    return memberName(name, all[0]!)
  }
  const each = (name: string): readonly string[] =>
    sets.get(setOf.get(name) ?? '')?.map(member => memberName(name, member)) ?? [name]
  const mapEntries = <From, To>(
    record: Readonly<Record<string, From>>,
    map: (value: From, key: string) => readonly (readonly [string, To])[],
  ) => Object.fromEntries(Object.entries(record).flatMap(([key, value]) => map(value, key)))
  return {
    ...scenario,
    targets: mapEntries(scenario.targets, (target, name) => {
      const readings = mapEntries(target.readings, (reading, key) => [
        [key, { ...reading, variable: one(reading.variable, `targets/${name}/readings/${key}`) }],
      ])
      return [[name, { ...target, readings }]]
    }),
    factors: mapEntries(scenario.factors, (loadings, name) => {
      const [whole, single] = [true, false].map(isWhole => Object.entries(loadings).filter(([key]) => setOf.has(key) === isWhole))
      const spread = whole!.flatMap(([key, loading]) => each(key).map(own => [own, loading] as const))
      return [[name, Object.fromEntries([...spread, ...single!])]]
    }),
    correlations: scenario.correlations.map(([a, b, correlation], index) => [
      one(a, `correlations/${index}/0`),
      one(b, `correlations/${index}/1`),
      correlation,
    ]),
    indicators: scenario.indicators.flatMap(each),
    observations: scenario.observations.map((observation, index) => ({
      ...observation,
      rows: mapEntries(observation.rows, (row, key) => [[one(key, `observations/${index}/rows/${key}#key`), row]]),
    })),
  }
}
