// What a tornado found, as plain data.

import type { Text } from '../../text.js'
import type { NamedReading } from '../named-reading.js'
import type { Difference, Probability } from '../summary.js'

/** One uncertain input: a draw of a variable's equation, all of its steps or years together. */
export interface TornadoInput {
  /** The variable's name, or name#2 for its second draw. */
  readonly name: string
  readonly title: Text
  /** The first draw of its variable, and not the variable's value but what goes into it. Absent otherwise. */
  readonly inside?: true
  /** range: held at its P10 and at its P90. event: never against as drawn. */
  readonly kind: 'range' | 'event'
  readonly clock: 'path' | 'year' | 'step'
  /** Its uniform is held after correlation: those that it goes with keep theirs. */
  readonly correlated: boolean
}

/** One input held, everything else as drawn, on the same futures. */
export interface HeldCase {
  readonly failed: number
  readonly at_deadline: Probability
  /** Over nothing held, paired. */
  readonly difference: Difference
  /** Of the reading's value at the deadline; `median_moved` over nothing held. */
  readonly median: number
  readonly median_moved: number
}

/** Where every path failed nothing is known but that. */
export type HeldEnd = HeldCase | { readonly failed: number }

export const isKnown = (end: HeldEnd | undefined): end is HeldCase => end !== undefined && 'at_deadline' in end

export interface TornadoBar {
  /** Index into the inputs. */
  readonly input: number
  /** At P10; of an event: where it never happens. */
  readonly low: HeldEnd
  /** At P90; absent of an event. */
  readonly high?: HeldEnd
  /** How far apart the known ends of the bar lie, nothing held among them: in probability, and in the unit of the reading. */
  readonly swing: number
  readonly median_swing: number
}

/** At one of its ends every path fails, which is more than any swing. */
export const losesAll = ({ low, high }: TornadoBar): boolean => !isKnown(low) || (high !== undefined && !isKnown(high))

export interface TornadoReading extends NamedReading {
  readonly bound: number
  readonly by: string
  readonly headline: boolean
  readonly confidence?: number
  /** Nothing held. */
  readonly at_deadline: Probability
  readonly median: number
  /** Those with an end where every path fails, then the widest in probability, then in the median. Inputs that move nothing are left out. */
  readonly bars: readonly TornadoBar[]
}

export interface Tornado {
  readonly seed: string
  readonly design: string
  /** Of each case, and those that failed where nothing is held. */
  readonly paths: number
  readonly failed: number
  /** Paths on which differences are paired. */
  readonly sample: number
  readonly cases: number
  readonly inputs: readonly TornadoInput[]
  readonly readings: readonly TornadoReading[]
}

/** Of each input: the most paths that failed at one of its ends. */
export const failedWhenHeld = ({ inputs, readings }: Tornado): readonly number[] => {
  const most = inputs.map(() => 0)
  for (const { input, low, high } of readings.flatMap(({ bars }) => bars))
    most[input] = Math.max(most[input], low.failed, high?.failed ?? 0)
  return most
}
