// The cases of a sample as points: for each promise by the two levers that move it most.

import { buildCloud, type CloudLever } from '../../charts/cloud.js'
import { nameChart } from '../../charts/chart.js'
import type { Block, Panel } from '../../report.js'
import { quoted } from '../../phrases.js'
import { numbersOf } from './case-numbers.js'
import { messages } from './messages.js'
import { headlineIn, type NamedTarget, quoteDimension, quoteTargetBound, quoteTargetTitle, type SweepQuoter } from './quoter.js'
import { shadeKey } from './shade-key.js'

/** Empty where fewer than two levers are ranked. */
export const clouds = (quoter: SweepQuoter, moved: readonly NamedTarget[]): readonly Block[] => {
  const panels = moved.flatMap(target => cloudOf(quoter, target, moved.length) ?? [])
  return panels.length === 0
    ? []
    : [
        { kind: 'text', role: 'plain', phrase: messages.cloudNote(messages.movedOnly) },
        { kind: 'charts', size: 'small', legend: [...shadeKey, { mark: 'own', label: messages.ownPoint }], panels },
      ]
}

const cloudOf = (quoter: SweepQuoter, target: NamedTarget, panels: number): Panel | undefined => {
  const { study, measureOf } = quoter
  const [first, second] = (study.influence?.[target.name] ?? []).map(({ lever }) =>
    study.dimensions.findIndex(known => known.name === lever),
  )
  if (first === undefined || second === undefined) return undefined
  const lever = (at: number): CloudLever => ({
    title: quoteDimension(quoter, at).text,
    measure: measureOf(study.dimensions[at]!.unit),
    own: Number(study.dimensions[at]!.own[0]),
  })
  const points = study.cases.flatMap((one, index) => {
    const share = headlineIn(quoter, one, target.name)?.reading.at_deadline.p
    return share === undefined ? [] : [{ index, x: Number(one.values[first]), y: Number(one.values[second]), share }]
  })
  const name = nameChart('cloud', target.name)
  const title = quoteTargetTitle(quoter, target)
  return {
    chart: buildCloud({ name, title: title.text, across: lever(first), up: lever(second), points, from: ['study', 'cases'] }),
    title: quoted(title),
    lines: [quoteTargetBound(quoter, target)],
    numbers: numbersOf(
      quoter,
      target,
      name,
      points.map(({ index }) => index),
      panels,
    ),
  }
}
