// summary.json: what a run says, the same bytes for the same scenario, seed, paths and design.

import type { Text } from '../text.js'

/** A share of paths with its 95 % interval, of which probability.ts tells the kind; hits are whole paths. Of the path of medians all three are 0 or 1. */
export interface Probability {
  readonly p: number
  readonly low: number
  readonly high: number
  readonly hits: number
}

export type Verdict = 'on track' | 'off track' | 'cannot tell'

export type QuantileName = 'p01' | 'p05' | 'p10' | 'p25' | 'p50' | 'p75' | 'p90' | 'p95' | 'p99'

/** One value a date; one value in all where `constant`. */
export interface VariableSummary {
  readonly unit: string
  readonly title: Text
  readonly constant: boolean
  readonly mean: readonly number[]
  /** Standard errors: see mean-error.ts. */
  readonly mean_se: readonly number[]
  readonly sd: readonly number[]
  readonly min: readonly number[]
  readonly max: readonly number[]
  readonly quantiles: Readonly<Record<QuantileName, readonly number[]>>
}

export interface ReadingSummary {
  readonly variable: string
  readonly headline: boolean
  /** Share of paths that meet the bound, at each date, with the ends of its 95 % interval. */
  readonly probability: readonly number[]
  readonly probability_low: readonly number[]
  readonly probability_high: readonly number[]
  readonly at_deadline: Probability
  /** p01 … p99 of the value at the deadline. */
  readonly at_deadline_quantiles: readonly number[]
  /** Only where the target has a confidence. On the path of medians: whether it is met there. */
  readonly verdict?: Verdict
  /** Only for 'cannot tell': about how many more paths would tell; absent where no number would (p equals the confidence). */
  readonly more_paths?: number
  /** counts[k]: paths that meet the bound for the first time at date k. median: the first date by which half of all paths have, or null. */
  readonly first_hit: { readonly counts: readonly number[]; readonly never: number; readonly median: string | null }
  /** In the reading's unit; mean over misses (0 where there are none), CVaR over the worst 5 % of all paths. */
  readonly shortfall_if_missed: { readonly mean: number; readonly cvar95: number }
}

export interface TargetSummary {
  readonly title: Text
  readonly unit: string
  readonly percent: boolean
  readonly at_least?: number
  readonly at_most?: number
  readonly by: string
  /** Date at which the deadline is read. */
  readonly read_at: string
  readonly confidence?: number
  readonly readings: Readonly<Record<string, ReadingSummary>>
}

export interface Driver {
  readonly input: string
  /** How often it is drawn, where that is not once per path: then its mean over the dates up to the deadline is what is compared. */
  readonly renewed?: 'year' | 'step'
  readonly rank_correlation: number
  readonly low: number
  readonly high: number
}

/** Target → what moves its headline reading at the end of each year, the deadline last: one value a date. */
export type DriversByYear = Readonly<
  Record<
    string,
    {
      readonly dates: readonly string[]
      /** Paths that the years before the deadline were read from. */
      readonly paths: number
      readonly inputs: readonly {
        readonly input: string
        readonly rank_correlation: readonly number[]
        readonly low: readonly number[]
        readonly high: readonly number[]
      }[]
    }
  >
>

/** How far what was drawn lies from what the file asked for; z in standard errors. */
export interface Drawn {
  readonly mean?: { readonly asked: number; readonly z: number }
  /** asked: the exact quantile; drawn: that of the paths; below: the share of paths below the exact one. */
  readonly quantiles?: Readonly<
    Record<
      'p05' | 'p25' | 'p50' | 'p75' | 'p95',
      { readonly asked: number; readonly drawn: number; readonly below: number; readonly z: number }
    >
  >
}

/** Of a share or a mean over that of the baseline, with the ends of its 95 % interval: see baseline.ts. */
export interface Difference {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What a scenario is a change of, run on the same futures. */
export interface BaselineSummary {
  readonly scenario: string
  readonly name: Text
  readonly model: string
  readonly paths: number
  readonly failed: number
  readonly all: Probability
  readonly kept: { readonly mean: number; readonly mean_se: number }
  /** Only where both make the same promises. */
  readonly kept_difference?: Difference
  /** Readings that both have, each at the deadline that it has in its own. */
  readonly targets: Readonly<
    Record<
      string,
      {
        /** There the bound or the day is another one, so that a difference tells nothing of what the change does. Absent otherwise. */
        readonly asks_otherwise?: true
        readonly readings: Readonly<Record<string, { readonly at_deadline: Probability; readonly difference: Difference }>>
      }
    >
  >
}

export interface Summary {
  readonly format: 1
  readonly scenario: string
  readonly model: string
  readonly seed: string
  readonly design: string
  /** Absent where quantiles are read inside bins. */
  readonly quantiles?: 'exact'
  readonly paths: number
  readonly failed: {
    readonly count: number
    readonly causes: readonly {
      readonly variable: string
      readonly date: string
      readonly count: number
      readonly first_path: number
    }[]
  }
  readonly time: { readonly step: string; readonly dates: readonly string[] }
  readonly variables: Readonly<Record<string, VariableSummary>>
  readonly targets: Readonly<Record<string, TargetSummary>>
  /** Only where there is one. */
  readonly baseline?: BaselineSummary
  readonly joint: {
    readonly headline: {
      readonly all: Probability
      readonly kept: { readonly mean: number; readonly mean_se: number; readonly counts: readonly number[] }
      /** Over the paths of the sample: missed[i][j] miss both targets i and j, missed[i][i] target i. */
      readonly pairs: {
        readonly targets: readonly string[]
        readonly paths: number
        readonly missed: readonly (readonly number[])[]
      }
    }
  }
  readonly binding: Readonly<
    Record<
      string,
      {
        readonly variable: string
        readonly labels: readonly Text[] /** share[label][date] of paths. */
        readonly share: readonly (readonly number[])[]
      }
    >
  >
  readonly drivers: Readonly<Record<string, readonly Driver[]>>
  /** Draw → paths of the sample on which it is no number, and nothing uses it: it is not among drivers and points. Only where there are any. */
  readonly unranked?: Readonly<Record<string, number>>
  /** Absent from results of earlier versions. */
  readonly drivers_by_year?: DriversByYear
  /** Paths in the sample that drivers were read from. */
  readonly sample: number
  /** The first paths of the sample, at most 200: draws, by name, and headline readings, by target. */
  readonly scatter: {
    readonly inputs: Readonly<Record<string, readonly number[]>>
    readonly readings: Readonly<Record<string, readonly number[]>>
  }
  /** Variables that are one distribution with plain numbers. */
  readonly drawn: Readonly<Record<string, Drawn>>
  /** After 1024, 2048, 4096, … paths: how many there were, how many did not fail, and how many met the bound of each reading at its deadline. */
  readonly convergence: {
    readonly paths: readonly number[]
    readonly counted: readonly number[]
    readonly hits: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  }
}
