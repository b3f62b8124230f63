// The answer of a goal-seek in sentences.

import type { BindingShares } from '../../../analysis/goal-seek/bindings.js'
import type { Verdict } from '../../../analysis/summary.js'
import { joined, inWords, quoted } from '../../phrases.js'
import { messages as common } from '../../messages.js'
import type { Phrase } from '../../report.js'
import { type Text, verbatim } from '../../../text.js'
import { quoteBoundAt, quoteInteger, sizeOf, titleText } from '../../figures.js'
import { bestSteps } from './charts.js'
import { messages } from './messages.js'
import type { GoalQuoter } from './quote.js'
import { type GoalStudy, haveSameValues } from './study.js'

export const answerOf = (quoter: GoalQuoter): readonly Phrase[] => {
  const { study, at, shareSaid, cite } = quoter
  const { result, today, chosen, fresh, plateau } = study.answer
  const count = (...keys: readonly string[]) => quoteInteger(cite, at('answer', ...keys))
  // Near certainty there is nothing left to gain.
  const flat = plateau.top.probability.p < 0.99 && plateau.end.cost - plateau.start.cost > 0.1 * Math.abs(plateau.end.cost)
  const binds = bindsOf(quoter)
  const isToday = haveSameValues(chosen, today)
  const gain = isToday
    ? inWords(verbatim(''))
    : messages.gained(
        quoter.points(at('answer', 'fresh', 'gain'), fresh.gain),
        quoted(quoter.shareAlone(at('answer', 'fresh', 'today'), fresh.today)),
      )
  return [
    messages.today(shareSaid(at('answer', 'today', 'probability'), today.probability), quoter.wanted()),
    foundOf(quoter),
    ...(result === 'reached' ? [] : [...narrowedOf(quoter), ...blockedOf(quoter)]),
    messages.fresh(
      shareSaid(at('answer', 'fresh', 'chosen'), fresh.chosen),
      gain,
      result === 'reached' ? freshWords[fresh.verdict] : undefined,
    ),
    ...(isToday ? [] : othersOf(quoter)),
    ...restingOf(quoter),
    ...(study.money !== undefined && flat
      ? [plateauOf(quoter, binds)]
      : result !== 'reached' && binds !== undefined
        ? [messages.bindsBest(binds)]
        : []),
    ...(binds === undefined && result !== 'reached' && study.goal.kind === 'reading' ? [inWords(messages.noLimits)] : []),
    ...noneFlipsOf(quoter),
    ...freeOf(quoter),
    ...idleOf(quoter),
    ...(today.failed + chosen.failed === 0
      ? []
      : [messages.failed(quoteInteger(cite, at('paths')), count('today', 'failed'), count('chosen', 'failed'))]),
    messages.tried(count('cases', 'search'), count('cases', 'most')),
  ]
}

/** Which reading is held against which bound: nothing where all promises are sought. */
export const soughtOf = ({ study, at, cite, title }: GoalQuoter): readonly Phrase[] => {
  const { goal } = study
  if (goal.kind === 'all' || goal.promise === undefined) return []
  const { promise } = goal
  const { sense, unit, percent } = promise
  const places = { sense, bound: at('goal', 'promise', 'bound'), by: at('goal', 'promise', 'by') }
  const bound = quoteBoundAt(cite, places, { unit, percent, nouns: study.nouns })
  return [messages.sought(title('targets', goal.target), cite<Text>(at('goal', 'promise', 'reading'), titleText), bound)]
}

/** The setting that is offered, and what it brings. */
const foundOf = (quoter: GoalQuoter): Phrase => {
  const { study, at, shareSaid, costInWords } = quoter
  const { result, today, chosen, plateau } = study.answer
  const isToday = haveSameValues(chosen, today)
  const share = shareSaid(at('answer', 'chosen', 'probability'), chosen.probability)
  const way = [movesOf(quoter), costInWords(at('answer', 'chosen', 'cost'), chosen.cost)] as const
  switch (result) {
    case 'reached':
      return isToday ? inWords(messages.onTrack) : messages.reached(...way, share)
    case 'open':
      return messages.open(share, ...way)
    case 'missed': {
      const best = shareSaid(at('answer', 'plateau', 'top', 'probability'), plateau.top.probability)
      if (isToday) return messages.missedToday(best)
      return haveSameValues(chosen, plateau.top) ? messages.missed(share, ...way) : messages.missedForLess(best, share, ...way)
    }
  }
}

