// How mistakes are handed up while a scenario is being understood: told where they are found, collected by whoever knows the file.

import type { Named } from '../scenario/draft.js'
import type { Text } from '../text.js'

/** A mistake in words: what is wrong, and what would be right. */
export interface Mistake {
  readonly problem: Text
  readonly remedy?: Text
  /** It is one only where every name of this kind is known. */
  readonly lacks?: Named
}

/** Takes one mistake. `where` is an index into the text being read, or a name in what is being read. */
export type Complain<Where> = (where: Where, mistake: Mistake) => void

/** Takes one mistake at a path of the document and, where a text stands there, an index into it. */
export type ComplainAt = (path: string, mistake: Mistake, index?: number) => void
