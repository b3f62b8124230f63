// The order in which variables are computed at a date: each after all that it needs at that date.

/** A name that a formula needs at the same date, and where it stands in the formula. */
export interface Need {
  readonly name: string
  readonly index: number
}

interface Cycle {
  /** a → b → a as [a, b, a]. */
  readonly path: readonly string[]
  /** Where the first name's formula needs the second. */
  readonly index: number
}

export interface Order {
  readonly names: readonly string[]
  /** Cycles that share no more than a part: each has a variable that the ones before it have not. `names` lacks what waits for them. */
  readonly cycles: readonly Cycle[]
}

/**
 * Depth first by name: a variable is listed once all it needs is, and otherwise where its name has it; the order of the file has no part in it.
 * Needs outside the map are ignored. Without recursion: a chain of thousands is a chain of thousands.
 */
export const orderVariables = (needs: ReadonlyMap<string, readonly Need[]>): Order => {
  const names: string[] = []
  const cycles: Cycle[] = []
  const state = new Map<string, 'open' | 'listed' | 'cyclic'>()
  for (const root of [...needs.keys()].sort()) {
    if (state.has(root)) continue
    const stack = [{ name: root, next: 0 }]
    state.set(root, 'open')
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const need = (needs.get(top.name) ?? [])[top.next]
      if (need === undefined) {
        if (state.get(top.name) === 'open') {
          state.set(top.name, 'listed')
          names.push(top.name)
        }
        stack.pop()
        const parent = stack.at(-1)
        if (parent !== undefined && state.get(top.name) === 'cyclic') state.set(parent.name, 'cyclic')
        continue
      }
      top.next += 1
      const found = needs.has(need.name) ? state.get(need.name) : 'listed'
      if (found === undefined) {
        state.set(need.name, 'open')
        stack.push({ name: need.name, next: 0 })
      } else if (found === 'cyclic' && !stack.some(open => open.name === need.name)) {
        state.set(top.name, 'cyclic')
      } else if (found !== 'listed') {
        const path = stack.slice(stack.findIndex(open => open.name === need.name)).map(open => open.name)
        if (path.some(name => state.get(name) === 'open')) cycles.push(cycleFrom(path, needs))
        for (const name of path) state.set(name, 'cyclic')
      }
    }
  }
  return { names, cycles }
}

/** The cycle told from the one of its variables that comes first in the file. */
const cycleFrom = (ring: readonly string[], needs: ReadonlyMap<string, readonly Need[]>): Cycle => {
  const first = [...needs.keys()].find(name => ring.includes(name)) ?? ''
  const turned = [...ring.slice(ring.indexOf(first)), ...ring.slice(0, ring.indexOf(first)), first]
  return { path: turned, index: needs.get(first)?.find(need => need.name === turned[1])?.index ?? 0 }
}
