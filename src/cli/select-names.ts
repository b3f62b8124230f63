// Names out of many: `plant.installed`, a group or set `plant`, or a pattern `*.unit_cost`, several of them with commas between.

import { nearest } from '../scenario/nearest.js'
import type { Text } from '../text.js'
import { messages } from './messages.js'

/** The names that any of the patterns means. A pattern that means none is told to `complain`. */
export const selectNames = (
  patterns: string,
  names: readonly string[],
  complain: (problem: Text) => void,
): ReadonlySet<string> => {
  const selected = new Set<string>()
  for (const pattern of patterns
    .normalize('NFC')
    .split(/[,，、]/)
    .map(text => text.trim())
    .filter(Boolean)) {
    const found = names.filter(matcherOf(pattern))
    if (found.length === 0) complain(messages.variablesUnknown(pattern, nearest(pattern, names), names))
    for (const name of found) selected.add(name)
  }
  return selected
}

/** A star stands for any characters, dots too. They are looked for one after another, so that no pattern takes long. */
const matcherOf = (pattern: string): ((name: string) => boolean) => {
  const parts = pattern.split('*')
  if (parts.length === 1) return name => name === pattern || name.startsWith(`${pattern}.`) || name.startsWith(`${pattern}[`)
  const first = parts[0]!
  const last = parts.at(-1)!
  return name => {
    if (!name.startsWith(first) || !name.endsWith(last)) return false
    let at = first.length
    for (const part of parts.slice(1, -1)) {
      const found = name.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return at <= name.length - last.length
  }
}
