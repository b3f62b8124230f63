// A few points of the unit cube, laid out by a design as one set: settings to try, where paths are futures to count.

import { streamKeys } from './keys.js'
import { designs } from './index.js'
import { fillUniforms } from './random.js'

export interface Points {
  /** Name of a design. */
  readonly design: string
  readonly seed: string
  /** One dimension each; a point's coordinate depends on its own name alone, but in Sobol' points also on how many come before it. */
  readonly names: readonly string[]
  /** 1 ≤ count */
  readonly count: number
}

/** name → coordinate of each point, in (0, 1). Throws Error for an unknown design. */
export const layOutPoints = ({ design: designName, seed, names, count }: Points): ReadonlyMap<string, Float64Array> => {
  const design = designs.find(({ name }) => name === designName)
  if (design === undefined) throw new Error(`there is no design ${designName}`)
  const keys = streamKeys(seed, names)
  const dimensions = names.map((_, stream) => ({ stream, slot: 0 }))
  const fill = design.layOut?.({ paths: count, dimensions, keys, randomizations: 1 })
  return new Map(
    names.map((name, stream) => {
      const out = new Float64Array(count)
      if (fill === undefined) fillUniforms(out, keys[2 * stream], keys[2 * stream + 1], 0, 0, 0)
      else fill(out, stream, 0, 0)
      return [name, out]
    }),
  )
}
