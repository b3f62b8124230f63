// The sections of a goal-seek's page: one table or one chart with its numbers each.

import { inWords, quoted } from '../../phrases.js'
import type { Place } from '../../cite.js'
import type { Cell, Column, Panel, Phrase, Section, Table } from '../../report.js'
import { type Text, verbatim } from '../../../text.js'
import { formatSigned } from '../../format-number.js'
import { quoteCommand, quoteInteger, titleText } from '../../figures.js'
import { bestSteps, frontierPanel, ladderPanel } from './charts.js'
import { messages } from './messages.js'
import type { GoalQuoter } from './quote.js'
import { haveSameValues } from './study.js'

const { captions, columns, sections: titles } = messages

const words = (phrase: Phrase): Cell => ({ kind: 'words', phrase })
const nothing = words(inWords(verbatim('–')))
const end = (title: Text): Column => ({ title, align: 'end' })

interface Content {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly note?: Phrase
  /** A chart of the same numbers. */
  draw?(numbers: Table): Panel | undefined
  /** Below it, shown when it is asked for. */
  readonly more?: Table
  /** Beside its chart too, for a terminal draws none. */
  readonly printed?: true
}

const sectionOf = (name: keyof typeof titles, { columns, rows, note, draw, printed, more }: Content): readonly Section[] => {
  if (rows.length === 0 && more === undefined) return []
  const table: Table = { kind: 'table', name, caption: captions[name], columns, groups: [{ rows }] }
  const panel = draw?.({ ...table, name: `numbers-${name}` })
  return [
    {
      name,
      title: titles[name],
      blocks: [
        ...(note === undefined ? [] : [{ kind: 'text' as const, role: 'note' as const, phrase: note }]),
        ...(panel === undefined ? [] : [{ kind: 'charts' as const, panels: [panel] }]),
        ...(rows.length === 0 || (panel !== undefined && printed !== true) ? [] : [table]),
        ...(more === undefined ? [] : [more]),
      ],
    },
  ]
}

/** What a price of points is the price of, from the largest sum on. */
const prices = [
  { of: 1e8, name: 'per-100-million' },
  { of: 1e6, name: 'per-million' },
  { of: 1e4, name: 'per-10-thousand' },
] as const

/** The largest sum that some step costs, so that most prices promise nothing beyond it. */
const priceFor = (dearest: number): (typeof prices)[number] => prices.find(price => price.of <= dearest) ?? prices[2]

