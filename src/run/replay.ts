// Runs the paths of a job once more and looks at those values that a query asks for: what replays find is merged by the selection.

import { stripPaths } from '../kernel/kernel.js'
import { createFinder, type Findings, findingsOf, takeFound } from '../stats/selection/findings.js'
import type { Query } from '../stats/selection/query.js'
import { asksFor, createSieve, sift } from '../stats/selection/sieve.js'
import type { Experiment } from './experiment.js'
import type { Blocks } from './job.js'
import type { Job } from './plan.js'

export interface ReplayResult {
  readonly kind: 'replay'
  readonly job: Job
  readonly findings: Findings
}

export function* replayJob(experiment: Experiment, job: Job, query: Query): Blocks<ReplayResult> {
  const { kernel, counter, layout, watch } = experiment
  const sieve = createSieve(query, stripPaths)
  const finder = createFinder(query)
  const rows = watch.series.flatMap(({ recording, dates, firstCell }) => {
    const values = counter.recorded[recording]
    const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length)
    return Array.from({ length: dates }, (_, date) => ({ cell: firstCell + date, words, first: 2 * date * stripPaths }))
  })
  const asked = rows.filter(({ cell }) => asksFor(sieve, cell))

  const runStrip = (firstPath: number, active: number): void => {
    kernel.run(firstPath)
    const { length: count } = counter.open(active)
    for (const { cell, words, first } of asked) takeFound(finder, sieve, sift(sieve, cell, words, first, count), words, first)
  }

  for (let block = job.first; block < job.last; block++) {
    const { first, end } = layout.block(block)
    for (let path = first; path < end; path += stripPaths) runStrip(path, Math.min(stripPaths, end - path))
    yield end - first
  }
  return { kind: 'replay', job, findings: findingsOf(finder) }
}
