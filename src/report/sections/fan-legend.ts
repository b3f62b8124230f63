// A reader's key to fans.

import type { Quoter } from '../figures.js'
import { medianMessages } from '../median-messages.js'
import { messages } from '../messages.js'
import { inWords } from '../phrases.js'
import type { LegendItem } from '../report.js'

/** `mark` is the colour that stands for all. */
export const fanLegend = (
  { medians, source }: Quoter,
  { promised, mark }: { readonly promised: boolean; readonly mark: string },
): readonly LegendItem[] => {
  const { legend } = messages
  const targets: readonly LegendItem[] = promised
    ? [
        { mark: 'promise', label: inWords(legend.target) },
        { mark: 'deadline', label: inWords(legend.deadline) },
      ]
    : []
  const observed: readonly LegendItem[] =
    Object.keys(source.model.observations).length === 0
      ? []
      : [
          { mark: 'dot', label: inWords(legend.observed) },
          { mark: 'ring', label: inWords(legend.derived) },
        ]
  const bands: readonly LegendItem[] = medians
    ? []
    : [
        { mark: `half ${mark}`, label: inWords(legend.half) },
        { mark: `wide ${mark}`, label: inWords(legend.most) },
      ]
  return [
    { mark: `line ${mark}`, label: inWords(medians ? medianMessages.legend : legend.median) },
    ...bands,
    ...targets,
    ...observed,
  ]
}
