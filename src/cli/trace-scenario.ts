// The pipeline of `trace`:
//
//   file ─read▶ scenario ─build▶ model, plan ─▶ one path ─▶ table, CSV or JSON

import { buildModel, draftIssues } from '../model/build-model.js'
import { preparePlan } from '../run/compile-plan.js'
import { numbers } from '../run/plan.js'
import { traceVariables } from '../run/trace.js'
import { limits } from '../scenario/limits.js'
import { placing } from '../scenario/place-issues.js'
import type { Arguments } from './arguments.js'
import { createFlagReader } from './flag-reader.js'
import { messages } from './messages.js'
import { readScenario } from './read-input.js'
import { selectNames } from './select-names.js'
import type { ExitCode, Session } from './session.js'
import { renderTraceCsv, renderTraceJson, type TraceSource } from './trace-files.js'
import { renderTraceTable } from './trace-table.js'
import { UsageError } from './usage-error.js'

const formats = ['table', 'csv', 'json'] as const

export const traceScenario = async (given: Arguments, session: Session): Promise<ExitCode> => {
  const { language, tell, print } = session
  const reader = createFlagReader(given, 'trace')
  const run = reader.runSpec()
  const path = reader.count('path', 0, limits.paths - 1)
  const format = reader.choice('format', formats) ?? 'table'
  if (given.value('path') === undefined && !given.has('medians')) reader.complain(messages.pathMissing)
  reader.finish()

  const source = await readScenario(given.operands[0]!, {
    root: given.value('root'),
    settings: given.values('set'),
    run,
    judge: draftIssues,
  })
  const model = buildModel(source)
  for (const warning of model.warnings) tell(messages.warning(warning)[language])
  const plan = { numbers, scenario: source.scenario, sample: 0 }
  const prepared = await placing(source.places, () => preparePlan(plan, 'everything', { model }))
  const { scenario } = prepared.model
  const names = Object.keys(scenario.variables)
  const patterns = given.value('variables')
  const selected = patterns === undefined ? new Set(names) : selectNames(patterns, names, reader.complain)
  // Only a random design gives a path that does not depend on how many there are.
  const last = (scenario.run.design === 'random' && scenario.run.uncertainty === 'full' ? limits.paths : prepared.paths) - 1
  if (path !== undefined && path > last) reader.complain(messages.pathBeyond(path, last))
  reader.finish()
  if (selected.size === 0) throw new UsageError([messages.variablesMissing], 'trace')

  const traced: TraceSource = { model: prepared.model, trace: traceVariables(prepared, path ?? 0, selected) }
  const { failure } = traced.trace
  if (failure !== undefined)
    tell(messages.pathFails(traced.trace.path, failure.variable, prepared.model.calendar.dates[failure.date]!)[language])
  const renderers = { table: renderTraceTable, csv: renderTraceCsv, json: renderTraceJson }
  print(renderers[format](traced, session))
  return 0
}
