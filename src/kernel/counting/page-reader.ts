// Pages of counters as plain data.

import { type Pages, pageSize } from '../../stats/pages.js'
import type { WasmMemory } from '../wasm/engine.js'
import { type CounterLayout, pageBytes } from './counter-layout.js'

export interface PageReader {
  /** Multiples of the lattice that were counted, and how often, from the page on that heads a cell's list. */
  entries(head: number, lattice: number): Generator<readonly [value: number, count: number]>
  /** All pages before `end`. heads[cell]: the first page of each cell, 0 where there is none. */
  copy(heads: readonly number[], end: number, into: Pages): void
}

/** Reads the memory as large as it is now. */
export const createPageReader = ({ buffer }: WasmMemory, { keys, nexts, pool }: CounterLayout): PageReader => {
  const words = new Int32Array(buffer)
  /** −1 of no page. */
  const numberOf = (page: number): number => (page === 0 ? -1 : (page - pool) / pageBytes)
  return {
    *entries(head, lattice) {
      for (let page = head; page !== 0; page = words[nexts / 4 + numberOf(page)]) {
        const key = words[keys / 4 + numberOf(page)]
        for (const [index, count] of words.subarray(page / 4, page / 4 + pageSize).entries())
          if (count !== 0) yield [(key * pageSize + index) * lattice, count >>> 0]
      }
    },
    copy(heads, end, into) {
      const used = numberOf(end)
      into.used = used
      into.keys = new Int32Array(buffer, keys, used).slice()
      into.next = new Int32Array(buffer, nexts, used).map(numberOf)
      into.counts = new Uint32Array(buffer, pool, used * pageSize).slice()
      for (const [cell, head] of heads.entries()) into.first[cell] = numberOf(head)
    },
  }
}
