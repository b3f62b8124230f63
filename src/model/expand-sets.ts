// A scenario with sets becomes one without: a variable that is for a set becomes one variable a member, before anything else looks at it.
//
//   lines: { for: area, is: … }            lines[north], lines[south]
//   lines[south]: { is: … }         ─▶     … where what stands here comes first
//   readings, factors, observations        names of members

import { limits } from '../scenario/limits.js'
import { memberName, splitMember } from '../scenario/names.js'
import type { Scenario, VariableSpec } from '../scenario/scenario.js'
import { type Text, verbatim } from '../text.js'
import { type Binding, expandFormula, type Members, type Written } from './expand-formula.js'
import type { Formula } from './formula.js'
import { messages } from './messages.js'
import type { ComplainAt } from './mistake.js'
import { nearest } from '../scenario/nearest.js'
import { pointAtMembers } from './point-at-members.js'

export interface Expanded {
  /** Without sets. A name of a whole set that stands where one value belongs was told, and is that of the first member. */
  readonly scenario: Scenario
  /** By variable; what is missing has no formula or one that was told of. */
  readonly formulas: ReadonlyMap<string, Formula>
  /** Name of a variable → entry of the document that its formula is written in. */
  readonly origins: ReadonlyMap<string, string>
}

/** All formulas together, a few times what a file can hold without sets. */
const mostNodes = 1_000_000

export const expandSets = (scenario: Scenario, written: ReadonlyMap<string, Formula>, complain: ComplainAt): Expanded => {
  const sets = checkSets(scenario, complain)
  const setOf = new Map(
    Object.entries(scenario.variables).flatMap(([name, spec]) => {
      if (spec.for === undefined || splitMember(name) !== undefined) return []
      if (sets.has(spec.for)) return [[name, spec.for] as const]
      complain(`variables/${name}/for`, messages.setUnknown(spec.for, nearest(spec.for, sets.keys())))
      return []
    }),
  )
  // A variable whose set is not known may be named in any way.
  const isOpen = (name: string): boolean => scenario.variables[name]?.for !== undefined && !setOf.has(name)
  const known = (name: string): boolean =>
    Object.hasOwn(scenario.levers, name) || (Object.hasOwn(scenario.variables, name) && !isOpen(name))
  const members: Members = { sets, setOf, known }
  checkOverrides(scenario, members, complain)

  const variables: Record<string, VariableSpec> = {}
  const formulas = new Map<string, Formula>()
  const origins = new Map<string, string>()
  const told = new Set<string>()
  let nodes = 0
  const place = ({ name, entry, spec, binding }: Placed): void => {
    variables[name] = spec
    origins.set(name, entry)
    const formula = written.get(entry)
    if (formula === undefined || isOpen(name) || nodes > mostNodes) return
    const source: Written = { formula, text: spec.is ?? '' }
    const expansion = expandFormula(source, members, binding, (index, mistake) => {
      const key = `${entry} ${index} ${mistake.problem.en}`
      if (!told.has(key)) complain(`variables/${entry}/is`, mistake, index)
      told.add(key)
    })
    if (expansion === undefined) return
    formulas.set(name, expansion.formula)
    nodes += expansion.nodes
    if (nodes > mostNodes) complain('variables', messages.expansionTooLarge(mostNodes))
  }
  const placed = placeVariables(scenario, members)
  if (placed.length > limits.names) complain('variables', messages.tooManyVariables(limits.names))
  for (const variable of placed.slice(0, limits.names)) place(variable)

  const { sets: _, ...others } = pointAtMembers(scenario, members, complain)
  return { scenario: { ...others, variables }, formulas, origins }
}

const checkSets = ({ sets = {} }: Scenario, complain: ComplainAt): Members['sets'] => {
  for (const [name, members] of Object.entries(sets)) {
    for (const [index, member] of members.entries())
      if (members.indexOf(member) < index) complain(`sets/${name}/${index}`, messages.memberTwice(member, name))
    if (members.includes(name)) complain(`sets/${name}#key`, messages.memberIsSet(name))
  }
  return new Map(Object.entries(sets).map(([name, members]) => [name, [...new Set(members)]]))
}

/** Variables named lines[south] must be those of a variable lines that is for a set with a member south. */
const checkOverrides = ({ variables }: Scenario, { sets, setOf, known }: Members, complain: ComplainAt): void => {
  for (const [name, spec] of Object.entries(variables)) {
    const { base, member } = splitMember(name) ?? {}
    if (base === undefined || member === undefined) continue
    const set = setOf.get(base)
    const all = sets.get(set ?? '') ?? []
    const path = `variables/${name}`
    if (set === undefined && !known(base)) complain(`${path}#key`, messages.variableUnknown(base, nearest(base, setOf.keys())))
    else if (set === undefined) complain(`${path}#key`, messages.memberOfPlain(base))
    else if (!all.includes(member)) complain(`${path}#key`, messages.memberUnknown(member, set, nearest(member, all), all))
    if (spec.for !== undefined) complain(`${path}/for`, messages.memberOverridden(name, 'for'))
    if (set !== undefined && spec.unit !== variables[base]?.unit)
      complain(`${path}/unit`, messages.memberOverridden(name, 'unit'))
  }
}

interface Placed {
  readonly name: string
  /** Where its formula stands. */
  readonly entry: string
  readonly spec: VariableSpec
  readonly binding: Binding
}

/** Every variable, members where their variable stands in the file. */
const placeVariables = ({ variables }: Scenario, { sets, setOf }: Members): readonly Placed[] =>
  Object.entries(variables).flatMap(([name, { for: _, ...spec }]): readonly Placed[] => {
    const set = setOf.get(name)
    if (set === undefined) return splitMember(name) === undefined ? [{ name, entry: name, spec, binding: new Map() }] : []
    return sets.get(set)!.map(member => {
      const own = memberName(name, member)
      const override = Object.hasOwn(variables, own) ? variables[own] : undefined
      const title = titleOf(spec.title ?? verbatim(name), member)
      return {
        name: own,
        entry: override?.is === undefined ? name : own,
        spec: { ...spec, title, ...withoutFor(override) },
        binding: new Map([[set, member]]),
      }
    })
  })

const withoutFor = (spec: VariableSpec | undefined): Partial<VariableSpec> => {
  const { for: _, ...own } = spec ?? {}
  return own
}

const titleOf = ({ en, zh }: Text, member: string): Text => ({ en: `${en} (${member})`, zh: `${zh}（${member}）` })
