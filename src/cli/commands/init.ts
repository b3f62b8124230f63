import { join } from 'node:path'
import { messages } from '../messages.js'
import { UsageError } from '../usage-error.js'
import type { Command } from './command.js'

export const init: Command = {
  name: 'init',
  help: messages.initHelp,
  operand: { name: 'NAME', least: 0, most: 1, help: messages.initNameHelp },
  flags: ['lang'],
  examples: ['init county', 'init 我的县 --lang zh'],
  async run(given, { language, print, tell }) {
    const { scenarioId } = await import('../../scenario/id.js')
    const name = (given.operands[0] ?? messages.initName[language]).normalize('NFC').replace(/\.ya?ml$/i, '')
    // What a run would call it must be what was asked for.
    if (name === '' || scenarioId(name) !== name) throw new UsageError([messages.initNameInvalid(name)], 'init')
    const file = `${name}.yaml`
    const { renderStarter } = await import('../starter.js')
    const { writeNewFile } = await import('../../store/write-new-file.js')
    await writeNewFile(join('.', file), await renderStarter(language, process.cwd()))
    print(`${file}\n`)
    tell(messages.initDone(file)[language])
    return 0
  },
}
