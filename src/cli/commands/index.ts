// The commands that exist.

import { bench } from './bench.js'
import { check } from './check.js'
import type { Command } from './command.js'
import { goalSeek } from './goal-seek.js'
import { init } from './init.js'
import { list } from './list.js'
import { report } from './report.js'
import { run } from './run.js'
import { schema } from './schema.js'
import { trace } from './trace.js'

export const commands: readonly Command[] = [run, goalSeek, check, trace, report, list, init, schema, bench]
