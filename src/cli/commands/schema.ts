import { nearest } from '../../scenario/nearest.js'
import { messages } from '../messages.js'
import { UsageError } from '../usage-error.js'
import type { Command } from './command.js'

const kinds = ['scenario', 'sweep'] as const

export const schema: Command = {
  name: 'schema',
  help: messages.schemaHelp,
  operand: { name: 'KIND', least: 0, most: 1, help: messages.schemaKindHelp },
  flags: ['lang'],
  examples: ['schema > scenario.schema.json', 'schema sweep > sweep.schema.json'],
  async run({ operands: [name = 'scenario'] }, { print }) {
    const kind = kinds.find(known => known === name)
    if (kind === undefined) throw new UsageError([messages.schemaUnknown(name, nearest(name, kinds), kinds)], 'schema')
    const { renderEditorSchema, renderSchema } = await import('../../scenario/editor-schema.js')
    const { sweepEditorSchema } = await import('../../scenario/sweep/editor-schema.js')
    print(kind === 'scenario' ? renderEditorSchema() : renderSchema(sweepEditorSchema()))
    return 0
  },
}
