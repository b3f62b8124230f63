// Where what is handed on comes from, in few words: enough to find the result again, or to have it again.

import { createCiter, type Place } from '../cite.js'
import { cleanTitle } from '../clean.js'
import { quoteCommand, quoteInteger } from '../figures.js'
import { formatMoment } from '../format-date.js'
import { messages } from '../messages.js'
import type { Block, Phrase, Section } from '../report.js'
import type { AnySource } from '../source.js'
import { verbatim } from '../../text.js'

const note = (phrase: Phrase): Block => ({ kind: 'text', role: 'note', phrase })

export const origin = (source: AnySource): Section => {
  const cite = createCiter(source)
  const words = (place: Place) => cite<string>(place, text => verbatim(cleanTitle(text)))
  const made = messages.originMade(
    quoteCommand(cite),
    words(['manifest', 'versions', 'steppecast']),
    cite<string>(['manifest', 'finished'], formatMoment),
    words(['manifest', 'hash']),
  )
  if ('study' in source) return { name: 'origin', title: messages.sections.run, blocks: [note(made)] }
  const drawn = messages.originDrawn(
    quoteInteger(cite, ['summary', 'paths']),
    words(['summary', 'seed']),
    cite<string>(['summary', 'model'], hash => verbatim(hash.slice(0, 12))),
  )
  return { name: 'origin', title: messages.sections.run, blocks: [note(drawn), note(made)] }
}
