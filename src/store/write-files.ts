// Writes files into a folder that keeps what else it holds: all of them are on the disk before the first gets its name.

import { dirname, join } from 'node:path'
import { mkdir, rename, rm } from '../files.js'
import { besides, tidyBeside } from './leftovers.js'
import { storeErrorOf } from './store-error.js'
import { type Files, fill, flush, removeEmpty } from './write-folder.js'

/**
 * Files of the same names are replaced, each at once. Throws StoreError where the disk refuses, and the signal's reason when it aborts before the
 * first file has its name; then everything is as before.
 */
export const writeFiles = async (folder: string, files: Files, signal: AbortSignal): Promise<void> => {
  const stem = join(folder, 'files')
  const { fresh } = besides(stem)
  try {
    const firstMade = await mkdir(folder, { recursive: true })
    try {
      await tidyBeside(stem, Date.now())
      await fill(fresh, files, signal)
      signal.throwIfAborted()
      const folders = new Set([...files.keys()].map(name => dirname(join(folder, name))))
      for (const inner of folders) await mkdir(inner, { recursive: true })
      for (const name of files.keys()) await rename(join(fresh, name), join(folder, name))
      for (const inner of [...folders, folder]) await flush(inner)
    } finally {
      await rm(fresh, { recursive: true, force: true })
      if (firstMade !== undefined) await removeEmpty(folder, firstMade)
    }
  } catch (error) {
    throw storeErrorOf(error, folder)
  }
}
