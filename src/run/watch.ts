// What an experiment watches: which nodes the kernel writes down and which statistics are kept of them.
//
// Distributions are kept of inputs (variables whose own equation draws), readings of targets, indicators, variables that have a history and those that
// are the tightest of several; a variable that does not change in time is kept at the first date alone.

import type { Clock, NodeId } from '../ir/nodes.js'
import type { Lowered, Recording } from '../kernel/kernel.js'
import type { Model } from '../model/model.js'
import type { Bound } from '../stats/hits.js'
import type { Shape } from '../stats/statistic.js'
import type { Text } from '../text.js'
import { designOf } from './design.js'
import { yearEndsBefore } from './year-ends.js'

/** Statistics of one variable. Its cells are firstCell ≤ cell < firstCell + dates. */
export interface WatchedSeries {
  readonly variable: string
  /** Index into `recordings`. */
  readonly recording: number
  /** 1 for a variable that does not change in time. */
  readonly dates: number
  readonly firstCell: number
}

export interface WatchedReading {
  readonly target: string
  readonly name: string
  readonly variable: string
  readonly headline: boolean
  readonly bound: Bound
  readonly recording: number
  /** Date at which it is read; 0 where the variable does not change in time. */
  readonly deadline: number
  /** The variable does not change in time. */
  readonly constant: boolean
  /** The cell of its value at the first date; that of the deadline is `deadline` further on. */
  readonly firstCell: number
}

/** A headline reading at the end of a year before its deadline. */
interface WatchedMoment {
  /** Index into `readings`. */
  readonly reading: number
  readonly date: number
}

interface WatchedBinding {
  readonly name: string
  readonly variable: string
  readonly labels: readonly Text[]
  readonly recording: number
}

interface WatchedDraw {
  readonly name: string
  readonly recording: number
}

/** What is drawn anew each year or each step. */
interface WatchedRenewal extends WatchedDraw {
  readonly clock: Exclude<Clock, 'path'>
}

/** What that has come to: its values summed up over the dates 0 ≤ d ≤ date. */
interface WatchedSum {
  /** Index into `renewals`. */
  readonly renewal: number
  readonly date: number
}

export interface Watch {
  /** The scenario's id, for messages. */
  readonly scenario: string
  /** Every draw is at its median: the one path says what happens in it, and nothing of how likely that is. */
  readonly medians: boolean
  readonly dates: number
  /** Names of the variables, by the index that a failure's code holds. */
  readonly named: readonly string[]
  readonly recordings: readonly Recording[]
  readonly series: readonly WatchedSeries[]
  readonly readings: readonly WatchedReading[]
  readonly bindings: readonly WatchedBinding[]
  /** Draws made once per path: columns of the sample, before the readings. */
  readonly draws: readonly WatchedDraw[]
  readonly renewals: readonly WatchedRenewal[]
  /** Up to every deadline at which a headline reading that changes in time is read: columns of the sample, after the readings. */
  readonly sums: readonly WatchedSum[]
  /** Columns of the yearly sample. */
  readonly yearly: readonly WatchedMoment[]
  /** Up to every date of those: columns of the yearly sample, after them. */
  readonly yearlySums: readonly WatchedSum[]
  readonly shape: Shape
}

/** All that a page tells of one scenario, or only what tells one case from another: readings and what binds. */
export type Interest = 'everything' | 'readings'

export const buildWatch = (model: Model, lowered: Lowered, interest: Interest = 'everything'): Watch => {
  const dates = lowered.program.dates
  const recorder = createRecorder()
  const lookup = new Map(lowered.variables.map(variable => [variable.name, variable]))
  const watched = interest === 'everything' ? watchedNames(model, lowered) : readingNames(model)

  const series: WatchedSeries[] = []
  const lattices: number[] = []
  for (const { name, node, constant, lattice } of lowered.variables.filter(({ name }) => watched.has(name))) {
    const own = constant ? 1 : dates
    series.push({
      variable: name,
      recording: recorder.record(node, constant ? 'first' : 'all'),
      dates: own,
      firstCell: lattices.length,
    })
    for (let date = 0; date < own; date++) lattices.push(lattice ?? 0)
  }

  const readings = model.targets.flatMap(target =>
    target.readings.map(({ name, variable, headline }): WatchedReading => {
      const { recording, firstCell } = series.find(candidate => candidate.variable === variable)!
      const constant = lookup.get(variable)!.constant
      const deadline = constant ? 0 : target.deadline
      const bound = { sense: target.sense, bound: target.bound }
      return { target: target.name, name, variable, headline, bound, recording, deadline, constant, firstCell }
    }),
  )
  const bindings = lowered.bindings.map(({ name, variable, labels, node }) => ({
    name,
    variable,
    labels,
    recording: recorder.record(node, 'all'),
  }))
  const draws = lowered.draws
    .filter(({ clock }) => clock === 'path' && interest === 'everything')
    .map(({ name, value }) => ({ name, recording: recorder.record(value, 'first') }))
  const renewals = (interest === 'everything' ? lowered.renewals : []).map(({ name, clock, value }) => ({
    name,
    clock,
    recording: recorder.record(value, 'all'),
  }))
  const sumsTo = (dates: readonly number[]): readonly WatchedSum[] =>
    renewals.flatMap((_, renewal) => [...new Set(dates)].map(date => ({ renewal, date })))

  const yearly = readings.flatMap(({ headline, constant, deadline }, reading) =>
    interest === 'everything' && headline && !constant
      ? yearEndsBefore(deadline, model.calendar.dates).map(date => ({ reading, date }))
      : [],
  )

  return {
    scenario: model.scenario.id,
    medians: model.scenario.run.uncertainty === 'medians',
    dates,
    named: lowered.variables.map(({ name }) => name),
    recordings: recorder.recordings(),
    series,
    readings,
    bindings,
    draws,
    renewals,
    sums: sumsTo(readings.flatMap(({ headline, constant, deadline }) => (headline && !constant ? [deadline] : []))),
    yearly,
    yearlySums: sumsTo(yearly.map(({ date }) => date)),
    shape: {
      dates,
      lattices: Float64Array.from(lattices),
      readings: readings.length,
      headlines: model.targets.length,
      randomizations: designOf(model.scenario).randomizations,
      bindings: bindings.map(({ labels }) => labels.length),
    },
  }
}

const readingNames = ({ targets }: Model): ReadonlySet<string> =>
  new Set(targets.flatMap(({ readings }) => readings.map(({ variable }) => variable)))

const watchedNames = (model: Model, lowered: Lowered): ReadonlySet<string> =>
  new Set([
    ...lowered.draws.map(({ variable }) => variable),
    ...lowered.bindings.map(({ variable }) => variable),
    ...readingNames(model),
    ...model.indicators,
    ...model.observations.keys(),
  ])

/** One recording a node, at every date where anyone asks for that. */
const createRecorder = () => {
  const index = new Map<NodeId, number>()
  const dates: Recording['dates'][] = []
  return {
    record: (node: NodeId, when: Recording['dates']): number => {
      const at = index.get(node) ?? index.size
      index.set(node, at)
      if (dates[at] !== 'all') dates[at] = when
      return at
    },
    recordings: (): readonly Recording[] => [...index.keys()].map((node, at) => ({ node, dates: dates[at] })),
  }
}
