import { manyCases } from '../flags.js'
import { messages } from '../messages.js'
import type { Command } from './command.js'

export const sensitivity: Command = {
  name: 'sensitivity',
  help: messages.sensitivityHelp,
  operand: { name: 'FILE', least: 1, most: 1, help: messages.scenarioHelp },
  flags: ['method', ...manyCases, 'gate'],
  flagHelp: { json: messages.studyJsonHelp, sample: messages.sensitivitySampleHelp, gate: messages.sensitivityGateHelp },
  instead: {
    medians: messages.sensitivityNoMedians,
    'exact-quantiles': messages.sensitivityNoQuantiles,
    'no-baseline': messages.sensitivityNoBaseline,
  },
  examples: ['sensitivity scenarios/quick-start.yaml', 'sensitivity scenarios/quick-start.yaml --paths 5000 --json'],
  // Threads and numbers are loaded only where they are needed.
  async run(given, session) {
    const { sensitivityMethods } = await import('../../analysis/sensitivity/index.js')
    const { parseStudyOptions } = await import('../study-options.js')
    const { createFlagReader } = await import('../flag-reader.js')
    const options = parseStudyOptions(given, session.language, 'sensitivity')
    const reader = createFlagReader(given, 'sensitivity')
    const name = reader.choice(
      'method',
      sensitivityMethods.map(({ name }) => name),
    )
    reader.finish()
    const method = sensitivityMethods.find(method => method.name === name) ?? sensitivityMethods[0]
    const { analyzeFile } = await import('../analyze-file.js')
    return analyzeFile(given.operands[0]!, method, options, session)
  },
}
