// The promises together: how many are kept, and which are missed together.

import type { Quoter } from '../figures.js'
import { messages } from '../messages.js'
import { keptPanel } from '../panels/kept-panel.js'
import { mostTogether, togetherPanel } from '../panels/together-panel.js'
import type { Section } from '../report.js'

export const together = (quoter: Quoter): Section | undefined =>
  quoter.targets.length < 2 || quoter.medians
    ? undefined
    : {
        name: 'together',
        title: messages.sections.together,
        blocks: [
          { kind: 'text', role: 'note', phrase: messages.togetherNote },
          {
            kind: 'charts',
            panels: [keptPanel(quoter), ...(quoter.targets.length <= mostTogether ? [togetherPanel(quoter)] : [])],
          },
        ],
      }
