// What the three files of a result must hold before anything is drawn from them. A folder may come from anywhere: from a colleague, from a disk that
// was full, from a hand that edited it.

import * as z from 'zod/mini'
import { currencies } from '../model/currencies.js'
import type { ReportSource } from '../report/source.js'

const text = z.object({ en: z.string(), zh: z.string() })
const numbers = z.array(z.number())
const names = z.array(z.string())
const named = <Shape extends z.core.$ZodType>(shape: Shape) => z.record(z.string(), shape)
const difference = z.object({ value: z.number(), low: z.number(), high: z.number() })
const probability = z.object({ p: z.number(), low: z.number(), high: z.number(), hits: z.number() })

const drawn = z.object({ asked: z.number(), drawn: z.number(), below: z.number(), z: z.number() })

const summary = z.object({
  scenario: z.string(),
  model: z.string(),
  seed: z.string(),
  design: z.string(),
  quantiles: z.optional(z.literal('exact')),
  paths: z.number(),
  failed: z.object({
    count: z.number(),
    causes: z.array(z.object({ variable: z.string(), date: z.string(), count: z.number(), first_path: z.number() })),
  }),
  time: z.object({ step: z.string(), dates: z.array(z.iso.date()).check(z.minLength(1)) }),
  variables: named(
    z.object({
      unit: z.string(),
      title: text,
      constant: z.boolean(),
      mean: numbers,
      mean_se: numbers,
      sd: numbers,
      min: numbers,
      max: numbers,
      quantiles: z.object({
        p01: numbers,
        p05: numbers,
        p10: numbers,
        p25: numbers,
        p50: numbers,
        p75: numbers,
        p90: numbers,
        p95: numbers,
        p99: numbers,
      }),
    }),
  ),
  targets: named(
    z.object({
      title: text,
      unit: z.string(),
      percent: z.boolean(),
      by: z.iso.date(),
      read_at: z.iso.date(),
      readings: named(
        z.object({
          variable: z.string(),
          headline: z.boolean(),
          probability: numbers,
          probability_low: numbers,
          probability_high: numbers,
          at_deadline: probability,
          at_deadline_quantiles: numbers.check(z.length(99)),
          verdict: z.optional(z.enum(['on track', 'off track', 'cannot tell'])),
          first_hit: z.object({ counts: numbers, never: z.number(), median: z.nullable(z.string()) }),
          shortfall_if_missed: z.object({ mean: z.number(), cvar95: z.number() }),
        }),
      ).check(z.refine(readings => Object.values(readings).some(({ headline }) => headline))),
    }),
  ),
  baseline: z.optional(
    z.object({
      scenario: z.string(),
      name: text,
      model: z.string(),
      paths: z.number(),
      failed: z.number(),
      all: probability,
      kept: z.object({ mean: z.number(), mean_se: z.number() }),
      kept_difference: z.optional(difference),
      targets: named(
        z.object({
          asks_otherwise: z.optional(z.literal(true)),
          readings: named(z.object({ at_deadline: probability, difference })),
        }),
      ),
    }),
  ),
  joint: z.object({
    headline: z.object({
      all: probability,
      kept: z.object({ mean: z.number(), mean_se: z.number(), counts: numbers }),
      pairs: z.object({ targets: names, paths: z.number(), missed: z.array(numbers) }),
    }),
  }),
  binding: named(z.object({ variable: z.string(), labels: z.array(text), share: z.array(numbers) })),
  drivers: named(
    z.array(
      z.object({
        input: z.string(),
        renewed: z.optional(z.enum(['year', 'step'])),
        rank_correlation: z.number(),
        low: z.number(),
        high: z.number(),
      }),
    ),
  ),
  unranked: z.optional(named(z.number())),
  drivers_by_year: z.optional(
    named(
      z.object({
        dates: z.array(z.iso.date()).check(z.minLength(2)),
        paths: z.number(),
        inputs: z.array(z.object({ input: z.string(), rank_correlation: numbers, low: numbers, high: numbers })),
      }),
    ),
  ),
  sample: z.number(),
  scatter: z.object({ inputs: named(numbers), readings: named(numbers) }),
  drawn: named(
    z.object({
      mean: z.optional(z.object({ asked: z.number(), z: z.number() })),
      quantiles: z.optional(z.object({ p05: drawn, p25: drawn, p50: drawn, p75: drawn, p95: drawn })),
    }),
  ),
  convergence: z.object({ paths: numbers, counted: numbers, hits: named(named(numbers)) }),
})

const model = z.object({
  scenario: z.object({
    name: text,
    description: z.optional(text),
    not_modeled: z.optional(z.array(text)),
    units: named(z.string()),
    levers: named(
      z.object({ value: z.number(), from: z.number(), to: z.number(), unit: z.string(), cost: z.optional(z.string()) }),
    ),
    variables: named(
      z.object({ unit: z.string(), is: z.optional(z.string()), title: z.optional(text), source: z.optional(text) }),
    ),
    targets: named(z.object({ readings: named(z.object({ variable: z.string(), title: z.optional(text) })) })),
    indicators: names,
  }),
  inputs: names,
  inside: z.optional(names),
  costs: z.optional(named(z.object({ value: z.number(), unit: z.enum(currencies.map(({ code }) => code)) }))),
  limits: z.optional(named(names)),
  observations: named(z.array(z.object({ date: z.string(), value: z.number(), kind: z.string(), source: z.string() }))),
  warnings: z.array(text),
})

const manifest = z.object({
  hash: z.string(),
  numbers: z.number(),
  versions: z.object({ steppecast: z.string(), node: z.string() }),
  host: z.object({ cpu: z.string() }),
  threads: z.number(),
  executor: z.string(),
  seconds: named(z.number()),
  peak_memory_mb: z.number(),
  command: names,
  settings: z.optional(
    z.array(z.object({ path: names.check(z.minLength(2)), before: z.optional(text), after: z.optional(text) })),
  ),
  inputs: z.array(z.object({ file: z.string(), sha256: z.string() })),
  finished: z.iso.datetime(),
})

const shapes = { summary, model, manifest } as const

export type ResultFile = keyof typeof shapes

/** Where the value first differs from what the file must hold: `targets/first/by`; undefined where it does not. */
export const firstFlaw = (file: ResultFile, value: unknown): string | undefined => {
  const { success, error } = shapes[file].safeParse(value)
  return success ? undefined : error.issues[0].path.map(String).join('/') || '/'
}

/**
 * A name that one file uses and another does not have, as it is with files of two runs; undefined where there is none. The files have their shapes.
 */
export const firstStranger = ({ summary, model }: ReportSource): string | undefined => {
  const { variables, targets, indicators } = model.scenario
  const readings = Object.entries(summary.targets).flatMap(([target, promise]) =>
    Object.entries(promise.readings).map(([name, { variable }]) => ({ target, name, variable })),
  )
  const missing = (names: readonly string[], record: object) => names.find(name => !Object.hasOwn(record, name))
  return (
    missing([...readings.map(({ variable }) => variable), ...model.inputs, ...indicators], summary.variables) ??
    missing(
      Object.values(summary.binding).map(({ variable }) => variable),
      summary.variables,
    ) ??
    missing(Object.entries(model.limits ?? {}).flat(2), summary.variables) ??
    missing(model.inputs, variables) ??
    missing(Object.keys(summary.targets), targets) ??
    missing(Object.keys(targets), summary.targets) ??
    readings.find(({ target, name }) => !Object.hasOwn(targets[target].readings, name))?.name
  )
}
