// Where the installed package lies. The nearest package.json above this file marks it, whichever file of the build this one became part of.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of a file or folder of the package, which is given by its path from the package's own folder. */
export const packageFile = (...path: readonly string[]): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder)
  return join(folder, ...path)
}
