#!/usr/bin/env node
import { openProgram } from '../program-file.js'

const { program } = openProgram<typeof import('./command-line.js')>('steppecast')
process.exitCode = await program.runCommandLine(process.argv.slice(2))
