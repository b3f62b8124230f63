// The shape of a scenario. The error of each check is the name of a rule in rules.ts, which says in two languages what would be right.

import * as z from 'zod/mini'
import { designs } from '../sampling/index.js'
import { isScenarioId } from './id.js'
import { limits } from './limits.js'
import { memberPattern, type NamePattern, namePattern, variablePattern } from './names.js'
import { kindOf, observationKinds } from './observation-kinds.js'
import type { Rule } from './rules.js'
import type { Scenario } from './scenario.js'
import { pointedThousands } from './thousands.js'
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
export const percentPattern = /^([-+]?(?:\d+(?:\.\d+)?|\.\d+))\s*%$/
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

/** What becomes of a value before the schema sees it. */
const after = (become: (value: unknown) => unknown) => {
  const first = z.transform<unknown, any>(become)
  return <Schema extends z.core.$ZodType>(schema: Schema) => z.pipe(first, schema)
}
export const readText = after(asText)
export const readNumber = after(asNumber)
/** Whether a point in a number may be meant to mark thousands, 20.000. */
const isPointed = (value: unknown): boolean => value instanceof Written && pointedThousands(value.text) !== undefined
/** A bound keeps such a text, so that it can be asked what was meant. */
const readBound = after(value => (isPointed(value) ? asText(value) : asNumber(value)))
/** A count is no such number. */
const readCount = after(value => (isPointed(value) ? value : asNumber(value)))
const readShare = after(asShare)

export const between = (least: number, most: number, name: Rule) => [z.minimum(least, rule(name)), z.maximum(most, rule(name))]
/** A list of one item or more. */
export const list = <Item extends z.core.$ZodType>(item: Item, name: Rule) =>
  z.array(item, rule(name)).check(z.minLength(1, rule(name)))

export const text = shared((name: Rule) => readText(z.string(rule(name)).check(z.minLength(1, rule(name)))))
export const number = shared((name: Rule) => readNumber(z.number(rule(name))))
/** 30 % stands for 0.3. */
export const numberOrPercent = shared((name: Rule) => readShare(z.number(rule(name))))
/** 80 % stands for 0.8. */
const probability = (name: Rule) => readShare(z.number(rule(name)).check(z.gt(0, rule(name)), z.lt(1, rule(name))))
const share = (name: Rule) => readNumber(z.number(rule(name)).check(...between(-1, 1, name)))
/** Where the text is no such name, the rule tells. */
const named = (text: z.ZodMiniString, { source, test }: NamePattern, which: Rule) =>
  text.check(z.refine(test, rule(which))).register(z.globalRegistry, { pattern: source })
const name = (which: Rule, pattern = variablePattern) =>
  readText(named(z.string(rule(which)).check(z.maxLength(limits.nameLength, rule(which))), pattern, which))
export const date = readText(z.iso.date(rule('date')))
const nameAsKey = shared((pattern: NamePattern) => named(z.string(), pattern, 'name'))
export const byName = <Value extends z.core.$ZodType>(value: Value, which: Rule, pattern = namePattern) =>
  z.record(nameAsKey(pattern), value, rule(which))

/** One plain text stands for both languages. */
export const words = after(value =>
  (typeof value === 'string' && value !== '') || value instanceof Written ? { en: asText(value), zh: asText(value) } : value,
)(keys({ en: text('bothLanguages'), zh: text('bothLanguages') }, 'words'))

const optionalWords = z.optional(words)

const variable = keys(
  {
    is: z.optional(text('formula')),
    unit: text('unit'),
    for: z.optional(name('setName', namePattern)),
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
    cost: z.optional(text('formula')),
    title: optionalWords,
    source: optionalWords,
  },
  'lever',
)

const bound = readBound(z.union([z.number(), z.string().check(z.minLength(1))], rule('bound')))

const variableName = name('variableName')

const reading = keys({ variable: variableName, title: optionalWords }, 'reading')

const target = keys(
  {
    title: optionalWords,
    source: optionalWords,
    at_least: z.optional(bound),
    at_most: z.optional(bound),
    by: date,
    readings: byName(reading, 'readings').check(z.refine(readings => Object.keys(readings).length > 0, rule('readings'))),
    confidence: z.optional(probability('confidence')),
  },
  'target',
)

const time = keys({ start: date, end: date, step: z.enum(['month', 'quarter', 'year'], rule('step')) }, 'time')

export const run = keys(
  {
    paths: readCount(z.int(rule('paths')).check(...between(1, limits.paths, 'paths'))),
    seed: readText(z.string(rule('seed')).check(z.minLength(1, rule('seed')), z.maxLength(limits.seedLength, rule('seed')))),
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
    paths: z._default(paths, 20_000),
    seed: z._default(seed, '1'),
    design: z._default(design, 'random'),
    uncertainty: z._default(uncertainty, 'full'),
    events: z._default(events, 'on'),
    // The default leaves no trace: runs keep the names that they had before there was a choice.
    quantiles: z.optional(
      z.pipe(
        quantiles,
        z.transform(wanted => (wanted === 'exact' ? wanted : undefined)),
      ),
    ),
  },
  'run',
)

