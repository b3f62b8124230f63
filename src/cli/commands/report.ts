import { messages } from '../messages.js'
import type { Command } from './command.js'

export const report: Command = {
  name: 'report',
  help: messages.reportHelp,
  operand: { name: 'DIR', least: 1, most: 1, help: messages.resultHelp },
  flags: ['format', 'out', 'lang', 'quiet'],
  flagHelp: { out: messages.reportOutHelp, quiet: messages.quietHelp },
  examples: ['report results/quick-start', 'report results/quick-start --format xlsx --lang zh'],
  // Charts are loaded only where they are drawn.
  async run(given, session) {
    const { parseReportOptions } = await import('../report-options.js')
    const options = parseReportOptions(given, session.language)
    const { reportResult } = await import('../report-result.js')
    return reportResult(options, session)
  },
}
