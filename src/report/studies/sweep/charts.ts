// How the chances move: lines where one thing is varied, a heat map where two are, points where more are sampled; a small chart for each promise that
// moves.

import type { SweptValue } from '../../../scenario/sweep/sweep.js'
import { buildHeat } from '../../charts/heat.js'
import { nameChart } from '../../charts/chart.js'
import { buildResponse } from '../../charts/response.js'
import { quoted } from '../../phrases.js'
import type { Block, LegendItem, Panel, Section } from '../../report.js'
import { numbersOf } from './case-numbers.js'
import { clouds } from './clouds.js'
import { messages } from './messages.js'
import {
  headlineIn,
  type NamedTarget,
  quoteChance,
  quoteDimension,
  quoteOwn,
  quoteScenario,
  quoteTargetBound,
  quoteTargetTitle,
  showAxis,
  type SweepQuoter,
} from './quoter.js'
import { shadeKey } from './shade-key.js'

/** More lines than colours would not be told apart. */
const mostLines = 8
/** Maps of more scenarios than this are for who reads the table. */
const mostMaps = 4

export const charts = (quoter: SweepQuoter): Section | undefined => {
  const { study, targets } = quoter
  const { dimensions, scenarios } = study
  const moved = targets.filter(target => isMoved(quoter, target))
  if (moved.length === 0) return undefined
  const blocks: readonly Block[] =
    dimensions.length === 1 && scenarios.length <= mostLines
      ? responses(quoter, moved)
      : dimensions.length === 2 && dimensions.every(({ how }) => how !== 'sample') && scenarios.length <= mostMaps
        ? scenarios.flatMap((_, scenario) => heatMaps(quoter, moved, scenario))
        : study.sample !== undefined
          ? clouds(quoter, moved)
          : []
  return blocks.length === 0 ? undefined : { name: 'charts', title: messages.sections.charts, blocks }
}

const isMoved = (quoter: SweepQuoter, { name }: NamedTarget): boolean => {
  const chances = quoter.study.cases.flatMap(one => headlineIn(quoter, one, name)?.reading.at_deadline.p ?? [])
  return new Set(chances).size > 1
}

/** Numbers in their order, formulas in that of the file. */
const valuesOf = ({ study }: SweepQuoter, dimension: number): readonly SweptValue[] => {
  const seen = [...new Set(study.cases.map(({ values }) => values[dimension]!))]
  return seen.every(value => typeof value === 'number') ? seen.toSorted((a, b) => a - b) : seen
}

const indicesOf = ({ study }: SweepQuoter, scenario?: number): readonly number[] =>
  study.cases.flatMap((one, index) => (scenario === undefined || one.scenario === scenario ? [index] : []))

const responses = (quoter: SweepQuoter, moved: readonly NamedTarget[]): readonly Block[] => {
  const { study } = quoter
  const [dimension] = study.dimensions
  const values = valuesOf(quoter, 0)
  const places = new Map(values.map((value, index) => [value, typeof values[0] === 'number' ? Number(value) : index]))
  const across = {
    title: quoteDimension(quoter, 0).text,
    values: showAxis(values, dimension!, quoter).map((words, index) => ({ at: places.get(values[index]!)!, words })),
  }
  const own = study.scenarios.flatMap((_, line) => {
    const value = dimension!.own[line]!
    const place = placeAmong(values, value)
    return place === undefined ? [] : [{ line, at: places.get(value) ?? Number(value) }]
  })
  const panel = (target: NamedTarget): Panel => {
    const name = nameChart('response', target.name)
    const title = quoteTargetTitle(quoter, target)
    const points = study.cases.flatMap((one, index) => {
      const found = headlineIn(quoter, one, target.name)?.reading.at_deadline
      return found === undefined ? [] : [{ index, line: one.scenario, at: places.get(one.values[0]!)!, ...found }]
    })
    return {
      chart: buildResponse({
        name,
        title: title.text,
        across,
        points,
        own,
        ...(target.confidence === undefined ? {} : { confidence: target.confidence }),
        from: ['study', 'cases'],
      }),
      title: quoted(title),
      lines: [quoteTargetBound(quoter, target)],
      numbers: numbersOf(quoter, target, name, indicesOf(quoter), moved.length),
    }
  }
  const scenarios: readonly LegendItem[] =
    study.scenarios.length === 1
      ? []
      : study.scenarios.map((_, index) => ({ mark: `c${(index % 8) + 1}`, label: quoted(quoteScenario(quoter, index)) }))
  return [
    { kind: 'text', role: 'plain', phrase: messages.responseNote(messages.movedOnly) },
    {
      kind: 'charts',
      size: 'small',
      legend: [
        ...scenarios,
        ...study.scenarios.map((_, line) =>
          ownInKey(quoter, line, own.some(shown => shown.line === line) ? `dashes c${(line % 8) + 1}` : undefined),
        ),
      ],
      panels: moved.map(panel),
    },
  ]
}

