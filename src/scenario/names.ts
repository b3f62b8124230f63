// Names: a letter of any script first, then letters, digits and _; dots group.

import { primitives } from '../primitives/index.js'
import type { Mistake } from './issue.js'
import { limits } from './limits.js'
import { messages } from './messages.js'

const part = String.raw`\p{L}[\p{L}\p{M}\p{Nd}_]*`

export const namePattern = new RegExp(String.raw`^${part}(?:\.${part})*$`, 'u')

/** Keys that mean something to a program before a reader has said anything: never the name of anything. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

export const isForbidden = (key: string): boolean => key.split('.').some(part => forbidden.has(part))

/** What is wrong with a name that a document declares. `callable`: formulas use it, so that it must differ from what they know. */
export const mistakeOfName = (name: string, { callable }: { readonly callable: boolean }): Mistake | undefined => {
  if (isForbidden(name)) return messages.nameForbidden(name)
  if (name.length > limits.nameLength) return messages.nameTooLong(name, limits.nameLength)
  if (!namePattern.test(name)) return messages.nameInvalid(name)
  return callable && primitives.has(name) ? messages.nameReserved(name) : undefined
}
