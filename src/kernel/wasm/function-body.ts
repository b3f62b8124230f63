// The code of one function, instruction by instruction: operands are on the stack, as the format has it.

import { createByteWriter } from './bytes.js'
import {
  type LaneOp,
  type MemoryOp,
  numbers,
  opcodes,
  type PlainOp,
  type VectorOp,
  valueTypes,
  vectorOffset,
  vectorPrefix,
  type WasmType,
} from './opcodes.js'

export interface FunctionBody {
  /** Instructions without immediates. */
  op(...names: readonly (PlainOp | VectorOp)[]): void
  get(local: number): void
  set(local: number): void
  tee(local: number): void
  i32(value: number): void
  /** A small one. */
  i64(value: number): void
  f64(value: number): void
  /** Both lanes have this value. */
  vector(value: number): void
  vectorOfWords(low: number, high: number): void
  /** Address from the stack, plus offset. A store takes the value from above it. */
  memory(op: MemoryOp, offset: number): void
  lane(op: LaneOp, lane: number): void
  /** The value of one 64-bit lane comes from memory; address and vector on the stack. */
  loadLane(lane: number, offset: number): void
  /** i32 lanes of two vectors, 0 to 3 from the first, 4 to 7 from the second. */
  shuffle(lanes: readonly [number, number, number, number]): void
  call(index: number): void
  /** Fills memory: address, byte, length on the stack. */
  fill(): void
  /** Makes memory larger by so many pages of 64 KiB: takes them from the stack, leaves how many there were, or −1. */
  grow(): void
  block(inside: () => void): void
  /** branch(0) inside begins anew. */
  loop(inside: () => void): void
  /** Takes the condition, an i32, from the stack. */
  if(yes: () => void, no?: () => void): void
  /** The same with a vector as its value. */
  choose(yes: () => void, no: () => void): void
  /** Out of the block, or to the start of the loop, `depth` levels up. */
  branch(depth: number): void
  branchIf(depth: number): void
  /** A local of its own until it is freed. */
  local(type: WasmType): number
  free(local: number): void
  /** Declarations of locals, instructions, end. */
  take(): Uint8Array
}

/** `parameters` are the first locals. */
export const createFunctionBody = (parameters: readonly WasmType[]): FunctionBody => {
  const code = createByteWriter()
  const types: WasmType[] = [...parameters]
  const unused = new Map<WasmType, number[]>([
    ['i32', []],
    ['i64', []],
    ['f64', []],
    ['v128', []],
  ])
  const prefixed = (number: number): void => {
    code.byte(vectorPrefix)
    code.unsigned(number)
  }
  const op = (...names: readonly (PlainOp | VectorOp)[]): void => {
    for (const name of names) {
      const number = numbers[name]
      if (number < vectorOffset) code.byte(number)
      else prefixed(number - vectorOffset)
    }
  }
  const indexed = (opcode: number, index: number): void => {
    code.byte(opcode)
    code.unsigned(index)
  }
  const nested = (opcode: number, type: number, inside: () => void): void => {
    code.byte(opcode)
    code.byte(type)
    inside()
    op('end')
  }
  const withElse = (yes: () => void, no?: () => void) => () => {
    yes()
    if (no === undefined) return
    op('else')
    no()
  }
  return {
    op,
    get: local => indexed(0x20, local),
    set: local => indexed(0x21, local),
    tee: local => indexed(0x22, local),
    i32: value => {
      code.byte(0x41)
      code.signed(value)
    },
    i64: value => {
      code.byte(0x42)
      code.signed(value)
    },
    f64: value => {
      code.byte(0x44)
      code.float64(value)
    },
    vector: value => {
      prefixed(vectorConstant)
      for (let lane = 0; lane < 2; lane++) code.float64(value)
    },
    vectorOfWords: (low, high) => {
      prefixed(vectorConstant)
      code.bytes(new Uint8Array(Int32Array.of(low, high, low, high).buffer))
    },
    memory: (name, offset) => {
      const [bytes, alignment] = opcodes.memory[name]
      for (const byte of bytes) code.byte(byte)
      code.unsigned(alignment)
      code.unsigned(offset)
    },
    lane: (name, lane) => {
      prefixed(opcodes.lanes[name])
      code.byte(lane)
    },
    loadLane: (lane, offset) => {
      prefixed(0x57)
      code.unsigned(3)
      code.unsigned(offset)
      code.byte(lane)
    },
    shuffle: words => {
      prefixed(0x0d)
      for (const word of words) for (let byte = 0; byte < 4; byte++) code.byte(4 * word + byte)
    },
    fill: () => code.bytes(Uint8Array.of(0xfc, 0x0b, 0x00)),
    grow: () => code.bytes(Uint8Array.of(0x40, 0x00)),
    call: index => indexed(0x10, index),
    block: inside => nested(0x02, noValue, inside),
    loop: inside => nested(0x03, noValue, inside),
    if: (yes, no) => nested(0x04, noValue, withElse(yes, no)),
    choose: (yes, no) => nested(0x04, valueTypes.v128, withElse(yes, no)),
    branch: depth => indexed(0x0c, depth),
    branchIf: depth => indexed(0x0d, depth),
    local: type => unused.get(type)!.pop() ?? types.push(type) - 1,
    free: local => unused.get(types[local])!.push(local),
    take: () => {
      const whole = createByteWriter()
      const locals = types.slice(parameters.length)
      whole.unsigned(locals.length)
      for (const type of locals) {
        whole.unsigned(1)
        whole.byte(valueTypes[type])
      }
      op('end')
      whole.bytes(code.take())
      return whole.take()
    },
  }
}

const vectorConstant = 0x0c
const noValue = 0x40
