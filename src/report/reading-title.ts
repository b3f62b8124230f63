// What a reading is called: by a title of its own, else as its variable is, else by its name.

import { isTitle } from '../analysis/named-reading.js'
import type { Text } from '../text.js'
import type { ReportSource } from './source.js'

/** Where the title stands. */
export type ReadingTitle =
  | { readonly from: 'reading'; readonly title: Text }
  | { readonly from: 'variable'; readonly variable: string; readonly title: Text }

/** undefined where neither has more than a name. */
export const titleOfReading = ({ summary, model }: ReportSource, target: string, reading: string): ReadingTitle | undefined => {
  const { variable, title } = model.scenario.targets[target].readings[reading]
  if (title !== undefined) return { from: 'reading', title }
  const { title: ofVariable } = summary.variables[variable]
  return isTitle(ofVariable, variable) ? { from: 'variable', variable, title: ofVariable } : undefined
}
