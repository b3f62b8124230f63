// A scenario on one thread and on several, and how long it takes to compile.

import type { PreparedPlan } from '../../run/compile-plan.js'
import type { Session } from '../session.js'
import { renderTable } from './bench-table.js'
import { perStep, timeCompile, timeRun } from './measure-scenario.js'
import { messages } from './messages.js'
import { fewestRounds, race } from './shortest.js'

export const raceScenario = async (
  prepared: PreparedPlan,
  threads: number,
  { language, signal, print }: Session,
): Promise<void> => {
  const [one, several, compile] = await race(
    [() => timeRun(prepared, 1, signal), () => timeRun(prepared, threads, signal), () => timeCompile(prepared)],
    fewestRounds,
  )
  print(`\n${messages.scenario(prepared.plan.scenario.id, prepared.paths, prepared.watch.dates)[language]}\n`)
  print(
    renderTable(language, [
      ['', messages.unit, messages.longest, messages.times],
      ...[
        { title: messages.threads(1), timing: one! },
        { title: messages.threads(threads), timing: several! },
      ].map(({ title, timing: { shortest, longest } }) => [
        title,
        perStep(shortest, prepared).toFixed(0),
        perStep(longest, prepared).toFixed(0),
        (shortest / one!.shortest).toFixed(2),
      ]),
    ]),
  )
  print(`${messages.compile(compile!.shortest, compile!.longest)[language]}\n`)
}
