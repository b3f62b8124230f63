// The known name that was probably meant: fewest letters to change, at most three and at most a third of them.
//
// Source: Damerau (1964), A technique for computer detection and correction of spelling errors (restricted: no substring is edited twice).

/** The nearest of the names, the first of equals; undefined where none is near. A difference in case alone counts as no change. */
export const nearest = (name: string, names: Iterable<string>): string | undefined => {
  if (name.length > longest) return undefined
  const wanted = name.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.min(mostChanges, Math.floor(name.length / 3))) + 1
  for (const candidate of names) {
    if (candidate === name || Math.abs(candidate.length - name.length) >= least) continue
    const changes = distance(wanted, candidate.toLowerCase(), least)
    if (changes < least && (changes < name.length || candidate.length > name.length)) {
      best = candidate
      least = changes
    }
  }
  return best
}

const mostChanges = 3
const longest = 100

/** Letters inserted, deleted, replaced or swapped with a neighbor; `limit` where there are that many or more. */
const distance = (a: string, b: string, limit: number): number => {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = Array.from({ length: b.length + 1 }, () => limit)
    row[0] = i
    // Farther than `limit` from the diagonal there are already too many changes.
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      row[j] = least
    }
    if (Math.min(...row) >= limit) return limit
    before = last
    last = row
  }
  return Math.min(last[b.length]!, limit)
}
