import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { primitives } from '../../src/primitives/index.js'
import { ScenarioError } from '../../src/scenario/issue.js'
import { readScenario } from '../../src/scenario/read.js'
import { randomEquations } from './random-formulas.js'
import type { KernelSource } from '../../src/kernel/kernel.js'
import { runnableScenarios } from './runnable-scenarios.js'
import { assertSameBits } from './same-bits.js'
import { type Equations, exampleOf, scenarioOf, sourceOf } from './small-machine.js'

for (const primitive of primitives.values()) {
  test(`${primitive.name}: interpreter and WebAssembly give the same bits`, () => {
    assertSameBits(sourceOf(exampleOf(primitive)).source, primitive.name)
  })
}

/** undefined where the scenario is refused. */
const sourceOrNothing = (equations: Equations): KernelSource | undefined => {
  try {
    return sourceOf(scenarioOf(equations)).source
  } catch (error) {
    if (error instanceof ScenarioError) return undefined
    throw error
  }
}

for (const { name, path } of runnableScenarios()) {
  test(`${name}: interpreter and WebAssembly give the same bits in every variable`, async () => {
    const { scenario } = await readScenario(path)
    assertSameBits(sourceOf(scenario).source, name)
  })
}

test('machines: formulas put together at random have the same bits on both', () => {
  let runs = 0
  fc.assert(
    fc.property(randomEquations, equations => {
      const source = sourceOrNothing(equations)
      if (source === undefined) return
      runs++
      assertSameBits(source, JSON.stringify(equations))
    }),
    { seed: 20, numRuns: 400 },
  )
  // Some are refused: parameters that are never legal, units that do not fit.
  assert.ok(runs > 200, `${runs} of 400 could be run`)
})
