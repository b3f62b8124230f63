// Pages of counters as plain data.

import { type Pages, pageSize } from '../../stats/pages.js'
import type { WasmMemory } from '../wasm/engine.js'
import { pageFields } from './counter-layout.js'

export interface PageReader {
  /** Multiples of the lattice that were counted, and how often, from the page on that heads a cell's list. */
  entries(head: number, lattice: number): Generator<readonly [value: number, count: number]>
  /** heads[cell]: the first page of each cell, 0 where there is none. `into` is empty before. */
  copy(heads: readonly number[], into: Pages): void
}

/** Reads the memory as large as it is now. */
export const createPageReader = (memory: WasmMemory): PageReader => {
  const words = new Int32Array(memory.buffer)
  const nextOf = (page: number): number => words[(page + pageFields.next) / 4]
  const keyOf = (page: number): number => words[(page + pageFields.key) / 4]
  const countsOf = (page: number): Int32Array =>
    words.subarray((page + pageFields.counts) / 4, (page + pageFields.counts) / 4 + pageSize)
  return {
    *entries(head, lattice) {
      for (let page = head; page !== 0; page = nextOf(page))
        for (const [index, count] of countsOf(page).entries())
          if (count !== 0) yield [(keyOf(page) * pageSize + index) * lattice, count >>> 0]
    },
    copy(heads, into) {
      let used = 0
      for (const head of heads) for (let page = head; page !== 0; page = nextOf(page)) used++
      into.next = new Int32Array(used)
      into.keys = new Int32Array(used)
      into.counts = new Uint32Array(used * pageSize)
      into.used = used
      let at = 0
      for (const [cell, head] of heads.entries()) {
        into.first[cell] = head === 0 ? -1 : at
        for (let page = head; page !== 0; page = nextOf(page)) {
          into.next[at] = nextOf(page) === 0 ? -1 : at + 1
          into.keys[at] = keyOf(page)
          const counts = (page + pageFields.counts) / 4
          for (let bin = 0; bin < pageSize; bin++) into.counts[at * pageSize + bin] = words[counts + bin]
          at++
        }
      }
    },
  }
}
