// The mean of shares over dates: by hand, and its interval against paths whose dates move together.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wilson, z95 } from '../../src/analysis/wilson.js'
import { meanShare } from '../../src/analysis/mean-share.js'

const paths = { paths: 2000, counted: 2000 }

test('mean share: it is the mean, and what never or always happened stays exactly that', () => {
  assert.equal(meanShare([0.25, 0.5, 0.75], paths).p, 0.5)
  assert.equal(meanShare([0, 0, 0], paths).p, 0)
  assert.equal(meanShare([1, 1, 1], paths).p, 1)
  assert.equal(meanShare([0, 0, 0], paths).high, wilson(0, 2000).high)
})

test('mean share: of dates that move as one it has the interval of one date', () => {
  const { low, high } = meanShare([0.3, 0.3, 0.3, 0.3], paths)
  assert.ok(Math.abs(low - wilson(600, 2000).low) < 1e-15 && Math.abs(high - wilson(600, 2000).high) < 1e-15)
})

test('mean share: its interval is at least as wide as 1.96 standard errors of any way in which the dates go together', () => {
  // Each path binds up to a date of its own: shares fall from date to date, and a path's mean over the dates is that date's part of all.
  const dates = 20
  const ends = Array.from({ length: paths.paths }, (_, path) => (path * 7919) % (dates + 1))
  const shares = Array.from({ length: dates }, (_, date) => ends.filter(end => end > date).length / paths.paths)
  const { p, low, high } = meanShare(shares, paths)
  const own = ends.map(end => end / dates)
  const mean = own.reduce((sum, share) => sum + share, 0) / own.length
  const error = Math.sqrt(own.reduce((sum, share) => sum + (share - mean) ** 2, 0)) / own.length
  assert.ok(Math.abs(p - mean) < 1e-12)
  assert.ok(high - p >= z95 * error && p - low >= z95 * error, `${low} ${high}, ${error}`)
})

test('mean share: failed paths are misses below and hits above, at every date', () => {
  const { low, high } = meanShare([0.5, 0.5], { paths: 2000, counted: 1900 })
  assert.equal(low, wilson(950, 2000).low)
  assert.equal(high, wilson(1050, 2000).high)
})
