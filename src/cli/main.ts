#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { openProgram, programFile } from '../program-file.js'

if (!existsSync(programFile('steppecast'))) {
  process.stderr.write('steppecast is not built yet: npm run build · 尚未构建，请运行 npm run build\n')
  process.exit(2)
}
const { program } = openProgram<typeof import('./command-line.js')>('steppecast')
void program.runCommandLine(process.argv.slice(2)).then(code => {
  process.exitCode = code
})
