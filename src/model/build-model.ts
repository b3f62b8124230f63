// Understands a scenario:
//
//   sets ─▶ members
//   nouns ─▶ unit words ─▶ units of variables and levers ─▶ formulas parsed and checked ─▶ order
//   dates ─▶ calendar ─▶ targets         factors, pairs ─▶ mixtures         rows of files ─▶ observations

import { primitives } from '../primitives/index.js'
import type { Doubts, Draft } from '../scenario/draft.js'
import { type Issue, locate, ScenarioError } from '../scenario/issue.js'
import { splitMember } from '../scenario/names.js'
import { limits } from '../scenario/limits.js'
import { messages as flood } from '../scenario/messages.js'
import type { Places, Scenario } from '../scenario/scenario.js'
import { verbatim } from '../text.js'
import { buildCalendar } from './calendar.js'
import { calendarFormNames } from './calendar-form.js'
import { checkEquations } from './check-equations.js'
import type { Scope } from './check-formula.js'
import { isOneDraw } from './draws.js'
import { expandSets } from './expand-sets.js'
import type { Formula } from './formula.js'
import { buildLever } from './levers.js'
import { messages } from './messages.js'
import type { ComplainAt, Mistake } from './mistake.js'
import { buildMixtures } from './mixtures.js'
import type { Model, ModelVariable } from './model.js'
import { nearest } from '../scenario/nearest.js'
import { needsOf } from './needs.js'
import { buildObservations } from './observations.js'
import { type Need, orderVariables } from './order.js'
import { parseFormula } from './parse-formula.js'
import { parseUnit } from './parse-unit.js'
import { buildTarget, targetUnits } from './targets.js'
import { tellOnce } from './tell-once.js'
import type { Unit } from './unit.js'
import { buildUnitWords, type UnitWords } from './unit-words.js'
import { collectWarnings, earlyDeadlines, idleLevers, pointedNumbers } from './warnings.js'
import { zeroDivisors } from './zero-divisors.js'

export interface ModelSource {
  readonly scenario: Scenario
  readonly places: Places
}

/** A model of which nothing is missing. Throws one ScenarioError with every mistake; a variable without a formula is one. */
export const buildModel = (source: ModelSource): Model => {
  const { model, issues, gaps } = understand(source)
  if (model === undefined || gaps.length > 0) throw new ScenarioError([...issues, ...gapIssues(source, gaps)])
  return model
}

/** Each at its place; of a model that many variables are to be given to, one for all. */
const gapIssues = ({ scenario, places }: ModelSource, gaps: readonly string[]): readonly Issue[] => {
  const each = gaps.map(name => issueAt(places, `variables/${name}`, messages.formulaMissing(name)))
  if (gaps.length <= mostGaps) return each
  return [{ file: each[0]!.file, ...messages.modelToExtend(Object.keys(scenario.variables).length, gaps.length) }]
}

const mostGaps = 10

/** Names of the variables whose formula another file is to give, in file order. Throws one ScenarioError with every other mistake. */
export const modelGaps = (source: ModelSource): readonly string[] => {
  const { issues, gaps } = understand(source)
  if (issues.length > 0) throw new ScenarioError(issues)
  return gaps
}

/** What is wrong with the parts of a scenario that can be read, of which the whole has mistakes already. */
export const draftIssues = ({ doubts, ...source }: Draft): readonly Issue[] => {
  try {
    return understand(source, doubts).issues
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues
    throw error
  }
}

interface Understood {
  /** Undefined where there are issues. A variable without a formula is not in it. */
  readonly model: Model | undefined
  readonly issues: readonly Issue[]
  readonly gaps: readonly string[]
}

const none: Doubts = { names: new Set(), units: new Set(), dates: false }

