// Scenario files on disk. Whatever a file names stays, links resolved, under the root or inside the scenarios of the installed package.

import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { packageFile } from '../package-file.js'
import { type Issue, type Mistake, ScenarioError } from './issue.js'
import { isMistake, type Library, type Located } from './library.js'
import { limits } from './limits.js'
import { messages } from './messages.js'
import { nearest } from './nearest.js'

const packagePrefix = 'steppecast:'

/** Root: as given, else the nearest folder above `main` that is named scenarios, else its own. Throws ScenarioError where a given root is no folder. */
export const diskLibrary = (main: string, root: string | undefined): Library => {
  if (root !== undefined && !isFolder(root))
    throw new ScenarioError([{ file: '--root', ...messages.rootInvalid(root) } satisfies Issue])
  const home = root === undefined ? homeOf(resolve(main)) : resolve(root)
  const packaged = packagedScenarios()
  // Paths as they were named, by what they resolve to: what a file names is relative to where that file was found.
  const pathById = new Map<string, string>()
  const accept = (path: string): Located | Mistake => {
    const id = realpathSync(path)
    if (!pathById.has(id)) pathById.set(id, path)
    return { id, file: displayOf(pathById.get(id) ?? path, packaged) }
  }
  return {
    locate(name, from) {
      const path = pathOf(name, from === undefined ? undefined : pathById.get(from.id), packaged)
      const roots = [home, packaged]
      if (from !== undefined && !roots.some(root => isUnder(path, root)))
        return messages.fileOutside(name, displayOf(home, packaged))
      try {
        const located = accept(path)
        if (
          from === undefined ||
          isMistake(located) ||
          roots.some(root => existsSync(root) && isUnder(located.id, realpathSync(root)))
        )
          return located
        return messages.fileOutside(name, displayOf(home, packaged))
      } catch (error) {
        const looked = displayOf(path, packaged)
        if (from === undefined) {
          const near = nearestFile(path, [dirname(path), '.', 'scenarios', dirname(join('scenarios', name))])
          return mistakeOf(error, name, messages.fileNotFound(looked, near && displayOf(near, packaged)))
        }
        const folder = dirname(pathById.get(from.id) ?? from.id)
        const near = nearestFile(
          path,
          [dirname(path), folder, dirname(folder)].filter(inside => roots.some(root => isUnder(inside, root))),
        )
        return mistakeOf(error, name, messages.fileMissing(name, { looked, near: near && relative(folder, near) }))
      }
    },
    read({ id, file }) {
      try {
        return readBytes(id) ?? messages.fileIsFolder(file)
      } catch (error) {
        return mistakeOf(error, file, messages.fileNotFound(file, undefined))
      }
    },
  }
}

/** The file that was probably meant: of the same name in one of the folders, with or without its extension, else of nearly that name. */
const nearestFile = (path: string, folders: readonly string[]): string | undefined => {
  const stem = (file: string): string => basename(file).replace(/\.ya?ml$/i, '')
  const extension = /\.(?!ya?ml$)\w+$/i.exec(path)?.[0]
  const isAlike = (name: string): boolean => (extension === undefined ? /\.ya?ml$/i.test(name) : name.endsWith(extension))
  const files = [...new Set(folders.map(folder => resolve(folder)))].flatMap(folder =>
    namesIn(folder, isAlike).map(name => join(folder, name)),
  )
  const meant = nearest(stem(path), files.map(stem))
  return files.find(file => stem(file) === stem(path)) ?? files.find(file => stem(file) === meant)
}

/** A few of them: a folder may hold anything. */
const namesIn = (folder: string, isAlike: (name: string) => boolean): readonly string[] => {
  try {
    return readdirSync(folder).filter(isAlike).slice(0, 1000)
  } catch {
    return []
  }
}

const pathOf = (name: string, from: string | undefined, packaged: string): string => {
  if (name.startsWith(packagePrefix)) return join(packaged, name.slice(packagePrefix.length))
  return from === undefined ? resolve(name) : resolve(dirname(from), name)
}

const homeOf = (main: string): string => {
  for (let folder = dirname(main); folder !== dirname(folder); folder = dirname(folder))
    if (basename(folder) === 'scenarios') return folder
  return dirname(main)
}

/** The scenarios that come with the program. */
export const packagedScenarios = (): string => packageFile('scenarios')

const isUnder = (path: string, root: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)

/** Relative to where the user is; a file of the installed package by the name that every folder knows it by. */
const displayOf = (path: string, packaged: string): string => {
  const near = relative(process.cwd(), path)
  if (near.startsWith('..') && isUnder(path, packaged)) return `${packagePrefix}${relative(packaged, path)}`
  return near === '' ? '.' : near
}

/** At most one byte more than the limit, so that the reader can tell; undefined for what is no regular file. */
const readBytes = (path: string): Uint8Array | undefined => {
  if (!statSync(path).isFile()) return undefined
  const handle = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(Math.min(fstatSync(handle).size, limits.bytes) + 1)
    let length = 0
    for (let count = -1; count !== 0; length += count) count = readSync(handle, bytes, length, bytes.length - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** What the file system refuses is told to the reader; anything else is a defect of ours. */
const mistakeOf = (error: unknown, name: string, missing: Mistake): Mistake => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined) throw error
  return ['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(code) ? missing : messages.fileUnreadable(name, code)
}
