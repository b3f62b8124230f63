// Promise by promise: how the headline reading may go, how soon it arrives, what could have been promised, and the other readings on the same axes.

import { quoteAtDeadline } from '../at-deadline.js'
import { limitsBefore } from '../bearing.js'
import { nameChart } from '../charts/chart.js'
import { fanDomain } from '../charts/fan.js'
import { hueOf } from '../charts/theme.js'
import { boundOf } from '../bound-of.js'
import type { Place } from '../cite.js'
import {
  headlineOf,
  type Quoter,
  quoteBound,
  quoteLikelihood,
  quoteReading,
  quoteShare,
  quoteTarget,
  quoteVerdict,
} from '../figures.js'
import { medianMessages } from '../median-messages.js'
import { messages } from '../messages.js'
import { quoteOutcome, quoteValue } from '../outcome.js'
import { arrivalPanel } from '../panels/arrival-panel.js'
import { exceedancePanel } from '../panels/exceedance-panel.js'
import { fanPanel, type FanPanelSource, fanSource } from '../panels/fan-panel.js'
import { quoted } from '../phrases.js'
import type { Block, Phrase, Section } from '../report.js'
import { fanLegend } from './fan-legend.js'

export const futures = (quoter: Quoter): Section | undefined => {
  const { targets } = quoter
  if (targets.length === 0) return undefined
  return {
    name: 'futures',
    title: messages.sections.futures,
    blocks: [
      { kind: 'text', role: 'note', phrase: quoter.medians ? medianMessages.futuresNote : messages.futuresNote },
      { kind: 'charts', legend: fanLegend(quoter, { promised: true, mark: 'r1' }), panels: [] },
      ...targets.map(({ name, readings }) => targetBlock(quoter, name, readings)),
    ],
  }
}

const targetBlock = (quoter: Quoter, target: string, readings: readonly string[]): Block => {
  const { [target]: promise } = quoter.source.summary.targets
  const [headline, summary] = headlineOf(promise)
  const place: Place = ['summary', 'targets', target, 'readings', headline, 'at_deadline']
  const ordered = [headline, ...readings.filter(reading => reading !== headline)]
  const fans = ordered.map((reading, index) => fanOf(quoter, target, reading, index))
  const domains = fans.map(source => fanDomain(fanSource(quoter, source)))
  const domain = [Math.min(...domains.map(([low]) => low)), Math.max(...domains.map(([, high]) => high))] as const
  const [first, ...others] = fans.map(source => fanPanel(quoter, { ...source, domain }))
  const bound = quoteBound(quoter, target, promise)
  const lines = limitsBefore(quoter, target)
  const common = { name: `target-${target}`, listed: true, title: quoted(quoteTarget(quoter, target)) } as const
  if (quoter.medians) {
    const statement = medianMessages.statement(
      quoteReading(quoter, target, headline),
      quoteValue(quoter, target, headline),
      bound,
    )
    const verdict = quoteOutcome(quoter, target, headline)
    return {
      kind: 'charts',
      head: { ...common, lines: [statement, ...lines], verdict },
      size: 'small',
      panels: [first, ...others],
    }
  }
  return {
    kind: 'charts',
    head: {
      ...common,
      lines: [
        messages.statement(quoteLikelihood(quoter, place, summary.at_deadline), quoteReading(quoter, target, headline), bound),
        ...lines,
      ],
      share: quoteShare(quoter, place, summary.at_deadline, promise.confidence),
      verdict: quoteVerdict(quoter, target, headline, summary),
    },
    size: 'small',
    panels: [first, exceedancePanel(quoter, target, ordered), arrivalPanel(quoter, target, ordered), ...others],
  }
}

const fanOf = (quoter: Quoter, target: string, reading: string, index: number): FanPanelSource => {
  const { [target]: promise } = quoter.source.summary.targets
  const { variable } = promise.readings[reading]
  return {
    name: index === 0 ? nameChart('fan', target) : nameChart('fan', target, reading),
    variable,
    measure: quoter.measureOf(promise.unit, promise.percent),
    target: {
      bound: boundOf(promise),
      sense: promise.at_least === undefined ? 'at_most' : 'at_least',
      by: promise.by,
    },
    hue: hueOf(index),
    height: 190,
    title: quoted(quoteReading(quoter, target, reading)),
    lines: [spreadAt(quoter, target, reading)],
  }
}

/** The median and the middle nine tenths at the deadline; the value of the path of medians. */
const spreadAt = (quoter: Quoter, target: string, reading: string): Phrase => {
  if (quoter.medians) return medianMessages.atDeadline(quoteValue(quoter, target, reading))
  const quantile = (percentage: number) => quoteAtDeadline(quoter, target, reading, percentage)
  return messages.atDeadline(quantile(5), quantile(50), quantile(95))
}
