// A program → a WebAssembly module that runs it:
//
//   program ─design▶ functions, memory ─emit▶ bytes ─engine▶ module
//
// Nothing in it depends on inputs or keys: another setting, another seed or another design is another kernel of the same module.

import type { Program } from '../ir/nodes.js'
import { emitCall } from './emit-call.js'
import { emitFourSteps, emitOneStep } from './emit-draws.js'
import { emitPiece } from './emit-piece.js'
import { emitTransform } from './emit-transform.js'
import { designKernel, type KernelDesign, type KernelOutputs } from './kernel-design.js'
import { mostMemoryPages, pageBytes, wasmEngine, type WasmModule } from './wasm/engine.js'
import { encodeModule } from './wasm/module.js'

/** Plain data, but for the module, which threads may share. */
export interface CompiledKernel {
  readonly design: KernelDesign
  readonly pages: number
  readonly mostPages: number
  readonly module: WasmModule
}

export const pathFunction = (index: number): string => `path${index}`
export const stepFunction = (index: number): string => `step${index}`
export const transformFunction = (table: number): string => `transform${table}`

export const compileKernel = (program: Program, outputs: KernelOutputs): CompiledKernel => {
  const design = designKernel(program, outputs)
  const pages = Math.ceil(design.layout.bytes / pageBytes)
  const module = new (wasmEngine().Module)(encodeKernel(design, pages, false))
  return { design, pages, mostPages: mostMemoryPages, module }
}

/** The same, noting where and when the first named value was not finite. */
export const compileExact = ({ design, pages }: CompiledKernel): WasmModule =>
  new (wasmEngine().Module)(encodeKernel(design, pages, true))

/** The bytes of the module. */
export const encodeKernel = (design: KernelDesign, pages: number, exact: boolean): Uint8Array => {
  const { program, layout, pieces, transforms } = design
  const before = [emitFourSteps(layout), emitOneStep(layout), ...program.functions.map(fn => emitCall(fn, layout))]
  const functionIndex = (fn: number): number => before.length - program.functions.length + fn
  const of = (phase: 'path' | 'step', name: (index: number) => string) =>
    pieces
      .filter(piece => piece.phase === phase)
      .map((piece, index) => emitPiece(design, piece, { name: name(index), exact, functionIndex }))
  const read = new Set(transforms.map(({ table }) => table))
  const over = [...read].map(table => emitTransform(transformFunction(table), layout.tables[table], layout))
  return encodeModule([...before, ...of('path', pathFunction), ...of('step', stepFunction), ...over], pages, mostMemoryPages)
}
