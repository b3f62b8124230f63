import type { Process } from '../primitive.js'
import { accumulate } from './accumulate.js'
import { delay } from './delay.js'
import { grow } from './grow.js'
import { happens } from './happens.js'
import { noise } from './noise.js'
import { pipeline } from './pipeline.js'
import { previous } from './previous.js'

/** Functions with memory. */
export const processes: readonly Process[] = [accumulate, grow, previous, delay, pipeline, noise, happens]
