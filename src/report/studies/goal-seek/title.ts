// How a goal is called: the promise, and its reading where that is not the headline; and what it asks for.

import type { Goal } from '../../../analysis/goal-seek/finding.js'
import type { Model } from '../../../model/model.js'
import type { Text } from '../../../text.js'
import { messages } from './messages.js'
import type { SoughtPromise } from './study.js'

export const titleOfPromise = ({ targets }: Model, goal: Goal): Text => {
  if (goal.kind === 'all') return messages.allPromises
  const { title, reading } = promiseOf(targets, goal)
  if (reading.headline) return title
  return { en: `${title.en} (${reading.title.en})`, zh: `${title.zh}（${reading.title.zh}）` }
}

/** Undefined where all promises are sought. */
export const soughtPromise = ({ targets }: Model, goal: Goal): SoughtPromise | undefined => {
  if (goal.kind === 'all') return undefined
  const { reading, sense, bound, by, unit, percent } = promiseOf(targets, goal)
  return { reading: reading.title, sense, bound, by, unit: unit.text, percent }
}

const promiseOf = (targets: Model['targets'], goal: Extract<Goal, { kind: 'reading' }>) => {
  const target = targets.find(({ name }) => name === goal.target)!
  return { ...target, reading: target.readings.find(({ name }) => name === goal.reading)! }
}
