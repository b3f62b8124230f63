import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modelGaps } from '../../src/model/build-model.js'
import { readShipped } from './futures.js'

const model = await readShipped('models/regional-ict.yaml')
const region = await readShipped('inner-mongolia-2020.yaml')

test('regional ICT: the model holds no parameter; the region gives each, with its source', () => {
  const parameters = modelGaps(model)
  assert.ok(parameters.length > 80)
  for (const name of parameters)
    assert.ok(region.scenario.variables[name].source?.en && region.scenario.variables[name].source?.zh, name)
  for (const [name, { source }] of Object.entries(region.scenario.levers)) assert.ok(source?.en && source.zh, name)
})

test('regional ICT: every variable, lever, target and reading has a title in both languages', () => {
  const { variables, levers, targets } = region.scenario
  const titled = [
    ...Object.entries(variables),
    ...Object.entries(levers),
    ...Object.entries(targets),
    ...Object.entries(targets).flatMap(([target, { readings }]) =>
      Object.entries(readings).map(([name, reading]) => [`${target}.${name}`, reading] as const),
    ),
  ]
  for (const [name, { title }] of titled) {
    assert.ok(title !== undefined && title.en !== '' && title.en !== name, name)
    assert.match(title.zh, /\p{Script=Han}|PUE/u, name)
  }
})
