// The model as a machine: a program with what is to be kept of it, and whatever runs it.

import type { Clock, NodeId, Program } from '../ir/nodes.js'
import type { Text } from '../text.js'
import type { WasmMemory } from './wasm/engine.js'

/** Paths that go through the program together. */
export const stripPaths = 256

/** One draw of a variable's equation: `name` is the variable's, or name#2 for its second. */
export interface DrawOutput {
  readonly name: string
  readonly variable: string
  readonly clock: Clock
  /** The uniform after correlation, in (0, 1). */
  readonly uniform: NodeId
  /** The value drawn; what is drawn once per path stands for itself at the first date. */
  readonly value: NodeId
}

/** What is drawn anew each year or each step: a draw, or the value of a process that draws for itself; `name` as for draws, and none of theirs. */
export interface RenewalOutput {
  readonly name: string
  readonly variable: string
  readonly clock: Exclude<Clock, 'path'>
  readonly value: NodeId
}

/** One draw that can be pinned: `name` as for draws, with those that a process makes for itself among them. */
export interface PinInput {
  readonly name: string
  readonly variable: string
  readonly clock: Clock
  /** Of a yes or no: the uniform at which it is no, whatever its chance. */
  readonly never?: number
}

/** One `tightest`: `name` as for draws. The node's value is the index of the argument that bound. */
export interface BindingOutput {
  readonly name: string
  readonly variable: string
  readonly labels: readonly Text[]
  readonly node: NodeId
}

/** A model compiled to a program, with the nodes that mean something to a reader. */
export interface Lowered {
  readonly program: Program
  /** What the program's inputs are when nothing is overridden. */
  readonly inputs: Float64Array
  /** Name of a lever → its input; `target:NAME` → the input of a target's bound; `pin:NAME` → that of a draw's uniform, below 0 where it is drawn. */
  readonly inputIndex: ReadonlyMap<string, number>
  /** In the model's order. */
  readonly variables: readonly {
    readonly name: string
    readonly node: NodeId /** Does not change in time. */
    readonly constant: boolean /** Values lie on multiples of this. */
    readonly lattice?: number
  }[]
  readonly draws: readonly DrawOutput[]
  /** Without what a process draws when it begins anew: that shows in its value. */
  readonly renewals: readonly RenewalOutput[]
  /** Empty where the program was made without. */
  readonly pins: readonly PinInput[]
  readonly bindings: readonly BindingOutput[]
}

/** What a kernel writes down while it runs: a node, at every date or at the first only. */
export interface Recording {
  readonly node: NodeId
  readonly dates: 'all' | 'first'
}

/** What a kernel is compiled from. `named` are the variables' nodes, in the model's order: a path fails where one of them is not finite. */
export interface KernelSource {
  readonly program: Program
  readonly inputs: Float64Array
  /** 64-bit key of each of the program's streams, as two words each. */
  readonly keys: Uint32Array
  readonly named: readonly NodeId[]
  readonly recordings: readonly Recording[]
  /**
   * Where a design supplies the draws made once per path: out[lane] is the uniform in (0, 1) of path firstPath + lane, 0 ≤ lane < 256, for a draw of
   * clock 'path'. Absent: they are addressed, as those of the other clocks always are.
   */
  readonly fillPathUniforms?: (out: Float64Array, stream: number, slot: number, firstPath: number) => void
}

/** Where in a WebAssembly memory a kernel records; what lies beyond `end` is free. */
export interface SharedRecords {
  readonly memory: WasmMemory
  /** Of each recording, in bytes. */
  readonly addresses: readonly number[]
  readonly end: number
}

export interface Kernel {
  /** Runs the 256 paths that begin at firstPath, any whole number below 2^32 − 256. What it wrote before is overwritten. */
  run(firstPath: number): void
  /** Other inputs from the next run on, as many as the source has. */
  setInputs(inputs: Float64Array): void
  /** recorded[r][date * 256 + lane]; one date where the recording says 'first'. */
  readonly recorded: readonly Float64Array[]
  /** For each lane −1, or step * named.length + index of the first named variable that was not finite. */
  readonly failed: Int32Array
  /** Where `recorded` lies, if WebAssembly can get at it. */
  readonly shared?: SharedRecords
}
