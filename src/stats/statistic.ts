// A statistic of many paths: counts and extremes that may be merged in any order and give the same state to the last bit.
//
// States are plain data and typed arrays, so that they cross threads by structured clone. Float sums are no such statistic: see moments.ts.

/** What an experiment keeps, as sizes. A cell is one series at one date. */
export interface Shape {
  readonly dates: number
  /** lattices[cell]: the cell's values are multiples of this number; 0 where nothing of the kind is known. */
  readonly lattices: Float64Array
  /** Number of readings of targets. */
  readonly readings: number
  /** Number of targets. */
  readonly headlines: number
  /** Independent parts that the design makes of all paths; 1 where every path is independent. */
  readonly randomizations: number
  /** Number of labels of each binding. */
  readonly bindings: readonly number[]
}

export interface Statistic<State> {
  create(shape: Shape): State
  /** Adds `from`, of the same shape, to `into`. */
  merge(into: State, from: State): void
}

/** into[i] += from[i]: how counts merge. */
export const addCounts = (into: Uint32Array, from: Uint32Array): void => {
  for (let i = 0; i < into.length; i++) into[i] += from[i]
}
