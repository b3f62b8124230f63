import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitsOfReadings } from '../../src/model/limits.js'
import { small, variables } from './small-model.js'

const target = (variable: string) => ({ at_least: 1, by: '2019-12-31', readings: { one: { variable } } })

const limits = (specs: Readonly<Record<string, string>>, read: readonly string[], limited: readonly string[]) => {
  const model = small({
    variables: variables(specs),
    targets: Object.fromEntries(read.map((variable, index) => [`t${index}`, target(variable)])),
  })
  return Object.fromEntries(limitsOfReadings(model, new Set(limited)))
}

test('limits: a reading depends on what its formula names, through any others, the nearest first', () => {
  const specs = {
    far: 'tightest(2, 3)',
    near: 'tightest(far, 1)',
    beside: 'tightest(5, 4)',
    sum: 'near + 1',
    read: 'sum * 2',
    alone: '7',
  }
  assert.deepEqual(limits(specs, ['read', 'alone', 'near'], ['far', 'near', 'beside']), {
    read: ['near', 'far'],
    alone: [],
    near: ['near', 'far'],
  })
})

test('limits: what a stock takes in at one date counts at the next ones, in circles too', () => {
  const specs = {
    ordered: 'tightest(1 - installed, 0.1) / 1 year : 1/year',
    finished: 'pipeline(ordered, 1 year, 2) : 1/year',
    installed: 'accumulate(finished, 0) : 1',
  }
  assert.deepEqual(limits(specs, ['installed'], ['ordered']), { installed: ['ordered'] })
})

test('limits: the bound of a target is no variable, even of the same name', () => {
  const model = small({
    variables: variables({ t0: 'tightest(2, 3)', read: 'target(t0) * 2' }),
    targets: { t0: target('read') },
  })
  assert.deepEqual(limitsOfReadings(model, new Set(['t0'])).get('read'), [])
})
