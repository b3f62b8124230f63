// Names of results and of models that are the same wherever they are computed.

import type { Scenario } from '../scenario/scenario.js'
import { hashOf } from './canonical.js'
import { setLevers, type Setting } from './case.js'
import type { Plan } from './plan.js'

export interface Hashes {
  /** 12 hexadecimal digits: everything that decides a byte of the summary. */
  readonly hash: string
  /** 64 hexadecimal digits: what is computed on a path, without how many paths, from which seed, and what was promised or how it is called. */
  readonly model: string
}

/** `baseline`: what the summary compares the plan with. */
export const hashes = (plan: Plan, baseline?: Plan): Hashes => ({
  hash: hashOf({ ...decisive(plan), ...(baseline && { baseline: hashes(baseline).hash }) }).slice(0, 12),
  model: hashOf({ numbers: plan.numbers, scenario: modelOf(plan.scenario) }),
})

const decisive = ({ numbers, scenario, sample }: Plan) => {
  const { seed, paths, design } = scenario.run
  return { numbers, scenario, seed, paths, design, sample, headlines: headlines(scenario) }
}

/**
 * Keys of a plan's cases, 64 hexadecimal digits: everything that decides a number of a case, whichever of it stands in a file and which is a setting
 * of levers.
 */
export const createCaseKeys = (plan: Plan): ((setting: Setting) => string) => {
  const { id, levers } = plan.scenario
  const rest = hashOf(decisive({ ...plan, scenario: { ...plan.scenario, levers: {} } }))
  // Nothing else of the plan is kept in memory.
  return setting => hashOf({ rest, levers: setLevers({ id, levers }, setting) })
}

/** Canonical JSON forgets the order of readings, but the first one is the headline. */
const headlines = ({ targets }: Scenario): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(targets).map(([name, { readings }]) => [name, Object.keys(readings)[0]]))

const modelOf = ({ name, description, variant, not_modeled, targets, run, variables, levers, ...rest }: Scenario) => ({
  ...rest,
  variables: withoutTitles(variables),
  levers: withoutTitles(levers),
  run: { uncertainty: run.uncertainty, events: run.events },
})

const withoutTitles = <Spec extends { readonly title?: unknown }>(specs: Readonly<Record<string, Spec>>) =>
  Object.fromEntries(Object.entries(specs).map(([name, { title, ...spec }]) => [name, spec]))
