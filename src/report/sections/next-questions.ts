// What a run does not answer and another command does, with that command for the same file and settings of levers and variables.

import type { Place } from '../cite.js'
import { cleanTitle } from '../clean.js'
import { settingsOf } from '../differences.js'
import { headlineOf, type Quoter } from '../figures.js'
import { messages } from '../messages.js'
import { joined, quoted } from '../phrases.js'
import type { Block, Phrase } from '../report.js'
import { type Text, verbatim } from '../../text.js'

export const nextQuestions = (quoter: Quoter): readonly Block[] => {
  const { source, targets } = quoter
  const [run] = source.manifest.inputs
  // Of a name that cannot be shown as it is there is no command to copy.
  if (run === undefined || cleanTitle(run.file) !== run.file || targets.length === 0) return []
  const file = fileAndSettings(quoter)
  const priced = Object.keys(source.model.costs ?? {}).length > 0
  return [messages.firstToFindOut(file), ...(priced ? [messages.cheapestWay(file, targetOf(quoter))] : [])].map(
    (phrase): Block => ({ kind: 'text', role: 'note', phrase }),
  )
}

/** The first input is the file that was run, the others are what it extends or reads. */
const fileAndSettings = ({ cite, source }: Quoter): Phrase => {
  const words = (place: Place, text: Text): Phrase => quoted(cite(place, () => ({ en: inShell(text.en), zh: inShell(text.zh) })))
  const [{ file }] = source.manifest.inputs
  return joined(
    [
      // What begins with a hyphen would be a flag.
      words(['manifest', 'inputs', 0, 'file'], verbatim(file.startsWith('-') ? `./${file}` : file)),
      ...settingsOf(source).map((setting, index) => words(['manifest', 'settings', index], setting)),
    ],
    verbatim(' --set '),
  )
}

/** The first promise that is not on track, else the first; nothing where there is no other. */
const targetOf = ({ cite, targets }: Quoter): Phrase | undefined => {
  if (targets.length === 1) return undefined
  const { name } = targets.find(({ summary }) => headlineOf(summary)[1].verdict !== 'on track') ?? targets[0]
  return quoted(cite(['model', 'scenario', 'targets', name], () => verbatim(inShell(cleanTitle(name)))))
}

/** As a shell takes it for one word. */
const inShell = (word: string): string => (/^[\p{L}\p{N}_./=:,+-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
