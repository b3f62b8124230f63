// Prints what the first 256 paths are, as a digest of every variable's bits, of a scenario file or of every example of the tables of primitives:
// node dist/test/kernel/strip-digest.js FILE|examples [--interpreter]

import { createHash } from 'node:crypto'
import { createInterpreter } from '../../src/kernel/interpreter.js'
import { createKernel } from '../../src/kernel/wasm-kernel.js'
import { primitives } from '../../src/primitives/index.js'
import { readScenario } from '../../src/scenario/read.js'
import { exampleOf, sourceOf } from './small-machine.js'

const [what, machine] = process.argv.slice(2)
const scenarios = what === 'examples' ? [...primitives.values()].map(exampleOf) : [(await readScenario(what)).scenario]
const digest = createHash('sha256')
for (const scenario of scenarios) {
  const { source } = sourceOf(scenario)
  const kernel = machine === '--interpreter' ? createInterpreter(source) : createKernel(source)
  kernel.run(0)
  // Every NaN is the same one here: which bits it has is the processor's affair.
  for (const values of kernel.recorded)
    digest.update(Float64Array.from(values, value => (Number.isNaN(value) ? Number.NaN : value)))
  digest.update(Int32Array.from(kernel.failed))
}
console.log(digest.digest('hex'))
