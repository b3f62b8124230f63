import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isScenarioId, scenarioId } from '../../src/scenario/id.js'

test('ids: letters of all scripts, marks, digits, _ and -, at most 200', () => {
  const pattern = /^[\p{L}\p{M}\p{Nd}_-]$/u
  for (let code = 0; code <= 0x2ffff; code++) {
    const character = String.fromCodePoint(code)
    assert.equal(isScenarioId(character), pattern.test(character), code.toString(16))
  }
  for (const [id, right] of [
    ['', false],
    ['a'.repeat(200), true],
    ['a'.repeat(201), false],
    ['带宽'.repeat(100), true],
    ['带宽'.repeat(101), false],
    ['../a', false],
  ] as const)
    assert.equal(isScenarioId(id), right, id)
})

test('ids: of file names, without folder and ending, and - for what is in none', () => {
  for (const [file, id] of [
    ['scenarios/quick-start.yaml', 'quick-start'],
    ['C:\\plans\\内蒙古 2020（草案）.yml', '内蒙古-2020-草案-'],
    ['..hidden.json', 'hidden'],
    ['.yaml', 'scenario'],
    [`${'长'.repeat(70)}.yaml`, '长'.repeat(60)],
    ['e\u0301tude.yaml', '\u00e9tude'],
  ])
    assert.equal(scenarioId(file!), id)
})
