// Functions with a memory of their own, which stays as large as it is.

import { pageBytes, wasmEngine, type WasmExport } from '../../kernel/wasm/engine.js'
import { encodeModule, type WasmFunction } from '../../kernel/wasm/module.js'

export interface Instance {
  readonly exports: Readonly<Record<string, WasmExport>>
  readonly buffer: ArrayBuffer | SharedArrayBuffer
}

/** bytes: how much of its memory the functions use. */
export const instantiate = (functions: readonly WasmFunction[], bytes: number): Instance => {
  const pages = Math.ceil(bytes / pageBytes)
  const { Memory, Module, Instance } = wasmEngine()
  const memory = new Memory({ initial: pages, maximum: pages, shared: true })
  const { exports } = new Instance(new Module(encodeModule(functions, pages, pages)), { env: { memory } })
  return { exports, buffer: memory.buffer }
}
