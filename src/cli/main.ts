#!/usr/bin/env node
import { damagedFile } from '../damaged-program.js'
import { beBrief, openProgram } from '../program-file.js'

const runProgram = async (): Promise<number> => {
  const { program } = openProgram<typeof import('./command-line.js')>('steppecast')
  if (process.argv[2] === 'run') beBrief()
  return program.runCommandLine(process.argv.slice(2))
}

// Where nothing is left to wait for and there is no answer yet, that is what Node itself exits with.
process.exitCode = 13
void runProgram()
  .catch((error: Error) => {
    process.stderr.write(`steppecast: ${damagedFile(error) === undefined ? error.stack : error.message}\n`)
    return 2
  })
  .then(code => {
    process.exitCode = code
  })
