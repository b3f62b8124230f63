// A reading as studies tell of it: whose promise it is, its titles, and how its values are shown.

import type { Model } from '../model/model.js'
import type { Text } from '../text.js'

export interface NamedReading {
  readonly target: string
  readonly reading: string
  readonly title: Text
  /** Of the reading, where the file gives one. */
  readonly reading_title?: Text
  readonly unit: string
  readonly percent: boolean
  readonly sense: 'at_least' | 'at_most'
}

/** Of a target and reading that the model has. */
export const nameReading = ({ scenario, targets }: Model, target: string, reading: string): NamedReading => {
  const { title, unit, percent, sense } = targets.find(({ name }) => name === target)!
  const { title: own } = scenario.targets[target].readings[reading]
  return { target, reading, title, ...(own && { reading_title: own }), unit: unit.text, percent, sense }
}
