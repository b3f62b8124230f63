import { nearest } from '../../scenario/nearest.js'
import { messages } from '../messages.js'
import { UsageError } from '../usage-error.js'
import type { Command } from './command.js'

export const list: Command = {
  name: 'list',
  help: messages.listHelp,
  operand: { name: 'TABLE', least: 0, most: 1, help: messages.tableHelp },
  flags: ['lang'],
  examples: ['list distributions'],
  async run(given, { language, print }) {
    const { tables } = await import('../tables.js')
    const [name] = given.operands
    if (name === undefined) {
      const widest = Math.max(...[...tables.keys()].map(({ length }) => length))
      print([...tables].map(([name, { help }]) => `${name.padEnd(widest)}  ${help[language]}\n`).join(''))
      return 0
    }
    const table = tables.get(name)
    if (table === undefined)
      throw new UsageError([messages.tableUnknown(name, nearest(name, tables.keys()), [...tables.keys()])], 'list')
    print(`${table.entries.map(entry => entry[language]).join('\n\n')}\n`)
    return 0
  },
}
