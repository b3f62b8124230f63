// Writes a folder whole or not at all:
//
//   fill a sibling ─▶ flush it to the disk ─▶ give it the name        whatever fails before the last step leaves no trace

import { dirname, join } from 'node:path'
import { close, lstat, mkdir, open, rename, rm, rmdir, sync, writeFile } from '../files.js'
import { besides, tidyBeside } from './leftovers.js'
import { codeOf, storeErrorOf } from './store-error.js'

/** Relative path with `/` → text or bytes. */
export type Files = ReadonlyMap<string, string | Uint8Array>

/**
 * An earlier folder of that name is replaced. Throws StoreError where the disk refuses, and the signal's reason when it aborts before the folder
 * has its name; then everything is as before.
 */
export const writeFolder = async (folder: string, files: Files, signal: AbortSignal): Promise<void> => {
  const parent = dirname(folder)
  const { fresh, aside } = besides(folder)
  try {
    const firstMade = await mkdir(parent, { recursive: true })
    try {
      await tidyBeside(folder, Date.now())
      await fill(fresh, files, signal)
      signal.throwIfAborted()
      await give(fresh, folder, aside)
      await flush(parent)
    } catch (error) {
      await rm(fresh, { recursive: true, force: true })
      if (firstMade !== undefined) await removeEmpty(parent, firstMade)
      throw error
    }
  } catch (error) {
    throw storeErrorOf(error, folder)
  }
}

/** Makes the folder and whatever is in it, down on the disk. */
export const fill = async (fresh: string, files: Files, signal: AbortSignal): Promise<void> => {
  const folders = new Set([fresh, ...[...files.keys()].map(name => dirname(join(fresh, name)))])
  for (const folder of folders) await mkdir(folder, { recursive: true })
  const rest = files.entries()
  let failure: { readonly reason: unknown } | undefined
  // Whoever removes the folder after a failure must not meet one that still writes: all stop first, each after its own file.
  const writeRest = async (): Promise<void> => {
    for (const [name, content] of rest) {
      if (failure !== undefined) return
      try {
        signal.throwIfAborted()
        await writeDurably(join(fresh, name), content)
      } catch (reason) {
        failure ??= { reason }
      }
    }
  }
  await Promise.all(Array.from({ length: writersAtOnce }, writeRest))
  if (failure !== undefined) throw failure.reason
  for (const folder of folders) await flush(folder)
}

/** A disk flushes several files in the time of one; Node has four threads for it. */
const writersAtOnce = 4

const writeDurably = async (path: string, content: string | Uint8Array): Promise<void> => {
  const file = await open(path, 'wx')
  try {
    await writeFile(file, content, 'utf8')
    await sync(file)
  } finally {
    await close(file)
  }
}

/** Brings a folder's entries to the disk; systems that cannot open a folder do so on their own. */
export const flush = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const file = await open(folder, 'r')
  try {
    await sync(file)
  } finally {
    await close(file)
  }
}

const mostTries = 5

/** Gives the fresh folder its name. A result that has the name already, or gets it meanwhile from another run, gives way. */
const give = async (fresh: string, folder: string, aside: string): Promise<void> => {
  for (let tries = 1; ; tries++) {
    const moved = await moveAside(folder, aside)
    try {
      await rename(fresh, folder)
      if (moved) await rm(aside, { recursive: true, force: true })
      return
    } catch (error) {
      if (moved) await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }))
      const taken = codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST'
      if (!taken || tries === mostTries) throw error
    }
  }
}

/** Whether there was a folder to move. Throws ENOTDIR where a file has the name. */
const moveAside = async (folder: string, aside: string): Promise<boolean> => {
  try {
    if (!(await lstat(folder)).isDirectory())
      throw Object.assign(new Error(`not a folder: ${folder}`), { code: 'ENOTDIR', syscall: 'rename' })
    await rename(folder, aside)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Removes the folders from `deepest` up to `first` as long as they are empty. */
export const removeEmpty = async (deepest: string, first: string): Promise<void> => {
  for (let folder = deepest; ; folder = dirname(folder)) {
    try {
      await rmdir(folder)
    } catch {
      return
    }
    if (folder === first || dirname(folder) === folder) return
  }
}
