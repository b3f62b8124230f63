// The instructions that kernels are made of, by the names that the specification gives them. Vectors are 128 bits: two float64 or two i64, four i32.
//
// Source: WebAssembly Core Specification 2.0 (2022), section 5.4, Instructions.

/** One byte. */
const plain = {
  unreachable: 0x00,
  else: 0x05,
  end: 0x0b,
  return: 0x0f,
  drop: 0x1a,
  select: 0x1b,
  'i32.eqz': 0x45,
  'i32.eq': 0x46,
  'i32.ne': 0x47,
  'i32.lt_s': 0x48,
  'i32.lt_u': 0x49,
  'i32.gt_s': 0x4a,
  'i32.gt_u': 0x4b,
  'i32.le_u': 0x4d,
  'i32.ge_u': 0x4f,
  'f64.eq': 0x61,
  'f64.ne': 0x62,
  'f64.lt': 0x63,
  'f64.gt': 0x64,
  'f64.le': 0x65,
  'f64.ge': 0x66,
  'i32.add': 0x6a,
  'i32.sub': 0x6b,
  'i32.mul': 0x6c,
  'i32.and': 0x71,
  'i32.or': 0x72,
  'i32.xor': 0x73,
  'i32.shl': 0x74,
  'i32.shr_s': 0x75,
  'i32.shr_u': 0x76,
  'f64.abs': 0x99,
  'f64.floor': 0x9c,
  'i64.shr_s': 0x87,
  'i64.shr_u': 0x88,
  'f64.add': 0xa0,
  'f64.sub': 0xa1,
  'f64.mul': 0xa2,
  'f64.div': 0xa3,
  'f64.min': 0xa4,
  'f64.max': 0xa5,
  'i32.wrap_i64': 0xa7,
  'i32.trunc_f64_s': 0xaa,
  'i64.trunc_f64_s': 0xb0,
  'f64.convert_i32_s': 0xb7,
  'f64.convert_i32_u': 0xb8,
  'i64.reinterpret_f64': 0xbd,
} as const

/** Vector instructions: a prefix, then a number. */
const vector = {
  'i32x4.splat': 0x11,
  'f64x2.splat': 0x14,
  'f64x2.eq': 0x47,
  'f64x2.ne': 0x48,
  'f64x2.lt': 0x49,
  'f64x2.gt': 0x4a,
  'f64x2.le': 0x4b,
  'f64x2.ge': 0x4c,
  'v128.not': 0x4d,
  'v128.and': 0x4e,
  'v128.andnot': 0x4f,
  'v128.or': 0x50,
  'v128.xor': 0x51,
  'v128.bitselect': 0x52,
  'v128.any_true': 0x53,
  'f64x2.ceil': 0x74,
  'f64x2.floor': 0x75,
  'i32x4.shr_s': 0xac,
  'i32x4.add': 0xae,
  'i32x4.min_s': 0xb6,
  'i32x4.max_s': 0xb8,
  'i64x2.all_true': 0xc3,
  'i64x2.shl': 0xcb,
  'i64x2.shr_s': 0xcc,
  'i64x2.shr_u': 0xcd,
  'i64x2.add': 0xce,
  'i64x2.sub': 0xd1,
  'i64x2.extmul_low_i32x4_u': 0xde,
  'i64x2.extmul_high_i32x4_u': 0xdf,
  'f64x2.abs': 0xec,
  'f64x2.neg': 0xed,
  'f64x2.sqrt': 0xef,
  'f64x2.add': 0xf0,
  'f64x2.sub': 0xf1,
  'f64x2.mul': 0xf2,
  'f64x2.div': 0xf3,
  'f64x2.pmin': 0xf6,
  'f64x2.pmax': 0xf7,
  'i32x4.trunc_sat_f64x2_s_zero': 0xfc,
  'f64x2.convert_low_i32x4_s': 0xfe,
  'f64x2.convert_low_i32x4_u': 0xff,
} as const

/** Vector instructions with the number of a lane. */
const lanes = {
  'i32x4.extract_lane': 0x1b,
  'f64x2.extract_lane': 0x21,
} as const

/** Loads and stores: the bytes of the instruction, and the binary logarithm of the size of what is moved. */
const memory = {
  'i32.load': [[0x28], 2],
  'f64.load': [[0x2b], 3],
  'i32.store': [[0x36], 2],
  'f64.store': [[0x39], 3],
  'v128.load': [[0xfd, 0x00], 4],
  'v128.load64_splat': [[0xfd, 0x0a], 3],
  'v128.load64_zero': [[0xfd, 0x5d], 3],
  'v128.store': [[0xfd, 0x0b], 4],
} as const

export const opcodes = { lanes, memory } as const

export const vectorPrefix = 0xfd

/** Plain instructions by their byte, those of vectors by their number plus `vectorOffset`. */
export const vectorOffset = 0x100
export const numbers: Readonly<Record<PlainOp | VectorOp, number>> = {
  ...plain,
  ...(Object.fromEntries(Object.entries(vector).map(([name, number]) => [name, number + vectorOffset])) as Record<
    VectorOp,
    number
  >),
}

export type PlainOp = keyof typeof plain
export type VectorOp = keyof typeof vector
export type LaneOp = keyof typeof lanes
export type MemoryOp = keyof typeof memory

export const valueTypes = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const

export type WasmType = keyof typeof valueTypes
