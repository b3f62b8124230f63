// The scenario files of this package, wherever they stand under scenarios/.

import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../scenarios/', import.meta.url)

export interface ShippedScenario {
  /** Path under scenarios/, with / between folders. */
  readonly name: string
  readonly url: URL
  readonly text: string
  /** What the first line names for editors. */
  readonly schema: URL | undefined
}

export const shippedScenarios: readonly ShippedScenario[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml') && !name.startsWith('sweeps'))
  .map(name => name.replaceAll('\\', '/'))
  .sort()
  .map(name => {
    const url = new URL(name, folder)
    const text = readFileSync(url, 'utf8')
    const comment = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1]
    return { name, url, text, schema: comment === undefined ? undefined : new URL(comment, url) }
  })
