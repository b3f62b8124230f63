// The distribution of one variable at each date.

import type { ModelVariable } from '../model/model.js'
import { cellMoments, type Ensemble } from '../run/ensemble.js'
import type { WatchedSeries } from '../run/watch.js'
import { standardDeviation } from '../stats/moments.js'
import { cellMeanError } from './mean-error.js'
import { createQuantiles, levels } from './quantiles.js'
import type { VariableSummary } from './summary.js'

const probabilities = levels.map(([, probability]) => probability)

export const summarizeVariable = (
  ensemble: Ensemble,
  { title, unit }: ModelVariable,
  { dates, firstCell }: WatchedSeries,
): VariableSummary => {
  const { extremes } = ensemble.statistics
  const cells = Array.from({ length: dates }, (_, date) => firstCell + date)
  const moments = cells.map(cell => cellMoments(ensemble, cell))
  const quantilesOf = createQuantiles(ensemble)
  const values = cells.map(cell => quantilesOf(cell, probabilities))
  const byLevel = levels.map(([name], level) => [name, values.map(row => row[level])])
  return {
    unit: unit.text,
    title,
    constant: dates === 1,
    mean: moments.map(({ mean }) => mean),
    mean_se: cells.map(cell => cellMeanError(ensemble, cell)),
    sd: moments.map(standardDeviation),
    min: cells.map(cell => extremes.min[cell]),
    max: cells.map(cell => extremes.max[cell]),
    quantiles: Object.fromEntries(byLevel) as VariableSummary['quantiles'],
  }
}
