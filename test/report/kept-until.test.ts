// Until when, and since when, half of all paths meet a bound, by hand.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadingSummary } from '../../src/analysis/summary.js'
import { heldAround, heldSince, heldUntil } from '../../src/report/kept-until.js'

const of = (probability: readonly number[]): ReadingSummary => ({ probability }) as unknown as ReadingSummary
const all = { paths: 10, counted: 10 }

test('half of the futures: a bound that holds until it is exceeded, and one that holds from some date on', () => {
  const cases: readonly (readonly [readonly number[], number | undefined, number | undefined])[] = [
    [[1, 0.5, 0.4, 0.3], 1, undefined],
    [[0.1, 0.4, 0.5, 0.9], undefined, 2],
    [[1, 1, 1, 1], 3, 0],
    [[0.4, 0.6, 0.4, 0.4], undefined, undefined],
    [[0.6, 0.4, 0.6, 0.7], 0, 2],
    [[0, 0, 0, 0], undefined, undefined],
    [[0.5], 0, 0],
  ]
  for (const [shares, until, since] of cases) {
    assert.equal(heldUntil(of(shares), all), until, `${shares}`)
    assert.equal(heldSince(of(shares), all), since, `${shares}`)
  }
})

test('half of the futures: the dates around one at which they meet the bound', () => {
  const shares = of([0.6, 0.4, 0.7, 0.8, 0.5, 0.2, 0.9])
  const expected = [[0, 0], undefined, [2, 4], [2, 4], [2, 4], undefined, [6, 6]]
  for (const [date, range] of expected.entries())
    assert.deepEqual(heldAround(shares, all, date), range && { first: range[0], last: range[1] })
})

test('half of the futures: paths that failed are among those that do not meet it', () => {
  const shares = [1, 0.625]
  assert.equal(heldSince(of(shares), { paths: 10, counted: 8 }), 0)
  assert.equal(heldSince(of(shares), { paths: 12, counted: 8 }), undefined)
  assert.equal(heldUntil(of(shares), { paths: 12, counted: 8 }), 0)
})
