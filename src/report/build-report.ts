// The three files of a result → a report: title, the answer in a few sentences, then the sections.

import type { Verdict } from '../analysis/summary.js'
import { verbatim } from '../text.js'
import { createQuoter, headlineOf, type Quoter, quoteShare, quoteTarget, quoteTitle, shareInWords, sizeOf } from './figures.js'
import { formatFixed } from './format-number.js'
import { messages } from './messages.js'
import { quoted } from './phrases.js'
import type { Phrase, Report } from './report.js'
import { sections } from './sections/index.js'
import type { ReportSource } from './source.js'

export const buildReport = (source: ReportSource): Report => {
  const quoter = createQuoter(source)
  const { description } = source.model.scenario
  return {
    title: messages.headline(quoteTitle(quoter, ['model', 'scenario', 'name'])),
    ...(description === undefined ? {} : { description: quoted(quoteTitle(quoter, ['model', 'scenario', 'description'])) }),
    answer: quoter.targets.length === 0 ? [messages.noTargets] : [keptTogether(quoter), ...byVerdict(quoter)],
    sections: sections.flatMap(section => section(quoter) ?? []),
  }
}

const keptTogether = (quoter: Quoter): Phrase => {
  const { cite, source, targets } = quoter
  const { all, kept } = source.summary.joint.headline
  const decimals = kept.mean_se > 0 ? Math.min(6, Math.max(1, Math.ceil(-Math.log10(1.96 * kept.mean_se)))) : 1
  const fixed = (value: number) => verbatim(formatFixed(value, decimals))
  const mean = messages.withError(
    cite<number>(['summary', 'joint', 'headline', 'kept', 'mean'], fixed),
    cite<number>(['summary', 'joint', 'headline', 'kept', 'mean_se'], error => fixed(1.96 * error), 'half-width'),
  )
  const together = shareInWords(quoteShare(quoter, ['summary', 'joint', 'headline', 'all'], all))
  const failed = source.summary.failed.count > 0
  return messages.answer(sizeOf(cite, ['summary', 'targets']), mean, together, { count: targets.length, failed })
}

/** The promises by the verdict of their headline reading, good news first. */
const byVerdict = (quoter: Quoter): readonly Phrase[] =>
  (['on track', 'cannot tell', 'off track'] satisfies readonly Verdict[]).flatMap(verdict => {
    const names = quoter.targets.filter(({ summary }) => headlineOf(summary)[1].verdict === verdict)
    return names.length === 0
      ? []
      : [
          messages.verdictCount(
            verdict,
            names.map(({ name }) => quoted(quoteTarget(quoter, name))),
          ),
        ]
  })
