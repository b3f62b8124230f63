// A compiled plan on its way to threads: its data once in memory that all of them see, and the modules, which they share. A thread that unpacks it need
// neither read the scenario nor compile it again.

import { deserialize, serialize } from 'node:v8'
import type { CompiledKernel } from '../kernel/compile-kernel.js'
import type { CompiledPlan } from '../run/compile-plan.js'

export interface Parcel {
  readonly bytes: Uint8Array
  readonly modules: { readonly kernel: CompiledKernel['module']; readonly counter: CompiledPlan['counter']['module'] }
}

export const pack = ({ kernel, counter, ...plan }: CompiledPlan): Parcel => {
  const data = serialize({ ...plan, kernel: { ...kernel, module: undefined }, counter: { ...counter, module: undefined } })
  const bytes = new Uint8Array(new SharedArrayBuffer(data.length))
  bytes.set(data)
  return { bytes, modules: { kernel: kernel.module, counter: counter.module } }
}

export const unpack = ({ bytes, modules }: Parcel): CompiledPlan => {
  const { watch, kernel, counter, ...plan } = deserialize(bytes)
  // Arrays that come out are views of all the bytes: one that is sent on with results must not drag them along.
  const shape = { ...watch.shape, lattices: watch.shape.lattices.slice() }
  return {
    ...plan,
    watch: { ...watch, shape },
    kernel: { ...kernel, module: modules.kernel },
    counter: { ...counter, module: modules.counter },
  }
}
