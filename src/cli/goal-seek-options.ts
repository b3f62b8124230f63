// The flags of `goal-seek`, understood; names are checked against the scenario later.

import { availableParallelism } from 'node:os'
import type { Bounded } from '../analysis/goal-seek/plan-goal.js'
import type { Executor } from '../executors/executor.js'
import { executors } from '../executors/index.js'
import type { RunSpec } from '../scenario/scenario.js'
import type { Language } from '../text.js'
import type { Arguments } from './arguments.js'
import { createFlagReader } from './flag-reader.js'
import { goalMessages } from './goal-seek-messages.js'
import type { StudyOptions } from './save-study.js'

export interface GoalOptions extends StudyOptions {
  readonly file: string
  readonly target: string | undefined
  readonly levers: readonly Bounded[] | undefined
  readonly assumptions: readonly Bounded[] | undefined
  readonly confidence: number | undefined
  readonly cases: number
  readonly run: Partial<RunSpec>
  readonly settings: readonly string[]
  readonly root: string | undefined
  readonly threads: number
  readonly executor: Executor | undefined
  readonly force: boolean
  readonly gate: boolean
}

const usualCases = 200

/** Throws one UsageError with every mistake. */
export const parseGoalOptions = (given: Arguments, language: Language): GoalOptions => {
  const { complain, count, choice, runSpec, finish } = createFlagReader(given, 'goal-seek')
  const executorName = choice(
    'executor',
    executors.map(({ name }) => name),
  )
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
      const [from, to, ...more] = bounds.split(':').map(end => (end.trim() === '' ? Number.NaN : Number(end)))
      const sound = from !== undefined && to !== undefined && more.length === 0 && from <= to && Number.isFinite(to - from)
      if (!sound) complain(goalMessages.boundsInvalid(flag, part))
      return sound ? [{ name, from, to }] : []
    })
  }
  const probability = (): number | undefined => {
    const text = given.value('confidence')?.trim()
    if (text === undefined) return undefined
    const value = /^\d*\.?\d+%$/.test(text) ? Number(text.slice(0, -1)) / 100 : text === '' ? Number.NaN : Number(text)
    if (!(0 < value && value < 1)) complain(goalMessages.confidenceInvalid(text))
    return value
  }
  const options: GoalOptions = {
    file: given.operands[0]!,
    target: given.value('target')?.normalize('NFC'),
    levers: bounded('levers'),
    assumptions: bounded('switch'),
    confidence: probability(),
    cases: count('cases', 10, 10_000) ?? usualCases,
    run: runSpec(),
    settings: given.values('set'),
    root: given.value('root'),
    threads: count('threads', 1, 256) ?? availableParallelism(),
    executor: executors.find(({ name }) => name === executorName),
    language,
    out: given.value('out') ?? 'results',
    force: given.has('force'),
    gate: given.has('gate'),
    json: given.has('json'),
    quiet: given.has('quiet'),
    report: !given.has('no-report'),
  }
  finish()
  return options
}
