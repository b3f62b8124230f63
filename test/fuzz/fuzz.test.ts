import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bases } from './bases.js'
import { hunt } from './hunt.js'
import { runTrial } from './trial.js'

test('mistakes: whatever is written into a scenario ends in issues or in success', async () => {
  const { sound, issues, findings } = await hunt({ seed: 'mistakes', first: 0, last: 400, heavy: 100 })
  assert.deepEqual(findings, [])
  assert.equal(sound + issues, 400)
  assert.ok(sound > 10 && issues > 200, `${sound} sound, ${issues} with issues`)
})

test('mistakes: what is mutated is sound before, or is one of the known mistakes', () => {
  for (const [kind, list] of Object.entries(bases))
    for (const base of list) assert.equal(runTrial(base), kind === 'tiny' ? 'issues' : 'sound', base.main)
})
