// The WebAssembly of the JavaScript engine, as much of it as is needed: the types that come with Node do not tell of it.

export interface WasmMemory {
  readonly buffer: ArrayBuffer | SharedArrayBuffer
  grow(pages: number): number
}

export type WasmExport = (...values: readonly number[]) => void

/** A compiled module. Its own kind, though it shows nothing of itself. */
export interface WasmModule {
  readonly [module: symbol]: string
}

interface Engine {
  Memory: new (limits: { readonly initial: number; readonly maximum: number; readonly shared: boolean }) => WasmMemory
  Module: new (bytes: Uint8Array) => WasmModule
  Instance: new (
    module: WasmModule,
    imports: { readonly env: { readonly memory: WasmMemory } },
  ) => { readonly exports: Readonly<Record<string, WasmExport>> }
}

/** 64 KiB */
export const pageBytes = 65_536

export const wasmEngine = (): Engine => (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly

/** 2 GiB: what a kernel and the counters of what it records may ever take. What they take is their layout, and what is counted. */
export const mostMemoryPages = 32_768
