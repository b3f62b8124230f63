// A design says where uniforms come from.
//
// It has its say on draws made once per path, which are its dimensions; those of a year, a step or an event are always addressed as in random.ts.

import type { Text } from '../text.js'
import type { Dimension } from './dimensions.js'

/** What a design is laid out over. */
export interface PathSpace {
  readonly paths: number
  readonly dimensions: readonly Dimension[]
  /** keys[2 s] and keys[2 s + 1] are the low and the high word of stream s. */
  readonly keys: Uint32Array
  /** Where it is not the design's own number: 1 for points of which nobody asks the error. */
  readonly randomizations?: number
}

/** Writes the uniforms in (0, 1) of paths firstPath, firstPath + 1, … to out, for one draw. A path has the same in whatever strip it comes. */
export type PathUniforms = (out: Float64Array, stream: number, slot: number, firstPath: number) => void

export interface Design {
  readonly name: string
  readonly label: Text
  /** What it does and when to take it. */
  readonly help: Text
  /** Into how many parts, drawn independently of each other, the paths fall; 1 where every path is independent of every other. */
  readonly randomizations: number
  /** For paths ≥ randomizations and at most mostDimensions dimensions. Absent where a path's uniforms depend on nothing but its number. */
  readonly layOut?: (space: PathSpace) => PathUniforms
}
