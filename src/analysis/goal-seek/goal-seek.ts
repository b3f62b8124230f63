// The cheapest way to a probability, from the first case to the answer:
//
//   today ─▶ search ─▶ chosen ─▶ levers that were not moved ─▶ switching values ─▶ today and chosen on fresh futures ─▶ answer

import { type Setting, inputsOf } from '../../run/case.js'
import type { PreparedPlan } from '../../run/compile-plan.js'
import type { CasePlan, Search } from '../../run/search.js'
import type { Probability } from '../summary.js'
import { verdictOf } from '../verdict.js'
import type { Candidate, GoalAnswer, Switch } from './answer.js'
import type { Finding } from './finding.js'
import { frontierOf, plateauOf } from './frontier.js'
import { gainOf } from './gain.js'
import { ladderOf } from './ladder.js'
import { createLedger, type Ledger, type Tried, type Trials } from './ledger.js'
import { singles } from './screen.js'
import { seekAlone } from './seek-alone.js'
import { seekTogether } from './seek-together.js'
import { crossingOf, followAll, type Sweep } from './switching.js'
import type { Point, SearchedLever, Space } from './space.js'

export interface Question {
  readonly plan: PreparedPlan
  /** The same with another seed. */
  readonly fresh: PreparedPlan
  /** The same in which assumptions are levers. */
  readonly assumed: PreparedPlan
  readonly assumptions: readonly SearchedLever[]
  readonly space: Space
  /** Levers that stay where they are, and what it costs to move each. */
  readonly unmoved: Space
  /** The probability that is wanted. */
  readonly wanted: number
  /** Settings that the search may try. */
  readonly cases: number
}

export type GoalSearch<Answer> = Search<CasePlan, Finding, Answer>

function* measure(plan: PreparedPlan, settings: readonly Setting[]): GoalSearch<readonly Finding[]> {
  if (settings.length === 0) return []
  return yield settings.map(setting => ({ plan, inputs: inputsOf(plan, setting) }))
}

/** Trials of a space as cases of a plan. */
function* onPlan<Answer>(plan: PreparedPlan, space: Space, trials: Trials<Answer>): GoalSearch<Answer> {
  let step = trials.next()
  while (step.done !== true) step = trials.next(yield* measure(plan, step.value.map(space.settingOf)))
  return step.value
}

export function* goalSeek(question: Question): GoalSearch<GoalAnswer> {
  const { plan, fresh, space, wanted } = question
  const ledger = createLedger(space, wanted, question.cases)
  yield* onPlan(plan, space, search(ledger))
  const start = yield* today(question, ledger)
  const best = ledger.best()
  const { start: flat, top, end } = plateauOf(ledger.tried)
  const verdict = verdictOf(best.finding.probability, wanted)
  // Where even the best falls short, nobody should pay for what cannot be told from less.
  const chosen = verdict === 'off track' ? flat : best

  const still = { ...start, point: question.unmoved.today }
  const unmoved = createLedger(question.unmoved, wanted, Number.POSITIVE_INFINITY, [still])
  yield* onPlan(plan, question.unmoved, tryEach(unmoved))
  const alone = createLedger(space, wanted, Number.POSITIVE_INFINITY, ledger.tried)
  yield* onPlan(plan, space, tryEach(alone))
  const { switches, asked } = yield* switchesOf(question, start.finding)

  const again = yield* measure(fresh, [space.settingOf(space.today), space.settingOf(chosen.point)])
  return {
    result: verdict === 'on track' ? 'reached' : verdict === 'cannot tell' ? 'open' : 'missed',
    levers: space.levers,
    today: candidateOf(start),
    chosen: candidateOf(chosen),
    resting: restingOf(space, chosen.point),
    fresh: {
      seed: fresh.plan.scenario.run.seed,
      today: again[0].probability,
      chosen: again[1].probability,
      failed: { today: again[0].failed, chosen: again[1].failed },
      gain: gainOf(again[1], again[0]),
      verdict: verdictOf(again[1].probability, wanted),
    },
    frontier: frontierOf(ledger.tried).map(candidateOf),
    plateau: { start: candidateOf(flat), top: candidateOf(top), end: candidateOf(end) },
    bindings: { today: start.finding.bindings, top: top.finding.bindings },
    ladder: ladderOf(alone),
    unmoved: ladderOf(unmoved).map(({ lever, whole }) => ({ lever, ...(whole && { step: whole }) })),
    switches,
    others: [...start.finding.targets].map(([target, before]) => {
      const after = chosen.finding.targets.get(target)!
      const difference = gainOf(after, before)
      return { target, today: before.probability, chosen: after.probability, difference }
    }),
    cases: {
      search: ledger.tried.length,
      most: question.cases,
      beside: alone.tried.length + unmoved.tried.length + asked,
      fresh: 2,
    },
    tried: ledger.tried.map(candidateOf),
  }
}

function* search(ledger: Ledger): Trials {
  const { space } = ledger
  yield* ledger.try([space.base])
  if (space.levers.length === 1) yield* seekAlone(ledger, 0, space.base)
  else yield* seekTogether(ledger)
}

/** Today's setting may lie outside of the bounds that were asked for, or cost no finite number: it is known all the same. */
function* today({ plan, space }: Question, ledger: Ledger): GoalSearch<Tried> {
  const known = ledger.at(space.today)
  if (known !== undefined) return known
  const [finding] = yield* measure(plan, [{}])
  return { point: space.today, cost: 0, distance: 0, finding }
}

function* tryEach(ledger: Ledger): Trials {
  const { space } = ledger
  yield* ledger.try([space.base, ...space.levers.flatMap((_, lever) => singles(ledger, lever))])
}

const restingOf = ({ levers, today }: Space, chosen: Point): GoalAnswer['resting'] =>
  levers.flatMap(({ name, from, to }, index) => {
    const { [index]: value } = chosen
    return value === today[index] || (value !== from && value !== to)
      ? []
      : [{ lever: name, bound: value === from ? 'from' : 'to' }]
  })

const candidateOf = ({ point, cost, finding }: Tried): Candidate => ({
  values: point,
  cost,
  probability: finding.probability,
  failed: finding.failed,
})

function* switchesOf(
  { plan, assumed, assumptions, space, unmoved, wanted }: Question,
  start: Finding,
): GoalSearch<{ readonly switches: readonly Switch[]; readonly asked: number }> {
  const levers = [...space.levers, ...unmoved.levers].filter(({ from, today, to }) => from <= today && today <= to && from < to)
  const things = [...levers.map(lever => ({ ...lever, plan })), ...assumptions.map(one => ({ ...one, plan: assumed }))]
  const follow = followAll(things, start, wanted)
  let asked = 0
  let step = follow.next()
  while (step.done !== true) {
    const cases = step.value.map(({ of, value }) => ({
      plan: things[of].plan,
      inputs: inputsOf(things[of].plan, { [things[of].name]: value }),
    }))
    asked += cases.length
    const found: readonly Finding[] = yield cases
    step = follow.next(found)
  }
  const switches = step.value.map(([below, above], index): Switch => {
    const { plan, ...thing } = things[index]
    const { name, today, from, to } = thing
    return {
      name,
      kind: index < levers.length ? 'lever' : 'assumption',
      today,
      from,
      to,
      crossings: [below, above].flatMap(sweep => crossingOf(sweep, wanted) ?? []),
      ends: [endOf(below), endOf(above)],
    }
  })
  return { switches, asked }
}

const endOf = ({ line }: Sweep): Probability => line.at(-1)!.finding.probability
