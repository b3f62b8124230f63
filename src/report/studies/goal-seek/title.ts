// How a goal is called: the promise, and its reading where that is not the headline.

import type { Goal } from '../../../analysis/goal-seek/finding.js'
import type { Model } from '../../../model/model.js'
import type { Text } from '../../../text.js'
import { messages } from './messages.js'

export const titleOfPromise = ({ targets }: Model, goal: Goal): Text => {
  if (goal.kind === 'all') return messages.allPromises
  const { title, readings } = targets.find(({ name }) => name === goal.target)!
  const reading = readings.find(({ name }) => name === goal.reading)!
  if (reading.headline) return title
  return { en: `${title.en} (${reading.title.en})`, zh: `${title.zh}（${reading.title.zh}）` }
}
