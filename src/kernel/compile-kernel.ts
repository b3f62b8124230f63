// A program → a WebAssembly module that runs it:
//
//   program ─design▶ functions, memory ─emit▶ bytes ─engine▶ module
//
// Nothing in it depends on inputs or keys: another setting, another seed or another design is another kernel of the same module.

import type { NodeId, Program } from '../ir/nodes.js'
import { emitFourSteps, emitOneStep } from './emit-draws.js'
import { emitFunction } from './emit-function.js'
import type { Recording } from './kernel.js'
import { designKernel, type KernelDesign } from './kernel-design.js'
import { mostMemoryPages, pageBytes, wasmEngine, type WasmModule } from './wasm/engine.js'
import { encodeModule } from './wasm/module.js'

export interface CompiledKernel {
  readonly design: KernelDesign
  readonly pages: number
  readonly mostPages: number
  readonly module: WasmModule
  /** The same, noting where and when the first named value was not finite. Compiled when it is first asked for. */
  readonly exactModule: () => WasmModule
}

export const pathFunction = (index: number): string => `path${index}`
export const stepFunction = (index: number): string => `step${index}`

/** What is wanted of the program: nodes that must be finite, and nodes to write down. */
export interface KernelOutputs {
  readonly named: readonly NodeId[]
  readonly recordings: readonly Recording[]
}

export const compileKernel = (program: Program, { named, recordings }: KernelOutputs): CompiledKernel => {
  const design = designKernel(program, named, recordings)
  const pages = Math.ceil(design.layout.bytes / pageBytes)
  let exact: WasmModule | undefined
  const compile = (exactly: boolean): WasmModule => new (wasmEngine().Module)(encodeKernel(design, pages, exactly))
  return {
    design,
    pages,
    mostPages: mostMemoryPages,
    module: compile(false),
    exactModule: () => (exact ??= compile(true)),
  }
}

/** The bytes of the module. */
export const encodeKernel = (design: KernelDesign, pages: number, exact: boolean): Uint8Array => {
  const of = (phase: 'path' | 'step', name: (index: number) => string) =>
    design.pieces.filter(piece => piece.phase === phase).map((piece, index) => emitFunction(design, piece, name(index), exact))
  const functions = [
    emitFourSteps(design.layout),
    emitOneStep(design.layout),
    ...of('path', pathFunction),
    ...of('step', stepFunction),
  ]
  return encodeModule(functions, pages, mostMemoryPages)
}
