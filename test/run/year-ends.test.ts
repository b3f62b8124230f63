import assert from 'node:assert/strict'
import { test } from 'node:test'
import { yearEndsBefore } from '../../src/run/year-ends.js'

const quarters = (first: number, last: number): readonly string[] => [
  `${first - 1}-12-31`,
  ...Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap(year =>
    ['03-31', '06-30', '09-30', '12-31'].map(day => `${year}-${day}`),
  ),
]

test('year ends: the last date of each year before the deadline, without the start', () => {
  const dates = quarters(2016, 2020)
  assert.deepEqual(
    yearEndsBefore(dates.indexOf('2018-12-31'), dates).map(index => dates[index]),
    ['2016-12-31', '2017-12-31'],
  )
  assert.deepEqual(
    yearEndsBefore(dates.indexOf('2018-06-30'), dates).map(index => dates[index]),
    ['2016-12-31', '2017-12-31'],
  )
  assert.deepEqual(yearEndsBefore(dates.indexOf('2016-12-31'), dates), [])
  assert.deepEqual(yearEndsBefore(0, dates), [])
})

test('year ends: of many years at most eleven, evenly spaced back from the deadline', () => {
  const dates = quarters(2001, 2060)
  const years = yearEndsBefore(dates.length - 1, dates).map(index => Number(dates[index].slice(0, 4)))
  assert.deepEqual(years, [2006, 2012, 2018, 2024, 2030, 2036, 2042, 2048, 2054])
  for (let last = 2002; last < 2060; last++) {
    const index = dates.indexOf(`${last}-12-31`)
    const found = yearEndsBefore(index, dates)
    const distances = [...found, index].slice(1).map((end, k) => end - found[k])
    assert.ok(found.length <= 11 && found.length > 0)
    assert.equal(new Set(distances).size, 1)
  }
})
