// A reader's key to fans.

import type { Quoter } from '../figures.js'
import { medianMessages } from '../median-messages.js'
import { messages } from '../messages.js'
import { inWords } from '../phrases.js'
import type { LegendItem } from '../report.js'

/** Of many futures, without a history. */
export const fanMarks = ({ promised, mark }: { readonly promised: boolean; readonly mark: string }): readonly LegendItem[] => {
  const { legend } = messages
  return [
    { mark: `line ${mark}`, label: inWords(legend.median) },
    { mark: `half ${mark}`, label: inWords(legend.half) },
    { mark: `wide ${mark}`, label: inWords(legend.most) },
    ...(promised ? promiseMarks : []),
  ]
}

const promiseMarks: readonly LegendItem[] = [
  { mark: 'promise', label: inWords(messages.legend.target) },
  { mark: 'deadline', label: inWords(messages.legend.deadline) },
]

/** `mark` is the colour that stands for all. */
export const fanLegend = (
  { medians, source }: Quoter,
  { promised, mark }: { readonly promised: boolean; readonly mark: string },
): readonly LegendItem[] => {
  const { legend } = messages
  const targets = promised ? promiseMarks : []
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
