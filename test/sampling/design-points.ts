// The points of a design, without a model.

import { designs } from '../../src/sampling/index.js'
import { streamKeys } from '../../src/sampling/keys.js'
import { fillUniforms } from '../../src/sampling/random.js'

export interface PointSpec {
  readonly design: string
  readonly paths: number
  readonly dimensions: number
  readonly seed?: string
}

/** One row a dimension: the uniforms of all paths, by strips as a machine asks for them. */
export const pointsOf = ({ design, paths, dimensions, seed = '1' }: PointSpec, strip = 256): readonly Float64Array[] => {
  const keys = streamKeys(
    seed,
    Array.from({ length: dimensions }, (_, d) => `x${d}`),
  )
  const layOut = designs.find(({ name }) => name === design)!.layOut
  const fill =
    layOut?.({ paths, keys, dimensions: Array.from({ length: dimensions }, (_, stream) => ({ stream, slot: 0 })) }) ??
    ((out: Float64Array, stream: number, slot: number, firstPath: number) =>
      fillUniforms(out, keys[2 * stream], keys[2 * stream + 1], firstPath, 0, slot))
  const out = new Float64Array(strip)
  return Array.from({ length: dimensions }, (_, d) => {
    const row = new Float64Array(paths)
    for (let first = 0; first < paths; first += strip) {
      fill(out, d, 0, first)
      row.set(out.subarray(0, Math.min(strip, paths - first)), first)
    }
    return row
  })
}

/** Mean of f over the paths first ≤ path < end. */
export const meanOf = (
  points: readonly Float64Array[],
  f: (u: readonly number[]) => number,
  first: number,
  end: number,
): number => {
  let sum = 0
  for (let path = first; path < end; path++) sum += f(points.map(row => row[path]))
  return sum / (end - first)
}
