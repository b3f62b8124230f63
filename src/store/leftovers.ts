// Folders that are being written stand beside the one they will become, under names of their own: `.NAME.ID.new` while it is filled,
// `.NAME.ID.old` while an earlier result gives way. A run that was killed may leave one behind; the next run of the same name tidies up.

import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { access, readdir, rename, rm, stat } from '../files.js'

/** Where a folder is filled, and where the one it replaces waits: siblings that no other run uses. */
export const besides = (folder: string): { readonly fresh: string; readonly aside: string } => {
  const stem = join(dirname(folder), `.${basename(folder)}.${randomUUID().slice(0, 8)}`)
  return { fresh: `${stem}.new`, aside: `${stem}.old` }
}

/** Writing takes seconds: what has not been touched for an hour belongs to nobody. */
const oldestMilliseconds = 3_600_000

/** Removes what dead runs left beside the folder; a result that had only been moved aside is put back. `now` in milliseconds since 1970. */
export const tidyBeside = async (folder: string, now: number): Promise<void> => {
  const parent = dirname(folder)
  const isLeftover = (name: string): boolean => name.startsWith(`.${basename(folder)}.`) && /\.(new|old)$/.test(name)
  for (const name of (await readdir(parent)).filter(isLeftover)) {
    const leftover = join(parent, name)
    if (now - (await touched(leftover)) < oldestMilliseconds) continue
    if (name.endsWith('.old') && !(await exists(folder))) await rename(leftover, folder)
    else await rm(leftover, { recursive: true, force: true })
  }
}

const touched = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).ctimeMs
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
