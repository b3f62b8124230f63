import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildCalendar, dateAt, lastDateUntil } from '../../src/model/calendar.js'
import { addMonths, isDate, nextDay } from '../../src/model/calendar-date.js'
import { calendarFormNames } from '../../src/model/calendar-form.js'
import {
  atSeries,
  betweenSeries,
  calendarCalls,
  calendarNames,
  onSeries,
  stepIndexSeries,
  yearsSeries,
} from '../../src/model/calendar-series.js'
import type { Calendar } from '../../src/model/model.js'
import { primitives } from '../../src/primitives/index.js'
import type { StepName } from '../../src/scenario/scenario.js'

const calendar = (start: string, end: string, step: StepName): Calendar => {
  const built = buildCalendar({ start, end, step }, (path, { problem }) => assert.fail(`${path}: ${problem.en}`))
  assert.ok(built)
  return built
}

const refused = (start: string, end: string, step: StepName = 'quarter') => {
  const told: string[] = []
  const built = buildCalendar({ start, end, step }, (path, { problem, remedy }) =>
    told.push(`${path}: ${problem.en}; ${remedy?.en ?? ''}`),
  )
  assert.equal(built, undefined)
  return told
}

for (const [step, start, end, dates] of [
  ['quarter', '2015-12-31', '2016-12-31', ['2015-12-31', '2016-03-31', '2016-06-30', '2016-09-30', '2016-12-31']],
  ['month', '2015-01-31', '2015-05-31', ['2015-01-31', '2015-02-28', '2015-03-31', '2015-04-30', '2015-05-31']],
  ['month', '2016-01-31', '2016-03-31', ['2016-01-31', '2016-02-29', '2016-03-31']],
  ['month', '2015-12-30', '2016-03-30', ['2015-12-30', '2016-01-30', '2016-02-29', '2016-03-30']],
  ['quarter', '2016-06-30', '2017-03-31', ['2016-06-30', '2016-09-30', '2016-12-31', '2017-03-31']],
  ['quarter', '2016-01-01', '2016-10-01', ['2016-01-01', '2016-04-01', '2016-07-01', '2016-10-01']],
  ['year', '2016-02-29', '2020-02-29', ['2016-02-29', '2017-02-28', '2018-02-28', '2019-02-28', '2020-02-29']],
] as const)
  test(`calendar: by ${step} from ${start} to ${end}`, () => {
    assert.deepEqual(calendar(start, end, step).dates, dates)
  })

test('calendar: the year is that of the interval which begins at the date', () => {
  assert.deepEqual(calendar('2015-12-31', '2017-03-31', 'quarter').years, [2016, 2016, 2016, 2016, 2017, 2017])
  assert.deepEqual(calendar('2016-01-01', '2017-01-01', 'quarter').years, [2016, 2016, 2016, 2016, 2017])
  assert.deepEqual(calendar('2015-12-31', '2017-12-31', 'year').years, [2016, 2017, 2018])
})

test('calendar: years, step_index and one_step are exact', () => {
  const months = calendar('2015-12-31', '2016-03-31', 'month')
  assert.deepEqual(yearsSeries(months), [0, 1 / 12, 2 / 12, 3 * (1 / 12)])
  assert.deepEqual(stepIndexSeries(months), [0, 1, 2, 3])
  assert.equal(months.stepYears, 1 / 12)
  assert.equal(calendar('2015-12-31', '2016-12-31', 'quarter').stepYears, 0.25)
})

test('calendar: every name and every call of the tables has its series', () => {
  assert.deepEqual([...calendarNames.keys()].sort(), [...calendarFormNames].sort())
  const calls = [...primitives.values()].filter(primitive => primitive.kind === 'form' && primitive.form === 'date')
  assert.deepEqual([...calendarCalls.keys()].sort(), calls.map(({ name }) => name).sort())
})

test('at: 1 from the first date that is not before the day', () => {
  const quarters = calendar('2015-12-31', '2016-12-31', 'quarter')
  assert.deepEqual(atSeries(quarters, '2016-06-30'), [0, 0, 1, 1, 1])
  assert.deepEqual(atSeries(quarters, '2016-05-01'), [0, 0, 1, 1, 1])
  assert.deepEqual(atSeries(quarters, '2016-07-01'), [0, 0, 0, 1, 1])
  assert.deepEqual(atSeries(quarters, '2000-01-01'), [1, 1, 1, 1, 1])
})

