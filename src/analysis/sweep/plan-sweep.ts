// A sweep → its cases, each with the plan that it is a setting of. Cases that differ in levers alone share a plan; one that differs in a formula has
// its own, which is made when the case's turn comes and forgotten after it.
//
//   sweep ─▶ cases ─▶ formulas of each, checked ─▶ keys            case ─▶ plan, inputs

import type { Model } from '../../model/model.js'
import { buildModel } from '../../model/build-model.js'
import { inputsOf, type Setting } from '../../run/case.js'
import { type PreparedPlan, preparePlan } from '../../run/compile-plan.js'
import { createCaseKeys } from '../../run/hashes.js'
import { numbers, type Plan } from '../../run/plan.js'
import type { CasePlan } from '../../run/search.js'
import { collectIssues } from '../../scenario/collect-issues.js'
import { type Issue, ScenarioError } from '../../scenario/issue.js'
import { limits } from '../../scenario/limits.js'
import { placingNow } from '../../scenario/place-issues.js'
import type { Place, Places, Scenario } from '../../scenario/scenario.js'
import { type Sweep, type SweptSetting, withFormulas } from '../../scenario/sweep/sweep.js'
import { unitIssues } from './check-units.js'
import { casesOf, type SweepCase } from './cases.js'

export interface PlannedCase extends SweepCase {
  /** 64 hexadecimal digits: the same for the same case of any sweep. */
  readonly key: string
  /** Cases of the same family share a plan. */
  readonly family: number
}

export interface PreparedCase extends CasePlan {
  readonly model: Model
  /** Of its scenario, and of the sweep's file where that gives a formula. */
  readonly places: Places
}

export interface SweepPlan {
  readonly cases: readonly PlannedCase[]
  /** One a scenario: that of its first case. */
  readonly models: readonly Model[]
  /** Throws ScenarioError where memory would not do, or where there are too few paths for the design. */
  prepare(one: PlannedCase): PreparedCase
}

/** Throws one ScenarioError with the mistakes of every formula. */
export const planSweep = (sweep: Sweep): SweepPlan => {
  const families: Family[] = []
  const index = new Map<string, number>()
  const cases = casesOf(sweep).map((one): PlannedCase => {
    const formulas = formulasIn(one, sweep)
    const name = JSON.stringify([one.scenario, formulas])
    const family = index.get(name) ?? families.push(familyOf(one, formulas, sweep)) - 1
    index.set(name, family)
    return { ...one, family, key: families[family].keyOf(leversIn(one, sweep)) }
  })
  const models = checkModels(families, sweep)
  let last: { readonly family: number; readonly plan: PreparedPlan; readonly places: Places } | undefined
  return {
    cases,
    models,
    prepare(one) {
      if (last?.family !== one.family) {
        const { plan, places } = expand(families[one.family], sweep)
        last = { family: one.family, plan: placingNow(places, () => preparePlan(plan, 'readings')), places }
      }
      return { plan: last.plan, model: last.plan.model, places: last.places, inputs: inputsOf(last.plan, leversIn(one, sweep)) }
    },
  }
}

/** Of the cases together. */
export const pathsOf = ({ scenarios }: Sweep, cases: readonly SweepCase[]): number =>
  cases.reduce((sum, { scenario }) => sum + scenarios[scenario].scenario.run.paths, 0)

/** No more than what tells it from others, for there may be as many as cases. */
interface Family {
  readonly scenario: number
  readonly formulas: SweptSetting
  readonly keyOf: (setting: Setting) => string
}

const familyOf = ({ scenario }: SweepCase, formulas: SweptSetting, sweep: Sweep): Family => ({
  scenario,
  formulas,
  keyOf: createCaseKeys(planOf({ scenario, formulas }, sweep)),
})

type Formulas = Pick<Family, 'scenario' | 'formulas'>

const planOf = ({ scenario: at, formulas }: Formulas, sweep: Sweep): Plan => {
  const { scenario } = sweep.scenarios[at]
  // A case is read without a sample, and never asked for quantiles that a replay would give.
  const { quantiles, ...run } = scenario.run
  return { numbers, scenario: withFormulas({ ...scenario, run }, formulas), sample: 0 }
}

/** Made anew each time that it is asked for. */
const expand = (family: Formulas, sweep: Sweep): { readonly plan: Plan; readonly places: Places } => {
  const { places } = sweep.scenarios[family.scenario]
  const own = Object.entries(family.formulas).map(([name, formula]): readonly [string, Place] => [
    `variables/${name}/is`,
    placeOf(name, formula, sweep),
  ])
  return { plan: planOf(family, sweep), places: new Map([...places, ...own]) }
}

const isLever = ({ levers }: Scenario, name: string): boolean => Object.hasOwn(levers, name)

const leversIn = ({ scenario, setting }: SweepCase, sweep: Sweep): Setting =>
  Object.fromEntries(
    Object.entries(setting).flatMap(([name, value]) =>
      typeof value === 'number' && isLever(sweep.scenarios[scenario].scenario, name) ? [[name, value]] : [],
    ),
  )

const formulasIn = ({ scenario, setting }: SweepCase, sweep: Sweep): SweptSetting =>
  Object.fromEntries(Object.entries(setting).filter(([name]) => !isLever(sweep.scenarios[scenario].scenario, name)))

/** Where the sweep's file gives a variable that formula. */
const placeOf = (name: string, formula: unknown, { axes, list, places }: Sweep): Place => {
  const axis = axes.find(axis => axis.name === name)
  const paths =
    axis === undefined
      ? [`cases/${list.findIndex(setting => setting[name] === formula)}/${name}`]
      : [`grid/${name}/values/${axis.values.indexOf(formula as string)}`, `grid/${name}/from`]
  return places.get(paths.find(path => places.has(path)) ?? '')!
}

const checkModels = (families: readonly Family[], sweep: Sweep): readonly Model[] => {
  const issues = collectIssues()
  const models = new Map<number, Model>()
  const own = sweep.places.get('')!.file
  const sectionOf = (name: string): string => (sweep.axes.some(axis => axis.name === name) ? 'grid' : 'cases')
  const complain = (issue: Issue): void => {
    const name = issue.file === own ? issue.path?.replace(/^variables\./, '') : undefined
    issues.complain(name === undefined ? issue : { ...issue, path: `${sectionOf(name)}.${name}` })
  }
  for (const family of families) {
    const { scenario } = family
    const { plan, places } = expand(family, sweep)
    try {
      const model = buildModel({ scenario: plan.scenario, places })
      if (!models.has(scenario)) models.set(scenario, model)
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      for (const issue of error.issues) complain(issue)
      if (issues.list().length > limits.issues) break
    }
  }
  const known = sweep.scenarios.map((_, index) => models.get(index))
  if (known.every(model => model !== undefined)) for (const issue of unitIssues(sweep, known)) issues.complain(issue)
  if (issues.list().length > 0) throw new ScenarioError(issues.list())
  return known as readonly Model[]
}
