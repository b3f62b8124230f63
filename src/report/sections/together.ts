// The promises together: how many are kept.

import type { Quoter } from '../figures.js'
import { messages } from '../messages.js'
import { keptPanel } from '../panels/kept-panel.js'
import type { Section } from '../report.js'

export const together = (quoter: Quoter): Section | undefined =>
  quoter.targets.length < 2
    ? undefined
    : {
        name: 'together',
        title: messages.sections.together,
        blocks: [
          { kind: 'text', role: 'note', phrase: messages.togetherNote },
          { kind: 'charts', panels: [keptPanel(quoter)] },
        ],
      }
