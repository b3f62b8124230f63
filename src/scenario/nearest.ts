// The known name that was probably meant: fewest letters to change, at most three and at most a third of them.
//
// Source: Damerau (1964), A technique for computer detection and correction of spelling errors (restricted: no substring is edited twice).

/** The nearest of the names, the first of equals; undefined where none is near. A difference in case alone counts as no change. */
export const nearest = (name: string, names: Iterable<string>): string | undefined => {
  if (name.length > longest) return undefined
  const lower = name.toLowerCase()
  let best: string | undefined
  let most = Math.max(1, Math.min(mostChanges, Math.floor(name.length / 3)))
  for (const candidate of names) {
    if (candidate === name) continue
    const changes = candidate.toLowerCase() === lower ? 0 : changesBetween(name, candidate, most)
    if (changes === undefined || (changes >= name.length && candidate.length <= name.length)) continue
    if (changes === 0) return candidate
    best = candidate
    most = changes - 1
  }
  return best
}

const mostChanges = 3
const longest = 100

/** Letters inserted, deleted, replaced or swapped with a neighbor; undefined where there are more than `most`. */
const changesBetween = (a: string, b: string, most: number): number | undefined => {
  for (let changes = 0; changes <= most; changes++) if (isWithin(a, b, changes)) return changes
  return undefined
}

/** Whether so many changes are enough. Where the next letters are the same, nothing is won by changing one of them. */
const isWithin = (a: string, b: string, changes: number): boolean => {
  if (Math.abs(a.length - b.length) > changes) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  if (same === a.length && same === b.length) return true
  if (changes === 0) return false
  const [restA, restB] = [a.slice(same), b.slice(same)]
  return (
    isWithin(restA.slice(1), restB.slice(1), changes - 1) ||
    isWithin(restA.slice(1), restB, changes - 1) ||
    isWithin(restA, restB.slice(1), changes - 1) ||
    (restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && isWithin(restA.slice(2), restB.slice(2), changes - 1))
  )
}
