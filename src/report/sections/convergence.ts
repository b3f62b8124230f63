// Whether there were enough futures: how each verdict settled while the run went on.

import type { Quoter } from '../figures.js'
import { messages } from '../messages.js'
import { settlingPanel } from '../panels/settling-panel.js'
import type { Section } from '../report.js'

export const convergence = (quoter: Quoter): Section | undefined =>
  quoter.targets.length === 0 || quoter.medians || quoter.source.summary.convergence.paths.length === 0
    ? undefined
    : {
        name: 'convergence',
        title: messages.sections.convergence,
        blocks: [
          { kind: 'text', role: 'note', phrase: messages.convergenceNote },
          {
            kind: 'charts',
            size: 'small',
            folded: messages.convergenceShown,
            panels: quoter.targets.map(({ name }) => settlingPanel(quoter, name)),
          },
        ],
      }
