// Members of a set share most of what is written: what is wrong with it is told once, where it stands.

import type { Places } from '../scenario/scenario.js'
import type { ComplainAt } from './mistake.js'

/** origins: name of a variable → entry of the document that its formula is written in. A path that has no place is that of the entry. */
export const tellOnce = (places: Places, origins: ReadonlyMap<string, string>, complain: ComplainAt): ComplainAt => {
  const tellers = new Map<string, string>()
  const told = new Set<string>()
  const entryOf = (part: string): string => {
    const [name, suffix] = part.endsWith('#key') ? [part.slice(0, -4), '#key'] : [part, '']
    return `${origins.get(name) ?? name}${suffix}`
  }
  return (path, mistake, index = 0) => {
    const place = places.has(path) ? path : path.split('/').map(entryOf).join('/')
    const key = `${place} ${index}`
    const words = `${key} ${mistake.problem.en}`
    if ((tellers.get(key) ?? path) !== path || told.has(words)) return
    tellers.set(key, path)
    told.add(words)
    complain(place, mistake, index)
  }
}
