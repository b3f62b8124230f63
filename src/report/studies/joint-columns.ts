// All promises together, in tables of studies: what several of them have of a run as a whole.

import type { CaseSummary } from '../../analysis/case-summary.js'
import { columns } from '../tables/columns.js'
import type { Column, Value } from '../tables/table.js'
import { messages } from '../tables/messages.js'

export const jointColumns: readonly Column[] = [
  { name: 'paths', title: messages.columns.paths },
  { name: 'failed', title: messages.columns.failed },
  { name: 'all_kept', title: messages.columns.allKept, share: true },
  columns.lowShare,
  columns.highShare,
  { name: 'kept_mean', title: messages.columns.keptMean },
  { name: 'kept_mean_se', title: messages.columns.keptError },
]

/** In the order of jointColumns. */
export const jointValues = ({ paths, failed, joint }: Pick<CaseSummary, 'paths' | 'failed' | 'joint'>): readonly Value[] => [
  paths,
  failed,
  ...(['p', 'low', 'high'] as const).map(key => joint?.all[key] ?? null),
  joint?.kept.mean ?? null,
  joint?.kept.mean_se ?? null,
]