export const sectionsOf = (quoter: GoalQuoter): readonly Section[] => {
  const { study, at, cite, share, title, value, cost, points } = quoter
  const { answer } = study
  const isToday = haveSameValues(answer.chosen, answer.today)
  const chosenTitle = answer.result === 'open' ? columns.best : columns.chosen
  const bound = (index: number, end: 'from' | 'to') =>
    value(at('answer', 'levers', index, end), 'levers', answer.levers[index].name)
  const setting = answer.levers.map(({ name }, index) => [
    words(quoted(title('levers', name))),
    words(quoted(value(at('answer', 'levers', index, 'today'), 'levers', name))),
    words(messages.span(bound(index, 'from'), bound(index, 'to'))),
    words(quoted(value(at('answer', 'chosen', 'values', index), 'levers', name))),
    words(quoted(cost(at('costs', index)))),
  ])
  const frontier = answer.frontier.map(({ probability }, index) => [
    words(quoted(cost(at('answer', 'frontier', index, 'cost')))),
    words(quoter.shareInWords(at('answer', 'frontier', index, 'probability'), probability)),
  ])
  const binds = answer.bindings.top.flatMap(({ variable, limits }, choice) =>
    limits.map(({ share: top }, limit): readonly Cell[] => {
      const place = (where: 'today' | 'top'): Place => at('answer', 'bindings', where, choice, 'limits', limit)
      const before = answer.bindings.today.find(other => other.name === answer.bindings.top[choice].name)
      return [
        words(quoted(title('variables', variable))),
        words(quoted(cite<Text>([...place('top'), 'label'], titleText))),
        before === undefined ? nothing : share([...place('today'), 'share'], before.limits[limit].share),
        share([...place('top'), 'share'], top),
      ]
    }),
  )
  const steps = bestSteps(quoter)
  const someFailed = steps.some(({ step }) => step.failed > 0)
  const price = priceFor(Math.max(...steps.map(({ step }) => step.cost)))
  const ladder = steps.map(({ lever, place, step }): readonly Cell[] => [
    words(quoted(title('levers', lever))),
    words(quoted(value([...place, 'to'], 'levers', lever))),
    words(quoted(cost([...place, 'cost']))),
    words(points([...place, 'gain'], step.gain)),
    step.cost > 0
      ? words(
          quoted(
            cite<number>(
              [...place, 'gain', 'value'],
              gain => verbatim(formatSigned((100 * gain * price.of) / step.cost, 2)),
              price.name,
            ),
          ),
        )
      : nothing,
    ...(someFailed ? [words(quoted(quoteInteger(cite, [...place, 'failed'])))] : []),
  ])
  const switches = answer.switches.map(({ name, kind, crossings }, index) => {
    const section = kind === 'lever' ? 'levers' : 'variables'
    const place = at('answer', 'switches', index)
    const at0 = (key: string, exact = true) => value([...place, key], section, name, exact)
    const found = crossings.map((crossing, nth) => {
      const of = (key: 'value' | 'from' | 'to') =>
        crossing[key] === undefined ? messages.openEnd : value([...place, 'crossings', nth, key], section, name, false)
      return messages.between(value([...place, 'crossings', nth, 'value'], section, name, false), of('from'), of('to'))
    })
    const row = (phrase: Phrase): readonly Cell[] => [
      words(quoted(title(section, name))),
      words(quoted(at0('today'))),
      words(phrase),
    ]
    return {
      flips: found.map(row),
      still: found.length > 0 ? [] : [row(messages.noCrossing(at0('from'), at0('to')))],
    }
  })
  const others = answer.others.flatMap(({ target, today, chosen, difference }, index): readonly (readonly Cell[])[] => {
    const place = at('answer', 'others', index)
    return [
      [
        words(quoted(title('targets', target))),
        share([...place, 'today'], today),
        share([...place, 'chosen'], chosen),
        words(points([...place, 'difference'], difference)),
      ],
    ]
  })
  const unflipped = switches.flatMap(({ still }) => still)
  const switchColumns = [{ title: columns.what }, end(columns.today), end(columns.crossing)]
  const { facts } = messages
  const fact = (name: Text, place: Place, number = false): readonly Cell[] => [
    words(inWords(name)),
    words(quoted(number ? quoteInteger(cite, place) : quoter.words(place))),
  ]
  return [
    ...sectionOf('setting', {
      columns: [{ title: columns.lever }, end(columns.today), end(columns.bounds), end(chosenTitle), end(columns.cost)],
      rows: setting,
    }),
    ...sectionOf('frontier', {
      columns: [end(columns.cost), { title: columns.probability }],
      rows: frontier,
      note: inWords(messages.frontierNote),
      draw: table => frontierPanel(quoter, table),
    }),
    ...sectionOf('binds', {
      columns: [{ title: columns.of }, { title: columns.limit }, { title: columns.today }, { title: columns.top }],
      rows: binds,
    }),
    ...sectionOf('ladder', {
      columns: [
        { title: columns.lever },
        end(columns.step),
        end(columns.more),
        end(columns.gain),
        end(messages.per[price.name](study.money ?? 'CNY')),
        ...(someFailed ? [end(columns.failed)] : []),
      ],
      rows: ladder,
      ...(someFailed && { note: inWords(messages.failedNote) }),
      draw: table => ladderPanel(quoter, steps, table),
      printed: true,
    }),
    ...sectionOf('switches', {
      columns: switchColumns,
      rows: switches.flatMap(({ flips }) => flips),
      note: inWords(messages.switchNote),
      ...(unflipped.length > 0 && {
        more: {
          kind: 'table',
          name: 'unflipped',
          caption: messages.unflipped,
          folded: true,
          columns: switchColumns,
          groups: [{ rows: unflipped }],
        },
      }),
    }),
    ...sectionOf('others', {
      columns: [{ title: columns.promise }, { title: columns.today }, { title: chosenTitle }, end(columns.difference)],
      rows: isToday ? [] : others,
    }),
    ...sectionOf('run', {
      columns: [{ title: columns.fact }, { title: columns.value }],
      rows: [
        fact(facts.paths, at('paths'), true),
        fact(facts.seed, at('seed')),
        fact(facts.freshSeed, at('answer', 'fresh', 'seed')),
        fact(facts.cases, at('answer', 'cases', 'search'), true),
        fact(facts.beside, at('answer', 'cases', 'beside'), true),
        fact(facts.fresh, at('answer', 'cases', 'fresh'), true),
        fact(facts.model, at('model')),
        [words(inWords(facts.command)), { kind: 'code', code: quoteCommand(cite) }],
      ],
    }),
  ]
}
