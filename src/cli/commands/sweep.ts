import { messages } from '../messages.js'
import type { Command } from './command.js'

export const sweep: Command = {
  name: 'sweep',
  help: messages.sweepHelp,
  operand: { name: 'FILE', least: 1, most: 1, help: messages.sweepFileHelp },
  flags: [
    'dry-run',
    'resume',
    'yes',
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
  flagHelp: {
    paths: messages.sweepPaths,
    set: messages.sweepSet,
    force: messages.sweepForce,
    gate: messages.sweepGate,
    json: messages.sweepJson,
  },
  instead: {
    sample: messages.sweepNoSample,
    medians: messages.sweepNoMedians,
    'exact-quantiles': messages.sweepNoQuantiles,
    'no-baseline': messages.sweepNoBaseline,
  },
  examples: [
    'sweep scenarios/sweeps/quick-start-money.yaml --dry-run',
    'sweep scenarios/sweeps/quick-start-money.yaml --paths 2000',
  ],
  async run(given, session) {
    const { parseSweepOptions } = await import('../sweep-options.js')
    const options = parseSweepOptions(given, session.language)
    const { runSweep } = await import('../run-sweep.js')
    return runSweep(options, session)
  },
}
