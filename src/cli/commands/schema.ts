import { messages } from '../messages.js'
import type { Command } from './command.js'

export const schema: Command = {
  name: 'schema',
  help: messages.schemaHelp,
  flags: ['lang'],
  examples: ['schema > scenario.schema.json'],
  async run(_, { print }) {
    const { renderEditorSchema } = await import('../../scenario/editor-schema.js')
    print(renderEditorSchema())
    return 0
  },
}
