import { distributions } from './distributions/index.js'
import { forms } from './forms/index.js'
import { functions } from './functions/index.js'
import type { Primitive } from './primitive.js'
import { processes } from './processes/index.js'

/** Everything a formula may call or name without declaring it, by its name, in the order in which help lists it. */
export const primitives: ReadonlyMap<string, Primitive> = new Map(
  [...functions, ...distributions, ...processes, ...forms].map(primitive => [primitive.name, primitive]),
)
