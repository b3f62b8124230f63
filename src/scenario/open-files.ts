// The files that one scenario is made of: each read once, counted, hashed and decoded.

import { createHash } from 'node:crypto'
import type { Complain } from './collect-issues.js'
import { issueAt } from './collect-issues.js'
import { decodeText } from './decode.js'
import type { Mistake } from './issue.js'
import { isMistake, type Library, type Located } from './library.js'
import { limits } from './limits.js'
import { messages } from './messages.js'
import type { Place, ScenarioSource } from './scenario.js'
import type { Scalar } from './tree.js'

export interface Files {
  /** Where a name leads that stands in a document; undefined after complaining there. */
  follow(name: Scalar, path: readonly string[]): Located | undefined
  /** The text of a file; undefined after complaining where it was first named, or of the file that the user named. */
  textOf(located: Located): string | undefined
  inputs(): ScenarioSource['inputs']
}

export interface OpenFiles extends Files {
  readonly main: Located | undefined
}

interface Naming {
  readonly place: Place
  readonly path: readonly string[]
}

export const openFiles = (main: string, library: Library, complain: Complain): OpenFiles => {
  const known = new Map<string, Located>()
  const texts = new Map<string, string | undefined>()
  const hashes = new Map<string, string>()
  /** Where a file was first named, by its id. */
  const namings = new Map<string, Naming>()
  const remember = (located: Located): Located => {
    known.set(located.file, located)
    return located
  }

  const refuse = ({ id, file }: Located, mistake: Mistake): undefined => {
    const naming = namings.get(id)
    complain(naming === undefined ? { file, ...mistake } : issueAt(naming.place, naming.path, mistake))
  }

  const read = (located: Located): string | undefined => {
    const bytes = library.read(located)
    if (isMistake(bytes)) return refuse(located, bytes)
    if (bytes.length > limits.bytes) return refuse(located, messages.fileTooLarge(limits.bytes))
    hashes.set(located.file, createHash('sha256').update(bytes).digest('hex'))
    const decoded = decodeText(bytes)
    if ('text' in decoded) return decoded.text
    complain({ file: located.file, line: decoded.line, column: decoded.column, ...decoded.mistake })
    return undefined
  }

  const first = library.locate(main, undefined)
  if (isMistake(first)) complain({ file: main, ...first })
  return {
    main: isMistake(first) ? undefined : remember(first),
    follow(name, path) {
      const located = library.locate(name.text, known.get(name.place.file))
      const mistake = isMistake(located)
        ? located
        : known.size >= limits.files && !known.has(located.file)
          ? messages.tooManyFiles(limits.files)
          : undefined
      if (mistake !== undefined) {
        complain(issueAt(name.place, path, mistake))
        return undefined
      }
      const found = remember(located as Located)
      if (!namings.has(found.id)) namings.set(found.id, { place: name.place, path })
      return found
    },
    textOf(located) {
      if (!texts.has(located.id)) texts.set(located.id, read(located))
      return texts.get(located.id)
    },
    inputs: () => [...hashes].map(([file, sha256]) => ({ file, sha256 })),
  }
}
