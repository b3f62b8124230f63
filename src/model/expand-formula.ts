// A formula with the names of members in the place of sets: lines becomes lines[north], sum(lines, area) becomes lines[north] + lines[south].
//
// Every part keeps the position that it was written at.

import { primitives } from '../primitives/index.js'
import { memberName } from '../scenario/names.js'
import type { Call } from './draws.js'
import type { Formula, Span } from './formula.js'
import { messages } from './messages.js'
import type { Complain, Mistake } from './mistake.js'
import { nearest } from '../scenario/nearest.js'
import { createTranslator } from './translate-call.js'

/** What the names of a formula mean. */
export interface Members {
  readonly sets: ReadonlyMap<string, readonly string[]>
  /** Set of each variable that has one. */
  readonly setOf: ReadonlyMap<string, string>
  /** Whether a variable or lever has this name. */
  readonly known: (name: string) => boolean
}

/** Set → the member that stands for it. */
export type Binding = ReadonlyMap<string, string>

export interface Written {
  readonly formula: Formula
  readonly text: string
}

type Name = Formula & { readonly kind: 'name' }

export const mostNodes = 10_000

interface Expansion {
  readonly formula: Formula
  readonly nodes: number
}

/** The formula of one variable; undefined, after complaining, where a name in it cannot be resolved or too much comes of it. */
export const expandFormula = (
  { formula, text }: Written,
  members: Members,
  binding: Binding,
  complain: Complain<number>,
): Expansion | undefined => {
  const words = (part: Formula): string => text.slice(part.at.start, part.at.end)
  let nodes = 0
  let broken = false
  const fail = (at: number, mistake: Mistake): void => {
    broken = true
    complain(at, mistake)
  }
  /** The sets that names have been resolved by. */
  const used = new Set<string>()

  const expand = (part: Formula, bound: Binding): Formula => {
    nodes += 1
    if (nodes > mostNodes) {
      if (nodes === mostNodes + 1) fail(formula.at.start, messages.formulaTooLarge(mostNodes))
      return part
    }
    switch (part.kind) {
      case 'number':
      case 'text':
        return part
      case 'name':
        return expandName(part, bound)
      case 'unary':
        return { ...part, of: expand(part.of, bound) }
      case 'binary':
        return { ...part, left: expand(part.left, bound), right: expand(part.right, bound) }
      case 'conditional':
        return { ...part, test: expand(part.test, bound), yes: expand(part.yes, bound), no: expand(part.no, bound) }
      case 'list':
        return { ...part, items: part.items.map(item => expand(item, bound)) }
      case 'call':
        return part.name === 'sum' ? expandSum(part, bound) : expandCall(part, bound)
    }
  }

  const expandName = (part: Name, bound: Binding): Name => {
    const { name, member, at } = part
    const set = members.setOf.get(name)
    if (set === undefined) {
      if (member !== undefined && members.known(name)) fail(at.start, messages.memberOfPlain(name))
      return { kind: 'name', name, at }
    }
    const all = members.sets.get(set)!
    const chosen = member === undefined || (member === set && !all.includes(member)) ? bound.get(set) : member
    if (chosen === undefined) fail(at.start, messages.membersOpen(name, set, all))
    else if (!all.includes(chosen))
      fail(part.memberAt?.start ?? at.start, messages.memberUnknown(chosen, set, nearest(chosen, all), all))
    if (chosen !== member) used.add(set)
    return { kind: 'name', name: memberName(name, chosen ?? ''), at }
  }

  const expandCall = (call: Call, bound: Binding): Formula => {
    const params = primitives.get(call.name)?.params ?? []
    return {
      ...call,
      args: call.args.map((arg, index) =>
        params[Math.min(index, params.length - 1)]?.takes === 'target' ? arg : { ...arg, value: expand(arg.value, bound) },
      ),
    }
  }

  const expandSum = (call: Call, bound: Binding): Formula => {
    const [of, over, ...others] = call.args.map(arg => arg.value)
    if (over?.kind === 'name' && (others.length > 0 || members.known(over.name)) && !members.sets.has(over.name)) {
      fail(call.nameAt.start, messages.sumOfList(createTranslator(formula, words).translate(call)![0]!))
      return call
    }
    if (of === undefined || over === undefined || others.length > 0) {
      fail(call.nameAt.start, messages.arity(primitives.get('sum')!, call.args.length))
      return call
    }
    const set = over.kind === 'name' && over.member === undefined ? over.name : undefined
    const all = members.sets.get(set ?? '')
    if (set === undefined || all === undefined) {
      const mistake =
        set === undefined ? messages.setWanted(words(over)) : messages.setUnknown(set, nearest(set, members.sets.keys()))
      fail(over.at.start, mistake)
      return of
    }
    const before = used.has(set)
    used.delete(set)
    const terms: Formula[] = []
    for (const member of all) {
      if (nodes > mostNodes) break
      terms.push(expand(of, new Map([...bound, [set, member]])))
    }
    if (!used.has(set) && !broken) fail(of.at.start, messages.sumOfNothing(words(of), set))
    if (!before) used.delete(set)
    return terms.length === 0 ? of : addUp(terms, call.at)
  }

  const expanded = expand(formula, binding)
  return broken ? undefined : { formula: expanded, nodes }
}

/** In halves, so that a sum of a thousand is ten deep. */
const addUp = (terms: readonly Formula[], at: Span): Formula => {
  if (terms.length === 1) return terms[0]!
  const half = Math.ceil(terms.length / 2)
  return { kind: 'binary', sign: '+', left: addUp(terms.slice(0, half), at), right: addUp(terms.slice(half), at), at }
}
