// Bytes of the WebAssembly binary format, appended one after another. Integers are LEB128: seven bits a byte, lowest first.
//
// Source: WebAssembly Core Specification 2.0 (2022), chapter 5, Binary Format.

export interface ByteWriter {
  byte(value: number): void
  /** 0 ≤ value < 2^32. */
  unsigned(value: number): void
  /** −2^31 ≤ value < 2^31. */
  signed(value: number): void
  float64(value: number): void
  bytes(values: Uint8Array): void
  /** A string, or a section: its length, then its bytes. */
  counted(values: Uint8Array): void
  take(): Uint8Array
}

export const createByteWriter = (): ByteWriter => {
  let buffer = new Uint8Array(1024)
  let length = 0
  const number = new Float64Array(1)
  const numberBytes = new Uint8Array(number.buffer)
  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return
    const larger = new Uint8Array(Math.max(2 * buffer.length, length + more))
    larger.set(buffer)
    buffer = larger
  }
  const byte = (value: number): void => {
    if (length === buffer.length) reserve(1)
    buffer[length++] = value
  }
  const unsigned = (value: number): void => {
    let rest = value >>> 0
    while (rest >= 0x80) {
      byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    byte(rest)
  }
  const signed = (value: number): void => {
    let rest = value | 0
    while (rest < -64 || rest > 63) {
      byte((rest & 0x7f) | 0x80)
      rest >>= 7
    }
    byte(rest & 0x7f)
  }
  const bytes = (values: Uint8Array): void => {
    reserve(values.length)
    buffer.set(values, length)
    length += values.length
  }
  return {
    byte,
    unsigned,
    signed,
    float64: value => {
      number[0] = value
      bytes(numberBytes)
    },
    bytes,
    counted: values => {
      unsigned(values.length)
      bytes(values)
    },
    take: () => buffer.slice(0, length),
  }
}
