// Names: a letter of any script first, then letters, digits and _; dots group. A variable that is for a set has one value a member, each with a
// name of its own: lines[north].

import { primitives } from '../primitives/index.js'
import { latePattern } from '../text.js'
import type { Mistake } from './issue.js'
import { limits } from './limits.js'
import { messages } from './messages.js'

const part = String.raw`\p{L}[\p{L}\p{M}\p{Nd}_]*`

/** What a name must look like. `source` is that of a regular expression with the flag u. */
export interface NamePattern {
  readonly source: string
  readonly test: (name: string) => boolean
}

/** Most names are Latin. */
const quick = (latin: RegExp, source: string): NamePattern => {
  const all = latePattern(source, 'u')
  return { source, test: name => latin.test(name) || all().test(name) }
}

const latinName = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/

export const namePattern = quick(latinName, String.raw`^${part}(?:\.${part})*$`)

/** A member of a set: a name without dots. */
export const memberPattern = quick(/^[A-Za-z]\w*$/, String.raw`^${part}$`)

/** The name of a variable, or of one member's. */
export const variablePattern = quick(latinName, String.raw`^${part}(?:\.${part})*(?:\[${part}\])?$`)

/** lines[north] → lines and north; undefined for the name of no member. */
export const splitMember = (name: string): { readonly base: string; readonly member: string } | undefined => {
  const [, base, member] = /^(.*)\[(.*)\]$/su.exec(name) ?? []
  return base === undefined || member === undefined ? undefined : { base, member }
}

/** The name of one member's value. Its draws are keyed by it. */
export const memberName = (base: string, member: string): string => `${base}[${member}]`

/** Keys that mean something to a program before a reader has said anything: never the name of anything. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

export const isForbidden = (key: string): boolean => key.split(/[.[\]]/).some(part => forbidden.has(part))

export interface NameKind {
  /** Formulas use it, so that it must differ from what they know. */
  readonly callable: boolean
  /** It may be that of one member. */
  readonly ofMembers?: boolean
}

/** What is wrong with a name that a document declares. */
export const mistakeOfName = (name: string, { callable, ofMembers = false }: NameKind): Mistake | undefined => {
  if (isForbidden(name)) return messages.nameForbidden(name)
  if (name.length > limits.nameLength) return messages.nameTooLong(name, limits.nameLength)
  if (!(ofMembers ? variablePattern : namePattern).test(name)) return messages.nameInvalid(name)
  return callable && primitives.has(name) ? messages.nameReserved(name) : undefined
}
