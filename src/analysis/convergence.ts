// How many paths met each reading's bound while the run went on.

import type { Ensemble } from '../run/ensemble.js'
import type { Summary } from './summary.js'

export const summarizeConvergence = ({ checkpoints, watch }: Ensemble): Summary['convergence'] => {
  const targets = [...new Set(watch.readings.map(({ target }) => target))]
  const hitsOf = (wanted: string) =>
    watch.readings.flatMap(({ target, name }, reading) =>
      target === wanted ? [[name, checkpoints.map(({ hits }) => hits[reading])] as const] : [],
    )
  return {
    paths: checkpoints.map(({ paths }) => paths),
    counted: checkpoints.map(({ counted }) => counted),
    hits: Object.fromEntries(targets.map(target => [target, Object.fromEntries(hitsOf(target))])),
  }
}
