import { ScenarioError } from '../../scenario/issue.js'
import { renderFailure } from '../failure.js'
import { messages } from '../messages.js'
import type { ExitCode } from '../session.js'
import type { Command } from './command.js'

export const check: Command = {
  name: 'check',
  help: messages.checkHelp,
  operand: { name: 'FILE', least: 1, most: Number.POSITIVE_INFINITY, help: messages.scenarioHelp },
  flags: ['ir', 'root', 'lang'],
  examples: ['check scenarios/*.yaml', 'check scenarios/quick-start.yaml --ir'],
  // Models are loaded only where they are needed.
  async run(given, session) {
    const { checkFile } = await import('../check-file.js')
    let code: ExitCode = 0
    for (const file of given.operands) {
      session.signal.throwIfAborted()
      try {
        await checkFile(file, { root: given.value('root'), ir: given.has('ir') }, session)
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error
        session.tell(renderFailure(error, session.language))
        code = 2
      }
    }
    return code
  },
}
