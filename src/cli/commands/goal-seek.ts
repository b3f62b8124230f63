import { goalMessages } from '../goal-seek-messages.js'
import { messages } from '../messages.js'
import type { Command } from './command.js'

export const goalSeek: Command = {
  name: 'goal-seek',
  help: goalMessages.help,
  operand: { name: 'FILE', least: 1, most: 1, help: messages.scenarioHelp },
  flags: [
    'target',
    'levers',
    'confidence',
    'switch',
    'cases',
    'paths',
    'seed',
    'design',
    'set',
    'threads',
    'executor',
    'out',
    'root',
    'force',
    'gate',
    'json',
    'quiet',
    'no-report',
    'lang',
  ],
  flagHelp: { json: messages.studyJsonHelp },
  examples: [
    'goal-seek scenarios/quick-start.yaml --target all',
    'goal-seek scenarios/quick-start.yaml --target headroom --levers government_money=0.5:4 --confidence 90%',
  ],
  async run(given, session) {
    const { parseGoalOptions } = await import('../goal-seek-options.js')
    const options = parseGoalOptions(given, session.language)
    const { seekGoal } = await import('../seek-goal.js')
    return seekGoal(options, session)
  },
}
