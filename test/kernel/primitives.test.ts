import assert from 'node:assert/strict'
import { test } from 'node:test'
import { primitives } from '../../src/primitives/index.js'
import { exampleOf, runScenario } from './small-machine.js'

for (const primitive of primitives.values()) {
  test(`${primitive.name}: its example runs, and every path has a finite value at every date`, () => {
    const { of, failed } = runScenario(exampleOf(primitive))
    assert.ok(failed.every(code => code === -1))
    for (let date = 0; date <= 20; date++)
      for (let lane = 0; lane < 256; lane++) assert.ok(Number.isFinite(of('example')(date, lane)))
  })
}
