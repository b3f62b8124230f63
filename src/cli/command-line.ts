// From the words of a command line to an exit code. Results go to stdout, everything else to stderr.

import yargs from 'yargs'
import { nearest } from '../scenario/nearest.js'
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
import { chooseLanguage } from './language.js'
import { messages } from './messages.js'
import { printable } from './printable.js'
import type { ExitCode, Session } from './session.js'
import { UsageError } from './usage-error.js'

export const runCommandLine = async (argv: readonly string[]): Promise<ExitCode> => {
  const { stdout, stderr } = process
  const language = chooseLanguage({ argv, env: process.env, locale: Intl.DateTimeFormat().resolvedOptions().locale })
  guardOutput(language)
  const interrupts = listenForInterrupts()
  const session: Session = {
    language,
    signal: interrupts.signal,
    argv,
    print: text => void stdout.write(text),
    tell: text => void stderr.write(`${printable(text)}\n`),
    width: stdout.columns ?? widthOfFiles,
    styled: stdout.isTTY && stdout.hasColors(),
  }
  try {
    checkArguments(argv, commands)
    return await dispatch(argv, session)
  } catch (error) {
    session.tell(renderFailure(error, language))
    return exitCodeOf(error)
  } finally {
    interrupts.close()
  }
}

/** Columns of what goes into a file or a pipe. */
const widthOfFiles = 100

const dispatch = async (argv: readonly string[], session: Session): Promise<ExitCode> => {
  const { language } = session
  let chosen: { readonly command: Command; readonly given: Arguments } | undefined
  const program = yargs([...argv])
    .scriptName('steppecast')
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'short-option-groups': false,
    })
    .locale(language === 'zh' ? 'zh_CN' : 'en')
    .updateStrings({
      'Commands:': messages.commands[language],
      'Positionals:': messages.operands[language],
      'Options:': messages.options[language],
      'Examples:': messages.examples[language],
      string: messages.value[language],
      boolean: messages.switch[language],
    })
    .usage(`steppecast: ${messages.usage[language]}`)
    .help('help', messages.showHelp[language])
    .alias('help', 'h')
    .version('version', messages.showVersion[language], readVersion())
    .wrap(Math.min(session.width, widthOfFiles))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new Error(message)
    })
  for (const command of commands)
    program.command({
      command: `${command.name} ${operandText(command)}`.trim(),
      describe: command.help[language],
      builder: inner => describe(inner as ReturnType<typeof yargs>, command, session),
      // Run below: for a handler that is asynchronous the parser lays out the whole help first.
      handler: parsed => {
        const operands = command.operand === undefined ? [] : [parsed[command.operand.name] ?? []].flat().map(String)
        chosen = { command, given: buildArguments(operands, parsed) }
      },
    })
  await program.parseAsync()
  if (chosen === undefined) return 0
  const { command, given } = chosen
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
    throw new UsageError([messages.choiceUnknown('lang', word, nearest(word, languages), languages)], name)
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
