// The short way to a name's pattern lets nothing through that the pattern would not.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { memberPattern, namePattern, variablePattern } from '../../src/scenario/names.js'

test('names: what passes, and what does not, is what the pattern says', () => {
  const characters = ['a', 'Z', '_', '0', '.', '[', ']', ' ', '\n', '线', 'é', '\u0301', '𠀀', '٣', '-']
  const text = fc.array(fc.constantFrom(...characters), { maxLength: 5 }).map(parts => parts.join(''))
  for (const pattern of [namePattern, memberPattern, variablePattern]) {
    const whole = new RegExp(pattern.source, 'u')
    let count = 0
    fc.assert(
      fc.property(text, name => {
        count += Number(whole.test(name))
        assert.equal(pattern.test(name), whole.test(name), JSON.stringify(name))
      }),
      { seed: 20265, numRuns: 5000 },
    )
    assert.ok(count > 500, `${count} names`)
  }
})
