// The two charts of a goal-seek: what probability costs, and what each lever gains.

import type { Candidate, Step } from '../../../analysis/goal-seek/answer.js'
import { bargainOf } from '../../../analysis/goal-seek/ladder.js'
import { buildFrontier, type PricedChance } from '../../charts/frontier.js'
import { buildLadder } from '../../charts/ladder.js'
import { unitSettings } from '../../charts/theme.js'
import type { Place } from '../../cite.js'
import { titleText } from '../../figures.js'
import { plainText, quoted } from '../../phrases.js'
import type { Panel, Table } from '../../report.js'
import type { Text } from '../../../text.js'
import { messages } from './messages.js'
import type { GoalQuoter } from './quote.js'
import { haveSameValues } from './study.js'

const { chart: words } = messages

const priced = ({ cost, probability: { p, low, high } }: Candidate): PricedChance => ({ cost, p, low, high })

/** undefined where all that was tried costs the same. */
export const frontierPanel = (quoter: GoalQuoter, numbers: Table): Panel | undefined => {
  const { study, at, money, share, wanted } = quoter
  const { tried, frontier, today, chosen, plateau, result } = study.answer
  const costs = tried.map(({ cost }) => cost)
  if (Math.min(...costs) === Math.max(...costs)) return undefined
  const { divide, unitName } = unitSettings(money, Math.max(...costs.map(Math.abs)))
  const chance = (place: 'today' | 'chosen') =>
    share(at('answer', place, 'probability'), study.answer[place].probability).value.text
  const isToday = haveSameValues(chosen, today)
  const found = result === 'open' ? words.best : words.chosen
  const named = isToday
    ? [{ ...priced(today), words: words.same(chance('today')) }]
    : [
        { ...priced(today), words: words.today(chance('today')) },
        { ...priced(chosen), words: found(chance('chosen')) },
      ]
  const isFlat = plateau.start.cost < plateau.end.cost
  return {
    title: quoted(quoter.cite<Text>(quoter.at('goal', 'title'), titleText)),
    lines: [],
    chart: buildFrontier({
      name: 'frontier',
      description: words.frontier(titleText(study.goal.title)),
      axisName: words.cost(unitName),
      divide,
      tried: tried.map(priced),
      frontier: frontier.map(priced),
      named,
      ...(isFlat ? { flat: { from: plateau.start.cost, to: plateau.end.cost, words: words.flat } } : {}),
      wanted: { p: study.wanted, words: words.wanted(wanted().text) },
      shareName: words.share,
      from: ['study', 'answer', 'tried'],
    }),
    numbers,
  }
}

export interface BestStep {
  readonly lever: string
  readonly step: Step
  readonly place: Place
}

/** Of each lever the step that gains more for the money, where it gains what can be seen; the best bargain first. */
export const bestSteps = ({ study, at }: GoalQuoter): readonly BestStep[] =>
  study.answer.ladder.flatMap((rung, index): readonly BestStep[] => {
    const step = bargainOf(rung)
    return step === undefined
      ? []
      : [{ lever: rung.lever, step, place: at('answer', 'ladder', index, step === rung.first ? 'first' : 'whole') }]
  })

export const ladderPanel = (quoter: GoalQuoter, steps: readonly BestStep[], numbers: Table): Panel => {
  const { study, title, value, points } = quoter
  return {
    title: quoted(quoter.cite<Text>(quoter.at('goal', 'title'), titleText)),
    lines: [],
    chart: buildLadder({
      name: 'ladder',
      description: words.ladder(titleText(study.goal.title)),
      axisName: words.gain,
      bars: steps.map(({ lever, step, place }) => ({
        title: messages.moveOf(
          title('levers', lever).text,
          value([...place, 'to'], 'levers', lever).text,
          quoter.cost([...place, 'cost']).text,
        ),
        ...step.gain,
        words: plainText(points([...place, 'gain'], step.gain)),
      })),
      from: ['study', 'answer', 'ladder'],
    }),
    numbers,
  }
}
