// The executors that exist.

import type { Executor } from './executor.js'
import { inline } from './inline.js'
import { piscina } from './piscina.js'

export const executors: readonly Executor[] = [inline, piscina]
