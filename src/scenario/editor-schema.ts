// The JSON Schema of one scenario file as it is written, for editors: what schema.ts says of the regular form, every key with its help, plus the
// freedoms that arrange.ts takes away again: groups of names, one text for both languages, a reading as a bare name, an empty section.

import * as z from 'zod/mini'
import type { Text } from '../text.js'
import { keyHelp } from './key-help.js'
import { namePattern, variablePattern } from './names.js'
import { rules } from './rules.js'
import { documentSchema, leverKeys, percentPattern, targetKeys, variableKeys } from './schema.js'

export type JsonSchema = { readonly [keyword: string]: unknown }

/** What editors are told of a kind of document. */
export interface EditorDocument {
  /** Of the regular form. */
  readonly schema: z.core.$ZodType
  readonly help: Readonly<Record<string, Text>>
  /** What stands at these places may be written in other ways too. */
  readonly freedoms: ReadonlyMap<string, Freedom>
}

export type Freedom = (schema: JsonSchema, pointer: string) => JsonSchema

export const editorSchemaOf = (document: EditorDocument): JsonSchema => {
  const { $schema, ...regular } = z.toJSONSchema(document.schema, { io: 'input', target: 'draft-7' })
  return { $schema, title: 'steppecast', ...asWritten(regular, { path: [], pointer: '#' }, document) }
}

export const editorSchema = (): JsonSchema => editorSchemaOf({ schema: documentSchema, help: keyHelp, freedoms })

export const renderSchema = (schema: JsonSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`

export const renderEditorSchema = (): string => renderSchema(editorSchema())

/** Where a schema stands: in the document, with * for any name or position, and in the JSON Schema. */
interface Spot {
  readonly path: readonly string[]
  readonly pointer: string
}

const asWritten = (schema: JsonSchema, { path, pointer }: Spot, document: EditorDocument): JsonSchema => {
  const inner = mapParts(schema, (part, key, step) =>
    asWritten(part, { path: [...path, key], pointer: pointer + step }, document),
  )
  const free = document.freedoms.get(path.join('.'))?.(inner, pointer) ?? loosen(inner)
  const help = document.help[path.join('.')]
  return { ...(help && { description: inBoth(help) }), ...(path.length === 1 ? orEmpty(free) : free) }
}

/** The schema with those of its keys, of any other name and of its items mapped. */
const mapParts = (schema: JsonSchema, map: (part: JsonSchema, key: string, step: string) => JsonSchema): JsonSchema => {
  const { properties, additionalProperties, items } = schema
  return {
    ...schema,
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, part]) => [key, map(part as JsonSchema, key, `/properties/${key}`)]),
      ),
    }),
    ...(isSchema(additionalProperties) && { additionalProperties: map(additionalProperties, '*', '/additionalProperties') }),
    ...(isSchema(items) && { items: map(items, '*', '/items') }),
  }
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value)

const inBoth = ({ en, zh }: Text): string => `${en}\n\n${zh}`

/** A text may be written as a number, a text in both languages as one; dates and names say in words what they must look like. */
const loosen = (schema: JsonSchema): JsonSchema => {
  const { type, format, pattern, enum: choices, properties, propertyNames } = schema
  if (isSchema(properties) && Object.keys(properties).join() === 'en,zh')
    return { ...schema, type: ['string', 'number', 'object'], minLength: 1 }
  if (isSchema(propertyNames)) return { ...schema, propertyNames: loosen(propertyNames) }
  if (type !== 'string' || choices !== undefined) return schema
  if (format === 'date') return { ...schema, pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, patternErrorMessage: inBoth(rules.date) }
  return pattern === undefined
    ? { ...schema, type: ['string', 'number'] }
    : { ...schema, patternErrorMessage: inBoth(rules.name) }
}

/** A section with nothing in it is as good as none. */
const orEmpty = (schema: JsonSchema): JsonSchema =>
  schema.type === 'object' || schema.type === 'array' ? { ...schema, type: [schema.type, 'null'] } : schema

/** A thing, or a group of such things by name, in as many levels as one likes. */
export const orGroup =
  (isThing: JsonSchema, names = namePattern): Freedom =>
  (thing: JsonSchema, pointer: string): JsonSchema => ({
    if: isThing,
    then: loosen(thing),
    else: {
      type: 'object',
      propertyNames: loosen({ type: 'string', pattern: names.source }),
      additionalProperties: { $ref: pointer },
    },
  })

/** As in arrange.ts: a mapping is a thing when one of its keys holds a value of the kind that things have, or when it holds no mapping at all. */
const hasKeyOf = (keys: readonly string[]): JsonSchema => ({
  anyOf: [
    ...keys.map(key => ({ required: [key], ...(key !== 'readings' && { properties: { [key]: { not: isGroup } } }) })),
    { additionalProperties: { not: { type: 'object' } } },
  ],
})

const isGroup: JsonSchema = { type: 'object', not: { minProperties: 1, propertyNames: { enum: ['en', 'zh'] } } }

const orPercent: Freedom = schema => ({ ...schema, type: ['number', 'string'], pattern: percentPattern.source })

const freedoms: ReadonlyMap<string, Freedom> = new Map([
  ['extends', (schema: JsonSchema) => ({ ...schema, type: ['string', 'array'], minLength: 1 })],
  ['levers.*', orGroup(hasKeyOf(leverKeys))],
  ['variables.*', orGroup(hasKeyOf(variableKeys), variablePattern)],
  ['targets.*', orGroup(hasKeyOf(targetKeys))],
  ['targets.*.readings.*', (schema: JsonSchema) => ({ ...schema, type: ['string', 'object'], minLength: 1 })],
  ['targets.*.confidence', orPercent],
  ['levers.*.value', orPercent],
  ['levers.*.from', orPercent],
  ['levers.*.to', orPercent],
  ['factors.*.*', orGroup({ not: { type: 'object' } }, variablePattern)],
  ['observations.*.rows.*', orGroup(hasKeyOf(['indicator', 'region']), variablePattern)],
])
