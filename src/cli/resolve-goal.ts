// Names on the command line of `goal-seek` against the scenario that they speak of. All that is wrong is told at once.

import { constantsIn } from '../analysis/goal-seek/assumptions.js'
import type { Goal } from '../analysis/goal-seek/finding.js'
import { CostError, type GoalAsked, MoneyError, type PlannedGoal, planGoal } from '../analysis/goal-seek/plan-goal.js'
import type { Model } from '../model/model.js'
import { nearest } from '../scenario/nearest.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Text } from '../text.js'
import { goalMessages } from './goal-seek-messages.js'
import type { GoalOptions } from './goal-seek-options.js'
import { UsageError } from './usage-error.js'

/** Throws one UsageError with every mistake. `scenario` as its file has it: what a model has in its place has no sets any more. */
export const resolveGoal = (scenario: Scenario, model: Model, options: GoalOptions): PlannedGoal => {
  const problems: Text[] = []
  const complain = (problem: Text): void => void problems.push(problem)
  const goal = goalNamed(model, options.target, complain)
  const { levers, assumptions, confidence, cases } = options
  for (const { name, from, to } of levers ?? []) {
    const lever = model.levers.find(lever => lever.name === name)
    if (lever === undefined)
      complain(
        goalMessages.leverUnknown(
          name,
          nearest(
            name,
            model.levers.map(({ name }) => name),
          ),
          model.levers.map(({ name }) => name),
        ),
      )
    else if ((from ?? lever.from) < lever.from || (to ?? lever.to) > lever.to)
      complain(goalMessages.leverBeyond(name, lever.from, lever.to))
  }
  const constants = constantsIn(model)
  for (const { name, from, to } of assumptions ?? []) {
    const value = constants.get(name)
    if (value !== undefined && ((from ?? value) > value || (to ?? value) < value))
      complain(goalMessages.switchBeyond(name, value, from!, to!))
    if (value === undefined) complain(goalMessages.constantUnknown(name, nearest(name, constants.keys()), [...constants.keys()]))
  }
  if (scenario.run.uncertainty === 'medians') complain(goalMessages.medians)
  if (problems.length > 0 || goal === undefined) throw new UsageError(problems, 'goal-seek')

  const asked: GoalAsked = {
    goal,
    cases,
    ...(confidence === undefined ? {} : { confidence }),
    ...(levers === undefined ? {} : { levers }),
    ...(assumptions === undefined ? {} : { assumptions }),
  }
  try {
    const planned = planGoal(scenario, asked)
    if (planned.question.space.levers.length === 0) throw new UsageError([goalMessages.noLevers], 'goal-seek')
    return planned
  } catch (error) {
    if (error instanceof MoneyError) throw new UsageError([goalMessages.manyMonies(error.levers)], 'goal-seek')
    if (error instanceof CostError)
      throw new UsageError(
        error.levers.map(lever => goalMessages.costEndless(...lever)),
        'goal-seek',
      )
    throw error
  }
}

/** A target by its headline reading; TARGET.READING; all. */
const goalNamed = ({ targets }: Model, text: string | undefined, complain: (problem: Text) => void): Goal | undefined => {
  const readings = targets.flatMap(target => target.readings.map(reading => ({ target: target.name, ...reading })))
  if (targets.length === 0) return void complain(goalMessages.noTargets)
  if (text === undefined && targets.length > 1) return void complain(goalMessages.targetMissing(targets.map(({ name }) => name)))
  if (text === 'all' && targets.every(({ name }) => name !== 'all')) return { kind: 'all' }
  const wanted = text ?? targets[0]!.name
  const found =
    readings.find(({ target, headline }) => target === wanted && headline) ??
    readings.find(({ target, name }) => `${target}.${name}` === wanted)
  if (found !== undefined) return { kind: 'reading', target: found.target, reading: found.name }
  const names = targets.map(({ name }) => name)
  const owner = targets.find(({ name }) => wanted.startsWith(`${name}.`))
  if (owner !== undefined) {
    const own = owner.readings.map(({ name }) => `${owner.name}.${name}`)
    return void complain(goalMessages.readingUnknown(wanted, nearest(wanted, own), own))
  }
  const near = nearest(wanted, [...names, ...readings.map(({ target, name }) => `${target}.${name}`)])
  return void complain(goalMessages.targetUnknown(wanted, near, names))
}
