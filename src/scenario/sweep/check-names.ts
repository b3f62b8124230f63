// What a sweep varies, against the scenarios that it names: every name is a lever or a variable of each, every number within the bounds of its lever.

import { type Complain, issueAt } from '../collect-issues.js'
import type { Mistake } from '../issue.js'
import { splitMember } from '../names.js'
import { nearest } from '../nearest.js'
import type { LeverSpec, Place, Places, Scenario } from '../scenario.js'
import { messages } from './messages.js'
import { asShare, percentPattern } from '../schema.js'
import type { SweepDocument } from './schema.js'
import type { Axis, SampledLever, Sweep, SweepSample, Swept, SweptSetting, SweptValue } from './sweep.js'

export interface NamedScenario {
  /** As a reader is told of it. */
  readonly file: string
  readonly scenario: Scenario
}

export interface Parts {
  readonly document: SweepDocument
  /** Names whose values could not be read: see SweepDraft. What is not the whole document may lack what another mistake hides. */
  readonly unread: readonly string[]
  readonly whole: boolean
  readonly places: Places
  /** Those that could be read; none, one or several. */
  readonly scenarios: readonly NamedScenario[]
  /** Names to which the command line gives one value in all cases. */
  readonly held: ReadonlySet<string>
  readonly complain: Complain
}

/** The scenarios may be fewer than the file names, and the document a part of it: what is told is true in any case. Parts in which something was told are not to be used. */
export const checkNames = (parts: Parts): Pick<Sweep, 'list' | 'axes' | 'sample'> => {
  const { document, unread, whole, scenarios, complain, places } = parts
  const checker = createChecker(parts)
  const list = (document.cases ?? []).map((setting, index) => checker.setting(setting, `cases/${index}`))
  const axes = Object.entries(document.grid ?? {}).map(([name, axis]) => checker.axis(name, axis))
  const sample = document.sample && { ...document.sample, ...checker.sampled(document.sample.levers) }
  for (const path of unread) checker.name(path)
  if (whole && scenarios.length === 1 && document.cases === undefined && axes.length === 0 && sample === undefined)
    complain(issueAt(places.get('')!, [], messages.nothingVaries))
  return { list: list.length === 0 ? [{}] : list, axes, ...(sample && { sample }) }
}

