#!/usr/bin/env node
import { openProgram } from '../program-file.js'

const { program } = openProgram<typeof import('./program.js')>()
const { runCommandLine } = await program.commandLine()
process.exitCode = await runCommandLine(process.argv.slice(2))
