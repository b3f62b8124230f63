import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pack, unpack } from '../../src/executors/parcel.js'
import { compilePlan, compilePrepared, openExperiment, preparePlan } from '../../src/run/compile-plan.js'
import { runJob } from '../run/run-job.js'
import { designs } from '../../src/sampling/index.js'
import { prepareSmall } from './small-plan.js'

const hooks = { stop: () => false, progress: () => {} }
const job = { first: 1, last: 3 }

for (const { name } of designs)
  test(`parcels: what is unpacked counts what the plan itself counts, under ${name}`, () => {
    const prepared = prepareSmall(5000, name)
    const expected = runJob(compilePrepared(prepared), job, hooks)
    assert.deepEqual(runJob(openExperiment(unpack(pack(compilePlan(prepared)))), job, hooks), expected)
  })

test('parcels: tables are read where they lie, wherever that is in the bytes', () => {
  let views = 0
  for (let length = 1; length <= 16; length++) {
    const { plan } = prepareSmall(5000)
    const { scenario } = plan
    const variables = { ...scenario.variables, sure: { is: 'exp(lever)', unit: '1' } }
    const levers = { lever: { value: 0.4, from: 0, to: 1, unit: '1' } }
    // What stands before the tables decides whether they can be views of the bytes: multiples of 8.
    const run = { ...scenario.run, seed: 'x'.repeat(length) }
    const prepared = preparePlan({ ...plan, scenario: { ...scenario, variables, levers, run } })
    const unpacked = unpack(pack(compilePlan(prepared)))
    views += Number(unpacked.source.program.tables.some(({ values }) => values.buffer.byteLength > values.byteLength))
    assert.deepEqual(runJob(openExperiment(unpacked), job, hooks), runJob(compilePrepared(prepared), job, hooks))
  }
  assert.ok(views > 0 && views < 16, `${views} views`)
})

test('parcels: nothing of a result holds on to the bytes of the parcel', () => {
  const parcel = pack(compilePlan(prepareSmall(5000)))
  const { statistics } = runJob(openExperiment(unpack(parcel)), job, hooks)!
  assert.equal(statistics.histogram.lattices.buffer.byteLength, statistics.histogram.lattices.byteLength)
})

test('parcels: what was compiled is not compiled again', () => {
  const compiled = compilePlan(prepareSmall(5000))
  const { kernel, counter } = unpack(pack(compiled))
  assert.equal(kernel.module, compiled.kernel.module)
  assert.equal(counter.module, compiled.counter.module)
  assert.equal(counter.end, kernel.design.layout.bytes)
})
