// Counts what a kernel recorded, in the kernel's own memory: a strip at a time, into histograms, hits and shares that fill up until they are taken.
//
// Everything happens in WebAssembly but for the moments in which values leave their lattice. What comes out is what the functions of stats/ would give,
// one value after another.

import { countedBy, type Histogram } from '../../stats/histogram-state.js'
import type { Bound } from '../../stats/hits.js'
import type { Statistics } from '../../stats/index.js'
import { mostPages, PagesExceeded } from '../../stats/pages.js'
import type { Shape } from '../../stats/statistic.js'
import { type Kernel, stripPaths } from '../kernel.js'
import { laneBytes, stripBytes } from '../layout.js'
import { pageBytes as wasmPage, wasmEngine, type WasmModule } from '../wasm/engine.js'
import {
  cellBytes,
  cellFields,
  type CounterLayout,
  headerFields,
  layOutCounter,
  listBytes,
  recentPages,
  rowStates,
  timesInList,
  uncounted,
} from './counter-layout.js'
import { encodeCounter, type CounterExports } from './encode-counter.js'
import { createPageReader } from './page-reader.js'
import { shareRecords } from './share-records.js'

export interface Counter {
  /** What was recorded last, without the lanes that failed once `open` was called. */
  readonly recorded: readonly Float64Array[]
  /** Forgets all counts. */
  begin(): void
  /** Takes the lanes below `active` that did not fail, in order, to the front of every recording; returns their numbers. */
  open(active: number): Uint8Array
  /** Counts recording `recording` at its first `dates` dates, each in a cell of its own; every cell has then mean, M2 and extremes of the strip. */
  countSeries(recording: number, dates: number, firstCell: number): void
  /** Folds the strip of all series, counted before, into the block's sums, to which `before` paths have come already. */
  foldStrip(before: number): void
  /** Hands out mean and M2 of each cell, one after another, and begins with the next block. */
  takeSums(into: Float64Array, at: number): void
  /** Counts a reading at every date, once its series has been counted. */
  countHits(
    reading: number,
    place: { readonly recording: number; readonly firstCell: number; readonly constant: boolean; readonly bound: Bound },
  ): void
  /** Takes what is missing to a bound at a date: mean and M2 to `moments`. Returns how many paths meet it, and so keep one promise more if it is a headline. */
  countShortfalls(
    place: { readonly recording: number; readonly deadline: number; readonly bound: Bound; readonly headline: boolean },
    moments: Float64Array,
  ): number
  /** Counts the paths of a strip by how many promises they keep, once the shortfalls of all readings have been. */
  countKept(): void
  countShares(binding: number, recording: number): void
  /** A strip of zeros: what `addToSum` fills, in the order of `recorded`. */
  beginSum(): Float64Array
  /** Adds the values of a recording at a date. */
  addToSum(recording: number, date: number): void
  /** Hits and promises kept since `begin`. */
  takeHits(into: Pick<Statistics, 'hits' | 'kept'>): void
  /** Extremes, histograms and shares since `begin`. */
  finish(statistics: Pick<Statistics, 'extremes' | 'histogram' | 'shares'>): void
  /** Throws PagesExceeded as soon as there is no room. */
  check(): void
}

/** What threads may share: the functions of a counter whose kernel takes the first `end` bytes of memory. */
export interface CompiledCounter {
  readonly end: number
  readonly module: WasmModule
}

const layOut = (shape: Shape, end: number): CounterLayout => layOutCounter(shape, Math.ceil(end / 64) * 64)

export const compileCounter = (shape: Shape, end: number): CompiledCounter => ({
  end,
  module: new (wasmEngine().Module)(encodeCounter(layOut(shape, end))),
})

export interface CounterOptions {
  /** Pages of counters, at most. */
  readonly most?: number
  /** Compiled for this shape. It is compiled anew where the kernel's memory ends elsewhere. */
  readonly compiled?: CompiledCounter
}

