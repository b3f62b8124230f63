// Tables of columns of equal length, one after another in one array.

/** One table of the rows of all parts, each a table of `columns` columns: of their first `rows` rows where that is given. */
export const joinColumns = (parts: readonly Float64Array[], columns: number, rows = Infinity): Float64Array => {
  const lengthOf = (part: Float64Array): number => (columns === 0 ? 0 : part.length / columns)
  if (parts.length === 1 && lengthOf(parts[0]) <= rows) return parts[0]
  const length = Math.min(
    rows,
    parts.reduce((sum, part) => sum + lengthOf(part), 0),
  )
  const whole = new Float64Array(columns * length)
  for (let column = 0; column < columns; column++) {
    let at = column * length
    const end = at + length
    for (const part of parts) {
      const start = column * lengthOf(part)
      const taken = Math.min(lengthOf(part), end - at)
      whole.set(part.subarray(start, start + taken), at)
      at += taken
    }
  }
  return whole
}
