import { messages } from '../messages.js'
import type { Command } from './command.js'

export const run: Command = {
  name: 'run',
  help: messages.runHelp,
  operand: { name: 'FILE', least: 1, most: 1, help: messages.scenarioHelp },
  flags: [
    'paths',
    'seed',
    'design',
    'medians',
    'exact-quantiles',
    'set',
    'sample',
    'threads',
    'executor',
    'out',
    'root',
    'force',
    'gate',
    'json',
    'quiet',
    'no-report',
    'no-baseline',
    'lang',
  ],
  examples: ['run scenarios/quick-start.yaml', 'run scenarios/quick-start.yaml --paths 1e6 --seed another'],
  // Threads and numbers are loaded only where they are needed.
  async run(given, session) {
    const { parseRunOptions } = await import('../run-options.js')
    const options = parseRunOptions(given, session.language)
    const { runScenario } = await import('../run-scenario.js')
    return runScenario(options, session)
  },
}