const rows = byName(keys({ indicator: text('indicator'), region: text('region') }, 'row'), 'rows', variablePattern)

const optionalText = z.optional(z.string(rule('text')))

/** By the word that a file has for it. */
const observationKind = after(value => (typeof value === 'string' ? kindOf(value) : value))(
  z.enum(
    observationKinds.map(({ kind }) => kind),
    rule('rowKind'),
  ),
)

/** A row of a data file. */
export const observationRow = keys(
  {
    indicator: text('indicator'),
    region: text('region'),
    date,
    value: z.number(rule('rowNumber')),
    unit: text('rowText'),
    low: z.optional(z.number(rule('rowNumber'))),
    high: z.optional(z.number(rule('rowNumber'))),
    kind: observationKind,
    confidence: optionalText,
    note: optionalText,
    source: optionalText,
  },
  'row',
)

const observation = keys({ file: text('dataFile'), rows }, 'observation')

const common = {
  format: readNumber(z.literal(1, rule('format'))),
  name: words,
  description: optionalWords,
  not_modeled: z.optional(z.array(words, rule('notModeled'))),
  time,
  units: byName(text('noun'), 'units'),
  sets: byName(list(name('member', memberPattern), 'members'), 'sets'),
  levers: byName(lever, 'levers'),
  variables: byName(variable, 'variables', variablePattern),
  factors: byName(byName(share('loading'), 'factor', variablePattern), 'factors'),
  correlations: z.array(z.tuple([variableName, variableName, share('correlation')], rule('pair')), rule('correlations')),
  targets: byName(target, 'targets'),
  indicators: z.array(variableName, rule('indicators')),
  observations: z.array(observation, rule('observations')),
  run,
}

const fileNames = after(value => (Array.isArray(value) ? value : [value]))(list(text('extends'), 'extends'))

/** One file, in its regular form: what it leaves out, others may give. */
export const documentSchema = keys(
  {
    ...z.partial(z.object(common)).shape,
    extends: z.optional(fileNames),
    time: z.optional(z.partial(time)),
    levers: z.optional(byName(z.partial(lever), 'levers')),
    variables: z.optional(byName(z.partial(variable), 'variables', variablePattern)),
    targets: z.optional(byName(z.partial(target), 'targets')),
    run: z.optional(z.partial(run)),
  },
  'document',
)

// Rules across keys are checked also where one of the keys is wrong in itself, so that every mistake is told at once.
export const always = { when: ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null }

const areOrdered = ({ value, from, to }: Readonly<Record<'value' | 'from' | 'to', number>>): boolean =>
  [value, from, to].some(end => typeof end !== 'number') || (from <= value && value <= to)

const completeLever = lever.check(z.refine(areOrdered, { ...rule('leverBounds'), ...always, path: ['value'] }))

const completeTarget = target.check(
  z.refine(({ at_least, at_most }) => at_least !== undefined || at_most !== undefined, { ...rule('boundMissing'), ...always }),
  z.refine(({ at_least, at_most }) => at_least === undefined || at_most === undefined, {
    ...rule('boundTwice'),
    ...always,
    path: ['at_most'],
  }),
)

const change = keys({ path: z.array(text('text')), before: optionalWords, after: optionalWords }, 'words')

const variant = keys({ parents: z.array(text('dataFile')), changes: z.array(change) }, 'extends')

/** The whole, after extends and settings. */
export const scenarioSchema = keys(
  {
    format: common.format,
    id: z.string(rule('id')).check(z.refine(isScenarioId, rule('id'))),
    name: words,
    description: optionalWords,
    variant: z.optional(variant),
    not_modeled: common.not_modeled,
    time,
    units: z._default(common.units, {}),
    sets: z.optional(common.sets),
    levers: z._default(byName(completeLever, 'levers'), {}),
    variables: common.variables.check(
      z.refine(variables => Object.keys(variables).length <= limits.names, rule('variableCount')),
    ),
    factors: z._default(common.factors, {}),
    correlations: z._default(common.correlations, []),
    targets: z._default(byName(completeTarget, 'targets'), {}),
    indicators: z._default(common.indicators, []),
    observations: z._default(z.array(z.extend(observation, { data: z.array(observationRow) }), rule('observations')), []),
    run: z.prefault(completeRun, {}),
  },
  'document',
) satisfies z.ZodMiniType<Scenario>

export const sectionKeys: readonly string[] = Object.keys(documentSchema.shape)
export const variableKeys: readonly string[] = Object.keys(variable.shape)
export const leverKeys: readonly string[] = Object.keys(lever.shape)
export const targetKeys: readonly string[] = Object.keys(target.shape)
export const runKeys: readonly string[] = Object.keys(run.shape)
