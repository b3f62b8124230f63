// What is made of plans and takes room: the last few of them are kept, and made again when they are asked for after that.

/** Neighbouring tasks are mostly of one plan. */
const mostKept = 4

export const createKeeper = <Key, Made>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const kept = new Map<Key, Made>()
  return key => {
    const made = kept.get(key) ?? make(key)
    kept.delete(key)
    kept.set(key, made)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
    return made
  }
}
