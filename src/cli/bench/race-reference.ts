// The reference kernel: the engine, NumPy and plain JavaScript in turns.

import { packageFile } from '../../package-file.js'
import type { Session } from '../session.js'
import { type Cell, renderTable } from './bench-table.js'
import { prepareFile, timeRun } from './measure-scenario.js'
import { messages } from './messages.js'
import { hasNumpy, runNumpyTwin } from './numpy-twin.js'
import { runPlainKernel } from './plain-kernel.js'
import { fewestRounds, race, timed } from './shortest.js'

export const referenceFile = packageFile('scenarios', 'bench', 'reference.yaml')

export const raceReference = async (
  paths: number,
  threads: number,
  { language, signal, print, tell }: Session,
): Promise<void> => {
  const prepared = await prepareFile(referenceFile, paths)
  const numpy = await hasNumpy()
  if (!numpy) tell(messages.noNumpy[language])
  const contenders = new Map([
    [messages.threads(1), () => timeRun(prepared, 1, signal)],
    [messages.threads(threads), () => timeRun(prepared, threads, signal)],
    ...(numpy
      ? ([
          [messages.numpy, () => runNumpyTwin(paths, true, signal)],
          [messages.numpyNoQuantiles, () => runNumpyTwin(paths, false, signal)],
        ] as const)
      : []),
    [messages.plain, () => timed(() => runPlainKernel(paths))],
  ])
  const timings = await race([...contenders.values()], fewestRounds)
  const nanoseconds = (milliseconds: number): string => ((milliseconds * 1e6) / (paths * prepared.watch.dates)).toFixed(1)
  const own = timings[0]!.shortest
  const rows = [...contenders.keys()].map((title, index): readonly Cell[] => {
    const { shortest, longest } = timings[index]!
    return [title, nanoseconds(shortest), nanoseconds(longest), (shortest / own).toFixed(2)]
  })
  print(`${messages.reference(paths, prepared.watch.dates)[language]}\n`)
  print(renderTable(language, [['', messages.unit, messages.longest, messages.times], ...rows]))
}
