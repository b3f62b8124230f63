// What yargs forgives and this program does not: a flag given twice, a misspelled one, a switch with a value, a flag without its value.

import { nearest } from '../scenario/nearest.js'
import type { Text } from '../text.js'
import type { Command } from './commands/command.js'
import { type Flag, type FlagName, flags } from './flags.js'
import { messages } from './messages.js'
import { UsageError } from './usage-error.js'

/** The command that is to be run; undefined where help or the version is asked for. Throws one UsageError with every mistake. */
export const checkArguments = (argv: readonly string[], commands: readonly Command[]): Command | undefined => {
  const { operands, given, problems } = scan(argv)
  if (given.some(name => asks.includes(name))) return undefined
  const [name, ...rest] = operands
  const command = commands.find(command => command.name === name)
  if (command === undefined) {
    const names = commands.map(({ name }) => name)
    throw new UsageError([
      name === undefined ? messages.commandMissing(names) : messages.commandUnknown(name, nearest(name, names), names),
    ])
  }
  const { operand } = command
  // Nobody knows whether a flag that does not exist was to take the word after it.
  if (given.every(name => flagOf(name) !== undefined)) {
    if (operand !== undefined && rest.length < operand.least)
      problems.push(messages.operandMissing(command.name, operand, rest.length))
    for (const word of rest.slice(operand?.most ?? 0)) problems.push(messages.operandUnexpected(command.name, word))
  }
  const legal = command.flags.map(flag => `--${flag}`)
  for (const name of new Set(given)) {
    const flag = flagOf(name)
    if (flag === undefined) problems.push(messages.flagUnknown(name, nearest(name, legal)))
    else if (!legal.includes(name)) {
      const instead = command.instead?.[name.slice(2) as FlagName]
      problems.push(
        instead === undefined
          ? messages.flagElsewhere(command.name, name, nearest(name, legal))
          : messages.flagRefused(name, instead),
      )
    } else if (flag.repeat !== true && given.indexOf(name) < given.lastIndexOf(name)) problems.push(messages.flagTwice(name))
  }
  if (problems.length > 0) throw new UsageError(problems, command.name)
  return command
}

const asks: readonly string[] = ['--help', '-h', '--version']

const flagOf = (name: string): Flag | undefined =>
  name.startsWith('--') && Object.hasOwn(flags, name.slice(2)) ? flags[name.slice(2) as FlagName] : undefined

interface Scan {
  readonly operands: readonly string[]
  /** Flags in the order of the command line, with their hyphens. */
  readonly given: readonly string[]
  readonly problems: Text[]
}

/** A word that begins with a hyphen is a flag, unless it is a negative number after a flag that takes a value; so yargs has it too. */
const scan = (argv: readonly string[]): Scan => {
  const operands: string[] = []
  const given: string[] = []
  const problems: Text[] = []
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!
    if (word === '--') return { operands: [...operands, ...argv.slice(at + 1)], given, problems }
    if (!/^-./.test(word)) {
      operands.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const name = equals < 0 ? word : word.slice(0, equals)
    given.push(name)
    const flag = flagOf(name)
    if (flag === undefined) continue
    const next = argv[at + 1]
    if (flag.value === undefined) {
      const extra = equals < 0 ? /^(true|false)$/.exec(next ?? '')?.[0] : word.slice(equals + 1)
      if (extra !== undefined) problems.push(messages.switchValue(name, extra))
    } else if (equals < 0) {
      const missing = next === undefined || next === '' || (next.startsWith('-') && !/^-(\d+(\.\d+)?|\.\d+)$/.test(next))
      if (missing) problems.push(messages.flagValueMissing(name, flag.value))
      if (!missing || next === '') at++
    } else if (equals === word.length - 1) problems.push(messages.flagValueMissing(name, flag.value))
  }
  return { operands, given, problems }
}
