// What the scenario's change does: it and its baseline on the same futures.

import { quoteTarget, type Quoter } from '../figures.js'
import { formatFixed } from '../format-number.js'
import { messages } from '../messages.js'
import { againstPanel, askedOtherwise, comparedReadings, quoteBaseline, quoteCompared } from '../panels/against-panel.js'
import { quoted } from '../phrases.js'
import { decimalsFor, quoteDifference } from '../points.js'
import type { Block, Phrase, Section } from '../report.js'
import { verbatim } from '../../text.js'

export const against = (quoter: Quoter): Section | undefined => {
  const { baseline } = quoter.source.summary
  if (baseline === undefined) return undefined
  const panel = againstPanel(quoter)
  const alike = comparedReadings(quoter).filter(({ differs }) => !differs)
  const name = quoteBaseline(quoter)
  const note = (phrase: Phrase): Block => ({ kind: 'text', role: 'note', phrase })
  const rest: readonly Block[] =
    panel === undefined
      ? [note(messages.nothingDiffers)]
      : [
          { kind: 'charts', panels: [panel] },
          ...(alike.length === 0 ? [] : [note(messages.alike(alike.map(item => quoteCompared(quoter, item))))]),
        ]
  return {
    name: 'against',
    title: messages.sections.against,
    blocks: [
      note(messages.againstNote(name)),
      ...otherwise(quoter).map(note),
      ...keptMore(quoter).map((phrase): Block => ({ kind: 'text', role: 'plain', phrase })),
      ...rest,
    ],
  }
}

/** Promises that are asked for something else here. */
export const otherwise = (quoter: Quoter): readonly Phrase[] => {
  const names = askedOtherwise(quoter)
  return names.length === 0 ? [] : [messages.askedOtherwise(names.map(name => quoted(quoteTarget(quoter, name))))]
}

/** How many promises more are kept on average, where both make the same ones. */
const keptMore = ({ cite, source }: Quoter): readonly Phrase[] => {
  const { kept_difference: difference } = source.summary.baseline!
  if (difference === undefined || source.summary.joint.headline.kept.counts.length < 3) return []
  const decimals = decimalsFor(difference.low, difference.high)
  const fixed = (value: number) => verbatim(formatFixed(value, decimals))
  return [
    messages.keptMore(
      cite<number>(['summary', 'joint', 'headline', 'kept', 'mean'], fixed),
      cite<number>(['summary', 'baseline', 'kept', 'mean'], fixed),
      quoteDifference(cite, ['summary', 'baseline', 'kept_difference'], difference),
    ),
  ]
}
