// Names of results and of models that are the same wherever they are computed.

import type { Scenario } from '../scenario/scenario.js'
import { hashOf } from './canonical.js'
import type { Plan } from './plan.js'

export interface Hashes {
  /** 12 hexadecimal digits: everything that decides a byte of the summary. */
  readonly hash: string
  /** 64 hexadecimal digits: what is computed on a path, without how many paths, from which seed, and what was promised or how it is called. */
  readonly model: string
}

/** `baseline`: what the summary compares the plan with. */
export const hashes = ({ numbers, scenario, sample }: Plan, baseline?: Plan): Hashes => {
  const { seed, paths, design } = scenario.run
  return {
    hash: hashOf({
      numbers,
      scenario,
      seed,
      paths,
      design,
      sample,
      headlines: headlines(scenario),
      ...(baseline && { baseline: hashes(baseline).hash }),
    }).slice(0, 12),
    model: hashOf({ numbers, scenario: modelOf(scenario) }),
  }
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
