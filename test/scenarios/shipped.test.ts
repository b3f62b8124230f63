// Every scenario file of the package is a test: it is understood, it runs, and no future of it fails.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildModel, modelGaps } from '../../src/model/build-model.js'
import { readScenario } from '../../src/scenario/read.js'
import { languages } from '../../src/text.js'
import { shippedScenarios } from '../scenario/shipped.js'
import { simulate } from './futures.js'

const paths = 512

for (const { name, url } of shippedScenarios)
  test(`scenarios: ${name} is understood, and no future of it fails`, async () => {
    const source = await readScenario(fileURLToPath(url))
    if (name.startsWith('models/')) {
      assert.ok(modelGaps(source).length > 0)
      return
    }
    assert.deepEqual(buildModel(source).warnings, [])
    const variables = Object.keys(source.scenario.variables)
    assert.equal(simulate(source.scenario, { variables, paths }).failed, 0)
  })

for (const { name, url } of shippedScenarios)
  test(`scenarios: ${name} speaks both languages`, async () => {
    const { scenario } = await readScenario(fileURLToPath(url))
    const { targets, variables, levers } = scenario
    const titled = [...Object.values(targets), ...Object.values(variables), ...Object.values(levers)]
    for (const language of languages)
      for (const text of [scenario.name, ...titled.map(({ title }) => title)])
        assert.ok(text !== undefined && text[language] !== '')
    assert.notEqual(scenario.name.en, scenario.name.zh)
  })

test('scenarios: the invented region says so wherever it names itself', async () => {
  const { url } = shippedScenarios.find(({ name }) => name === 'other-region.yaml')!
  const { scenario } = await readScenario(fileURLToPath(url))
  for (const { en, zh } of [scenario.name, scenario.description!]) {
    assert.match(en, /invented/i)
    assert.match(zh, /虚构/)
  }
  for (const [name, { is, source }] of Object.entries(scenario.variables))
    if (source !== undefined) assert.match(`${source.en}/${source.zh}`, /^invented.*\/虚构/, `${name}: ${is}`)
})
