// Writes a file whole or not at all, and never over another one.

import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { close, link, open, rm, sync, writeFile } from '../files.js'
import { messages } from './messages.js'
import { codeOf, reasonOf, StoreError } from './store-error.js'

/** Throws StoreError where something has the name already, or where the disk refuses; then everything is as before. */
export const writeNewFile = async (path: string, text: string): Promise<void> => {
  const fresh = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.new`)
  try {
    const file = await open(fresh, 'wx')
    try {
      await writeFile(file, text, 'utf8')
      await sync(file)
    } finally {
      await close(file)
    }
    // Unlike a renamed file, a linked one never takes the place of another.
    await link(fresh, path)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    throw new StoreError(
      codeOf(error) === 'EEXIST' ? messages.fileExists(path) : messages.fileNotWritten(path, reasonOf(error)),
      error,
    )
  } finally {
    await rm(fresh, { force: true })
  }
}
