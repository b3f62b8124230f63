// The scenario that `init` writes: a shipped one, with its comments in the reader's language.

import { join, relative } from 'node:path'
import { readFile } from '../files.js'
import { packagedScenarios } from '../scenario/disk.js'
import type { Language } from '../text.js'

const schemaLine = /^# yaml-language-server: .*\n/

/** For a file in `folder`: its first line leads editors to the schema of this installation, where the path there is one that editors can read. */
export const renderStarter = async (language: Language, folder: string): Promise<string> => {
  const packaged = packagedScenarios()
  const text = await readFile(join(packaged, 'starter', `${language}.yaml`), 'utf8')
  const schema = relative(folder, join(packaged, 'schema', 'scenario.schema.json')).replaceAll('\\', '/')
  return text.replace(schemaLine, /\s/.test(schema) ? '' : `# yaml-language-server: $schema=${schema.replaceAll('$', '$$$$')}\n`)
}