const understand = (source: ModelSource, doubts = none): Understood => {
  const { scenario: written, places } = source
  const issues: Issue[] = []
  // Beyond what anybody reads, looking for the names that were meant would take time without end.
  const plainly: ComplainAt = (path, mistake, index) => {
    if (mistake.lacks !== undefined && doubts.names.has(mistake.lacks)) return
    issues.push(issueAt(places, path, mistake, index))
    if (issues.length < limits.issues) return
    throw new ScenarioError([...issues, { file: issues[0]!.file, ...flood.tooManyIssues(limits.issues) }])
  }
  const { scenario, formulas, origins } = expandSets(written, parseFormulas(written, plainly), plainly)
  const complain = tellOnce(places, origins, plainly)

  checkNames(written, complain)
  const words = buildUnitWords(scenario.units, (noun, mistake) => complain(`units/${noun}`, mistake))
  const units = {
    variables: declaredUnits('variables', scenario.variables, { words, doubts }, complain),
    levers: declaredUnits('levers', scenario.levers, { words, doubts }, complain),
  }
  const calendar = doubts.dates ? undefined : buildCalendar(scenario.time, complain)

  const gaps = gapsIn(scenario.variables, origins)
  const pipelines = new Set(Object.keys(scenario.variables).filter(name => isPipeline(formulas.get(name))))
  const wholes = Object.keys(written.variables)
  const declared = new Map([...units.levers, ...units.variables])
  const scope: Scope = { words, units: declared, targets: targetUnits(scenario.targets, declared), pipelines, wholes }

  const order = orderVariables(new Map<string, readonly Need[]>([...formulas].map(([name, formula]) => [name, needsOf(formula)])))
  for (const { path, index } of order.cycles) complain(`variables/${path[0]}/is`, messages.cyclic(path), index)
  const equations = new Map([...formulas].map(([name, formula]) => [name, { formula, text: scenario.variables[name]!.is ?? '' }]))
  const checked = checkEquations(equations, {
    scope,
    targetUnits: units => targetUnits(scenario.targets, units),
    order: order.names,
    originOf: name => origins.get(name) ?? name,
    complain: (name, index, mistake) => complain(`variables/${name}/is`, mistake, index),
  })
  const believed = new Map([...units.variables].map(([name, unit]) => [name, checked.doubtful.has(name) ? undefined : unit]))
  const variables = new Map<string, ModelVariable>()
  for (const [name, { formula, text }] of equations) {
    const unit = units.variables.get(name)
    const { title } = scenario.variables[name]!
    if (unit === undefined) continue
    const { conversions } = checked.formulas.get(name)!
    variables.set(name, { name, title: title ?? verbatim(name), unit, formula, text, conversions })
  }

  const levers = Object.entries(scenario.levers).flatMap(([name, spec]) => {
    const unit = units.levers.get(name)
    return unit === undefined ? [] : [buildLever(name, spec, { unit, scope }, complain)]
  })
  const targets = Object.entries(scenario.targets).flatMap(([name, spec]) => {
    const target = buildTarget(name, spec, { words, units: believed, calendar, titles: scenario.variables }, complain)
    return target === undefined ? [] : [target]
  })
  const draws = Object.keys(scenario.variables).map(name => [name, oneDrawOf(formulas.get(name))] as const)
  const mixtures = buildMixtures(scenario, new Map(draws), complain)
  const observations = buildObservations(scenario.observations, believed, words, complain)
  for (const [index, name] of written.indicators.entries())
    if (!units.variables.has(name) && written.variables[name]?.for === undefined)
      complain(`indicators/${index}`, messages.variableUnknown(name, nearest(name, units.variables.keys())))

  if (issues.length > 0 || calendar === undefined) return { model: undefined, issues, gaps }
  const divided = order.names.map(name => ({ ...equations.get(name)!, name, origin: origins.get(name) ?? name }))
  const model: Model = {
    scenario,
    calendar,
    variables: order.names.map(name => variables.get(name)!),
    levers,
    targets,
    mixtures,
    indicators: scenario.indicators,
    observations,
    warnings: [
      ...collectWarnings(formulas, calendar),
      ...pointedNumbers(divided, writtenBounds(scenario.targets)),
      ...idleLevers(Object.keys(scenario.levers), formulas),
      ...earlyDeadlines(targets, calendar),
      ...zeroDivisors(divided, places),
    ],
  }
  return { model, issues, gaps }
}

