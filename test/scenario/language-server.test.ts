// What a planner sees in an editor while she writes a scenario.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startLanguageClient } from './language-client.js'
import { shippedScenarios } from './shipped.js'

const client = await startLanguageClient()
after(client.close)

for (const { name, url, text } of shippedScenarios)
  test(`editors: ${name} has nothing underlined`, async () => {
    assert.deepEqual(await client.diagnose(url.href, text), [])
  })

const draft = (name: string, text: string): { readonly uri: string; readonly text: string } => ({
  uri: new URL(`../../../scenarios/${name}.yaml`, import.meta.url).href,
  text: `# yaml-language-server: $schema=schema/scenario.schema.json\n${text}`,
})

test('editors: an unknown key is underlined, in a group too', async () => {
  const { uri, text } = draft(
    'draft-wrong',
    'format: 1\nvariables:\n  rural:\n    homes: { is: 1, unti: lines }\nindicator: []\n',
  )
  const found = await client.diagnose(uri, text)
  assert.deepEqual(found.map(({ message, range }) => [range.start.line, message]).sort(), [
    [4, 'Property unti is not allowed.'],
    [5, 'Property indicator is not allowed.'],
  ])
})

test('editors: a wrong name is underlined with what would be right', async () => {
  const { uri, text } = draft('draft-name', 'variables:\n  1st: { is: 1, unit: "1" }\n')
  const [found] = await client.diagnose(uri, text)
  assert.match(found!.message, /a letter first.*应以字母或汉字开头/s)
})

test('editors: keys are offered, at the top, in a variable and in a target', async () => {
  const { uri, text } = draft(
    'draft-keys',
    'format: 1\n\nvariables:\n  demand:\n    is: 1\n    \ntargets:\n  egress:\n    by: 2020-12-31\n    \n',
  )
  await client.diagnose(uri, text)
  const top = await client.complete(uri, { line: 2, character: 0 })
  for (const key of ['name', 'time', 'levers', 'run']) assert.ok(top.includes(key), `${key} of ${top}`)
  const variable = await client.complete(uri, { line: 6, character: 4 })
  for (const key of ['unit', 'title', 'source']) assert.ok(variable.includes(key), `${key} of ${variable}`)
  const target = await client.complete(uri, { line: 10, character: 4 })
  for (const key of ['at_least', 'at_most', 'readings', 'confidence']) assert.ok(target.includes(key), `${key} of ${target}`)
})

test('editors: a key says in both languages what it is for', async () => {
  const { uri, text } = draft('draft-hover', 'variables:\n  demand: { is: 1, unit: Gbps }\n')
  await client.diagnose(uri, text)
  assert.match(await client.hover(uri, { line: 2, character: 12 }), /Its formula.*公式/s)
})
