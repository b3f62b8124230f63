// The commands that exist.

import { check } from './check.js'
import type { Command } from './command.js'
import { list } from './list.js'
import { report } from './report.js'
import { run } from './run.js'

export const commands: readonly Command[] = [run, check, report, list]
