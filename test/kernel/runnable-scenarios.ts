// The shipped scenario files that run by themselves: models are extended, sweeps are read by another command.

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../scenarios/', import.meta.url))

/** name: relative to scenarios/. */
export const runnableScenarios = (): readonly { readonly name: string; readonly path: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml') && !/^(models|sweeps)[/\\]/.test(name))
    .sort()
    .map(name => ({ name, path: `${folder}${name}` }))
