import type { Text } from '../../text.js'
import { messages } from '../bench/messages.js'
import { parseCount } from '../parse-count.js'
import { UsageError } from '../usage-error.js'
import type { Command } from './command.js'

export const bench: Command = {
  name: 'bench',
  help: messages.help,
  operand: { name: 'FILE', least: 0, most: 1, help: messages.fileHelp },
  flags: ['paths', 'threads', 'lang'],
  examples: ['bench', 'bench scenarios/quick-start.yaml --paths 1e5'],
  async run(given, session) {
    const problems: Text[] = []
    const count = (flag: 'paths' | 'threads', otherwise: number, least: number, most: number): number =>
      parseCount(given.value(flag) ?? String(otherwise), { flag, least, most }, problem => problems.push(problem)) ?? otherwise
    const options = {
      file: given.operands[0],
      mostPaths: count('paths', 10_000_000, 1000, 1_000_000_000),
      threads: count('threads', 2, 1, 256),
    }
    if (problems.length > 0) throw new UsageError(problems, 'bench')
    const { runBench } = await import('../bench/run-bench.js')
    await runBench(options, session)
    return 0
  },
}
