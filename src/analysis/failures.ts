// Paths that failed, by their first cause.

import type { Calendar } from '../model/model.js'
import type { Ensemble } from '../run/ensemble.js'
import type { Summary } from './summary.js'

const mostCauses = 20

/** The commonest causes first, ties by their first path; at most 20. The count is that of all. */
export const summarizeFailures = ({ counted, paths, statistics, watch }: Ensemble, { dates }: Calendar): Summary['failed'] => {
  const causes = [...statistics.failures].map(([code, { count, firstPath }]) => ({
    variable: watch.named[code % watch.named.length],
    date: dates[Math.floor(code / watch.named.length)],
    count,
    first_path: firstPath,
  }))
  causes.sort((a, b) => b.count - a.count || a.first_path - b.first_path)
  return { count: paths - counted, causes: causes.slice(0, mostCauses) }
}
