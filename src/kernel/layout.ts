// Where in a kernel's memory everything lives. A strip is 256 lanes of 8 bytes, one strip a value that must outlast its function.
//
//   constants of our own │ poison │ failed lanes │ load values, one or one a date │ tables │ what functions put aside │ strips │ words of
//   draws │ stocks, two strips each │ what delay lines remember │ what is recorded
//
// Load values are spread over both lanes when they are read.

import type { NodeId, Program } from '../ir/nodes.js'
import { type Recording, stripPaths } from './kernel.js'

/** Strips that are read side by side, lane for lane, must not all meet in the same sets of a cache, which repeat every few KiB. */
const apart = 128

export const laneBytes = 8
export const vectorBytes = 2 * laneBytes
export const stripBytes = stripPaths * laneBytes

/** Four steps of one draw: word w of lane l at 4 · (256 w + l). */
export const wordBytes = 4
export const stepWords = stripPaths * wordBytes

export interface TablePlace {
  readonly address: number
  /** Numbers in it. */
  readonly length: number
}

export interface Layout {
  /** The words 0, 1, 2, 3; then ½, 2^−32, NaN and 0. */
  readonly own: {
    readonly lanes: number
    readonly half: number
    readonly uniform: number
    readonly nan: number
    readonly zero: number
  }
  /** Two float64, no longer finite once a named value was not. */
  readonly poison: number
  /** 256 i32. */
  readonly failed: number
  readonly loaded: ReadonlyMap<NodeId, number>
  /** What a function leaves for itself and nobody else. */
  readonly asides: number
  readonly tables: readonly TablePlace[]
  readonly strips: ReadonlyMap<NodeId, number>
  readonly words: ReadonlyMap<NodeId, number>
  /** state → its value at even dates; a strip further on that at odd dates. */
  readonly states: ReadonlyMap<number, number>
  /** line → what it remembers, a strip a date. */
  readonly histories: ReadonlyMap<number, number>
  readonly records: readonly number[]
  readonly bytes: number
}

/** What must have a place. */
export interface Residents {
  readonly loaded: readonly NodeId[]
  /** Of those, the ones that differ by date. */
  readonly dated: readonly boolean[]
  readonly strips: readonly NodeId[]
  readonly words: readonly NodeId[]
  readonly states: readonly number[]
  readonly lines: readonly number[]
  /** Vectors that a function puts aside, at most. */
  readonly asides: number
}

export const layOut = ({ dates, tables }: Program, recordings: readonly Recording[], residents: Residents): Layout => {
  let bytes = 0
  const take = (length: number): number => {
    const at = bytes
    bytes += Math.ceil(length / 16) * 16 + (length < stripBytes ? 0 : apart)
    return at
  }
  const places = <Key>(keys: readonly Key[], length: (key: Key) => number): ReadonlyMap<Key, number> =>
    new Map(keys.map(key => [key, take(length(key))]))
  const own = take(48)
  const poison = take(2 * laneBytes)
  const failed = take(stripPaths * wordBytes)
  // Side by side: what is read at one date lies in few cache lines.
  const loaded = new Map<NodeId, number>()
  for (const node of residents.loaded) {
    loaded.set(node, bytes)
    bytes += laneBytes * (residents.dated[node] ? dates : 1)
  }
  bytes = Math.ceil(bytes / 64) * 64
  const tablePlaces = tables.map(({ values: { length } }) => ({ address: take(length * laneBytes), length }))
  const asides = take(vectorBytes * residents.asides)
  return {
    own: { lanes: own, half: own + 16, uniform: own + 24, nan: own + 32, zero: own + 40 },
    poison,
    failed,
    loaded,
    asides,
    tables: tablePlaces,
    strips: places(residents.strips, () => stripBytes),
    words: places(residents.words, () => 4 * stepWords),
    states: places(residents.states, () => 2 * stripBytes),
    histories: places(residents.lines, () => dates * stripBytes),
    records: recordings.map(recording => take((recording.dates === 'all' ? dates : 1) * stripBytes)),
    bytes,
  }
}

/** Writes our own constants, and the tables. */
export const writeOwn = (memory: ArrayBufferLike, { own, tables: places }: Layout, { tables }: Program): void => {
  new Int32Array(memory, own.lanes, 4).set([0, 1, 2, 3])
  new Float64Array(memory, own.half, 4).set([0.5, 2 ** -32, Number.NaN, 0])
  for (const [table, { address, length }] of places.entries()) new Float64Array(memory, address, length).set(tables[table].values)
}
