// The commands that exist.

import { bench } from './bench.js'
import { check } from './check.js'
import type { Command } from './command.js'
import { list } from './list.js'
import { run } from './run.js'

export const commands: readonly Command[] = [run, check, list, bench]
