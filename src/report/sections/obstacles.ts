// What stands in the way: for every variable that is the tightest of several limits, which one binds, over time.

import { bottleneck } from '../charts/bottleneck.js'
import type { Place } from '../cite.js'
import { type Quoter, quotePortion, quoteTitle, shareInWords, titleText } from '../figures.js'
import { formatPeriod } from '../format-date.js'
import { messages } from '../messages.js'
import { joined, quoted } from '../phrases.js'
import type { LegendItem, Panel, Section } from '../report.js'

export const obstacles = (quoter: Quoter): Section | undefined => {
  const names = Object.keys(quoter.source.summary.binding)
  if (names.length === 0) return undefined
  return {
    name: 'obstacles',
    title: messages.sections.obstacles,
    blocks: [
      { kind: 'text', role: 'note', phrase: messages.obstaclesNote },
      { kind: 'charts', panels: names.map(name => panelOf(quoter, name)) },
    ],
  }
}

const panelOf = (quoter: Quoter, name: string): Panel => {
  const { summary } = quoter.source
  const { dates, step } = summary.time
  const { variable, labels, share } = summary.binding[name]
  const place: Place = ['summary', 'binding', name]
  const deadlines = new Set(Object.values(summary.targets).map(({ read_at }) => read_at))
  const deadline = deadlines.size === 1 ? [...deadlines][0] : undefined
  // What is decided at a date takes effect in the step that follows: the last decision before the deadline is the one that matters.
  const shown = deadline === undefined ? dates.length - 1 : Math.max(0, dates.indexOf(deadline) - 1)
  const title = quoteTitle(quoter, ['summary', 'variables', variable, 'title'])
  return {
    chart: bottleneck({
      name: `binding-${name}`,
      title: title.text,
      labels: labels.map(titleText),
      share,
      dates,
      deadline,
      from: place,
    }),
    title: quoted(title),
    lines: [],
    legendTitle: messages.shareAt(quoter.cite<string>(['summary', 'time', 'dates', shown], date => formatPeriod(date, step))),
    legend: labels.map(
      (_, label): LegendItem => ({
        mark: `c${(label % 8) + 1}`,
        label: joined(
          [
            quoted(quoteTitle(quoter, [...place, 'labels', label])),
            shareInWords(quotePortion(quoter, [...place, 'share', label, shown])),
          ],
          {
            en: ' ',
            zh: ' ',
          },
        ),
      }),
    ),
  }
}
