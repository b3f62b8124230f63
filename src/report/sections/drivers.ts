// What drives each promise, by its headline reading.

import { isInside } from '../draw-title.js'
import { quoteDraw, quoteInteger, quoteTarget, type Quoter } from '../figures.js'
import { messages } from '../messages.js'
import { explorer } from '../panels/explorer.js'
import { driversPanel, shownDrivers } from '../panels/drivers-panel.js'
import { scatterPanels } from '../panels/scatter-panel.js'
import { shownYears, yearsPanel } from '../panels/years-panel.js'
import { quoted } from '../phrases.js'
import type { Block, Section } from '../report.js'
import { nextQuestions } from './next-questions.js'

export const drivers = (quoter: Quoter): Section | undefined => {
  const { cite, medians, source, targets } = quoter
  if (medians) return undefined
  const drawn = targets.map(({ name }) => ({ name, panel: driversPanel(quoter, name), years: yearsPanel(quoter, name) }))
  const blocks = drawn.flatMap(({ name, panel, years }): readonly Block[] =>
    panel === undefined
      ? []
      : [
          {
            kind: 'charts',
            head: { name: `drivers-${name}`, title: quoted(quoteTarget(quoter, name)), lines: [] },
            size: 'row',
            panels: [panel, ...(years === undefined ? [] : [years]), ...scatterPanels(quoter, name, years === undefined ? 2 : 1)],
          },
        ],
  )
  const unranked = Object.keys(source.summary.unranked ?? {})
  const left: readonly Block[] =
    unranked.length === 0
      ? []
      : [
          {
            kind: 'text',
            role: 'note',
            phrase: messages.unranked(
              unranked.map(draw => ({
                draw: quoteDraw(quoter, draw),
                paths: quoteInteger(cite, ['summary', 'unranked', draw]),
              })),
            ),
          },
        ]
  if (blocks.length + unranked.length === 0) return undefined
  const explored = explorer(quoter)
  const shown = targets.flatMap(({ name }) => {
    const inputs = new Set([...shownDrivers(source.summary, name), ...shownYears(source.summary, name)].map(({ input }) => input))
    return source.summary.drivers[name].filter(({ input }) => inputs.has(input))
  })
  const marks = {
    renewed: shown.some(({ renewed }) => renewed !== undefined),
    inside: shown.some(({ input }) => isInside(source, input)),
  }
  const unmoved = drawn.flatMap(({ name, panel }) => (panel === undefined ? [quoted(quoteTarget(quoter, name))] : []))
  const rest: readonly Block[] =
    unmoved.length === 0 ? [] : [{ kind: 'text', role: 'note', phrase: messages.noDrivers(unmoved, unranked.length > 0) }]
  return {
    name: 'drivers',
    title: messages.sections.drivers,
    blocks: [
      { kind: 'text', role: 'note', phrase: messages.driversNote(quoteInteger(cite, ['summary', 'sample']), marks) },
      ...blocks,
      ...left,
      ...rest,
      ...(explored === undefined ? [] : [explored]),
      ...nextQuestions(quoter),
    ],
  }
}
