// The pipeline of `sensitivity`:
//
//   file ─read▶ scenario ─prepare▶ plan with pins ─search▶ cases ─read▶ study ─▶ page, tables, folder

import { failedWhenHeld, type Tornado } from '../analysis/sensitivity/tornado-answer.js'
import { verdictOf } from '../analysis/verdict.js'
import type { SensitivityMethod } from '../analysis/sensitivity/method.js'
import { buildModel, draftIssues } from '../model/build-model.js'
import type { TornadoStudy } from '../report/studies/tornado/quote.js'
import { preparePlan } from '../run/compile-plan.js'
import { numbers } from '../run/plan.js'
import { placing } from '../scenario/place-issues.js'
import type { Scenario } from '../scenario/scenario.js'
import { checkWritable } from '../store/check-writable.js'
import { readStudy } from '../store/study.js'
import type { Text } from '../text.js'
import { endWith, tooManyFailed } from './gate.js'
import { messages } from './messages.js'
import { readScenario } from './read-input.js'
import { runSearch } from './run-search.js'
import { decidedBy, saveStudy, showStudy, studyFolder, studyHash } from './save-study.js'
import type { ExitCode, Session } from './session.js'
import { createStopwatch } from './stopwatch.js'
import type { ManyCases } from './study-options.js'
import { UsageError } from './usage-error.js'

export const analyzeFile = async <Found>(
  file: string,
  method: SensitivityMethod<Found, Tornado>,
  options: ManyCases,
  session: Session,
): Promise<ExitCode> => {
  const { language, out, force, quiet, root, settings, run, sample } = options
  const tell = quiet ? () => {} : session.tell
  const stopwatch = createStopwatch()
  const source = await readScenario(file, { root, settings, run, judge: draftIssues })
  if (source.scenario.run.uncertainty === 'medians') tell(messages.warning(messages.mediansIgnored(file))[language])
  for (const warning of buildModel(source).warnings) tell(messages.warning(warning)[language])
  const scenario = asDrawn(source.scenario)
  if (Object.keys(scenario.targets).length === 0) throw new UsageError([messages.noPromises], 'sensitivity')
  const plan = { numbers, scenario, sample }
  const prepared = await placing(source.places, () => preparePlan(plan, 'readings', { pins: true }))

  const id = `${method.name}-${scenario.id}`
  const hash = studyHash(method.name, { plan: decidedBy(plan) })
  const folder = studyFolder(out, { id }, hash)
  await checkWritable(folder)
  const saved = force ? undefined : await readStudy(folder)
  if (saved !== undefined) {
    await showStudy(saved, folder, options, session)
    return exitCodeOf(saved.source.study as TornadoStudy, options, tell)
  }
  stopwatch.lap('build')
  const { cases, search, read } = method.plan(prepared)
  const { answer, executor, threads } = await placing(source.places, () =>
    runSearch({ search: search(), read, plan: prepared, cases }, options, session),
  )
  stopwatch.lap('simulate')
  const { name, units } = scenario
  const study: TornadoStudy = { format: 1, kind: 'tornado', id, scenario: scenario.id, name, units, ...answer }
  const seconds = stopwatch.seconds()
  const { inputs } = source
  await saveStudy(study, { hash, threads, executor, seconds, settings: source.settings, inputs }, options, session)
  tell(messages.casesRan(cases, prepared.paths, seconds.simulate ?? 0, threads)[language])
  return exitCodeOf(study, options, tell)
}

/** Every draw is drawn, whatever the file says of medians; nothing that is told needs exact quantiles. */
const asDrawn = ({ run: { quantiles, ...run }, ...scenario }: Scenario): Scenario => ({
  ...scenario,
  run: { ...run, uncertainty: 'full' },
})

/** Failed paths count against a held end where they are more than those that fail with nothing held. */
const exitCodeOf = (study: TornadoStudy, { gate, language }: ManyCases, tell: (text: string) => void): ExitCode => {
  const { failed, paths, inputs } = study
  const said: Text[] = []
  if (tooManyFailed({ failed, paths })) said.push(messages.freeFailed(failed, paths))
  const held = failedWhenHeld(study).flatMap((most, input) =>
    tooManyFailed({ failed: most - failed, paths }) ? [inputs[input]!.name] : [],
  )
  if (held.length > 0) said.push(messages.heldFailed(held))
  if (gate) {
    const headlines = study.readings.filter(({ headline }) => headline)
    const unjudged = headlines.flatMap(({ target, confidence }) => (confidence === undefined ? [target] : []))
    if (unjudged.length > 0) tell(messages.gateUnjudged(unjudged)[language])
    const missed = headlines.flatMap(({ target, at_deadline, confidence }) =>
      confidence === undefined || verdictOf(at_deadline, confidence) === 'on track' ? [] : [target],
    )
    if (missed.length > 0) said.push(messages.gateClosed(missed))
  }
  return endWith(said, language, tell)
}
