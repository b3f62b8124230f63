import { manyCases } from '../flags.js'
import { messages } from '../messages.js'
import type { Command } from './command.js'

export const compare: Command = {
  name: 'compare',
  help: messages.compareHelp,
  operand: { name: 'FILE', least: 2, most: 12, help: messages.compareFilesHelp },
  flags: [...manyCases, 'gate'],
  flagHelp: {
    json: messages.studyJsonHelp,
    set: messages.compareSetHelp,
    sample: messages.compareSampleHelp,
    gate: messages.compareGateHelp,
  },
  instead: {
    medians: messages.compareNoMedians,
    'exact-quantiles': messages.compareNoQuantiles,
    'no-baseline': messages.compareNoBaseline,
  },
  examples: ['compare scenarios/quick-start.yaml scenarios/quick-start.yaml'],
  // Threads and numbers are loaded only where they are needed.
  async run(given, session) {
    const { parseStudyOptions } = await import('../study-options.js')
    const options = parseStudyOptions(given, session.language, 'compare')
    const { compareFiles } = await import('../compare-files.js')
    return compareFiles(given.operands, options, session)
  },
}
