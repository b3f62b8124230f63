// What a target is held against, whichever way.

import type { TargetSummary } from '../analysis/summary.js'

export const boundOf = ({ at_least, at_most }: Pick<TargetSummary, 'at_least' | 'at_most'>): number => at_least ?? at_most!
