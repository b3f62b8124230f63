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
  examples: [
    'goal-seek scenarios/inner-mongolia-2020.yaml --target egress --paths 5000',
    'goal-seek scenarios/inner-mongolia-2020.yaml --target servers.built --levers power_release,permit_time=0.8:1',
  ],
  async run(given, session) {
    const { parseGoalOptions } = await import('../goal-seek-options.js')
    const options = parseGoalOptions(given, session.language)
    const { seekGoal } = await import('../seek-goal.js')
    return seekGoal(options, session)
  },
}
