// A program in one file, started from what V8 made of it when it was built: compiling the text again would take longer than a small run.

import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { DamagedProgram } from './damaged-program.js'

/** What a user starts, what draws charts and writes workbooks for it, and what runs in a thread. */
export const programs = ['steppecast', 'vega', 'workbook', 'thread'] as const

export type ProgramName = (typeof programs)[number]

/** Where main.cjs and worker.cjs are, which this file becomes part of; from where the other sources are built it is the same way. */
const folder = join(import.meta.dirname, '..', 'programs')

export const programFile = (name: ProgramName): string => join(folder, `${name}.cjs`)

/** Belongs to one version of Node on one kind of processor: any other compiles the text, and comes to the same. */
export const compiledFile = (name: ProgramName): string => join(folder, `${name}-${process.version}-${process.arch}.compiled`)

interface Program<Exports> {
  readonly program: Exports
  /** Whether what the build compiled could be used. */
  readonly fromCompiled: boolean
  /** Writes down all functions that have been compiled by now. */
  readonly keepCompiled: () => void
}

/** How a program gets another one, when it comes to need it. */
type Opener = (name: ProgramName) => unknown

const openOther: Opener = name => openProgram(name).program

/**
 * Lets a function run six times as long as it would by itself, in bytes of its code, before it is optimized in the background: most runs last for a second
 * or two and want every core for themselves, and in long ones what is hot is found all the same. Later versions of V8 count otherwise, and have a quick
 * compiler in between. No result depends on it.
 */
const bePatient = (): void => setFlags('--interrupt-budget=400000', '--incremental-marking')

/**
 * For what is over in less than a second: garbage is looked for when memory is short, and not bit by bit before, which takes 20 ms of a small run and
 * makes no difference to it. Whatever takes longer needs a third less memory without this. No result depends on it.
 */
export const beBrief = (): void => setFlags('--no-incremental-marking')

/** Whether any flags are set at all. */
export const setsFlags = process.versions.v8.startsWith('11.')

const setFlags = (...flags: readonly string[]): void => {
  if (setsFlags) for (const flag of flags) setFlagsFromString(flag)
}

/** Runs the program's file. Throws DamagedProgram. */
export const openProgram = <Exports>(name: ProgramName, open: Opener = openOther): Program<Exports> => {
  try {
    return runProgram(name, open)
  } catch (error) {
    const isDamage = error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw isDamage ? new DamagedProgram(`${name}.cjs`, error) : error
  }
}

const runProgram = <Exports>(name: ProgramName, open: Opener): Program<Exports> => {
  // Before anything is compiled: what was compiled under other flags is of no use.
  bePatient()
  const file = programFile(name)
  const compiled = compiledFile(name)
  const text = readFileSync(file)
  // The text is ASCII: a character is a byte. It is a function of what it is called with below.
  const script = new Script(text.toString('latin1'), {
    filename: file,
    cachedData: readCompiled(compiled, text),
  })
  const module: { exports: unknown } = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, open)
  return {
    program: module.exports as Exports,
    fromCompiled: script.cachedDataRejected === false,
    keepCompiled() {
      const data = script.createCachedData()
      writeFileSync(`${compiled}.new`, Buffer.concat([checkOf(text, data), data]))
      renameSync(`${compiled}.new`, compiled)
    },
  }
}

/** V8 reads in place what begins at a multiple of eight bytes, and copies the rest first. */
const checkBytes = 8

/** V8 does not survive a damaged byte, and of the text it compares the length alone. A digest would take three times as long. */
const checkOf = (text: Buffer, data: Buffer): Buffer => {
  const check = Buffer.alloc(checkBytes)
  check.writeUInt32LE(crc32(data, crc32(text)))
  return check
}

/** Undefined where there is none, or not of this text. */
const readCompiled = (file: string, text: Buffer): Buffer | undefined => {
  try {
    const bytes = readFileSync(file)
    const data = bytes.subarray(checkBytes)
    return checkOf(text, data).equals(bytes.subarray(0, checkBytes)) ? data : undefined
  } catch {
    return undefined
  }
}