/** Bounds of targets that are texts. */
const writtenBounds = (targets: Scenario['targets']): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(targets).flatMap(([name, { at_least, at_most }]) => {
      const bound = at_most ?? at_least
      return typeof bound === 'string' ? [[name, bound] as const] : []
    }),
  )

/** Variables without a formula: the whole where no member has one. */
const gapsIn = (variables: Scenario['variables'], origins: ReadonlyMap<string, string>): readonly string[] => {
  const open = Object.entries(variables).flatMap(([name, { is }]) => (is === undefined ? [name] : []))
  const given = new Set(
    Object.entries(variables).flatMap(([name, { is }]) => (is === undefined ? [] : [splitMember(name)?.base ?? name])),
  )
  return [...new Set(open.map(name => (given.has(splitMember(name)?.base ?? name) ? name : (origins.get(name) ?? name))))]
}

/** Variables and levers share their names with one another and with the names of the calendar. */
const checkNames = (scenario: Scenario, complain: ComplainAt): void => {
  for (const group of ['variables', 'levers'] as const)
    for (const name of Object.keys(scenario[group]))
      if (calendarFormNames.includes(name)) complain(`${group}/${name}#key`, messages.nameReserved(name))
  for (const name of Object.keys(scenario.levers))
    if (Object.hasOwn(scenario.variables, name)) complain(`levers/${name}#key`, messages.nameTwice(name))
}

const declaredUnits = (
  group: 'variables' | 'levers',
  specs: Readonly<Record<string, { readonly unit: string }>>,
  { words, doubts }: { readonly words: UnitWords; readonly doubts: Doubts },
  complain: ComplainAt,
): ReadonlyMap<string, Unit | undefined> =>
  new Map(
    Object.entries(specs).map(([name, { unit }]) => {
      const whole = splitMember(name)?.base ?? name
      if (doubts.units.has(whole) || doubts.units.has(name)) return [name, undefined]
      return [name, parseUnit(unit, words, (index, mistake) => complain(`${group}/${whole}/unit`, mistake, index))]
    }),
  )

const parseFormulas = (scenario: Scenario, complain: ComplainAt): ReadonlyMap<string, Formula> =>
  new Map(
    Object.entries(scenario.variables).flatMap(([name, { is }]) => {
      if (is === undefined) return []
      const formula = parseFormula(is, (index, mistake) => complain(`variables/${name}/is`, mistake, index))
      return formula === undefined ? [] : [[name, formula] as const]
    }),
  )

/** A formula that is missing, could not be read or calls what nobody knows is not held against who names it. */
const isPipeline = (formula: Formula | undefined): boolean =>
  formula === undefined || (formula.kind === 'call' && (formula.name === 'pipeline' || !primitives.has(formula.name)))

const oneDrawOf = (formula: Formula | undefined): boolean | undefined => (formula === undefined ? undefined : isOneDraw(formula))

/** The place of the path, or of the nearest part of the document around it. */
const issueAt = (places: Places, path: string, { problem, remedy }: Mistake, index = 0): Issue => {
  const parts = path.replace(/#key$/, '').split('/')
  const around = parts.map((_, k) => parts.slice(0, parts.length - k).join('/')).flatMap(outer => [outer, `${outer}#key`])
  const at = [path, ...around].find(known => places.has(known))
  const where = locate(at === undefined ? undefined : places.get(at), at === path ? index : 0)
  return { ...where, path: parts.slice(0, 2).join('.'), problem, ...(remedy === undefined ? {} : { remedy }) }
}
