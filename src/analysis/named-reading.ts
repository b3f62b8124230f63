// A reading as studies tell of it: whose promise it is, its titles, and how its values are shown.

import type { Model } from '../model/model.js'
import type { Text } from '../text.js'

export interface NamedReading {
  readonly target: string
  readonly reading: string
  readonly title: Text
  /** Its own, else that of its variable; absent where neither has more than a name. */
  readonly reading_title?: Text
  readonly unit: string
  readonly percent: boolean
  readonly sense: 'at_least' | 'at_most'
}

/** Whether a variable has been given more than its name, which it is called by otherwise. */
export const isTitle = (title: Text, variable: string): boolean => title.en !== variable || title.zh !== variable

/** Of a target and reading that the model has. */
export const nameReading = ({ scenario, targets, variables }: Model, target: string, reading: string): NamedReading => {
  const { title, unit, percent, sense } = targets.find(({ name }) => name === target)!
  const { title: own, variable } = scenario.targets[target].readings[reading]
  const ofVariable = variables.find(({ name }) => name === variable)!.title
  const called = own ?? (isTitle(ofVariable, variable) ? ofVariable : undefined)
  return { target, reading, title, ...(called && { reading_title: called }), unit: unit.text, percent, sense }
}