test('between: at(a) − at(b)', () => {
  const quarters = calendar('2015-12-31', '2016-12-31', 'quarter')
  assert.deepEqual(betweenSeries(quarters, '2016-03-31', '2016-09-30'), [0, 1, 1, 0, 0])
})

test('on: a day of every year is in the one step whose interval holds it', () => {
  assert.deepEqual(onSeries(calendar('2015-12-31', '2017-12-31', 'quarter'), '05-01'), [0, 1, 0, 0, 0, 1, 0, 0, 0])
  assert.deepEqual(onSeries(calendar('2015-12-31', '2016-12-31', 'quarter'), '03-31'), [1, 0, 0, 0, 1])
  assert.deepEqual(onSeries(calendar('2015-12-31', '2016-12-31', 'quarter'), '01-01'), [1, 0, 0, 0, 1])
  assert.deepEqual(onSeries(calendar('2015-12-31', '2018-12-31', 'year'), '05-01'), [1, 1, 1, 1])
})

test('on: a full date counts once', () => {
  assert.deepEqual(onSeries(calendar('2015-12-31', '2017-12-31', 'quarter'), '2017-05-01'), [0, 0, 0, 0, 0, 1, 0, 0, 0])
})

test('on: 29 February is 28 February where a year has none', () => {
  assert.deepEqual(onSeries(calendar('2014-12-31', '2016-12-31', 'year'), '02-29'), [1, 1, 1])
  assert.deepEqual(onSeries(calendar('2014-12-31', '2015-04-30', 'month'), '02-29'), [0, 1, 0, 0, 0])
})

test('on: every day after the start belongs to exactly one interval', () => {
  const steps = fc.constantFrom<StepName>('month', 'quarter', 'year')
  const starts = fc.tuple(fc.integer({ min: 2010, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  fc.assert(
    fc.property(steps, starts, fc.integer({ min: 1, max: 900 }), (step, [year, month, day], days) => {
      const start = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      const dates = calendar(start, addMonths(start, 48), step)
      let date = start
      for (let i = 0; i < days; i++) date = nextDay(date)
      assert.equal(
        onSeries(dates, date).reduce((sum, value) => sum + value, 0),
        1,
      )
    }),
    { seed: 51, numRuns: 200 },
  )
})

test('calendar: days and months agree with the platform', () => {
  let date = '1999-12-31'
  for (let k = 1; k < 3000; k++) {
    date = nextDay(date)
    assert.equal(date, new Date(Date.UTC(1999, 11, 31 + k)).toISOString().slice(0, 10))
    assert.ok(isDate(date))
  }
})

test('calendar: days that do not exist are no dates', () => {
  for (const text of ['2015-02-29', '2015-04-31', '2015-13-01', '2015-00-10', '2015-1-1', '20151231', '', '2015-12-31 '])
    assert.equal(isDate(text), false, text)
})

test('calendar: dates go on beyond the end', () => {
  assert.equal(dateAt(calendar('2015-12-31', '2016-12-31', 'quarter'), 5), '2017-03-31')
})

test('calendar: a deadline between dates is read at the last date not after it', () => {
  const quarters = calendar('2015-12-31', '2016-12-31', 'quarter')
  assert.equal(lastDateUntil(quarters, '2016-11-15'), 3)
  assert.equal(lastDateUntil(quarters, '2016-12-31'), 4)
  assert.equal(lastDateUntil(quarters, '2015-12-30'), -1)
})

test('calendar: mistakes are told in words', () => {
  assert.deepEqual(refused('2015-12-31', '2020-11-30'), [
    'time/end: invalid end 2020-11-30: no quarter counted from 2015-12-31 ends there; the nearest are 2020-09-30 and 2020-12-31',
  ])
  assert.deepEqual(refused('2015-12-31', '2015-12-31'), [
    'time/end: invalid end 2015-12-31: it is not after the start 2015-12-31; ',
  ])
  assert.deepEqual(refused('2015-02-30', '2020-13-01'), [
    'time/start: invalid date 2015-02-30; a day that exists, as 2015-12-31',
    'time/end: invalid date 2020-13-01; a day that exists, as 2015-12-31',
  ])
  assert.deepEqual(refused('2015-12-31', '9015-12-31', 'month'), [
    'time/end: exceeded 5000 steps; end earlier or take steps longer than a month',
  ])
})

test('calendar: 5000 steps are fine', () => {
  assert.equal(calendar('2015-12-31', addMonths('2015-12-31', 5000), 'month').dates.length, 5001)
})
