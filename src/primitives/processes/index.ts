import type { Process } from '../primitive.js'
import { accumulate } from './accumulate.js'
import { delay } from './delay.js'
import { grow } from './grow.js'
import { happens } from './happens.js'
import { highestSoFar } from './highest-so-far.js'
import { noise } from './noise.js'
import { pipeline } from './pipeline.js'
import { previous } from './previous.js'
import { smooth } from './smooth.js'

/** Functions with memory. */
export const processes: readonly Process[] = [accumulate, grow, previous, delay, pipeline, smooth, highestSoFar, noise, happens]
