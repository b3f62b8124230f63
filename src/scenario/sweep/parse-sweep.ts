// A sweep from its files:
//
//   sweep file ─▶ tree ─▶ regular form ─ schema ─▶ document ─┬─ names and bounds ─▶ Sweep
//                            └ scenario ─▶ Scenario, each ───┘

import { type Complain, collectIssues } from '../collect-issues.js'
import type { Doubts } from '../draft.js'
import { scenarioId } from '../id.js'
import { type Mistake, ScenarioError } from '../issue.js'
import type { Library, Located } from '../library.js'
import { openFiles } from '../open-files.js'
import { parseScenario, type ScenarioOptions } from '../parse-scenario.js'
import { parseYaml } from '../parse-yaml.js'
import type { Place, Places, RunSpec, ScenarioSource } from '../scenario.js'
import { settingName } from '../settings.js'
import { tellAt } from '../tell-at.js'
import { dataOf, type Mapping, placesOf, type Scalar, valueOf } from '../tree.js'
import { validate } from '../validate.js'
import { arrangeSweep } from './arrange.js'
import { checkNames, type NamedScenario } from './check-names.js'
import { draftOf } from './draft.js'
import { messages } from './messages.js'
import { sweepSchema } from './schema.js'
import { numbersIn, sizeOf, type Sweep } from './sweep.js'
import { limits } from '../limits.js'

export interface SweepOptions extends Pick<ScenarioOptions, 'judge' | 'settings'> {
  /** Over what the sweep and its scenarios say. */
  readonly run?: Partial<RunSpec>
  /** Whether more cases than a reader may have thought of are to be run. */
  readonly many?: boolean
}

/** Throws one ScenarioError with the mistakes of all files. */
export const parseSweep = (
  name: string,
  library: Library,
  { settings = [], run = {}, many = false, judge }: SweepOptions = {},
): Sweep => {
  const issues = collectIssues()
  const complain: Complain = issue => issues.complain({ ...issue, ...(issue.path && { path: asWritten(issue.path) }) })
  const files = openFiles(name, library, complain)
  const text = files.main && files.textOf(files.main)
  const tree = text === undefined ? undefined : parseYaml(text, files.main!.file, complain)
  const document = tree && arrangeSweep(tree, complain)
  if (document === undefined) throw new ScenarioError(issues.list())

  const written = dataOf(document)
  const fitting = validate(sweepSchema, written, tellAt(document, complain))
  const draft = fitting === undefined ? draftOf(written) : { document: fitting, unread: [] }
  const data = draft?.document
  const places = placesOf(document)
  const named = namedFiles(document).flatMap(scalar => {
    const located = files.follow(scalar, ['scenario'])
    return located === undefined ? [] : [{ located, scalar }]
  })
  for (const [index, { located, scalar }] of named.entries())
    if (named.findIndex(other => other.located.id === located.id) < index)
      complain({ ...placed(scalar), path: 'scenario', ...messages.scenarioTwice(scalar.text) })
  const held = new Set(settings.map(settingName))
  // A field of run that the command line sets in either way stands above the sweep’s own.
  const own = Object.entries(data?.run ?? {}).filter(
    ([key]) => run[key as keyof RunSpec] === undefined && !held.has(key) && !held.has(`run.${key}`),
  )
  const options = { settings, run: { ...Object.fromEntries(own), ...withoutUndefined(run) }, ...(judge && { judge }) }
  const read = named.flatMap(({ located, scalar }) => {
    const source = readOne(located, library, options, complain)
    return source === undefined ? [] : [{ file: located.file, scalar, source }]
  })
  const sources = read.map(({ source }) => source)
  /** What else is wrong with the scenarios, which nobody else would tell now. */
  const failure = (): ScenarioError => {
    for (const { scenario, places } of sources)
      for (const issue of judge?.({ scenario, places, doubts: noDoubts }) ?? []) complain(issue)
    return new ScenarioError(issues.list())
  }
  const scenarios = read.map(({ file, source: { scenario } }): NamedScenario => ({ file, scenario }))
  for (const { scalar, source } of read) {
    const { run, targets } = source.scenario
    const tell = (mistake: Mistake): void => complain({ ...placed(scalar), path: 'scenario', ...mistake })
    if (run.uncertainty === 'medians') tell(messages.mediansSwept)
    if (Object.keys(targets).length === 0) tell(messages.noTargets(scalar.text))
  }
  if (draft === undefined || data === undefined) throw failure()
  const whole = fitting !== undefined && sources.length === named.length && sources.length > 0
  const parts = checkNames({ ...draft, whole, places, scenarios, held, complain })
  if (!whole) throw failure()

  const ownPlaces = placesOfRun(
    places,
    own.map(([key]) => key),
  )
  const sweep = {
    id: scenarioId(name),
    ...(data.title && { title: data.title }),
    scenarios: sources.map(source => ({ ...source, places: new Map([...source.places, ...ownPlaces]) })),
    ...parts,
    places,
    inputs: [...files.inputs(), ...sources.flatMap(({ inputs }) => inputs)].filter(
      ({ file }, index, all) => all.findIndex(other => other.file === file) === index,
    ),
  }
  const size = sizeOf(sweep)
  const most = many ? limits.casesAtAll : limits.cases
  if (size > most)
    complain({
      file: files.main!.file,
      ...(size > limits.casesAtAll ? messages.casesBeyond(size, limits.casesAtAll) : messages.tooManyCases(size, most)),
    })
  else if (numbersIn(sweep) > limits.studied)
    complain({ file: files.main!.file, ...messages.studyBeyond(size, numbersIn(sweep), limits.studied) })
  if (issues.list().length > 0) throw failure()
  return sweep
}

const noDoubts: Doubts = { names: new Set(), units: new Set(), dates: false }

/** Where fields of run stand that are the sweep's own, for what only a run finds wrong with them. */
const placesOfRun = (places: Places, keys: readonly string[]): readonly (readonly [string, Place])[] =>
  keys.flatMap(key => {
    const place = places.get(`run/${key}`)
    return place === undefined ? [] : [[`run/${key}`, place] as const]
  })

/** The regular form has a key that nobody needs to write. */
const asWritten = (path: string): string => path.replace(/\.values$/, '')

const placed = ({ place: { file, line, column } }: Scalar) => ({ file, line, column })

/** What is no text has been told already. */
const namedFiles = (document: Mapping): readonly Scalar[] => {
  const tree = valueOf(document, 'scenario')
  const items = tree === undefined ? [] : tree.kind === 'list' ? tree.items : [tree]
  return items.filter(item => item.kind === 'scalar' && typeof item.value === 'string' && item.text !== '') as readonly Scalar[]
}

/** Undefined, after complaining, where it has mistakes. */
const readOne = (
  { file }: Located,
  library: Library,
  options: ScenarioOptions,
  complain: Complain,
): ScenarioSource | undefined => {
  try {
    return parseScenario(file, library, options)
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    for (const issue of error.issues) complain(issue)
    return undefined
  }
}

const withoutUndefined = (run: Partial<RunSpec>): Partial<RunSpec> =>
  Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined))
