// The shape of a scenario. The error of each check is the name of a rule in rules.ts, which says in two languages what would be right.

import * as z from 'zod'
import { designs } from '../sampling/index.js'
import { isScenarioId } from './id.js'
import { limits } from './limits.js'
import { memberPattern, type NamePattern, namePattern, variablePattern } from './names.js'
import type { Rule } from './rules.js'
import type { Scenario } from './scenario.js'
import { Written } from './tree.js'

// Checks are made into code of their own otherwise, which pays where thousands of documents are read, and takes longer than reading one.
z.config({ jitless: true })

export const rule = (name: Rule): { readonly error: string } => ({ error: name })

/** A mapping with these keys and no others. An unknown key is told with the rule and the known keys, joined by spaces. */
export const keys = <Shape extends z.core.$ZodLooseShape>(shape: Shape, name: Rule) =>
  z.strictObject(shape, { error: issue => (issue.code === 'unrecognized_keys' ? [name, ...Object.keys(shape)].join(' ') : name) })

/** A number where a text is wanted stands for what was typed, and where a number is wanted for its value. */
export const asText = (value: unknown): unknown => (value instanceof Written ? value.text : value)
export const asNumber = (value: unknown): unknown => (value instanceof Written ? value.value : value)
export const percentPattern = /^(\d+(?:\.\d+)?|\.\d+)\s*%$/
/** A number, or so many per cent as a share; anything else as it is. */
export const asShare = (value: unknown): unknown => {
  const percent = typeof value === 'string' ? percentPattern.exec(value)?.[1] : undefined
  return percent === undefined ? asNumber(value) : Number(percent) / 100
}

/** One schema for all places that ask for the same: each takes a while to make. */
const shared = <Key, Schema>(make: (key: Key) => Schema): ((key: Key) => Schema) => {
  const made = new Map<Key, Schema>()
  return key => {
    const schema = made.get(key) ?? make(key)
    made.set(key, schema)
    return schema
  }
}

export const text = shared((name: Rule) => z.preprocess(asText, z.string(rule(name)).min(1, rule(name))))
export const number = shared((name: Rule) => z.preprocess(asNumber, z.number(rule(name))))
/** 30 % stands for 0.3. */
const numberOrPercent = shared((name: Rule) => z.preprocess(asShare, z.number(rule(name))))
/** 80 % stands for 0.8. */
const probability = (name: Rule) => z.preprocess(asShare, z.number(rule(name)).gt(0, rule(name)).lt(1, rule(name)))
const share = (name: Rule) => z.preprocess(asNumber, z.number(rule(name)).min(-1, rule(name)).max(1, rule(name)))
/** Where the text is no such name, the rule tells. */
const named = (text: z.ZodString, { source, test }: NamePattern, which: Rule) =>
  text.refine(test, rule(which)).register(z.globalRegistry, { pattern: source })
const name = (which: Rule, pattern = variablePattern) =>
  z.preprocess(asText, named(z.string(rule(which)).max(limits.nameLength, rule(which)), pattern, which))
export const date = z.preprocess(asText, z.iso.date(rule('date')))
const nameAsKey = shared((pattern: NamePattern) => named(z.string(), pattern, 'name'))
export const byName = <Value extends z.ZodType>(value: Value, which: Rule, pattern = namePattern) =>
  z.record(nameAsKey(pattern), value, rule(which))

/** One plain text stands for both languages. */
export const words = z.preprocess(
  value =>
    (typeof value === 'string' && value !== '') || value instanceof Written ? { en: asText(value), zh: asText(value) } : value,
  keys({ en: text('bothLanguages'), zh: text('bothLanguages') }, 'words'),
)

const optionalWords = words.optional()

const variable = keys(
  {
    is: text('formula').optional(),
    unit: text('unit'),
    for: name('setName', namePattern).optional(),
    title: optionalWords,
    source: optionalWords,
  },
  'variable',
)

const lever = keys(
  {
    value: numberOrPercent('leverNumber'),
    from: numberOrPercent('leverNumber'),
    to: numberOrPercent('leverNumber'),
    unit: text('unit'),
    cost: text('formula').optional(),
    title: optionalWords,
    source: optionalWords,
  },
  'lever',
)

const bound = z.preprocess(asNumber, z.union([z.number(), z.string().min(1)], rule('bound')))

const variableName = name('variableName')

const reading = keys({ variable: variableName, title: optionalWords }, 'reading')

const target = keys(
  {
    title: optionalWords,
    source: optionalWords,
    at_least: bound.optional(),
    at_most: bound.optional(),
    by: date,
    readings: byName(reading, 'readings').refine(readings => Object.keys(readings).length > 0, rule('readings')),
    confidence: probability('confidence').optional(),
  },
  'target',
)

const time = keys({ start: date, end: date, step: z.enum(['month', 'quarter', 'year'], rule('step')) }, 'time')

