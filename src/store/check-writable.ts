// Whether results can be written at all, asked before hours of computing.

import { dirname, join, resolve } from 'node:path'
import { mkdtemp, rmdir, stat } from '../files.js'
import { messages } from './messages.js'
import { codeOf, StoreError, storeErrorOf } from './store-error.js'

/**
 * Throws StoreError where the folder, or the nearest above it that exists, is not a folder or takes no folder inside. Leaves nothing behind: an
 * empty folder is made and removed, for what a system says of permissions does not always hold.
 */
export const checkWritable = async (folder: string): Promise<void> => {
  try {
    const place = await nearestThere(resolve(folder))
    if (!(await stat(place)).isDirectory()) throw new StoreError(messages.notFolder(folder))
    await rmdir(await mkdtemp(join(place, '.steppecast-')))
  } catch (error) {
    throw storeErrorOf(error, folder)
  }
}

const nearestThere = async (place: string): Promise<string> => {
  try {
    await stat(place)
    return place
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(place) === place) throw error
    return nearestThere(dirname(place))
  }
}
