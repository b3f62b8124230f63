// Programs of others that open what was written. With CI=true they have to be there; elsewhere a test says loudly that it was skipped.

import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

export const execute = promisify(execFile)

/** Path of the program; undefined, after saying so, where it is not there. `debian` is the package that has it. */
export const needProgram = (t: TestContext, name: string, debian: string): string | undefined => {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(isExecutable)
  if (found !== undefined) return found
  if (process.env.CI === 'true') throw new Error(`no ${name} here, so that nothing is known of what it would read`)
  console.error(`NOT TESTED: no ${name} here; Debian has it in ${debian}`)
  t.skip(`NOT TESTED: no ${name} here`)
  return undefined
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
