// A scenario from its files:
//
//   file ─▶ text ─▶ tree ─▶ regular form ─ extends ─▶ merged ─ --set ─▶ complete ─ schema ─▶ Scenario
//                                                                data files ─┘

import { collectIssues } from './collect-issues.js'
import { type Draft, draftOf } from './draft.js'
import { extend } from './extend.js'
import { readHistory } from './history.js'
import { scenarioId } from './id.js'
import { type Issue, ScenarioError } from './issue.js'
import type { Library } from './library.js'
import { splitMember } from './names.js'
import { openFiles } from './open-files.js'
import type { RunSpec, Scenario, ScenarioSource, Variant } from './scenario.js'
import { scenarioSchema } from './schema.js'
import { applyFlags, applySettings } from './settings.js'
import { tellAt } from './tell-at.js'
import { dataOf, type Mapping, placesOf, valueOf, Written } from './tree.js'
import { limits } from './limits.js'
import { validate } from './validate.js'
import { changesOf } from './variant.js'

export interface ScenarioOptions {
  /** name=value: a lever and its value, a variable and its formula, or a field of run. */
  readonly settings?: readonly string[]
  /** Over what the files and the settings say. */
  readonly run?: Partial<RunSpec>
  /** What else is wrong with a scenario that has mistakes already, in the parts of it that can be read. */
  readonly judge?: (draft: Draft) => readonly Issue[]
}

/** Throws one ScenarioError with the mistakes of all files. */
export const parseScenario = (
  name: string,
  library: Library,
  { settings = [], run = {}, judge = () => [] }: ScenarioOptions = {},
): ScenarioSource => {
  const issues = collectIssues()
  const files = openFiles(name, library, issues.complain)
  const extended = files.main && extend(files.main, files, issues.complain)
  if (extended === undefined) throw new ScenarioError(issues.list())

  const { whole, lost, variant } = extended
  // What a setting names may stand in a file that is missing.
  const set = whole ? applySettings(extended.document, settings, issues.complain) : extended.document
  const document = whole ? applyFlags(set, run) : set
  const observations = valueOf(document, 'observations')
  const toldBefore = issues.list().length
  const histories =
    observations?.kind === 'list' ? observations.items.map(entry => readHistory(entry, files, issues.complain)) : []
  const areRead = issues.list().length === toldBefore && histories.every(rows => rows.length > 0)
  const data = complete(dataOf(document), name, { histories, variant })
  const scenario = whole ? validate(scenarioSchema, data, tellAt(document, issues.complain)) : undefined
  const told = issues.list().length
  // A flood of mistakes hides what else is wrong, and mending each to look behind it would take long.
  if (told > limits.issues) throw new ScenarioError(issues.list())
  if (scenario === undefined || told > 0) {
    // What rows are missing follows from those that could not be read.
    const known = areRead ? data : { ...data, observations: [] }
    const draft = draftOf(known, placesOf(document), lost)
    for (const issue of draft === undefined ? [] : judge(draft)) issues.complain(issue)
    throw new ScenarioError(issues.list())
  }
  const base = settings.length > 0 ? extended.document : extended.base
  const baseline = base && baselineOf(base, settings.length > 0 ? name : variant!.parents[0], scenario)
  return {
    scenario,
    settings: changesOf(extended.document, set),
    places: placesOf(document),
    inputs: files.inputs(),
    ...(baseline && { baseline }),
  }
}

/** With the same run, but for what its quantiles are: nobody asks for them. What was observed makes no difference to what is computed. */
const baselineOf = (base: Mapping, file: string, { run }: Scenario): Scenario | undefined => {
  const { observations, ...data } = complete(dataOf(base), file, { histories: [], variant: undefined })
  return validate(scenarioSchema, { ...data, run: { ...run, quantiles: 'binned' } }, () => {})
}

interface Beside {
  readonly histories: readonly unknown[]
  readonly variant: Variant | undefined
}

/** What no file needs to say: the id, a name where there is none, what it changes, the rows of data files, and the unit of a member. */
const complete = (data: unknown, file: string, { histories, variant }: Beside): Readonly<Record<string, unknown>> => {
  const { observations, ...rest } = data as Readonly<Record<string, unknown>>
  const id = scenarioId(file)
  const filled =
    Array.isArray(observations) &&
    observations.map((entry, index) => (isRecord(entry) ? { ...entry, data: histories[index] } : entry))
  return {
    name: id,
    ...rest,
    id,
    ...(isRecord(rest.variables) ? { variables: withUnits(rest.variables) } : {}),
    ...(variant && { variant }),
    ...(observations === undefined ? {} : { observations: filled || observations }),
  }
}

/** A member's variable is in the unit of the whole. */
const withUnits = (variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, spec]) => {
      const { base = '' } = splitMember(name) ?? {}
      const whole = Object.hasOwn(variables, base) ? variables[base] : undefined
      const lacks =
        isRecord(spec) && !(spec instanceof Written) && isRecord(whole) && whole.unit !== undefined && spec.unit === undefined
      return [name, lacks ? { ...spec, unit: whole.unit } : spec]
    }),
  )

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
