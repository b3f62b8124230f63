// An experiment without a scenario: values in closed form by path and date, so that every statistic can be computed again by hand.

import { type Kernel, type Lowered, stripPaths } from '../../src/kernel/kernel.js'
import type { Model, ModelTarget } from '../../src/model/model.js'
import type { Unit } from '../../src/model/unit.js'
import { createCollector } from '../../src/run/collect.js'
import type { Ensemble } from '../../src/run/ensemble.js'
import { createExperiment, type Experiment } from '../../src/run/experiment.js'
import type { JobResult } from '../../src/run/job.js'
import { runJob } from './run-job.js'
import { planJobs } from '../../src/run/jobs.js'
import { layOutBlocks } from '../../src/run/layout.js'
import { numbers, type Plan } from '../../src/run/plan.js'
import { buildWatch } from '../../src/run/watch.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { verbatim } from '../../src/text.js'

export interface FakeVariable {
  readonly name: string
  readonly at: (path: number, date: number) => number
  readonly constant?: boolean
  readonly lattice?: number
  /** It is an input, drawn once per path. */
  readonly draw?: boolean
  /** It is the index of what bound, of so many. */
  readonly labels?: number
}

export interface FakeTarget {
  readonly name: string
  readonly at_least?: number
  readonly at_most?: number
  readonly deadline: number
  readonly confidence?: number
  /** Variables; the first is the headline. */
  readonly readings: readonly string[]
}

export interface FakeSpec {
  readonly paths: number
  readonly dates: number
  readonly sample?: number
  /** random where it is not given. */
  readonly design?: string
  readonly variables: readonly FakeVariable[]
  readonly targets?: readonly FakeTarget[]
  readonly indicators?: readonly string[]
  /** full where it is not given. */
  readonly uncertainty?: 'full' | 'medians'
  /** The step at which a path fails, by the first variable. */
  readonly fails?: (path: number) => number | undefined
}

const unit: Unit = { text: '1', scale: 1, powers: new Map() }

const isoDate = (date: number): string => `${2015 + date}-12-31`

export const fakePlan = (spec: FakeSpec): Plan => {
  const scenario: Scenario = {
    format: 1,
    id: 'fake',
    name: verbatim('fake'),
    time: { start: isoDate(0), end: isoDate(spec.dates - 1), step: 'year' },
    units: {},
    levers: {},
    variables: Object.fromEntries(spec.variables.map(({ name }) => [name, { is: '0', unit: '1' }])),
    factors: {},
    correlations: [],
    targets: Object.fromEntries(
      (spec.targets ?? []).map(({ name, deadline, readings, at_least, at_most }) => [
        name,
        {
          ...(at_least === undefined ? { at_most: at_most! } : { at_least }),
          by: isoDate(deadline),
          readings: Object.fromEntries(readings.map(variable => [variable, { variable }])),
        },
      ]),
    ),
    indicators: spec.indicators ?? [],
    observations: [],
    run: { paths: spec.paths, seed: '1', design: spec.design ?? 'random', uncertainty: spec.uncertainty ?? 'full', events: 'on' },
  }
  return { numbers, scenario, sample: spec.sample ?? 16_384 }
}

export const fakeModel = (spec: FakeSpec): Model => ({
  scenario: fakePlan(spec).scenario,
  calendar: {
    step: 'year',
    dates: Array.from({ length: spec.dates }, (_, date) => isoDate(date)),
    stepYears: 1,
    years: Array.from({ length: spec.dates }, (_, date) => 2016 + date),
  },
  variables: spec.variables.map(({ name }) => ({
    name,
    title: verbatim(name),
    unit,
    formula: { kind: 'number', value: 0, at: { start: 0, end: 1 } },
    text: '0',
    conversions: [],
  })),
  levers: [],
  targets: (spec.targets ?? []).map(
    ({ name, at_least, at_most, deadline, confidence, readings }): ModelTarget => ({
      name,
      title: verbatim(name),
      sense: at_least === undefined ? 'at_most' : 'at_least',
      bound: at_least ?? at_most!,
      unit,
      percent: false,
      by: isoDate(deadline),
      deadline,
      ...(confidence === undefined ? {} : { confidence }),
      readings: readings.map((variable, i) => ({ name: variable, title: verbatim(variable), variable, headline: i === 0 })),
    }),
  ),
  mixtures: new Map(),
  indicators: spec.indicators ?? [],
  observations: new Map(),
  warnings: [],
})

/** Node v of the program is variable v. */
const fakeLowered = (spec: FakeSpec): Lowered => ({
  program: {
    nodes: [],
    types: [],
    functions: [],
    tables: [],
    states: [],
    lines: [],
    loops: [],
    streams: [],
    inputs: 0,
    dates: spec.dates,
    years: [],
  },
  inputs: new Float64Array(0),
  inputIndex: new Map(),
  variables: spec.variables.map(({ name, constant, lattice }, node) => ({
    name,
    node,
    constant: constant ?? false,
    ...(lattice === undefined ? {} : { lattice }),
  })),
  pins: [],
  renewals: [],
  draws: spec.variables.flatMap(({ name, draw }, node) =>
    draw === true ? [{ name, variable: name, clock: 'path' as const, uniform: node, value: node }] : [],
  ),
  bindings: spec.variables.flatMap(({ name, labels }, node) =>
    labels === undefined
      ? []
      : [{ name, variable: name, labels: Array.from({ length: labels }, (_, i) => verbatim(`${name} ${i}`)), node }],
  ),
})

export const fakeExperiment = (spec: FakeSpec): Experiment => {
  const watch = buildWatch(fakeModel(spec), fakeLowered(spec))
  const recorded = watch.recordings.map(({ dates }) => new Float64Array(stripPaths * (dates === 'all' ? spec.dates : 1)))
  const failed = new Int32Array(stripPaths)
  const kernel: Kernel = {
    recorded,
    failed,
    setInputs() {},
    run(firstPath) {
      for (const [r, { node }] of watch.recordings.entries()) {
        const { at } = spec.variables[node]
        for (let i = 0; i < recorded[r].length; i++) recorded[r][i] = at(firstPath + (i % stripPaths), Math.floor(i / stripPaths))
      }
      for (let lane = 0; lane < stripPaths; lane++) {
        const step = spec.fails?.(firstPath + lane)
        failed[lane] = step === undefined ? -1 : step * watch.named.length
        if (step !== undefined) for (const values of recorded) values[lane] = Number.NaN
      }
    },
  }
  const layout = layOutBlocks(spec.paths, watch.shape.randomizations)
  return createExperiment({ kernel, watch, layout, sample: spec.sample ?? 16_384 })
}

const never = { stop: () => false, progress: () => {} }

/** Every job of `size` blocks, in the order that `arrange` gives their results. */
export const runFake = (
  spec: FakeSpec,
  size = 4,
  arrange: (results: JobResult[]) => JobResult[] = results => results,
): Ensemble => {
  const experiment = fakeExperiment(spec)
  const results = planJobs(experiment.layout, 1, size).map(job => runJob(experiment, job, never)!)
  const collector = createCollector(experiment.watch, spec.paths)
  // As across threads: what arrives is a copy.
  for (const result of arrange(results)) collector.add(structuredClone(result))
  return collector.finish()
}

/** A number in (0, 1) that looks random, from a path and a salt. */
export const hash01 = (path: number, salt: number): number => {
  let x = (Math.imul(path + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca77)) | 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (((x ^ (x >>> 16)) >>> 0) + 0.5) / 2 ** 32
}
