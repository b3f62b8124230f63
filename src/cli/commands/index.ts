// The commands that exist.

import { bench } from './bench.js'
import { check } from './check.js'
import type { Command } from './command.js'
import { compare } from './compare.js'
import { goalSeek } from './goal-seek.js'
import { init } from './init.js'
import { list } from './list.js'
import { report } from './report.js'
import { run } from './run.js'
import { schema } from './schema.js'
import { sensitivity } from './sensitivity.js'
import { sweep } from './sweep.js'
import { trace } from './trace.js'

export const commands: readonly Command[] = [
  run,
  sweep,
  compare,
  sensitivity,
  goalSeek,
  check,
  trace,
  report,
  list,
  init,
  schema,
  bench,
]
