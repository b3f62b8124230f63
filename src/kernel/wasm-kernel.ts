// The quick machine: a compiled kernel with its memory, its inputs and its keys.
//
// A run of one strip: draws made once, path functions, then for every date its draws, what is done with them first, and step functions. Where a named
// value was not finite the strip is run again by functions that note which one was the first in each lane.

import type { Clock, Node } from '../ir/nodes.js'
import {
  type CompiledKernel,
  compileExact,
  compileKernel,
  pathFunction,
  stepFunction,
  transformFunction,
} from './compile-kernel.js'
import { type Kernel, type KernelSource, stripPaths } from './kernel.js'
import { stepWords, writeOwn } from './layout.js'
import { evaluateLoad } from './load.js'
import { type WasmExport, wasmEngine, type WasmModule } from './wasm/engine.js'

const twoTo32 = 2 ** 32

export const createKernel = (source: KernelSource, compiled: CompiledKernel = compileKernel(source.program, source)): Kernel => {
  const { keys, fillPathUniforms } = source
  const { design, pages, mostPages } = compiled
  const { program, layout, schedule, recordings } = design
  const engine = wasmEngine()
  const memory = new engine.Memory({ initial: pages, maximum: mostPages, shared: true })
  const { buffer } = memory
  const functionsOf = (module: WasmModule): Functions => {
    const { exports } = new engine.Instance(module, { env: { memory } })
    const of = (phase: 'path' | 'step', name: (index: number) => string) =>
      design.pieces.filter(piece => piece.phase === phase).map((_, index) => exports[name(index)])
    return {
      fourSteps: exports.fourSteps,
      oneStep: exports.oneStep,
      path: of('path', pathFunction),
      step: of('step', stepFunction),
      transforms: design.transforms.map(({ table }) => exports[transformFunction(table)]),
    }
  }
  const fast = functionsOf(compiled.module)
  let exact: Functions | undefined

  const poison = new Float64Array(buffer, layout.poison, 2)
  const failed = new Int32Array(buffer, layout.failed, stripPaths)
  const recorded = recordings.map(
    ({ dates }, index) => new Float64Array(buffer, layout.records[index], (dates === 'all' ? program.dates : 1) * stripPaths),
  )
  writeOwn(buffer, layout, program)
  const load = (inputs: Float64Array): number => evaluateLoad({ ...source, inputs }, design, buffer, recorded).failure
  let failure = load(source.inputs)
  /** A path failed with these inputs: others will. */
  let failing = false

  const draws = (clock: Clock) =>
    program.nodes.flatMap((node, id): readonly DrawPlace[] => {
      const address = layout.strips.get(id) ?? layout.words.get(id)
      return node.op === 'uniform' && node.clock === clock && address !== undefined
        ? [{ node, address, values: new Float64Array(buffer, address, stripPaths) }]
        : []
    })
  const [pathDraws, yearDraws, stepDraws] = [draws('path'), draws('year'), draws('step')]
  const transforms = design.transforms.map(({ node, draw, yearly }) => ({
    yearly,
    out: layout.strips.get(node)!,
    words: layout.words.get(draw)!,
  }))
  const spread = recordings.flatMap(({ node, dates }, index) =>
    dates === 'all' && schedule.phases[node] === 'path' ? [recorded[index]] : [],
  )

  const draw = (fill: WasmExport, { node, address }: DrawPlace, firstPath: number, group: number): void =>
    fill(
      address,
      keys[2 * node.stream],
      keys[2 * node.stream + 1],
      firstPath % twoTo32,
      Math.floor(firstPath / twoTo32),
      group,
      node.slot,
    )

  const run = ({ fourSteps, oneStep, path, step, transforms: calls }: Functions, firstPath: number): void => {
    for (const place of pathDraws)
      if (fillPathUniforms === undefined) draw(oneStep, place, firstPath, 0)
      else fillPathUniforms(place.values, place.node.stream, place.node.slot, firstPath)
    for (const call of path) call(0, 0)
    for (const record of spread)
      for (let date = 1; date < program.dates; date++) record.copyWithin(date * stripPaths, 0, stripPaths)
    let years = -1
    for (let date = 0; date < program.dates; date++) {
      const year = program.years[date]
      if (date % 4 === 0) for (const place of stepDraws) draw(fourSteps, place, firstPath, date / 4)
      if (year >> 2 !== years) {
        years = year >> 2
        for (const place of yearDraws) draw(fourSteps, place, firstPath, years)
      }
      const newYear = date === 0 || year !== program.years[date - 1]
      for (const [index, { yearly, out, words }] of transforms.entries())
        if (!yearly || newYear) calls[index](out, words + ((yearly ? year : date) & 3) * stepWords)
      for (const call of step) call(date, (year & 3) * stepWords)
    }
  }

  return {
    recorded,
    failed,
    setInputs: inputs => {
      failure = load(inputs)
      failing = false
    },
    shared: { memory, addresses: layout.records, end: layout.bytes },
    run: firstPath => {
      failed.fill(-1)
      poison.fill(0)
      if (!failing && failure < 0) {
        run(fast, firstPath)
        if (Number.isFinite(poison[0]) && Number.isFinite(poison[1])) return
      }
      failing = true
      exact ??= functionsOf(compileExact(compiled))
      if (failure >= 0) failed.fill(failure)
      run(exact, firstPath)
    },
  }
}

interface Functions {
  readonly fourSteps: WasmExport
  readonly oneStep: WasmExport
  readonly path: readonly WasmExport[]
  readonly step: readonly WasmExport[]
  /** One for each of the design's transforms. */
  readonly transforms: readonly WasmExport[]
}

interface DrawPlace {
  readonly node: Extract<Node, { op: 'uniform' }>
  readonly address: number
  readonly values: Float64Array
}
