// What formulas read off the calendar: one value a date.

import { dateAt } from './calendar.js'
import { dayInYear, isDayOfYear, yearOf } from './calendar-date.js'
import type { Calendar } from './model.js'

/** Years since the start: k times the length of a step. */
export const yearsSeries = (calendar: Calendar): readonly number[] => calendar.dates.map((_, index) => index * calendar.stepYears)

/** Calendar year of the interval that begins at the date. */
const yearSeries = (calendar: Calendar): readonly number[] => calendar.years

export const stepIndexSeries = (calendar: Calendar): readonly number[] => calendar.dates.map((_, index) => index)

/** Length of a step in years, at every date. */
const oneStepSeries = (calendar: Calendar): readonly number[] => calendar.dates.map(() => calendar.stepYears)

/** 1 from the first date ≥ day on, else 0. */
export const atSeries = (calendar: Calendar, day: string): readonly number[] => calendar.dates.map(date => (date >= day ? 1 : 0))

/** at(from) − at(until): 1 from the first date ≥ from until before the first date ≥ until. */
export const betweenSeries = (calendar: Calendar, from: string, until: string): readonly number[] =>
  calendar.dates.map(date => (date >= from ? 1 : 0) - (date >= until ? 1 : 0))

/** 1 where the interval (date k, date k + 1] holds the day, else 0. A day MM-DD counts every year, YYYY-MM-DD once. */
export const onSeries = (calendar: Calendar, day: string): readonly number[] =>
  calendar.dates.map((date, index) => {
    const next = dateAt(calendar, index + 1)
    const days = isDayOfYear(day) ? [yearOf(date), yearOf(next)].map(year => dayInYear(year, day)) : [day]
    return days.some(held => date < held && held <= next) ? 1 : 0
  })

/** The names of form 'calendar' that formulas may use: one value a date. */
export const calendarNames: ReadonlyMap<string, (calendar: Calendar) => readonly number[]> = new Map([
  ['years', yearsSeries],
  ['year', yearSeries],
  ['step_index', stepIndexSeries],
  ['one_step', oneStepSeries],
])

/** The calls of form 'date': one value a date for the days that are their arguments. */
export const calendarCalls: ReadonlyMap<string, (calendar: Calendar, ...days: readonly string[]) => readonly number[]> = new Map<
  string,
  (calendar: Calendar, ...days: readonly string[]) => readonly number[]
>([
  ['at', (calendar, day = '') => atSeries(calendar, day)],
  ['between', (calendar, from = '', until = '') => betweenSeries(calendar, from, until)],
  ['on', (calendar, day = '') => onSeries(calendar, day)],
])
