// The JSON Schema of a sweep file as it is written, for editors.

import type { Text } from '../../text.js'
import { editorSchemaOf, type Freedom, type JsonSchema, orGroup } from '../editor-schema.js'
import { keyHelp } from '../key-help.js'
import { variablePattern } from '../names.js'
import { axisKeys, sweepSchema } from './schema.js'

export const sweepEditorSchema = (): JsonSchema => editorSchemaOf({ schema: sweepSchema, help, freedoms })

const bounds: Text = {
  en: 'Bounds within those of the lever; one that is left out is the lever’s own.',
  zh: '措施自身界限之内的范围；不写的一端取措施自身的界限。',
}

const help: Readonly<Record<string, Text>> = {
  '': {
    en: 'A sweep: many settings of a scenario, or of several, all on the same futures.',
    zh: '批量试算：在同一批路径上试算一个或多个情景的多种设定。',
  },
  format: keyHelp.format!,
  title: { en: 'Title of the sweep.', zh: '批量试算的标题。' },
  scenario: {
    en: 'A scenario file, or several to cross with everything else; paths are relative to this file.',
    zh: '情景文件，或与其余各项交叉组合的多个情景；路径相对于本文件。',
  },
  cases: { en: 'A list of settings: [{ money: 1 }, { money: 2 }].', zh: '设定的列表：[{ money: 1 }, { money: 2 }]。' },
  grid: {
    en: 'Values by name of a lever or a variable; every combination is a case. Names may be grouped.',
    zh: '按措施或变量名称列出取值，每种组合为一个方案。名称可分组嵌套。',
  },
  'grid.*': {
    en: 'A list of numbers of a lever or of formulas of a variable, or equal steps: { from: 0, to: 3, steps: 3 } are four values.',
    zh: '措施的数值或变量的公式的列表；或等距取值：{ from: 0, to: 3, steps: 3 } 共四个值。',
  },
  sample: { en: 'Points spread over the bounds of levers.', zh: '在措施界限内散布的取值点。' },
  'sample.design': { en: 'How they are spread: see `steppecast list designs`.', zh: '散布方法：见 steppecast list designs。' },
  'sample.cases': { en: 'How many points.', zh: '点数。' },
  'sample.seed': { en: 'Any text: another one gives other points (1).', zh: '任意文字；换一个即得另一组点（1）。' },
  'sample.levers': {
    en: 'all, a list of levers, or bounds by name: { money: { from: 1, to: 3 } }.',
    zh: 'all、措施的列表，或各自的界限：{ money: { from: 1, to: 3 } }。',
  },
  'sample.levers.*': bounds,
  run: { en: 'How every case is run, over what the scenarios say.', zh: '各方案如何运行，优先于情景中的设置。' },
  'run.paths': keyHelp['run.paths']!,
  'run.seed': keyHelp['run.seed']!,
  'run.design': keyHelp['run.design']!,
}

const hasKeyOf = (keys: readonly string[]): JsonSchema => ({
  anyOf: [
    { type: 'array' },
    { maxProperties: 0 },
    ...keys.map(key => ({ required: [key], properties: { [key]: { not: { type: 'object' } } } })),
  ],
})

const value: JsonSchema = { type: ['string', 'number'] }

/** A list stands for its values. */
const listOr: Freedom = schema => ({ ...schema, type: ['object', 'array'], items: value, minItems: 1 })

const freedoms: ReadonlyMap<string, Freedom> = new Map<string, Freedom>([
  ['scenario', schema => ({ ...schema, type: ['string', 'array'], minLength: 1 })],
  ['grid.*', (schema, pointer) => orGroup(hasKeyOf(axisKeys), variablePattern)(listOr(schema, pointer), pointer)],
  ['cases.*.*', (_, pointer) => orGroup({ not: { type: 'object' } }, variablePattern)(value, pointer)],
  ['sample.levers', schema => ({ ...schema, type: ['object', 'array', 'string'], pattern: '^all$', items: { type: 'string' } })],
  ['sample.levers.*', orGroup(hasKeyOf(['from', 'to']), variablePattern)],
])