const createChecker = ({ places, scenarios, held, whole, complain }: Parts) => {
  const placeOf = (path: string): Place => places.get(path) ?? places.get('')!
  const tell = (path: string, shown: readonly string[], mistake: Mistake): void =>
    complain(issueAt(placeOf(path), shown, mistake))
  /** Section → where a name first stands in it. */
  const seen = new Map<string, { readonly section: string; readonly path: string }>()

  const kindOf = (name: string, path: string, shown: readonly string[]): Swept['kind'] | undefined => {
    const [section = ''] = shown
    const first = seen.get(name)
    if (first !== undefined && first.section !== section) {
      tell(path, shown, messages.nameTwice(name, placeOf(first.path)))
      return undefined
    }
    if (first === undefined) {
      seen.set(name, { section, path })
      if (held.has(name)) complain(issueAt({ file: '--set', line: 1, column: 1 }, [], messages.setSwept(name, section)))
    }
    const kinds = scenarios.map(({ scenario }) => kindIn(name, scenario))
    const missing = kinds.indexOf(undefined)
    const [kind] = kinds
    const other = kinds.findIndex(candidate => candidate !== kind)
    if (missing >= 0) {
      const { file, scenario } = scenarios[missing]!
      tell(path, shown, messages.nameUnknown(name, file, nearest(name, namesIn(scenario))))
      return undefined
    }
    if (other >= 0) {
      tell(path, shown, messages.kindsDiffer(name, scenarios[0]!.file, scenarios[other]!.file))
      return undefined
    }
    return kind
  }

  const leverNumber = (name: string, value: number, path: string, shown: readonly string[]): void => {
    for (const { file, scenario } of scenarios) {
      const lever = scenario.levers[name]!
      if (lever.from <= value && value <= lever.to) continue
      tell(path, shown, messages.leverOutside(value, lever, file))
      return
    }
  }

  const valueOf = (kind: Swept['kind'], name: string, text: string, path: string, shown: readonly string[]): SweptValue => {
    if (kind === 'variable') return text
    if (!numberPattern.test(text) && !percentPattern.test(text)) {
      tell(path, shown, messages.leverNumber(text))
      return text
    }
    // No minus zero.
    const value = Number(asShare(text)) + 0
    leverNumber(name, value, path, shown)
    return value
  }

  /** Of a thing that cannot be read itself. */
  const name = (path: string): void => {
    const [section = ''] = path.split('/')
    const called = path.slice(path.lastIndexOf('/') + 1)
    kindOf(called, `${path}#key`, [section, called])
  }

  const axis = (name: string, { values, from, to, steps }: NonNullable<SweepDocument['grid']>[string]): Axis => {
    const path = `grid/${name}`
    const shown = ['grid', name]
    const kind = kindOf(name, `${path}#key`, shown)
    if (kind === undefined) return { name, kind: 'lever', values: [] }
    if (values === undefined) {
      const ends = [from!, to!]
      if (kind === 'lever')
        for (const [index, end] of ends.entries()) leverNumber(name, end, `${path}/${['from', 'to'][index]}`, shown)
      const numbers = rangeOf(from!, to!, steps!)
      if (numbers.some((number, index) => number === numbers[index + 1]))
        tell(`${path}/steps`, shown, messages.stepsTooFine(from!, to!))
      return { name, kind, values: kind === 'lever' ? numbers : numbers.map(String) }
    }
    const read = values.map((text, index) => valueOf(kind, name, text, `${path}/values/${index}`, shown))
    for (const [index, value] of read.entries()) {
      const first = read.indexOf(value)
      if (first < index && (kind === 'variable' || typeof value === 'number'))
        tell(`${path}/values/${index}`, shown, messages.valueTwice(values[index]!, placeOf(`${path}/values/${first}`)))
    }
    return { name, kind, values: read }
  }

  const setting = (given: Readonly<Record<string, string>>, path: string): SweptSetting =>
    Object.fromEntries(
      Object.entries(given).flatMap(([name, text]) => {
        const shown = ['cases', name]
        const kind = kindOf(name, `${path}/${name}#key`, shown)
        return kind === undefined ? [] : [[name, valueOf(kind, name, text, `${path}/${name}`, shown)]]
      }),
    )

  const bounded = (name: string, bounds: Partial<Pick<LeverSpec, 'from' | 'to'>>): readonly SampledLever[] => {
    const path = `sample/levers/${name}`
    const shown = ['sample', name]
    const known = scenarios.every(({ scenario }) => kindIn(name, scenario) !== undefined)
    if (!known) {
      const { file, scenario } = scenarios.find(({ scenario }) => kindIn(name, scenario) === undefined)!
      tell(`${path}#key`, shown, messages.leverUnknown(name, file, nearest(name, Object.keys(scenario.levers))))
      return []
    }
    const kind = kindOf(name, `${path}#key`, shown)
    if (kind === 'variable') tell(`${path}#key`, shown, messages.sampledVariable(name))
    if (kind !== 'lever') return []
    if (bounds.from !== undefined) leverNumber(name, bounds.from, `${path}/from`, shown)
    if (bounds.to !== undefined) leverNumber(name, bounds.to, `${path}/to`, shown)
    const own = scenarios.map(({ file, scenario }) => ({ file, ...scenario.levers[name]! }))
    const above = own.reduce((one, other) => (other.from > one.from ? other : one))
    const below = own.reduce((one, other) => (other.to < one.to ? other : one))
    const { from, to } = { from: above.from, to: below.to, ...bounds }
    if (from < to) return [{ name, from, to }]
    // An end beyond the lever's bounds has been told.
    const isNear = (end: number | undefined): boolean =>
      end === undefined || own.every(lever => lever.from <= end && end <= lever.to)
    if (!isNear(bounds.from) || !isNear(bounds.to)) return []
    const key = places.has(`${path}#key`) ? `${path}#key` : 'sample#key'
    const given = (['from', 'to'] as const).find(end => bounds[end] !== undefined)
    const fixed = own.find(lever => lever.from === lever.to)
    if (fixed !== undefined) tell(key, shown, messages.leverFixed(name, fixed))
    else if (given !== undefined) tell(`${path}/${given}`, shown, messages.rangeEmpty(given, bounds[given]!, below, above))
    else tell(key, shown, messages.boundsApart(name, above, below))
    return []
  }

  const sampled = (levers: NonNullable<SweepDocument['sample']>['levers']): Pick<SweepSample, 'levers' | 'fixed'> => {
    if (levers !== undefined)
      return { levers: Object.entries(levers).flatMap(([name, bounds]) => bounded(name, bounds)), fixed: [] }
    const [first] = scenarios
    if (first === undefined) return { levers: [], fixed: [] }
    const { file, scenario } = first
    const all = Object.keys(scenario.levers).filter(name => !seen.has(name))
    const fixed = all.filter(name => held.has(name) || scenarios.some(({ scenario }) => isFixed(scenario, name)))
    const free = all.filter(name => !fixed.includes(name))
    if (free.length === 0 && whole) tell('sample#key', ['sample'], messages.noLevers(file))
    return { levers: free.flatMap(name => bounded(name, {})), fixed }
  }

  return { name, axis, setting, sampled }
}

const numberPattern = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/

const kindIn = (name: string, { levers, variables }: Scenario): Swept['kind'] | undefined => {
  if (Object.hasOwn(levers, name)) return 'lever'
  return Object.hasOwn(variables, name) || Object.hasOwn(variables, splitMember(name)?.base ?? '') ? 'variable' : undefined
}

/** With a single value: there is nothing to sample. */
const isFixed = ({ levers }: Scenario, name: string): boolean =>
  Object.hasOwn(levers, name) && levers[name]!.from === levers[name]!.to

const namesIn = ({ levers, variables }: Scenario): readonly string[] => [...Object.keys(levers), ...Object.keys(variables)]

/** Both ends, exactly, and what lies between, as short as it can be written within a ten thousandth of a step: 0.3, not 0.30000000000000004. */
const rangeOf = (from: number, to: number, steps: number): readonly number[] => {
  const [width, most] = [Math.abs(to - from) / steps, Math.max(Math.abs(from), Math.abs(to))]
  let scale = 1
  while (scale * width < 1e4 && scale * most < 1e12 && scale <= mostScale) scale *= 10
  const shorten = (value: number): number =>
    scale <= mostScale ? Math.round(value * scale) / scale : Number(value.toPrecision(12))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const value = step === 0 ? from : step === steps ? to : shorten(from + ((to - from) * step) / steps)
    return Math.min(Math.max(from, value), to) + 0
  })
}

/** The last power of ten that is exact. */
const mostScale = 1e22
