// A compiled plan on its way to threads: its data once in memory that all of them see, and the module, which they share. A thread that unpacks it need
// neither read the scenario nor compile it again.

import { deserialize, serialize } from 'node:v8'
import type { CompiledKernel } from '../kernel/compile-kernel.js'
import type { CompiledPlan } from '../run/compile-plan.js'

export interface Parcel {
  readonly bytes: Uint8Array
  readonly module: CompiledKernel['module']
}

export const pack = ({ kernel: { module, ...kernel }, ...plan }: CompiledPlan): Parcel => {
  const data = serialize({ ...plan, kernel })
  const bytes = new Uint8Array(new SharedArrayBuffer(data.length))
  bytes.set(data)
  return { bytes, module }
}

export const unpack = ({ bytes, module }: Parcel): CompiledPlan => {
  const { watch, kernel, ...plan } = deserialize(bytes)
  // Arrays that come out are views of all the bytes: one that is sent on with results must not drag them along.
  const shape = { ...watch.shape, lattices: watch.shape.lattices.slice() }
  return { ...plan, watch: { ...watch, shape }, kernel: { ...kernel, module } }
}
