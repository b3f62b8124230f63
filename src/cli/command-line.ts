// From the words of a command line to an exit code. Results go to stdout, everything else to stderr.

import yargs from 'yargs'
import { readVersion } from '../store/manifest.js'
import { languages } from '../text.js'
import { type Arguments, buildArguments } from './arguments.js'
import { checkArguments } from './check-arguments.js'
import type { Command } from './commands/command.js'
import { commands } from './commands/index.js'
import { exitCodeOf, renderFailure } from './failure.js'
import { flags } from './flags.js'
import { guardOutput } from './guard-output.js'
import { listenForInterrupts } from './interrupt.js'
import { chooseLanguage, systemLocale } from './language.js'
import { messages } from './messages.js'
import { printable } from './printable.js'
import type { ExitCode, Session } from './session.js'
import { UsageError } from './usage-error.js'

/** Where a command writes to. */
interface Screen {
  readonly write: (text: string) => unknown
  readonly columns?: number
  readonly isTTY?: boolean
  readonly hasColors?: () => boolean
}

interface Screens {
  readonly stdout: Screen
  readonly stderr: Screen
}

export const runCommandLine = async (argv: readonly string[], { stdout, stderr }: Screens = process): Promise<ExitCode> => {
  const language = chooseLanguage({ argv, env: process.env, locale: systemLocale })
  guardOutput(language)
  const interrupts = listenForInterrupts()
  const session: Session = {
    language,
    signal: interrupts.signal,
    argv,
    print: text => void stdout.write(text),
    tell: text => void stderr.write(`${printable(text)}\n`),
    width: stdout.columns ?? widthOfFiles,
    styled: stdout.isTTY === true && stdout.hasColors?.() === true,
  }
  try {
    const command = checkArguments(argv, commands)
    return command === undefined ? await showHelp(argv, session) : await dispatch(command, argv, session)
  } catch (error) {
    session.tell(renderFailure(error, language))
    return exitCodeOf(error)
  } finally {
    interrupts.close()
  }
}

/** Columns of what goes into a file or a pipe. */
const widthOfFiles = 100

/** What is parsed, and what help there is, of all commands. */
const programOf = (argv: readonly string[], { language, width }: Session) =>
  yargs([...argv])
    .scriptName('steppecast')
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'short-option-groups': false,
    })
    .locale('en')
    .updateStrings({
      'Commands:': messages.commands[language],
      'Positionals:': messages.operands[language],
      'Options:': messages.options[language],
      'Examples:': messages.examples[language],
      string: messages.value[language],
      boolean: messages.switch[language],
      required: messages.required[language],
      array: messages.values[language],
      'default:': messages.otherwise[language],
    })
    .usage(`steppecast: ${messages.usage[language]}`)
    .help('help', messages.showHelp[language])
    .alias('help', 'h')
    .version('version', messages.showVersion[language], readVersion())
    .wrap(Math.min(width, widthOfFiles))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new Error(message)
    })

const showHelp = async (argv: readonly string[], session: Session): Promise<ExitCode> => {
  const program = programOf(argv, session)
  for (const command of commands)
    program.command({
      command: `${command.name} ${operandText(command)}`.trim(),
      describe: command.help[session.language],
      builder: inner => describe(inner as ReturnType<typeof yargs>, command, session),
      handler: () => {},
    })
  await program.parseAsync()
  return 0
}

/** Flags alone are parsed: for a command of its own the parser lays out the whole help first, asked or not. */
const dispatch = async (command: Command, argv: readonly string[], session: Session): Promise<ExitCode> => {
  const { _: words, ...parsed } = await describe(programOf(argv, session), command, session).parseAsync()
  const given = buildArguments(words.slice(1).map(String), parsed)
  checkLanguage(given, command)
  return command.run(given, session)
}

const operandText = ({ operand }: Command): string => {
  if (operand === undefined) return ''
  const { name, least, most } = operand
  const word = most > 1 ? `${name}..` : name
  return least > 0 ? `<${word}>` : `[${word}]`
}

/** --lang has been obeyed before any argument was checked, where it names a language. */
const checkLanguage = (given: Arguments, { name }: Command): void => {
  const word = given.value('lang')
  if (word !== undefined && !languages.some(language => language === word))
    throw new UsageError([messages.choiceUnknown('lang', word, undefined, languages)], name)
}

/** What the help of one command says. */
const describe = (program: ReturnType<typeof yargs>, command: Command, { language }: Session) => {
  const { operand } = command
  if (operand !== undefined) program.positional(operand.name, { type: 'string', describe: operand.help[language] })
  for (const name of command.flags) {
    const { value } = flags[name]
    const help = command.flagHelp?.[name] ?? flags[name].help
    const describe = value === undefined ? help[language] : `${value}  ${help[language]}`
    program.option(name, { type: value === undefined ? 'boolean' : 'string', describe })
  }
  for (const example of command.examples) program.example(`steppecast ${example}`, '')
  return program
}