/** Of a setting that reaches on the futures of the search. */
const freshWords: Readonly<Record<Verdict, Text | undefined>> = {
  'on track': undefined,
  'cannot tell': messages.freshOpen,
  'off track': messages.freshLess,
}

/** Where the least that does as well as anything saves money, it says so: nobody spends a negative sum. */
const plateauOf = ({ study, at, shareBeyond, cost, amount }: GoalQuoter, binds: Phrase | undefined): Phrase => {
  const { top, start, end } = study.answer.plateau
  const place = (which: 'start' | 'end') => at('answer', 'plateau', which, 'cost')
  const share = shareBeyond(at('answer', 'plateau', 'top', 'probability'), top.probability)
  if (start.cost >= 0) return messages.plateau(share, cost(place('start')), cost(place('end')), binds)
  const dearest = end.cost < 0 ? messages.endSaves : messages.endCosts
  return messages.plateauSaved(share, amount(place('start')), dearest(amount(place('end'))), binds)
}

/** How many levers could be moved the other way. */
const narrowedOf = ({ study: { narrowed }, at, cite }: GoalQuoter): readonly Phrase[] =>
  narrowed === undefined ? [] : [messages.narrowed(sizeOf(cite, at('narrowed')), narrowed.length)]

const mostBlocking = 3

/** Where all promises are sought: those that are less likely alone, at the setting offered, than is wanted of all; the least likely first. */
const blockedOf = ({ study, at, title, shareAlone }: GoalQuoter): readonly Phrase[] => {
  if (study.goal.kind !== 'all') return []
  const blocking = study.answer.others
    .map((other, index) => ({ ...other, place: at('answer', 'others', index, 'chosen') }))
    .filter(({ chosen }) => chosen.high < study.wanted)
    .toSorted((a, b) => a.chosen.p - b.chosen.p)
  if (blocking.length === 0) return []
  const told = blocking
    .slice(0, mostBlocking)
    .map(({ target, chosen, place }) => messages.blockedBy(title('targets', target), quoted(shareAlone(place, chosen))))
  return [messages.blocked(joined(told, common.semicolon))]
}

/** What the other promises lose by the chosen setting, the most first. */
const othersOf = ({ study, at, title, point, shareAlone }: GoalQuoter): readonly Phrase[] => {
  const { others } = study.answer
  if (others.length === 0) return []
  const falling = others
    .map((other, index) => ({ ...other, place: at('answer', 'others', index) }))
    .filter(({ difference }) => difference.high < 0)
    .toSorted((a, b) => a.difference.value - b.difference.value)
  if (falling.length === 0) return [inWords(messages.noneFalls)]
  const fallOf = ({ target, today, chosen, place }: (typeof falling)[number]): Phrase =>
    messages.falls(
      title('targets', target),
      shareAlone([...place, 'today'], today),
      shareAlone([...place, 'chosen'], chosen),
      point([...place, 'difference', 'value']),
    )
  return [messages.othersFall(joined(falling.map(fallOf), common.semicolon))]
}

/** Levers that the chosen setting moves as far as they may go. */
const restingOf = ({ study, at, title, value }: GoalQuoter): readonly Phrase[] => {
  const { resting, levers } = study.answer
  if (resting.length === 0) return []
  const restOf = ({ lever, bound }: (typeof resting)[number]): Phrase => {
    const index = levers.findIndex(({ name }) => name === lever)
    return messages.restingAt(title('levers', lever), value(at('answer', 'levers', index, bound), 'levers', lever), bound)
  }
  return [messages.resting(joined(resting.map(restOf), common.semicolon))]
}

