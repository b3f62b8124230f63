// The file system, as promises. Node's own module of these brings in what watches folders and reads terminals, which is a fortieth of a small run.

import * as fs from 'node:fs'
import { promisify } from 'node:util'

export const access = promisify(fs.access)
export const close = promisify(fs.close)
export const link = promisify(fs.link)
export const lstat = promisify(fs.lstat)
export const mkdir = promisify(fs.mkdir)
export const mkdtemp = promisify(fs.mkdtemp)
export const open = promisify(fs.open)
export const readdir = promisify(fs.readdir)
export const readFile = promisify(fs.readFile)
export const rename = promisify(fs.rename)
export const rm = promisify(fs.rm)
export const rmdir = promisify(fs.rmdir)
export const stat = promisify(fs.stat)
/** Brings what was written down to the disk. */
export const sync = promisify(fs.fsync)
export const writeFile = promisify(fs.writeFile)
