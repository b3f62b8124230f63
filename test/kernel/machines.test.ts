import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { primitives } from '../../src/primitives/index.js'
import { ScenarioError } from '../../src/scenario/issue.js'
import { readScenario } from '../../src/scenario/read.js'
import { randomEquations } from './random-formulas.js'
import type { KernelSource } from '../../src/kernel/kernel.js'
import { assertSameBits } from './same-bits.js'
import { type Equations, exampleOf, scenarioOf, sourceOf } from './small-machine.js'

for (const primitive of primitives.values()) {
  test(`${primitive.name}: interpreter and WebAssembly give the same bits`, () => {
    assertSameBits(sourceOf(exampleOf(primitive)).source, primitive.name)
  })
}

/** Files of scenarios/ that run by themselves: models are extended, sweeps are read by another command. */
const isRunnable = (file: string): boolean => file.endsWith('.yaml') && !/^(models|sweeps)[/\\]/.test(file)

/** undefined where the scenario is refused. */
const sourceOrNothing = (equations: Equations): KernelSource | undefined => {
  try {
    return sourceOf(scenarioOf(equations)).source
  } catch (error) {
    if (error instanceof ScenarioError) return undefined
    throw error
  }
}

const folder = fileURLToPath(new URL('../../../scenarios/', import.meta.url))

for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isRunnable)) {
  test(`${file}: interpreter and WebAssembly give the same bits in every variable`, async () => {
    const { scenario } = await readScenario(`${folder}${file}`)
    assertSameBits(sourceOf(scenario).source, file)
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
