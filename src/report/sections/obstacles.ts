// What stands in the way: for every variable that is the tightest of several limits, which one binds, over time.

import type { Quoter } from '../figures.js'
import { medianMessages } from '../median-messages.js'
import { messages } from '../messages.js'
import { bottleneckPanel } from '../panels/bottleneck-panel.js'
import type { Section } from '../report.js'

export const obstacles = (quoter: Quoter): Section | undefined => {
  const names = Object.keys(quoter.source.summary.binding)
  if (names.length === 0) return undefined
  return {
    name: 'obstacles',
    title: messages.sections.obstacles,
    blocks: [
      { kind: 'text', role: 'note', phrase: quoter.medians ? medianMessages.obstaclesNote : messages.obstaclesNote },
      { kind: 'text', role: 'plain', phrase: messages.obstaclesEarly },
      { kind: 'charts', panels: names.map(name => bottleneckPanel(quoter, name)) },
    ],
  }
}
