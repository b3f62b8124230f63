// What one run of the kernel leaves behind: up to 256 paths, of which those that failed are left out of every statistic.

import { type Kernel, stripPaths } from '../kernel/kernel.js'

/** Values of one recording at one date, without failed paths: `count` from values[offset]; `words` are the same as pairs of 32-bit words. */
interface Row {
  values: Float64Array
  words: Int32Array
  offset: number
  count: number
}

export interface StripReader {
  /** Lanes that did not fail, ascending. */
  lanes(): Uint8Array
  /** Looks at the lanes below `active` of what the kernel wrote last. */
  open(active: number): void
  /** The same object at every call. */
  row(recording: number, date: number): Row
}

export const createStripReader = (kernel: Kernel): StripReader => {
  const words = kernel.recorded.map(values => new Int32Array(values.buffer, values.byteOffset, values.length * 2))
  const packed = new Float64Array(stripPaths)
  const packedWords = new Int32Array(packed.buffer)
  const row: Row = { values: packed, words: packedWords, offset: 0, count: 0 }
  let lanes = new Uint8Array(0)
  let complete = true

  return {
    lanes: () => lanes,
    open(active) {
      lanes = Uint8Array.from({ length: active }, (_, lane) => lane).filter(lane => kernel.failed[lane] < 0)
      complete = lanes.length === active
      row.count = lanes.length
    },
    row(recording, date) {
      const values = kernel.recorded[recording]
      const offset = date * stripPaths
      if (complete) {
        row.values = values
        row.words = words[recording]
        row.offset = offset
        return row
      }
      for (let i = 0; i < lanes.length; i++) packed[i] = values[offset + lanes[i]]
      row.values = packed
      row.words = packedWords
      row.offset = 0
      return row
    },
  }
}
