// How the numbers came to be, so that anyone can have them again.

import { verbatim } from '../../../text.js'
import { cleanTitle } from '../../clean.js'
import type { Place } from '../../cite.js'
import { quoteInteger, titleText } from '../../figures.js'
import { formatDesign } from '../../format-design.js'
import { messages as common } from '../../messages.js'
import { joined, quoted } from '../../phrases.js'
import type { Cited, Phrase, Section } from '../../report.js'
import { manifestRows, row } from '../../sections/run-card.js'
import type { Manifest } from '../../source.js'
import { messages } from './messages.js'
import { quoteScenario, type SweepQuoter } from './quoter.js'

const fixedIn = (levers: readonly Cited[]): Phrase => joined(levers.map(quoted), { en: '; ', zh: '、' })

export const runOfSweep = (quoter: SweepQuoter, manifest: Manifest): Section => {
  const { cite, study } = quoter
  const words = (place: Place) => cite<string>(place, text => verbatim(cleanTitle(text)))
  const scenarios = study.scenarios.map((_, index) => {
    const place = ['study', 'scenarios', index] as const
    return row(
      index === 0 ? common.facts.scenario : { en: '', zh: '' },
      messages.scenarioFacts(
        quoteScenario(quoter, index),
        quoteInteger(cite, [...place, 'paths']),
        words([...place, 'seed']),
        cite([...place, 'design'], formatDesign),
      ),
    )
  })
  const sample =
    study.sample === undefined
      ? []
      : [
          row(
            messages.settings,
            messages.sampled(
              quoteInteger(cite, ['study', 'sample', 'cases']),
              cite(['study', 'sample', 'design'], formatDesign),
              words(['study', 'sample', 'seed']),
            ),
          ),
          ...(study.sample.fixed === undefined
            ? []
            : [
                row(
                  messages.notSampled,
                  fixedIn(study.sample.fixed.map((_, index) => cite(['study', 'sample', 'fixed', index], titleText))),
                ),
              ]),
        ]
  return {
    name: 'run',
    title: messages.sections.run,
    blocks: [
      {
        kind: 'table',
        name: 'run',
        caption: messages.tables.run,
        columns: [{ title: messages.columns.fact }, { title: messages.columns.what }],
        groups: [{ rows: [...scenarios, ...sample, ...manifestRows(cite, manifest)] }],
      },
    ],
  }
}
