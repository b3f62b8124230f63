// Where the files of a scenario come from.

import type { Mistake } from './issue.js'
import { messages } from './messages.js'

export interface Located {
  /** One for each file, however it was named. */
  readonly id: string
  /** As a reader is told of it. */
  readonly file: string
}

export interface Library {
  /** Where a name leads that stands in the file `from`; without it, the name that the user gave. */
  locate(name: string, from: Located | undefined): Located | Mistake
  /** The bytes of a located file, no more than the limit. */
  read(located: Located): Uint8Array | Mistake
}

export const isMistake = (value: object): value is Mistake => 'problem' in value

/** Files that are no files: texts by their path, with / between folders. */
export const textLibrary = (texts: Readonly<Record<string, string | Uint8Array>>): Library => ({
  locate(name, from) {
    const id = from === undefined ? name : joinPath(from.id, name)
    if (id === undefined) return messages.fileOutside(name, '.')
    return Object.hasOwn(texts, id) ? { id, file: id } : messages.fileMissing(name)
  },
  read({ id }) {
    const content = texts[id] ?? ''
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  },
})

/** The path that `name` has in the folder of `file`; undefined where it leads above the root. */
const joinPath = (file: string, name: string): string | undefined => {
  const folders = file.split('/').slice(0, -1)
  for (const part of name.split('/')) {
    if (part === '..' && folders.length === 0) return undefined
    if (part === '..') folders.pop()
    else if (part !== '.') folders.push(part)
  }
  return folders.join('/')
}
