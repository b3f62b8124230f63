// The runs that a folder of results holds: OUT/SCENARIO/HASH, newest first.

import { basename, join } from 'node:path'
import { readdir, readFile } from '../files.js'
import { files } from './result.js'
import { codeOf } from './store-error.js'

export interface FoundRun {
  readonly folder: string
  readonly scenario: string
  readonly hash: string
  /** ISO moment at which it was done. */
  readonly finished: string
}

/** Names of the folders in a folder, none where there is no such folder; hidden ones are being written. */
export const foldersIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter(entry => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  }
}

/** Runs of one scenario's folder; what is not whole is not among them. */
export const findRuns = async (folder: string): Promise<readonly FoundRun[]> => {
  const names = (await foldersIn(folder)).filter(name => /^[0-9a-f]{12}$/.test(name))
  const found = await Promise.all(names.map(name => readRun(join(folder, name), basename(folder))))
  return found.filter(run => run !== undefined).sort(newestFirst)
}

export const newestFirst = (a: FoundRun, b: FoundRun): number =>
  a.finished === b.finished ? (a.folder < b.folder ? -1 : 1) : a.finished > b.finished ? -1 : 1

const readRun = async (folder: string, scenario: string): Promise<FoundRun | undefined> => {
  try {
    const { format, hash, finished } = JSON.parse(await readFile(join(folder, files.manifest), 'utf8'))
    const whole = format === 1 && hash === basename(folder) && typeof finished === 'string'
    return whole ? { folder, scenario, hash, finished } : undefined
  } catch {
    return undefined
  }
}