export const run = keys(
  {
    paths: z.preprocess(asNumber, z.int(rule('paths')).min(1, rule('paths')).max(limits.paths, rule('paths'))),
    seed: z.preprocess(asText, z.string(rule('seed')).min(1, rule('seed')).max(limits.seedLength, rule('seed'))),
    design: z.enum(
      designs.map(design => design.name),
      rule('design'),
    ),
    uncertainty: z.enum(['full', 'medians'], rule('uncertainty')),
    events: z.enum(['on', 'off'], rule('events')),
    quantiles: z.enum(['binned', 'exact'], rule('quantiles')),
  },
  'run',
)

const { paths, seed, design, uncertainty, events, quantiles } = run.shape

const completeRun = keys(
  {
    paths: paths.default(20_000),
    seed: seed.default('1'),
    design: design.default('random'),
    uncertainty: uncertainty.default('full'),
    events: events.default('on'),
    // The default leaves no trace: runs keep the names that they had before there was a choice.
    quantiles: quantiles.transform(wanted => (wanted === 'exact' ? wanted : undefined)).optional(),
  },
  'run',
)

const rows = byName(keys({ indicator: text('indicator'), region: text('region') }, 'row'), 'rows', variablePattern)

const optionalText = z.string(rule('text')).optional()

/** A row of a data file. */
export const observationRow = keys(
  {
    indicator: text('indicator'),
    region: text('region'),
    date,
    value: z.number(rule('rowNumber')),
    unit: text('rowText'),
    low: z.number(rule('rowNumber')).optional(),
    high: z.number(rule('rowNumber')).optional(),
    kind: text('rowText'),
    confidence: optionalText,
    note: optionalText,
    source: optionalText,
  },
  'row',
)

const observation = keys({ file: text('dataFile'), rows }, 'observation')

const common = {
  format: z.preprocess(asNumber, z.literal(1, rule('format'))),
  name: words,
  description: optionalWords,
  not_modeled: z.array(words, rule('notModeled')).optional(),
  time,
  units: byName(text('noun'), 'units'),
  sets: byName(z.array(name('member', memberPattern), rule('members')).min(1, rule('members')), 'sets'),
  levers: byName(lever, 'levers'),
  variables: byName(variable, 'variables', variablePattern),
  factors: byName(byName(share('loading'), 'factor', variablePattern), 'factors'),
  correlations: z.array(z.tuple([variableName, variableName, share('correlation')], rule('pair')), rule('correlations')),
  targets: byName(target, 'targets'),
  indicators: z.array(variableName, rule('indicators')),
  observations: z.array(observation, rule('observations')),
  run,
}

const fileNames = z.preprocess(
  value => (Array.isArray(value) ? value : [value]),
  z.array(text('extends'), rule('extends')).min(1, rule('extends')),
)

/** One file, in its regular form: what it leaves out, others may give. */
export const documentSchema = keys(
  {
    ...z.object(common).partial().shape,
    extends: fileNames.optional(),
    time: time.partial().optional(),
    levers: byName(lever.partial(), 'levers').optional(),
    variables: byName(variable.partial(), 'variables', variablePattern).optional(),
    targets: byName(target.partial(), 'targets').optional(),
    run: run.partial().optional(),
  },
  'document',
)

// Rules across keys are checked also where one of the keys is wrong in itself, so that every mistake is told at once.
export const always = { when: ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null }

const areOrdered = ({ value, from, to }: Readonly<Record<'value' | 'from' | 'to', number>>): boolean =>
  [value, from, to].some(end => typeof end !== 'number') || (from <= value && value <= to)

const completeLever = lever.refine(areOrdered, {
  ...rule('leverBounds'),
  ...always,
  path: ['value'],
})

const completeTarget = target
  .refine(({ at_least, at_most }) => at_least !== undefined || at_most !== undefined, { ...rule('boundMissing'), ...always })
  .refine(({ at_least, at_most }) => at_least === undefined || at_most === undefined, {
    ...rule('boundTwice'),
    ...always,
    path: ['at_most'],
  })

const change = keys({ path: z.array(text('text')), before: optionalWords, after: optionalWords }, 'words')

const variant = keys({ parents: z.array(text('dataFile')), changes: z.array(change) }, 'extends')

/** The whole, after extends and settings. */
export const scenarioSchema = keys(
  {
    format: common.format,
    id: z.string(rule('id')).refine(isScenarioId, rule('id')),
    name: words,
    description: optionalWords,
    variant: variant.optional(),
    not_modeled: common.not_modeled,
    time,
    units: common.units.default({}),
    sets: common.sets.optional(),
    levers: byName(completeLever, 'levers').default({}),
    variables: common.variables.refine(variables => Object.keys(variables).length <= limits.names, rule('variableCount')),
    factors: common.factors.default({}),
    correlations: common.correlations.default([]),
    targets: byName(completeTarget, 'targets').default({}),
    indicators: common.indicators.default([]),
    observations: z.array(observation.extend({ data: z.array(observationRow) }), rule('observations')).default([]),
    run: completeRun.prefault({}),
  },
  'document',
) satisfies z.ZodType<Scenario>

export const sectionKeys: readonly string[] = Object.keys(documentSchema.shape)
export const variableKeys: readonly string[] = Object.keys(variable.shape)
export const leverKeys: readonly string[] = Object.keys(lever.shape)
export const targetKeys: readonly string[] = Object.keys(target.shape)
export const runKeys: readonly string[] = Object.keys(run.shape)
