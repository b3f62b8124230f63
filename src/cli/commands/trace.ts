import { messages } from '../messages.js'
import type { Command } from './command.js'

export const trace: Command = {
  name: 'trace',
  help: messages.traceHelp,
  operand: { name: 'FILE', least: 1, most: 1, help: messages.scenarioHelp },
  flags: ['path', 'variables', 'format', 'medians', 'set', 'seed', 'paths', 'design', 'root', 'lang'],
  examples: [
    'trace scenarios/quick-start.yaml --path 7',
    "trace scenarios/quick-start.yaml --path 7 --variables 'ordered,*cost' --format csv",
  ],
  async run(given, session) {
    const { traceScenario } = await import('../trace-scenario.js')
    return traceScenario(given, session)
  },
}
