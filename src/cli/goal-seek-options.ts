// The flags of `goal-seek`, understood; names are checked against the scenario later.

import type { Bounded } from '../analysis/goal-seek/plan-goal.js'
import { asShare } from '../scenario/schema.js'
import type { Language } from '../text.js'
import type { Arguments } from './arguments.js'
import { createFlagReader } from './flag-reader.js'
import { goalMessages } from './goal-seek-messages.js'
import { readSimulation, type SimulationOptions } from './simulation-options.js'

export interface GoalOptions extends SimulationOptions {
  readonly target: string | undefined
  readonly levers: readonly Bounded[] | undefined
  readonly assumptions: readonly Bounded[] | undefined
  readonly confidence: number | undefined
  readonly cases: number
  /** name=value, in the order given; they are the scenario's to check. */
  readonly settings: readonly string[]
  readonly gate: boolean
}

const usualCases = 200

/** 25 % stands for 0.25. NaN where it is no number. */
const numberIn = (text: string): number => {
  const trimmed = text.trim()
  return trimmed === '' ? Number.NaN : Number(asShare(trimmed))
}

/** Throws one UsageError with every mistake. */
export const parseGoalOptions = (given: Arguments, language: Language): GoalOptions => {
  const reader = createFlagReader(given, 'goal-seek')
  const { complain } = reader
  const simulation = readSimulation(given, language, reader)
  const bounded = (flag: 'levers' | 'switch'): readonly Bounded[] | undefined => {
    const text = given.value(flag)?.normalize('NFC')
    if (text === undefined) return undefined
    const parts = text
      .split(/[,，、]/)
      .map(part => part.trim())
      .filter(Boolean)
    const seen = new Set<string>()
    return parts.flatMap(part => {
      const [name = '', bounds] = part.split('=').map(piece => piece.trim())
      if (seen.has(name)) complain(goalMessages.twice(flag, name))
      seen.add(name)
      if (bounds === undefined) return [{ name }]
      const [from, to, ...more] = bounds.split(':').map(numberIn)
      const sound = from !== undefined && to !== undefined && more.length === 0 && from <= to && Number.isFinite(to - from)
      if (!sound) complain(goalMessages.boundsInvalid(flag, part))
      return sound ? [{ name, from, to }] : []
    })
  }
  const probability = (): number | undefined => {
    const text = given.value('confidence')?.trim()
    if (text === undefined) return undefined
    const value = numberIn(text)
    if (!(0 < value && value < 1)) complain(goalMessages.confidenceInvalid(text))
    return value
  }
  const options: GoalOptions = {
    ...simulation,
    target: given.value('target')?.normalize('NFC'),
    levers: bounded('levers'),
    assumptions: bounded('switch'),
    confidence: probability(),
    cases: reader.count('cases', 10, 10_000) ?? usualCases,
    settings: given.values('set'),
    gate: given.has('gate'),
  }
  reader.finish()
  return options
}
