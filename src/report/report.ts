// A report as data, in both languages: what is said, and for each number where it stands in the three files. Pages and terminals only draw it.

import type { Verdict } from '../analysis/summary.js'
import type { Text } from '../text.js'
import type { Chart } from './charts/chart.js'
import type { ScatterAxis } from './charts/scatter.js'

/** How a shown number comes from the one that `from` names, where it is not simply that number. */
export type Derivation =
  /** A count, as a share of all paths, and the ends of its 95 % interval. */
  | 'share'
  | 'share-low'
  | 'share-high'
  /** A standard error, as half the width of a 95 % interval. */
  | 'half-width'
  /**
   * A share of paths and its interval at once, value [low – high]: a count of all paths; a share of them; a list of counts, up to and with this one;
   * missed[i][j] of missed[i][i]; a count of the paths up to a checkpoint.
   */
  | `${'share' | 'portion' | 'reached' | 'given' | 'among'}-and-interval`
  /** A difference, as that of the first over the second. */
  | 'opposite'
  /** A difference of two shares, in points of 100. */
  | 'points'
  /** The same, over what it costs in such sums. */
  | 'per-100-million'
  | 'per-million'
  | 'per-10-thousand'
  /** A record or list, as the number of things in it. */
  | 'size'
  /** A quantile, as the share of futures above or below it. */
  | 'chance-above'
  | 'chance-below'
  /** An item of a list, as its place in it, from zero. */
  | 'index'
  /** The same, from one. */
  | 'number'
  /** Names of inputs, as the number of those whose source is judgement. */
  | 'judged'
  /** The same, of those that have none. */
  | 'unsourced'
  /** What was observed, as the number of those values that are compared, and of those that lie inside and outside of the futures: see history.ts. */
  | 'observed'
  | 'observed-inside'
  | 'observed-outside'
  /** missed[i][i] as a share of the sample, and the ends of its 95 % interval. */
  | 'sampled'
  | 'sampled-low'
  | 'sampled-high'
  /** A list of shares of paths, as the mean up to and with this one, and the means of the ends of their 95 % intervals. */
  | 'mean'
  | 'mean-low'
  | 'mean-high'
  /** What is 0 or 1 in a run of medians, as a word for it. */
  | 'outcome'
  /** A probability with its interval, as a word of the scale. */
  | 'likelihood'

/** Words that stand in one of the three files: `from` is the file and a JSON pointer, `summary.json#/paths`. */
export interface Cited {
  readonly text: Text
  readonly from: string
  readonly derived?: Derivation
  /** Name of the part of the page that they lead to. */
  readonly to?: string
}

/** One sentence or a few words, in pieces. */
export type Phrase = Readonly<Record<'en' | 'zh', readonly (string | Cited)[]>>

/** A share of paths with its interval; `share`, `low` and `high` are for drawing. */
export interface ShareCell {
  readonly kind: 'share'
  readonly share: number
  readonly low: number
  readonly high: number
  /** What the share is compared with. */
  readonly wanted?: number
  readonly value: Cited
  readonly interval: Phrase
  /** How likely that is, in a word. */
  readonly word?: Phrase
}

export type Cell =
  | { readonly kind: 'words'; readonly phrase: Phrase; readonly below?: Phrase }
  | { readonly kind: 'code'; readonly code: Cited; readonly below?: Phrase }
  | { readonly kind: 'verdict'; readonly verdict: Verdict | undefined; readonly word: Phrase; readonly below?: Phrase }
  | ShareCell

export interface Column {
  readonly title: Text
  /** The title, where it comes from the files. */
  readonly cited?: Cited
  readonly align?: 'end'
}

/** Rows that belong together, after a head that stands for all of them. */
export interface RowGroup {
  readonly head?: Cell
  readonly rows: readonly (readonly Cell[])[]
}

/** A reader's key to a chart: `mark` says how the thing looks. */
export interface LegendItem {
  readonly mark: string
  readonly label: Phrase
}

/** What stands over a chart, or over several. */
export interface Head {
  readonly title: Phrase
  readonly lines: readonly Phrase[]
  readonly share?: ShareCell
  readonly verdict?: Extract<Cell, { kind: 'verdict' }>
}

/** A chart with what stands around it. */
export interface Panel extends Head {
  readonly chart: Chart
  readonly legend?: readonly LegendItem[]
  /** Over the legend. */
  readonly legendTitle?: Phrase
  /** Its numbers, for who cannot see it or wants them exactly. */
  readonly numbers: Table
}

export interface Table {
  readonly kind: 'table'
  readonly name: string
  readonly caption: Text
  /** Shown when it is asked for, and on paper. */
  readonly folded?: true
  /** So many rows are shown at once, the rest when it is asked for and on paper. */
  readonly shown?: number
  readonly columns: readonly Column[]
  readonly groups: readonly RowGroup[]
}

export type Block =
  | {
      readonly kind: 'text'
      readonly role: 'lead' | 'plain' | 'note'
      readonly phrase: Phrase
      /** Of bars and the like, which only a page draws. */
      readonly drawn?: true
    }
  | { readonly kind: 'points'; readonly title?: Phrase; readonly items: readonly Phrase[] }
  | Table
  | {
      readonly kind: 'charts'
      /** Over all panels, with a name to link to. */
      readonly head?: Head & { readonly name: string /** The contents name it. */; readonly listed?: true }
      /** small: as many beside each other as fit; row: a chart and two that go with it, beside each other on paper too. */
      readonly size?: 'small' | 'row'
      /** Shown when it is asked for by these words, and on paper. */
      readonly folded?: Text
      readonly legend?: readonly LegendItem[]
      readonly panels: readonly Panel[]
    }
  | {
      /** A scatter plot whose axes the reader chooses: for a page on a screen. */
      readonly kind: 'explorer'
      readonly title: Phrase
      readonly note: Phrase
      /** Number of futures that rank correlations are read from. */
      readonly sample: Cited
      readonly inputs: readonly Explored[]
      readonly readings: readonly ExploredReading[]
    }

/** What an axis of a scatter plot can be chosen to show. */
export interface Explored {
  readonly title: Text
  /** Where its values stand. */
  readonly from: string
  readonly axis: ScatterAxis
  /** The first values, as they are written. */
  readonly shown: readonly Text[]
}

export interface ExploredReading extends Explored {
  /** Where its drivers stand. */
  readonly drivers: string
  /** By their places among the inputs and among the drivers: rank correlation and the ends of its interval, as they are written. */
  readonly moved: readonly { readonly input: number; readonly driver: number; readonly words: readonly string[] }[]
}

export interface Section {
  readonly name: string
  readonly title: Text
  readonly blocks: readonly Block[]
}

export interface Report {
  readonly title: Phrase
  /** The same for a window's tab, with what sets the run apart. */
  readonly tab: Text
  /** What sets the run apart from others of the same title. */
  readonly differences: readonly Phrase[]
  /** What the scenario says of itself. */
  readonly description?: Phrase
  /** The answer in two sentences. */
  readonly answer: readonly Phrase[]
  readonly sections: readonly Section[]
}
