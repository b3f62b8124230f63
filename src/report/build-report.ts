// The files of a result → a report: title, the answer in a few sentences, then the sections.

import type { Verdict } from '../analysis/summary.js'
import {
  createQuoter,
  headlineOf,
  quoteInteger,
  quoteKept,
  type Quoter,
  quoteShare,
  quoteTarget,
  quoteTitle,
  shareInWords,
  sizeOf,
} from './figures.js'
import { differencesOf, nameRun } from './differences.js'
import { medianMessages } from './median-messages.js'
import { messages } from './messages.js'
import { comparedReadings, quoteBaseline, quoteDifference } from './panels/against-panel.js'
import { outcomeOf } from './outcome.js'
import { quoted } from './phrases.js'
import type { Phrase, Report } from './report.js'
import { otherwise } from './sections/against.js'
import { briefSections, type BuildSection, sections } from './sections/index.js'
import { origin } from './sections/origin.js'
import type { AnySource, ReportSource, StudyFile, StudySource } from './source.js'
import { kindOf } from './studies/kind-of.js'

export const buildReport = (source: AnySource): Report =>
  'study' in source ? kindOf(source.study).build(source) : buildRunReport(source)

/** A study's as it is shown where there is room for little. */
export const buildShownStudy = (source: StudySource<StudyFile>): Report => {
  const { shown } = kindOf(source.study)
  const report = buildReport(source)
  return { ...report, sections: report.sections.filter(({ name }) => shown.includes(name)) }
}

/** The answer, and the sections without which it should not be handed on. */
export const buildBrief = (source: AnySource): Report => {
  const report = 'study' in source ? buildShownStudy(source) : buildRunReport(source, briefSections)
  return { ...report, sections: [...report.sections, origin(source)] }
}

/** With the sections that are asked for, in their order. */
export const buildRunReport = (source: ReportSource, asked: readonly BuildSection[] = sections): Report => {
  const quoter = createQuoter(source)
  const { description } = source.model.scenario
  return {
    title: messages.headline(quoteTitle(quoter, ['model', 'scenario', 'name'])),
    tab: nameRun(source),
    differences: differencesOf(quoter),
    ...(description === undefined ? {} : { description: quoted(quoteTitle(quoter, ['model', 'scenario', 'description'])) }),
    answer: [...answerOf(quoter), ...againstBaseline(quoter)],
    sections: asked.flatMap(section => section(quoter) ?? []),
  }
}

const answerOf = (quoter: Quoter): readonly Phrase[] => {
  const { medians, targets } = quoter
  const said = targets.length === 0 ? [messages.noTargets] : medians ? keptInMedian(quoter) : [keptTogether(quoter)]
  const named = targets.length === 0 ? [] : medians ? byOutcome(quoter) : byVerdict(quoter)
  return [...said, ...(medians ? [medianMessages.note] : []), ...named]
}

const keptInMedian = ({ cite, source, targets }: Quoter): readonly Phrase[] => {
  const count = source.summary.joint.headline.kept.mean
  const kept = quoteInteger(cite, ['summary', 'joint', 'headline', 'kept', 'mean'])
  return [medianMessages.answer(kept, sizeOf(cite, ['summary', 'targets']), count, targets.length)]
}

const byOutcome = (quoter: Quoter): readonly Phrase[] =>
  (['kept', 'missed'] as const).flatMap(outcome => {
    const names = quoter.targets.filter(({ summary }) => outcomeOf(headlineOf(summary)[1]) === outcome)
    return names.length === 0 || quoter.targets.length === 1
      ? []
      : [
          medianMessages.outcomeList(
            outcome,
            names.map(({ name }) => quoted(quoteTarget(quoter, name))),
          ),
        ]
  })

const keptTogether = (quoter: Quoter): Phrase => {
  const { cite, source, targets } = quoter
  const { all, kept } = source.summary.joint.headline
  const mean = quoteKept(cite, ['summary', 'joint', 'headline', 'kept'], kept)
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

/** Which promises a change moves, by their headline readings. */
const againstBaseline = (quoter: Quoter): readonly Phrase[] => {
  const { source, targets } = quoter
  if (source.summary.baseline === undefined) return []
  const headlines = new Map(targets.map(({ name, summary }) => [name, headlineOf(summary)[0]]))
  const compared = comparedReadings(quoter)
  const moved = compared.filter(({ target, reading, differs }) => differs && headlines.get(target) === reading)
  return [
    ...(compared.length === 0
      ? []
      : [
          messages.movedAgainst(
            quoteBaseline(quoter),
            moved.map(item => messages.movedBy(quoteTarget(quoter, item.target), quoteDifference(quoter, item))),
          ),
        ]),
    ...otherwise(quoter),
  ]
}