/** Where no switching value lies within its bounds: how near the best of them comes. */
const noneFlipsOf = (quoter: GoalQuoter): readonly Phrase[] => {
  const { study, at, title, value, shareSaid } = quoter
  const { switches, today } = study.answer
  if (!noneFlips(study)) return []
  // Of all paths, as switching values are: see switching.ts.
  const side = today.probability.hits / study.paths < study.wanted ? 'below' : 'above'
  const sign = side === 'below' ? 1 : -1
  const [furthest] = switches
    .flatMap(({ name, kind, ends }, index) =>
      ends.map(
        (probability, nth) => ({ name, section: kind === 'lever' ? 'levers' : 'variables', index, nth, probability }) as const,
      ),
    )
    .toSorted((a, b) => sign * (b.probability.hits - a.probability.hits))
  const { name, section, index, nth, probability } = furthest
  const shows = side === 'below' ? probability.low > today.probability.high : probability.high < today.probability.low
  const most = shows
    ? messages.furthest(
        shareSaid(at('answer', 'switches', index, 'ends', nth), probability),
        title(section, name),
        value(at('answer', 'switches', index, nth === 0 ? 'from' : 'to'), section, name),
        side,
      )
    : inWords(verbatim(''))
  return [messages.noneFlips(quoter.wanted(), side, most)]
}

const noneFlips = ({ answer: { switches } }: GoalStudy): boolean =>
  switches.length > 0 && switches.every(({ crossings }) => crossings.length === 0)

/** The levers that the chosen setting moves. */
const movesOf = ({ study, at, title, value }: GoalQuoter): Phrase => {
  const moves = study.answer.levers.flatMap(({ name, today }, index) =>
    study.answer.chosen.values[index] === today
      ? []
      : [
          messages.moved(
            title('levers', name),
            value(at('answer', 'levers', index, 'today'), 'levers', name),
            value(at('answer', 'chosen', 'values', index), 'levers', name),
          ),
        ],
  )
  return moves.length === 0 ? inWords(messages.nothing) : joined(moves, common.semicolon)
}

/** The limit that binds most often in the nearest choice before the goal, where the most is reached. */
const bindsOf = ({ study, at, cite, title, shareSaid }: GoalQuoter): Phrase | undefined => {
  const [nearest] = study.answer.bindings.top
  if (nearest === undefined) return undefined
  const most = mostBinding(nearest)
  const place = at('answer', 'bindings', 'top', 0, 'limits', most)
  return messages.binds(
    cite<Text>([...place, 'label'], titleText),
    title('variables', nearest.variable),
    shareSaid([...place, 'share'], nearest.limits[most].share),
  )
}

const mostBinding = ({ limits }: BindingShares): number =>
  limits.reduce((most, { share }, index) => (share.p > limits[most].share.p ? index : most), 0)

/** Levers that were not moved though they would gain, and cost nothing more. */
const freeOf = ({ study, at, title, point }: GoalQuoter): readonly Phrase[] => {
  const names = study.answer.unmoved.flatMap(({ lever, step }, index) =>
    step !== undefined && step.cost <= 0 && step.gain.low > 0
      ? [messages.gainBy(title('levers', lever), point(at('answer', 'unmoved', index, 'step', 'gain', 'value')))]
      : [],
  )
  return names.length === 0 ? [] : [messages.free(joined(names, common.listComma))]
}

/** Levers that were searched and gain nothing alone. */
const idleOf = (quoter: GoalQuoter): readonly Phrase[] => {
  const gaining = new Set(bestSteps(quoter).map(({ lever }) => lever))
  const idle = quoter.study.answer.ladder.filter(({ lever }) => !gaining.has(lever))
  if (idle.length === 0) return []
  if (gaining.size === 0) return [inWords(messages.nothingAlone)]
  return [
    messages.gainsNothing(
      joined(
        idle.map(({ lever }) => quoted(quoter.title('levers', lever))),
        common.semicolon,
      ),
    ),
  ]
}
