// Two machines on the same source: whether they give the same bits, and where not.

import assert from 'node:assert/strict'
import { createInterpreter } from '../../src/kernel/interpreter.js'
import { type Kernel, type KernelSource, stripPaths } from '../../src/kernel/kernel.js'
import { createKernel } from '../../src/kernel/wasm-kernel.js'

/** Every NaN is the same, −0 and 0 are not. */
const differs = (a: Float64Array, b: Float64Array): number => a.findIndex((value, index) => !Object.is(value, b[index]))

/** Throws where a strip differs between two machines in any value written down or in any failure. */
const compareStrip = (a: Kernel, b: Kernel, firstPath: number, what: string): void => {
  a.run(firstPath)
  b.run(firstPath)
  assert.deepEqual(Array.from(b.failed), Array.from(a.failed), `${what}: other paths failed, or elsewhere`)
  for (const [record, values] of a.recorded.entries()) {
    const at = differs(values, b.recorded[record])
    const place = `${what}: recording ${record}, date ${Math.floor(at / stripPaths)}, path ${firstPath + (at % stripPaths)}`
    assert.equal(at, -1, `${place}: ${values[at]} is not ${b.recorded[record][at]}`)
  }
}

/** Interpreter and WebAssembly on some strips; the second at a path beyond 2^32, and the first once more after it. */
export const assertSameBits = (source: KernelSource, what: string): void => {
  const [interpreter, kernel] = [createInterpreter(source), createKernel(source)]
  for (const firstPath of [0, 3 * 2 ** 32 + 512, 256, 0]) compareStrip(interpreter, kernel, firstPath, what)
}