const heatMaps = (quoter: SweepQuoter, moved: readonly NamedTarget[], scenario: number): readonly Block[] => {
  const { study } = quoter
  const indices = indicesOf(quoter, scenario)
  const axis = (dimension: number) => {
    const values = valuesOf(quoter, dimension)
    return {
      title: quoteDimension(quoter, dimension).text,
      values: showAxis(values, study.dimensions[dimension]!, quoter),
      placeOf: (index: number) => values.indexOf(study.cases[index]!.values[dimension]!),
      own: placeAmong(values, study.dimensions[dimension]!.own[scenario]!),
    }
  }
  const [across, up] = [axis(0), axis(1)]
  const own = across.own === undefined || up.own === undefined ? undefined : { across: across.own, up: up.own }
  const panel = (target: NamedTarget): Panel => {
    const name = nameChart('heat', ...(scenario === 0 ? [] : [String(scenario + 1)]), target.name)
    const title = quoteTargetTitle(quoter, target)
    const fields = indices.flatMap(index => {
      const chance = quoteChance(quoter, index, target.name)
      return chance === undefined
        ? []
        : [{ across: across.placeOf(index), up: up.placeOf(index), share: chance.share, words: roundly(chance.share) }]
    })
    return {
      chart: buildHeat({ name, title: title.text, across, up, fields, own, from: ['study', 'cases'] }),
      title: quoted(title),
      lines: [quoteTargetBound(quoter, target)],
      numbers: numbersOf(quoter, target, name, indices, moved.length * study.scenarios.length),
    }
  }
  const head =
    study.scenarios.length === 1
      ? {}
      : {
          head: {
            name: `scenario-${scenario + 1}`,
            title: quoted(quoteScenario(quoter, scenario)),
            lines: [],
            listed: true as const,
          },
        }
  return [
    ...(scenario > 0 ? [] : [{ kind: 'text', role: 'plain', phrase: messages.heatNote(messages.movedOnly) } satisfies Block]),
    {
      kind: 'charts',
      ...(across.values.length > mostInSmall ? {} : { size: 'small' }),
      ...head,
      legend: [...(scenario > 0 ? [] : shadeKey), ownInKey(quoter, scenario, own && 'own')],
      panels: moved.map(panel),
    },
  ]
}

/** Fields side by side that have room for their numbers in a small chart. */
const mostInSmall = 8

/** Of one among values in their order; between two of them for a number that is none of them. Undefined beyond them. */
const placeAmong = (values: readonly SweptValue[], own: SweptValue): number | undefined => {
  const exact = values.indexOf(own)
  const above = values.findIndex(value => typeof value === 'number' && typeof own === 'number' && value > own)
  if (exact >= 0 || above <= 0) return exact < 0 ? undefined : exact
  const [low, high] = [Number(values[above - 1]), Number(values[above])]
  return above - 1 + (Number(own) - low) / (high - low)
}

/** What the scenario itself has: marked where the axes reach it, and told in any case. */
const ownInKey = (quoter: SweepQuoter, scenario: number, mark: string | undefined): LegendItem => {
  const setting = quoteOwn(quoter, scenario)
  const told = quoter.study.scenarios.length === 1 ? setting : messages.inScenario(quoteScenario(quoter, scenario), setting)
  return mark === undefined ? { mark: 'none', label: messages.ownElsewhere(told) } : { mark, label: messages.ownCase(told) }
}

/** In whole per cent, as much as a field has room for; the numbers beside the chart have more, and the interval. */
const roundly = (share: number): string => {
  const percent = Math.round(100 * share)
  if (percent === 0) return '<1'
  return percent === 100 && share < 1 ? '>99' : `${percent}`
}
