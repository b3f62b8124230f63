// What stands at the head of every command: Node.js itself, the program, and the whole of a small run.

import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { mkdtemp, rm } from '../../files.js'
import { packageFile } from '../../package-file.js'
import type { Session } from '../session.js'
import { type Cell, renderTable } from './bench-table.js'
import { messages } from './messages.js'
import { race, timed } from './shortest.js'

/** Each takes a part of a second, and is disturbed by whatever else happens in it. */
const rounds = 9

const program = packageFile('dist', 'programs', 'main.cjs')
const smallRun = packageFile('scenarios', 'quick-start.yaml')

/** Names certificates that Node.js reads before anything else, which no command needs and takes longer than the start of the program. */
const certificates = 'NODE_EXTRA_CA_CERTS'

interface Surroundings {
  readonly head: Cell
  readonly env: NodeJS.ProcessEnv
}

/** As they are; and without certificates, where there are any. */
const findSurroundings = (): readonly Surroundings[] => {
  const { [certificates]: named, ...bare } = process.env
  const asTheyAre = { head: messages.milliseconds, env: process.env }
  return named === undefined ? [asTheyAre] : [asTheyAre, { head: messages.withoutVariable(certificates), env: bare }]
}

export const raceStarts = async ({ language, signal, print }: Session): Promise<void> => {
  const results = await mkdtemp(join(tmpdir(), 'steppecast-bench-'))
  try {
    const commands = new Map([
      [messages.node, ['--eval', '0']],
      [messages.version, [program, '--version']],
      [messages.smallRun, [program, 'run', smallRun, '--no-report', '--force', '--out', results]],
    ])
    const surroundings = findSurroundings()
    const contenders = [...commands.values()].flatMap(args =>
      surroundings.map(
        ({ env }) =>
          () =>
            timed(() => promisify(execFile)(process.execPath, args, { env, signal })),
      ),
    )
    const cells = (await race(contenders, rounds)).map(({ shortest, longest }) => [shortest.toFixed(0), longest.toFixed(0)])
    const rows = [...commands.keys()].map((title, row): readonly Cell[] => [
      title,
      ...cells.slice(row * surroundings.length, (row + 1) * surroundings.length).flat(),
    ])
    print(`\n${messages.starts[language]}\n`)
    print(renderTable(language, [['', ...surroundings.flatMap(({ head }) => [head, messages.longest])], ...rows]))
  } finally {
    await rm(results, { recursive: true, force: true })
  }
}
