#!/usr/bin/env node
import { damagedFile } from '../damaged-program.js'
import { beBrief, openProgram, setsFlags } from '../program-file.js'

/**
 * What every command needs of Node's own modules, some of which come when a stream is first asked for. Once a program has set flags of V8, Node compiles
 * what is missing from its text, which takes three times as long.
 */
const loadModules = (): void => {
  for (const name of ['crypto', 'os', 'process', 'timers/promises']) process.getBuiltinModule(name)
  void [process.stdout, process.stderr]
}

const runProgram = async (): Promise<number> => {
  if (setsFlags) loadModules()
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
