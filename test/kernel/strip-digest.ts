// Prints what the first 256 paths of a scenario file are, as a digest of every variable's bits: node dist/test/kernel/strip-digest.js FILE [--interpreter]

import { createHash } from 'node:crypto'
import { createInterpreter } from '../../src/kernel/interpreter.js'
import { createKernel } from '../../src/kernel/wasm-kernel.js'
import { readScenario } from '../../src/scenario/read.js'
import { sourceOf } from './small-machine.js'

const [file, machine] = process.argv.slice(2)
const { scenario } = await readScenario(file)
const { source } = sourceOf(scenario)
const kernel = machine === '--interpreter' ? createInterpreter(source) : createKernel(source)
kernel.run(0)
const digest = createHash('sha256')
// Every NaN is the same one here: which bits it has is the processor's affair.
for (const values of kernel.recorded)
  digest.update(Float64Array.from(values, value => (Number.isNaN(value) ? Number.NaN : value)))
digest.update(Int32Array.from(kernel.failed))
console.log(digest.digest('hex'))
