// A design says where uniforms come from.

import type { Text } from '../text.js'

export interface Design {
  readonly name: string
  readonly label: Text
  /** One sentence: what it does and when to take it. */
  readonly help: Text
}
