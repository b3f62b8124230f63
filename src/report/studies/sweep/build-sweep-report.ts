// The report of a sweep: what was varied, the answer in two sentences, then the sections.

import type { SweepStudy } from '../../../analysis/sweep/sweep-study.js'
import { verbatim } from '../../../text.js'
import { quoteSettings } from '../../differences.js'
import { quoteInteger, quoteShare, sizeOf, titleText } from '../../figures.js'
import { formatFixed } from '../../format-number.js'
import { plainText, quoted } from '../../phrases.js'
import { decimalsFor } from '../../points.js'
import type { Phrase, Report } from '../../report.js'
import type { StudySource } from '../../source.js'
import { messages } from './messages.js'
import { createSweepQuoter, quoteDimension, quoteScenario, quoteScenarios, quoteSetting, type SweepQuoter } from './quoter.js'
import { bestCases } from './best-cases.js'
import { charts } from './charts.js'
import { influence } from './influence.js'
import { range } from './range.js'
import { runOfSweep } from './run-of-sweep.js'

const sections = [range, charts, influence, bestCases] as const

export const buildSweepReport = (source: StudySource<SweepStudy>): Report => {
  const quoter = createSweepQuoter(source)
  const { cite, study } = quoter
  const title =
    study.title === undefined ? messages.untitled(quoteScenario(quoter, 0)) : quoted(cite(['study', 'title'], titleText))
  return {
    title,
    tab: plainText(title),
    differences: quoteSettings(cite, source.manifest),
    description: whatVaries(quoter),
    answer: [sizeOfStudy(quoter), keptOnAverage(quoter)],
    sections: [...sections.flatMap(section => section(quoter) ?? []), runOfSweep(quoter, source.manifest)],
  }
}

const mostNamed = 4

const whatVaries = (quoter: SweepQuoter): Phrase => {
  const { cite, study } = quoter
  const scenarios = quoteScenarios(quoter)
  return study.dimensions.length > mostNamed
    ? messages.manyVaried(scenarios, sizeOf(cite, ['study', 'dimensions']))
    : messages.varied(
        scenarios,
        study.dimensions.map((_, index) => quoted(quoteDimension(quoter, index))),
      )
}

const sizeOfStudy = ({ cite, study }: SweepQuoter): Phrase => {
  const cases = sizeOf(cite, ['study', 'cases'])
  return new Set(study.scenarios.map(({ paths }) => paths)).size === 1
    ? messages.cases(cases, quoteInteger(cite, ['study', 'scenarios', 0, 'paths']))
    : messages.casesApart(cases)
}

const keptOnAverage = (quoter: SweepQuoter): Phrase => {
  const { cite, study } = quoter
  const told = study.cases.flatMap(({ summary: { joint } }, index) => (joint === undefined ? [] : [{ joint, index }]))
  if (told.length === 0) return messages.nothingTold
  const least = told.reduce((one, other) => (other.joint.kept.mean < one.joint.kept.mean ? other : one))
  const most = told.reduce((one, other) => (other.joint.kept.mean > one.joint.kept.mean ? other : one))
  const settingOf = ({ joint, index }: typeof least): Phrase =>
    quoteSetting(
      quoter,
      index,
      told.filter(other => other.joint.kept.mean === joint.kept.mean).map(other => other.index),
    )
  const isFlat = least.joint.kept.mean === most.joint.kept.mean
  const { scenarios, cases } = study
  if (told.every(({ index }) => Object.keys(scenarios[cases[index]!.scenario]!.targets).length === 1)) {
    const chance = ({ index, joint }: typeof least): Phrase =>
      quoted(quoteShare(quoter, ['study', 'cases', index, 'summary', 'joint', 'all'], joint.all).value)
    if (isFlat) return messages.keptAloneAlike(chance(least))
    return messages.keptAlone(chance(least), settingOf(least), chance(most), settingOf(most))
  }
  const error = Math.max(least.joint.kept.mean_se, most.joint.kept.mean_se)
  const decimals = decimalsFor(-1.96 * error, 1.96 * error)
  const mean = (index: number) =>
    cite<number>(['study', 'cases', index, 'summary', 'joint', 'kept', 'mean'], value => verbatim(formatFixed(value, decimals)))
  const promises = sizeOf(cite, ['study', 'scenarios', cases[most.index]!.scenario, 'targets'])
  if (isFlat) return messages.keptAlike(mean(least.index), promises)
  return messages.keptBetween(mean(least.index), settingOf(least), mean(most.index), settingOf(most), promises)
}
