// Columns that several tables have.

import { messages as words } from '../messages.js'
import { messages } from './messages.js'
import type { Column } from './table.js'

const { columns: titles } = messages

export const columns = {
  target: { name: 'target', title: titles.target },
  reading: { name: 'reading', title: titles.reading },
  variable: { name: 'variable', title: titles.variable },
  input: { name: 'input', title: titles.input },
  title: { name: 'title', title: titles.title, bilingual: true },
  unit: { name: 'unit', title: titles.unit },
  choice: { name: 'choice', title: titles.chooser },
  limit: { name: 'limit', title: titles.label, bilingual: true },
  date: { name: 'date', title: titles.date },
  value: { name: 'value', title: titles.value },
  low: { name: 'low', title: titles.low },
  high: { name: 'high', title: titles.high },
  lowShare: { name: 'low', title: titles.low, share: true },
  highShare: { name: 'high', title: titles.high, share: true },
  probability: { name: 'probability', title: titles.probability, share: true },
  share: { name: 'share', title: titles.share, share: true },
  formula: { name: 'formula', title: titles.formula },
  source: { name: 'source', title: titles.source, bilingual: true },
  verdict: { name: 'verdict', title: titles.verdict, words: words.verdicts },
  sense: { name: 'sense', title: titles.sense, words: messages.senses },
} as const satisfies Readonly<Record<string, Column>>

/** A column that only scripts ask for: its title is its name. */
export const plainColumn = (name: string, share = false): Column => ({
  name,
  title: { en: name.replaceAll('_', ' '), zh: name },
  ...(share ? { share: true } : {}),
})
