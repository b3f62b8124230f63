// The known name that was probably meant: fewest letters to change, at most a third of them.
//
// Source: Damerau (1964), A technique for computer detection and correction of spelling errors (restricted: no substring is edited twice).

/** The nearest of the names, the first of equals; undefined where none is near. A difference in case alone always counts as near. */
export const nearest = (name: string, names: Iterable<string>): string | undefined => {
  const most = Math.max(1, Math.floor(name.length / 3))
  let best: string | undefined
  let least = most + 1
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const changes = candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name, candidate)
    if (changes < least && changes < name.length) {
      best = candidate
      least = changes
    }
  }
  return best
}

const distance = (a: string, b: string): number => {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
