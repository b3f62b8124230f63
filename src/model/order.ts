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
    const stack: Open[] = []
    const places = new Map<string, number>()
    const open = (name: string): void => {
      state.set(name, 'open')
      places.set(name, stack.push({ name, next: 0, cyclicFrom: Number.POSITIVE_INFINITY }) - 1)
    }
    open(root)
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const need = (needs.get(top.name) ?? [])[top.next]
      if (need === undefined) {
        if (state.get(top.name) === 'open') {
          state.set(top.name, 'listed')
          names.push(top.name)
        }
        stack.pop()
        places.delete(top.name)
        const parent = stack.at(-1)
        if (parent === undefined || state.get(top.name) !== 'cyclic') continue
        state.set(parent.name, 'cyclic')
        parent.cyclicFrom = Math.min(parent.cyclicFrom, top.cyclicFrom, stack.length - 1)
        continue
      }
      top.next += 1
      const found = needs.has(need.name) ? state.get(need.name) : 'listed'
      const place = places.get(need.name)
      if (found === undefined) open(need.name)
      else if (found === 'cyclic' && place === undefined) state.set(top.name, 'cyclic')
      else if (found !== 'listed' && place !== undefined) {
        let fresh = false
        for (let at = stack.length - 1; at >= place; at = Math.min(at, stack[at].cyclicFrom) - 1) {
          if (state.get(stack[at].name) === 'open') fresh = true
          state.set(stack[at].name, 'cyclic')
        }
        top.cyclicFrom = Math.min(top.cyclicFrom, place)
        if (fresh)
          cycles.push(
            cycleFrom(
              stack.slice(place).map(open => open.name),
              needs,
            ),
          )
      }
    }
  }
  return { names, cycles }
}

/** A variable whose needs are being followed. */
interface Open {
  readonly name: string
  next: number
  /** From this place of the stack up to this variable all are known to be cyclic: in a web of cycles none is looked at again. */
  cyclicFrom: number
}

/** The cycle told from the one of its variables that comes first in the file. */
const cycleFrom = (ring: readonly string[], needs: ReadonlyMap<string, readonly Need[]>): Cycle => {
  const inRing = new Set(ring)
  const first = [...needs.keys()].find(name => inRing.has(name)) ?? ''
  const turned = [...ring.slice(ring.indexOf(first)), ...ring.slice(0, ring.indexOf(first)), first]
  return { path: turned, index: needs.get(first)?.find(need => need.name === turned[1])?.index ?? 0 }
}
