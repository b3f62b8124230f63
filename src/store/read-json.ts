// A JSON file of a results folder, read as something that may have come from anywhere.

import { join } from 'node:path'
import { readFile } from '../files.js'
import { messages } from './messages.js'
import { codeOf, StoreError } from './store-error.js'

const format = 1

/** Throws StoreError where it is missing, not to be read, no JSON, or of another format. */
export const readJson = async (folder: string, name: string): Promise<{ readonly text: string; readonly value: object }> => {
  const path = join(folder, name)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new StoreError(messages.halfResult(folder, name), error)
    throw new StoreError(messages.notRead(path, (error as Error).message), error)
  })
  const value = parse(text, path)
  const found = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (typeof found === 'number' && found !== format) throw new StoreError(messages.otherFormat(path, String(found), format))
  if (found !== format) throw new StoreError(messages.flawed(path, '/format'))
  return { text, value: value as object }
}

const parse = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new StoreError(messages.notJson(path), error)
  }
}
