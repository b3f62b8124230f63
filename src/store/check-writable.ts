// Whether results can be written at all, asked before hours of computing and without writing anything.

import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { messages } from './messages.js'
import { codeOf, StoreError, storeErrorOf } from './store-error.js'

/** Throws StoreError where the folder, or the nearest above it that exists, is not a folder or may not be written to. */
export const checkWritable = async (folder: string): Promise<void> => {
  for (let place = resolve(folder); ; place = dirname(place)) {
    try {
      const found = await stat(place)
      if (!found.isDirectory()) throw new StoreError(messages.notFolder(folder))
      return await access(place, constants.W_OK | constants.X_OK)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || dirname(place) === place) throw storeErrorOf(error, folder)
    }
  }
}
