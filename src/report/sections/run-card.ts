// How the numbers came to be, so that anyone can have them again.

import { quoteCommand, quoteDate, type Quoter, quoteInteger, quoteTitle } from '../figures.js'
import { cleanTitle } from '../clean.js'
import type { Citer, Place } from '../cite.js'
import { formatMoment } from '../format-date.js'
import { formatDesign } from '../format-design.js'
import { formatNumber } from '../format-number.js'
import { medianMessages } from '../median-messages.js'
import { messages } from '../messages.js'
import { inWords, quoted } from '../phrases.js'
import { type Text, verbatim } from '../../text.js'
import type { Cell, Cited, Phrase, Section } from '../report.js'
import type { Manifest } from '../source.js'
import { changes } from './changes.js'

export const runCard = (quoter: Quoter): Section => {
  const { cite, source } = quoter
  const { facts, steps } = messages
  const { time } = source.summary
  const words = (place: Place, shorten: (text: string) => string = cleanTitle) =>
    cite<string>(place, text => verbatim(shorten(text)))
  const date = (index: number) => quoteDate(quoter, index)
  const paths = quoteInteger(cite, ['summary', 'paths'])
  return {
    name: 'run',
    title: messages.sections.run,
    blocks: [
      ...changes(quoter),
      {
        kind: 'table',
        name: 'run',
        caption: messages.runTable,
        columns: [{ title: messages.columns.fact }, { title: messages.columns.what }],
        groups: [
          {
            rows: [
              row(facts.scenario, quoted(quoteTitle(quoter, ['model', 'scenario', 'name']))),
              row(facts.paths, quoter.medians ? medianMessages.paths(paths) : quoted(paths)),
              row(facts.seed, quoted(words(['summary', 'seed']))),
              row(facts.design, quoted(cite(['summary', 'design'], formatDesign))),
              ...(source.summary.quantiles === undefined
                ? []
                : [row(facts.quantiles, quoted(cite(['summary', 'quantiles'], () => messages.exactQuantiles)))]),
              row(facts.time, messages.span(date(0), date(time.dates.length - 1), steps[time.step as keyof typeof steps])),
              ...manifestRows(cite, source.manifest, [
                code(
                  facts.model,
                  words(['summary', 'model'], hash => hash.slice(0, 12)),
                ),
              ]),
            ],
          },
        ],
      },
    ],
  }
}

export const row = (fact: Text, phrase: Phrase): readonly Cell[] => [
  { kind: 'words', phrase: inWords(fact) },
  { kind: 'words', phrase },
]

const code = (fact: Text, code: Cited): readonly Cell[] => [
  { kind: 'words', phrase: inWords(fact) },
  { kind: 'code', code },
]

/** What the manifest of a run or a study says; `more` are other fingerprints. */
export const manifestRows = (
  cite: Citer,
  manifest: Manifest,
  more: readonly (readonly Cell[])[] = [],
): readonly (readonly Cell[])[] => {
  const { facts } = messages
  const words = (place: Place, shorten: (text: string) => string = cleanTitle) =>
    cite<string>(place, text => verbatim(shorten(text)))
  return [
    code(facts.command, quoteCommand(cite)),
    code(facts.hash, words(['manifest', 'hash'])),
    ...more,
    ...manifest.inputs.map((_, index): readonly Cell[] => [
      { kind: 'words', phrase: index === 0 ? inWords(facts.files) : { en: [], zh: [] } },
      {
        kind: 'code',
        code: words(['manifest', 'inputs', index, 'file']),
        below: quoted(words(['manifest', 'inputs', index, 'sha256'], hash => `${hash.slice(0, 12)}…`)),
      },
    ]),
    row(
      facts.program,
      messages.programs(
        words(['manifest', 'versions', 'steppecast']),
        words(['manifest', 'versions', 'node']),
        quoteInteger(cite, ['manifest', 'numbers']),
      ),
    ),
    row(
      facts.machine,
      messages.machine(
        words(['manifest', 'host', 'cpu']),
        quoteInteger(cite, ['manifest', 'threads']),
        words(['manifest', 'executor']),
      ),
    ),
    ...(manifest.seconds.simulate === undefined
      ? []
      : [
          row(
            facts.duration,
            messages.seconds(cite<number>(['manifest', 'seconds', 'simulate'], value => verbatim(formatNumber(value)))),
          ),
        ]),
    row(facts.memory, messages.megabytes(quoteInteger(cite, ['manifest', 'peak_memory_mb']))),
    row(facts.finished, quoted(cite<string>(['manifest', 'finished'], formatMoment))),
  ]
}
