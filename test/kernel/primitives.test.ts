import assert from 'node:assert/strict'
import { test } from 'node:test'
import { primitives } from '../../src/primitives/index.js'
import type { TargetSpec, VariableSpec } from '../../src/scenario/scenario.js'
import { runScenario, scenarioOf } from './small-machine.js'

for (const primitive of primitives.values()) {
  const { name, example } = primitive
  const given = primitive.kind === 'form' ? primitive.given : undefined

  test(`${name}: its example runs, and every path has a finite value at every date`, () => {
    const targets: Record<string, TargetSpec> = Object.fromEntries(
      Object.entries(given?.targets ?? {}).map(([target, { at_least, by, reading }]) => [
        target,
        { at_least, by, readings: { [reading]: { variable: reading } } },
      ]),
    )
    const variables: Record<string, VariableSpec> = given?.variables ?? {}
    const scenario = scenarioOf({ ...variables, example: { is: example.formula, unit: example.unit } } as never, { targets })
    const { of, failed } = runScenario(scenario)
    assert.ok(failed.every(code => code === -1))
    for (let date = 0; date <= 20; date++)
      for (let lane = 0; lane < 256; lane++) assert.ok(Number.isFinite(of('example')(date, lane)))
  })
}
