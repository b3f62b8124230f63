// The module of a counter: the same functions for every model, at the places that its layout gives.

import { mostMemoryPages, type WasmExport } from '../wasm/engine.js'
import { encodeModule } from '../wasm/module.js'
import type { CounterLayout } from './counter-layout.js'
import { emitAddUp } from './emit-add-up.js'
import { emitCountRare } from './emit-bins.js'
import { emitCountBins } from './emit-count-bins.js'
import { emitSpreadDense } from './emit-dense.js'
import { emitFold } from './emit-fold.js'
import { emitCountHits } from './emit-hits.js'
import { emitAddKept, emitCountKept } from './emit-kept.js'
import { emitCountLattice } from './emit-lattice.js'
import { emitPack } from './emit-pack.js'
import { emitTakePage } from './emit-pages.js'
import { emitCountRows } from './emit-rows.js'
import { emitCountShares } from './emit-shares.js'
import { emitTakeShortfalls } from './emit-shortfalls.js'
import { emitCountValues, emitLeaveList } from './emit-values.js'

/** Multiples beyond are counted by bins: their index would not fit its page's key. */
const mostLatticeIndex = 2 ** 37
/** A lattice of more pages is counted by bins. */
const mostLatticePages = 256

export interface CounterExports {
  /** How many rows have left the lattice of their cells. */
  readonly countRows: (...values: readonly number[]) => number
  readonly fold: WasmExport
  readonly countBins: WasmExport
  readonly countShares: WasmExport
  readonly takeShortfalls: WasmExport
  readonly addKept: WasmExport
  readonly countKept: WasmExport
  readonly addUp: WasmExport
  readonly pack: WasmExport
  readonly at_least: WasmExport
  readonly at_most: WasmExport
}

export const encodeCounter = (layout: CounterLayout): Uint8Array => {
  const [takePage, countRare, countBins, countLattice, countValues, leaveList, spreadDense] = [0, 1, 2, 3, 4, 5, 6]
  return encodeModule(
    [
      emitTakePage(layout),
      emitCountRare(layout, takePage),
      emitCountBins(layout, countRare),
      emitCountLattice(takePage, mostLatticeIndex),
      emitCountValues(leaveList, countBins),
      emitLeaveList(layout, countRare),
      emitSpreadDense(layout, takePage),
      emitCountRows(
        layout,
        { countRare, countBins, countLattice, countValues, spreadDense },
        { pages: mostLatticePages, index: mostLatticeIndex },
      ),
      emitFold(layout),
      emitCountHits('at_least', layout.active),
      emitCountHits('at_most', layout.active),
      emitCountShares(),
      emitTakeShortfalls(),
      emitAddKept(layout),
      emitCountKept(layout),
      emitAddUp(layout),
      emitPack(layout.lanes),
    ],
    1,
    mostMemoryPages,
  )
}
