import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileKernel } from '../../src/kernel/compile-kernel.js'
import { createInterpreter } from '../../src/kernel/interpreter.js'
import { createKernel } from '../../src/kernel/wasm-kernel.js'
import { streamKeys } from '../../src/sampling/keys.js'
import { assertSameBits } from './same-bits.js'
import { scenarioOf, sourceOf } from './small-machine.js'

test('wasm kernel: another setting, another seed and another design are kernels of the same module', () => {
  const scenario = scenarioOf(
    { x: 'lever * lognormal(3, 0.2)', y: 'each_step(normal(x, 2))' },
    { levers: { lever: { value: 1, from: 0, to: 9, unit: '1' } } },
  )
  const { lowered, source } = sourceOf(scenario)
  const compiled = compileKernel(source.program, source)
  const inputs = source.inputs.slice()
  inputs[lowered.inputIndex.get('lever')!] = 7
  const others = [
    { ...source, inputs },
    { ...source, keys: streamKeys('another', source.program.streams) },
    { ...source, fillPathUniforms: (out: Float64Array) => void out.fill(0.25) },
  ]
  const first = createKernel(source, compiled)
  first.run(0)
  for (const other of others) {
    const [kernel, interpreter] = [createKernel(other, compiled), createInterpreter(other)]
    kernel.run(0)
    interpreter.run(0)
    assert.deepEqual(
      kernel.recorded.map(values => Array.from(values)),
      interpreter.recorded.map(values => Array.from(values)),
    )
    assert.notDeepEqual(
      kernel.recorded.map(values => Array.from(values)),
      first.recorded.map(values => Array.from(values)),
    )
  }
})

test('wasm kernel: where some paths fail the others are what they were', () => {
  const { source } = sourceOf(
    scenarioOf({
      u: 'uniform(-1, 30)',
      root: 'sqrt(u)',
      late: 'each_step(uniform(0, 100)) < 1 ? 1 / 0 : 2',
      flow: 'previous(flow + late, root)',
      unseen: 'min(3, flow) > 2 ? 1 : 0',
    }),
  )
  assertSameBits(source, 'some fail')
  const kernel = createKernel(source)
  kernel.run(0)
  const failed = kernel.failed.filter(code => code >= 0).length
  assert.ok(failed > 10 && failed < 250, `${failed} paths failed`)
})

test('wasm kernel: what is known before any path is run can fail, and then every path does', () => {
  const { source } = sourceOf(scenarioOf({ a: 'ln(step_index - 3)', u: 'sqrt(uniform(-1, 1))' }))
  assertSameBits(source, 'all fail')
  const kernel = createKernel(source)
  kernel.run(0)
  assert.ok(kernel.failed.every(code => code === 0))
})

test('wasm kernel: an input of −0 is 0', () => {
  const { lowered, source } = sourceOf(
    scenarioOf({ least: 'min(lever, uniform(0, 1))' }, { levers: { lever: { value: 0, from: 0, to: 9, unit: '1' } } }),
  )
  source.inputs[lowered.inputIndex.get('lever')!] = -0
  assertSameBits(source, 'an input of −0')
})

test('wasm kernel: a design may supply the draws made once per path', () => {
  const { source } = sourceOf(
    scenarioOf({ a: 'normal(0, 1)', b: 'uniform(0, 1) + uniform(0, 4)', c: 'each_step(uniform(a, a + b))' }),
  )
  const fillPathUniforms = (out: Float64Array, stream: number, slot: number, firstPath: number) => {
    for (let lane = 0; lane < out.length; lane++) out[lane] = ((firstPath + lane + 0.5) * (1 + stream + slot)) / 2 ** 44
  }
  assertSameBits({ ...source, fillPathUniforms }, 'supplied draws')
})

test('wasm kernel: sides of selects within sides of selects, some seldom taken', () => {
  const heavy = (x: string): string => `exp(ln(2 + ${x}) + sqrt(3 + ${x}) * logistic(${x}))`
  const { source } = sourceOf(
    scenarioOf({
      u: 'each_step(uniform(0, 1))',
      v: 'each_step(normal(0, 1))',
      rare: `u < 0.02 ? (v > 0 ? ${heavy('u * v')} : ${heavy('u - v * v')} + 1) : v`,
      often: `u < 0.9 ? (v > 1 ? (u < 0.1 ? ${heavy('u')} : 2 * v) : u) : 0`,
      both: `v > 0 ? ${heavy('rare * rare')} : ${heavy('often * often')}`,
      beside: `previous(rare + often, 0) > 1 ? ${heavy('u')} : both`,
    }),
  )
  assertSameBits(source, 'sides within sides')
})
