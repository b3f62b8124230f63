// A promise of a study in a few words.

import type { NamedReading } from '../../analysis/named-reading.js'
import { verbatim } from '../../text.js'
import type { Citer, Place } from '../cite.js'
import { cleanTitle } from '../clean.js'
import { titleText } from '../figures.js'
import { messages } from '../panels/messages.js'
import { joined, quoted } from '../phrases.js'
import type { Phrase } from '../report.js'

/** The target's title; with the reading's, or else its name, where the title alone does not tell. */
export const quoteNamed = (cite: Citer, place: Place, { reading_title }: NamedReading, alone: boolean): Phrase => {
  const title = quoted(cite([...place, 'title'], titleText))
  if (alone) return title
  const reading =
    reading_title === undefined
      ? cite<string>([...place, 'reading'], name => verbatim(cleanTitle(name)))
      : cite([...place, 'reading_title'], titleText)
  return joined([title, quoted(reading)], messages.nameColon)
}
