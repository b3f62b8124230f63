// What drives each promise, by its headline reading.

import { quoteInteger, quoteTarget, type Quoter } from '../figures.js'
import { messages } from '../messages.js'
import { driversPanel } from '../panels/drivers-panel.js'
import { quoted } from '../phrases.js'
import type { Block, Section } from '../report.js'

export const drivers = (quoter: Quoter): Section | undefined => {
  const { cite, targets } = quoter
  const drawn = targets.map(({ name }) => ({ name, panel: driversPanel(quoter, name) }))
  const panels = drawn.flatMap(({ panel }) => panel ?? [])
  if (panels.length === 0) return undefined
  const unmoved = drawn.flatMap(({ name, panel }) => (panel === undefined ? [quoted(quoteTarget(quoter, name))] : []))
  const rest: readonly Block[] = unmoved.length === 0 ? [] : [{ kind: 'text', role: 'note', phrase: messages.noDrivers(unmoved) }]
  return {
    name: 'drivers',
    title: messages.sections.drivers,
    blocks: [
      { kind: 'text', role: 'note', phrase: messages.driversNote(quoteInteger(cite, ['summary', 'sample'])) },
      { kind: 'charts', panels },
      ...rest,
    ],
  }
}
