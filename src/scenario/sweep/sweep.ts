// A sweep as a document: many settings of one scenario or of several, all on the same futures.
//
//   scenarios × settings of the list × combinations of the grid × points of the sample = cases

import type { Text } from '../../text.js'
import type { Places, Scenario, ScenarioSource } from '../scenario.js'

/** The number of a lever in its unit, or the formula of a variable. */
export type SweptValue = number | string

/** By name of the lever or the variable. */
export type SweptSetting = Readonly<Record<string, SweptValue>>

export interface Swept {
  readonly name: string
  readonly kind: 'lever' | 'variable'
}

export interface Axis extends Swept {
  readonly values: readonly SweptValue[]
}

export interface SampledLever {
  readonly name: string
  readonly from: number
  /** More than `from`. */
  readonly to: number
}

export interface SweepSample {
  /** Name of a design. */
  readonly design: string
  readonly cases: number
  readonly seed: string
  readonly levers: readonly SampledLever[]
  /** Levers that were to be sampled with all others, and have a single value. */
  readonly fixed: readonly string[]
}

export interface Sweep {
  /** From the file name: letters, digits, _ and -. */
  readonly id: string
  readonly title?: Text
  /** As the file names them, each with its own run section and what the sweep and the command line say over it. */
  readonly scenarios: readonly ScenarioSource[]
  /** One empty setting where the file lists none. */
  readonly list: readonly SweptSetting[]
  readonly axes: readonly Axis[]
  readonly sample?: SweepSample
  /** Of the sweep file. */
  readonly places: Places
  /** All files read. */
  readonly inputs: ScenarioSource['inputs']
}

/** Everything that differs between cases, in the order of the file. */
export const sweptOf = ({ list, axes, sample, scenarios }: Omit<Sweep, 'places' | 'inputs' | 'id'>): readonly Swept[] => {
  const { levers } = scenarios[0]!.scenario
  const listed = [...new Set(list.flatMap(setting => Object.keys(setting)))]
  return [
    ...listed.map((name): Swept => ({ name, kind: Object.hasOwn(levers, name) ? 'lever' : 'variable' })),
    ...axes.map(({ name, kind }) => ({ name, kind })),
    ...(sample?.levers ?? []).map(({ name }): Swept => ({ name, kind: 'lever' })),
  ]
}

/** The number of cases. */
export const sizeOf = ({ scenarios, list, axes, sample }: Omit<Sweep, 'places' | 'inputs' | 'id'>): number =>
  axes.reduce((size, { values }) => size * values.length, scenarios.length * list.length * (sample?.cases ?? 1))

/** Numbers that the results of a reading, and of a case besides, hold, about. */
const [numbersOfReading, numbersOfCase] = [10, 8]

/** How many numbers the results hold: what they take of memory goes with it. */
export const numbersIn = (sweep: Omit<Sweep, 'places' | 'inputs' | 'id'>): number => {
  const each = sizeOf(sweep) / sweep.scenarios.length
  const varied = sweptOf(sweep).length
  return sweep.scenarios.reduce((sum, { scenario }) => {
    const readings = Object.values(scenario.targets).reduce((count, { readings }) => count + Object.keys(readings).length, 0)
    return sum + each * (numbersOfCase + varied + numbersOfReading * readings)
  }, 0)
}

/** The scenario as if its file said so; formulas are not yet read. */
export const withFormulas = (scenario: Scenario, setting: SweptSetting): Scenario => {
  const formulas = Object.entries(setting).filter(([name]) => !Object.hasOwn(scenario.levers, name))
  if (formulas.length === 0) return scenario
  const variables = { ...scenario.variables }
  for (const [name, formula] of formulas) {
    const unit = variables[name.replace(/\[.*$/su, '')]?.unit
    variables[name] = {
      ...(unit === undefined ? {} : { unit }),
      ...variables[name],
      is: String(formula),
    } as (typeof variables)[string]
  }
  return { ...scenario, variables }
}
