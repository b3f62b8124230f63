// What the reference kernel costs from a thousand paths on, times ten: a straight line, once it outweighs the start of the threads.

import { formatCount } from '../../report/format-number.js'
import type { Session } from '../session.js'
import { renderTable } from './bench-table.js'
import { perStep, prepareFile, timeRun } from './measure-scenario.js'
import { messages } from './messages.js'
import { referenceFile } from './race-reference.js'
import { fewestRounds, race } from './shortest.js'

const fewestPaths = 1000
/** From here on a single round takes seconds, and is less disturbed. */
const manyPaths = 1_000_000

export const costByPaths = async (mostPaths: number, threads: number, { language, signal, print }: Session): Promise<void> => {
  const rows: string[][] = []
  for (let paths = fewestPaths; paths <= mostPaths; paths *= 10) {
    signal.throwIfAborted()
    const prepared = await prepareFile(referenceFile, paths)
    const rounds = paths < manyPaths ? fewestRounds : 1
    const [one, several] = await race([() => timeRun(prepared, 1, signal), () => timeRun(prepared, threads, signal)], rounds)
    const columns = [one!, several!].flatMap(({ shortest }) => [
      (shortest / 1000).toFixed(3),
      perStep(shortest, prepared).toFixed(1),
    ])
    rows.push([formatCount(paths), ...columns])
  }
  const heads = [1, threads].flatMap(count => [messages.seconds(count), messages.unit])
  print(`\n${messages.cost[language]}\n`)
  print(renderTable(language, [[messages.paths, ...heads], ...rows]))
}
