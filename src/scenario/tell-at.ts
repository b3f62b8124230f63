// Mistakes in data → issues at the places of the tree that the data came from.

import { type Complain, issueAt } from './collect-issues.js'
import type { Place } from './scenario.js'
import type { Entry, Mapping, Tree } from './tree.js'
import type { Tell } from './validate.js'

/** Where a path leads no further, the place is that of the last key on the way. Positions in lists are left out of the path that is shown. */
export const tellAt =
  (tree: Mapping, complain: Complain): Tell =>
  (path, mistake, at) => {
    let value: Tree = tree
    let place: Place = tree.place
    const shown: string[] = []
    for (const [index, part] of path.entries()) {
      const isLast = index === path.length - 1
      if (value.kind === 'list' && value.items[Number(part)] !== undefined) {
        value = value.items[Number(part)]!
        place = value.place
        continue
      }
      const entry: Entry | undefined = value.kind === 'mapping' ? value.entries.get(part) : undefined
      if (entry === undefined) break
      shown.push(part)
      value = entry.value
      place = isLast && at === 'value' ? value.place : entry.key
    }
    complain(issueAt(place, shown, mistake))
  }
