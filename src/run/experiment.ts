// An experiment ready to run: a machine, what is watched of it, and how many paths it takes.

import { type CompiledCounter, type Counter, createCounter } from '../kernel/counting/counter.js'
import type { Kernel } from '../kernel/kernel.js'
import type { Layout } from './layout.js'
import type { Watch } from './watch.js'

export interface ExperimentParts {
  /** Its recordings are the watch's. */
  readonly kernel: Kernel
  readonly watch: Watch
  /** Of all its paths. */
  readonly layout: Layout
  /** Rows of draws and readings are kept of paths below this. */
  readonly sample: number
}

export interface Experiment extends ExperimentParts {
  /** Of one job at a time. */
  readonly counter: Counter
}

/** compiled: the counter's functions, where they are there already. */
export const createExperiment = (parts: ExperimentParts, compiled?: CompiledCounter): Experiment => ({
  ...parts,
  counter: createCounter(parts.kernel, parts.watch.shape, { compiled }),
})

/**
 * Columns of block sums: the number of paths, then mean and M2 of every cell, then mean and M2 of every reading's shortfall, then the number of paths
 * that meet every reading's bound at its deadline.
 */
export const sumColumns = ({ shape }: Watch): number => 1 + 2 * (shape.lattices.length + shape.readings) + shape.readings

/** Column of the mean of a cell; M2 is the next. */
export const cellColumn = (cell: number): number => 1 + 2 * cell

/** Column of the mean of a reading's shortfall at its deadline; M2 is the next. */
export const shortfallColumn = ({ shape }: Watch, reading: number): number => 1 + 2 * (shape.lattices.length + reading)

/** Column of the number of paths that meet a reading's bound at its deadline; that of the first reading comes after all means. */
export const hitColumn = ({ shape }: Watch, reading: number): number => 1 + 2 * (shape.lattices.length + shape.readings) + reading

/** Columns of a sample: draws made once per path, then readings at their deadlines, then sums of renewed draws. */
export const sampleColumns = ({ draws, readings, sums }: Watch): number => draws.length + readings.length + sums.length

/** Columns of a yearly sample: headline readings at the ends of years, then sums of renewed draws. */
export const yearlyColumns = ({ yearly, yearlySums }: Watch): number => yearly.length + yearlySums.length

/** Which nobody has to ask for. */
export const usualSample = 16_384

/** No usual sample has more sums: what is drawn anew has a column for every deadline. */
const mostSums = 16e6

/** Paths that the sample is of: fewer than the usual ones where there are so many sums. */
export const sampleOf = ({ sums }: Watch, asked: number): number =>
  asked > usualSample ? asked : Math.min(asked, roomFor(sums.length, mostSums))

const mostYearly = 8e6

/** The yearly sample is of paths below this. 4096 tell a rank correlation to ± 0.03, in a quarter of the memory of a whole sample. */
export const yearlySample = (watch: Watch): number => Math.min(4096, roomFor(yearlyColumns(watch), mostYearly))

const roomFor = (columns: number, numbers: number): number => Math.floor(numbers / Math.max(1, columns))
