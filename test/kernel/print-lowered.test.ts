import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printLowered } from '../../src/kernel/print-lowered.js'
import { scenarioOf, sourceOf } from './small-machine.js'

test('print: every variable stands beside the node that is its value, with the phase in which it is computed', () => {
  const { lowered } = sourceOf(
    scenarioOf({
      fixed: '2 * 3',
      drawn: 'fixed + exp(uniform(0, 1))',
      growing: 'previous(growing * drawn, 1)',
      late: 'delay(growing, 0.5 year, 0)',
      unused: 'poisson(2)',
    }),
  )
  const text = printLowered(lowered)
  for (const line of [
    /^function exp$/m,
    /^ *\d+ {2}load {2}mul \d+ \d+ {3}fixed$/m,
    /^ *\d+ {2}path {2}uniform drawn 0 each path$/m,
    /^ *\d+ {2}path {2}call exp \d+$/m,
    /^ *\d+ {2}path {2}add \d+ \d+ {3}drawn$/m,
    /^ *\d+ {2}step {2}state from \d+ {3}growing$/m,
    /^ *\d+ {2}step {2}delay by \d+ before \d+ {3}late$/m,
    /^loop 0: from [\d ]+ to [\d ]+ while \d+, at most 1000 rounds$/m,
    /^\d+ becomes \d+$/m,
    /^\d+ remembers \d+$/m,
  ])
    assert.match(text, line)
  assert.ok(!text.includes('undefined'))
})

test('print: what nobody needs is left out, what is written twice stands there once', () => {
  const { lowered } = sourceOf(scenarioOf({ x: 'uniform(0, 1)', a: 'exp(x) + 1', b: 'exp(x) * 2' }))
  const calls = printLowered(lowered)
    .split('\n')
    .filter(line => line.includes('call exp'))
  assert.equal(calls.length, 1)
})
