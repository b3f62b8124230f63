// What the scenario watches beside its promises.

import { nameChart } from '../charts/chart.js'
import { color } from '../charts/theme.js'
import { quoteTitle, type Quoter, sizeOf } from '../figures.js'
import { messages } from '../messages.js'
import { fanPanel } from '../panels/fan-panel.js'
import { isYesOrNo, sharePanel } from '../panels/share-panel.js'
import { quoted } from '../phrases.js'
import type { Block, Panel, Section } from '../report.js'
import { fanLegend } from './fan-legend.js'

/** A page stays readable, and below two megabytes. */
const most = 60

/** Of a picture. */
const height = 150

export const indicators = (quoter: Quoter): Section | undefined => {
  const { indicators } = quoter.source.model.scenario
  const names = [...new Set(indicators)]
  if (names.length === 0) return undefined
  const shown = names.slice(0, most)
  const rest: readonly Block[] =
    names.length > most
      ? [
          {
            kind: 'text',
            role: 'note',
            phrase: messages.indicatorsLeft(sizeOf(quoter.cite, ['model', 'scenario', 'indicators'])),
          },
        ]
      : []
  return {
    name: 'indicators',
    title: messages.sections.indicators,
    blocks: [
      ...(quoter.targets.length > 0 ? [{ kind: 'text', role: 'note', phrase: messages.indicatorsNote } as const] : []),
      {
        kind: 'charts',
        size: 'small',
        ...(shown.every(name => isShare(quoter, name)) ? {} : { legend: fanLegend(quoter, { promised: false, mark: 'other' }) }),
        panels: shown.map(name => panelOf(quoter, name)),
      },
      ...rest,
    ],
  }
}

const isShare = ({ medians, source }: Quoter, variable: string): boolean =>
  !medians && isYesOrNo(source.summary.variables[variable])

const panelOf = (quoter: Quoter, variable: string): Panel => {
  const name = nameChart('indicator', variable)
  if (isShare(quoter, variable)) return sharePanel(quoter, { name, variable, height })
  return fanPanel(quoter, {
    name,
    variable,
    measure: quoter.measureOf(quoter.source.summary.variables[variable].unit),
    hue: color('other'),
    height,
    title: quoted(quoteTitle(quoter, ['summary', 'variables', variable, 'title'])),
    lines: [],
  })
}
