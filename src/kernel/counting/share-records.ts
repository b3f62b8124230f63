// What a kernel recorded, in a memory that WebAssembly can count in: its own where it has one, else a copy.

import { type Kernel, type SharedRecords, stripPaths } from '../kernel.js'
import { stripBytes } from '../layout.js'
import { mostMemoryPages, pageBytes, wasmEngine } from '../wasm/engine.js'

export interface CountedRecords extends SharedRecords {
  readonly recorded: readonly Float64Array[]
  /** To be called after every run of the kernel. */
  refresh(): void
}

export const shareRecords = ({ recorded, shared }: Kernel): CountedRecords => {
  if (shared !== undefined) return { ...shared, recorded, refresh: () => {} }
  let end = 0
  const addresses = recorded.map(({ length }) => {
    const at = end
    end += (length / stripPaths) * stripBytes
    return at
  })
  const { Memory } = wasmEngine()
  const memory = new Memory({ initial: Math.ceil(end / pageBytes), maximum: mostMemoryPages, shared: true })
  const copies = recorded.map(({ length }, index) => new Float64Array(memory.buffer, addresses[index], length))
  return {
    memory,
    addresses,
    end,
    recorded: copies,
    refresh: () => {
      for (const [index, copy] of copies.entries()) copy.set(recorded[index])
    },
  }
}