export const createCounter = (kernel: Kernel, shape: Shape, { most = mostPages, compiled }: CounterOptions = {}): Counter => {
  const { dates, headlines, lattices, readings } = shape
  const { memory, addresses, end, recorded, refresh } = shareRecords(kernel)
  const layout = layOut(shape, end)
  const engine = wasmEngine()
  memory.grow(Math.max(0, Math.ceil((layout.pool - memory.buffer.byteLength) / wasmPage)))
  const { module } = compiled?.end === end ? compiled : compileCounter(shape, end)
  const wasm = new engine.Instance(module, { env: { memory } }).exports as unknown as CounterExports

  const { buffer } = memory
  const header = new Int32Array(buffer, layout.header, 4)
  const cells = lattices.length
  const shortfallCell = cells
  const floats = new Float64Array(buffer, layout.cells, ((cells + 1) * cellBytes) / 8)
  const words = new Int32Array(buffer, layout.cells, ((cells + 1) * cellBytes) / 4)
  const sums = new Float64Array(buffer, layout.sums, 2 * cells)
  const [minima, maxima] = [new Float64Array(buffer, layout.minima, cells), new Float64Array(buffer, layout.maxima, cells)]
  const minimumCounts = new Uint32Array(buffer, layout.minimumCounts, cells)
  const maximumCounts = new Uint32Array(buffer, layout.maximumCounts, cells)
  const active = new BigInt64Array(buffer, layout.active, stripPaths)
  const laneNumbers = new Int32Array(buffer, layout.lanes, stripPaths)
  const scratch = new Float64Array(buffer, layout.scratch, 1)
  const table = new Int32Array(buffer, layout.table, (layout.lists - layout.table) / 4)
  const hitCounts = new Uint32Array(buffer, layout.hits, readings * dates)
  const keptCounts = new Uint32Array(buffer, layout.keptCounts, headlines + 1)
  const firstCounts = new Uint32Array(buffer, layout.first, readings * dates)
  const shareCounts = shape.bindings.map((labels, binding) => new Uint32Array(buffer, layout.shares[binding], labels * dates))
  const sum = new Float64Array(buffer, layout.sum, stripPaths)
  const lanes = new Uint8Array(stripPaths)
  let count = 0

  const float = (cell: number, field: number): number => floats[(cell * cellBytes + field) / 8]
  const word = (cell: number, field: number): number => words[(cell * cellBytes + field) / 4]
  const setWord = (cell: number, field: number, value: number): void => {
    words[(cell * cellBytes + field) / 4] = value
  }
  const recordOf = (cell: number): number => layout.cells + cell * cellBytes
  const listOf = (cell: number): Map<number, number> => {
    const list = word(cell, cellFields.list)
    const values = new Float64Array(buffer, list, word(cell, cellFields.distinct))
    const times = new Uint32Array(buffer, list + timesInList, values.length)
    return new Map(Array.from(values, (value, i) => [value, times[i]]))
  }
  const addToBins = (cell: number, value: number, times: number): void => {
    scratch[0] = value
    wasm.countBins(layout.scratch, layout.scratch + laneBytes, recordOf(cell), times)
  }
  const moveToBins = (cell: number): void => {
    const entries = [...createPageReader(memory, layout).entries(word(cell, cellFields.firstPage), lattices[cell])]
    setWord(cell, cellFields.mode, countedBy.bin)
    setWord(cell, cellFields.firstPage, 0)
    setWord(cell, cellFields.pages, 0)
    for (let page = 0; page < recentPages; page++) setWord(cell, cellFields.recent + 4 * page, 0)
    for (const [value, times] of entries) addToBins(cell, value, times)
  }
  /** Counts the rest of the row by bins. */
  const leaveLattice = (cell: number, row: number): void => {
    const equal = float(cell, cellFields.min) === float(cell, cellFields.max)
    const rest = word(cell, cellFields.rest)
    moveToBins(cell)
    if (!equal) wasm.countBins(rest, row + count * laneBytes, recordOf(cell), 1)
    else if (rest === row) wasm.countBins(row, row + laneBytes, recordOf(cell), count)
  }

  return {
    recorded,
    begin() {
      header[headerFields.nextPage / 4] = layout.pool
      header[headerFields.pagesLeft / 4] = most
      header[headerFields.poolEnd / 4] = memory.buffer.byteLength
      header[headerFields.exceeded / 4] = 0
      words.fill(0)
      minima.fill(Number.POSITIVE_INFINITY)
      maxima.fill(Number.NEGATIVE_INFINITY)
      let list = layout.lists
      for (const [cell, lattice] of lattices.entries()) {
        floats[(cell * cellBytes + cellFields.lattice) / 8] = lattice
        setWord(cell, cellFields.mode, lattice > 0 ? countedBy.lattice : countedBy.value)
        if (lattice > 0) continue
        setWord(cell, cellFields.list, list)
        list += listBytes
      }
      setWord(shortfallCell, cellFields.mode, uncounted)
      for (const counts of [table, minimumCounts, maximumCounts, hitCounts, firstCounts, keptCounts, ...shareCounts])
        counts.fill(0)
    },
    open(wanted) {
      refresh()
      let left = 0
      for (let lane = 0; lane < wanted; lane++) if (kernel.failed[lane] < 0) lanes[left++] = lane
      if (left > 0 && left < wanted) {
        laneNumbers.set(lanes)
        for (const [recording, values] of recorded.entries()) wasm.pack(addresses[recording], values.length / stripPaths, left)
      }
      if (left !== count) {
        count = left
        active.fill(-1n, 0, count)
        active.fill(0n, count)
      }
      return lanes.subarray(0, left)
    },
    countSeries(recording, rows, firstCell) {
      if (wasm.countRows(addresses[recording], count, rows, recordOf(firstCell)) === 0) return
      for (let date = 0; date < rows; date++) {
        const cell = firstCell + date
        if (word(cell, cellFields.state) === rowStates.offLattice) leaveLattice(cell, addresses[recording] + date * stripBytes)
      }
    },
    foldStrip: before => wasm.fold(lattices.length, before, count),
    takeSums: (into, at) => into.set(sums, at),
    countHits(reading, { recording, firstCell, constant, bound }) {
      const steps = constant ? [0, 0] : [stripBytes, cellBytes]
      const index = 4 * reading * dates
      wasm[bound.sense](
        addresses[recording],
        steps[0],
        count,
        dates,
        recordOf(firstCell),
        steps[1],
        bound.bound,
        layout.hits + index,
        layout.first + index,
        layout.met + reading * stripBytes,
      )
    },
    countShortfalls({ recording, deadline, bound: { sense, bound }, headline }, moments) {
      const at = addresses[recording] + deadline * stripBytes
      wasm.takeShortfalls(at, at + count * laneBytes, bound, sense === 'at_least' ? 1 : -1, layout.shortfalls)
      if (headline) wasm.addKept(count * laneBytes)
      wasm.countRows(layout.shortfalls, count, 1, recordOf(shortfallCell))
      moments[0] = float(shortfallCell, cellFields.mean)
      moments[1] = float(shortfallCell, cellFields.m2)
      return float(shortfallCell, cellFields.min) === 0 ? word(shortfallCell, cellFields.minCount) : 0
    },
    countKept: () => wasm.countKept(count * laneBytes),
    countShares: (binding, recording) => wasm.countShares(addresses[recording], count, dates, layout.shares[binding]),
    beginSum: () => sum.fill(0),
    addToSum: (recording, date) => wasm.addUp(addresses[recording] + date * stripBytes, count * laneBytes),
    check() {
      if (header[headerFields.exceeded / 4] !== 0) throw new PagesExceeded(most)
    },
    takeHits({ hits, kept }) {
      hits.at.set(hitCounts)
      hits.first.set(firstCounts)
      kept.set(keptCounts)
    },
    finish({ extremes, histogram, shares }) {
      extremes.min.set(minima)
      extremes.max.set(maxima)
      extremes.minCount.set(minimumCounts)
      extremes.maxCount.set(maximumCounts)
      for (const [binding, counts] of shareCounts.entries()) shares[binding].set(counts)
      takeHistogram(histogram)
    },
  }

  function takeHistogram({ modes, values, zeros, pages }: Histogram): void {
    const heads = Array.from(lattices, (_, cell) => word(cell, cellFields.firstPage))
    for (let cell = 0; cell < lattices.length; cell++) {
      modes[cell] = word(cell, cellFields.mode)
      values[cell] = modes[cell] === countedBy.value && word(cell, cellFields.distinct) > 0 ? listOf(cell) : undefined
      zeros[cell] = word(cell, cellFields.zeros)
    }
    createPageReader(memory, layout).copy(heads, header[headerFields.nextPage / 4], pages)
  }
}
