// study.json of a goal-seek: what was asked, what was found, and the words that its page needs.

import type { Candidate, GoalAnswer } from '../../../analysis/goal-seek/answer.js'
import type { Goal } from '../../../analysis/goal-seek/finding.js'
import type { CurrencyCode } from '../../../model/currencies.js'
import type { Text } from '../../../text.js'
import type { StudyFile } from '../../source.js'

/** No lever stands otherwise. */
export const haveSameValues = (one: Candidate, other: Candidate): boolean =>
  one.values.every((value, index) => value === other.values[index])

export interface SoughtPromise {
  readonly reading: Text
  readonly sense: 'at_least' | 'at_most'
  readonly bound: number
  readonly by: string
  readonly unit: string
  readonly percent: boolean
}

export interface GoalStudy extends StudyFile {
  readonly kind: 'goal-seek'
  readonly name: Text
  /** Of the scenario without seed, paths and design. */
  readonly model: string
  readonly seed: string
  readonly design: string
  readonly paths: number
  /** `promise`, of a reading: what is held against which bound, as it was when it was sought. */
  readonly goal: Goal & { readonly title: Text; readonly promise?: SoughtPromise }
  readonly wanted: number
  /** Absent where no lever that may be moved has a stated cost. */
  readonly money?: CurrencyCode
  /** Levers that were moved towards what costs more alone, for nobody named them; absent where there are none. */
  readonly narrowed?: readonly string[]
  /** Names of levers, assumptions and targets → how they are called, and the unit of their values. */
  readonly words: Readonly<
    Record<'levers' | 'variables' | 'targets', Readonly<Record<string, { readonly title: Text; readonly unit: string }>>>
  >
  /** Countable nouns, as in the scenario. */
  readonly nouns: Readonly<Record<string, string>>
  /** What each lever of the chosen setting costs over today's, in the answer's order. */
  readonly costs: readonly number[]
  readonly answer: GoalAnswer
}
