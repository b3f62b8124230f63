// The dates of a run. Date k is the start plus k steps by the calendar, and the end of the day it names: interval k is (date k, date k + 1], so
// that every day after the start belongs to exactly one interval.

import type { Scenario, StepName } from '../scenario/scenario.js'
import { addMonths, isDate, nextDay, yearOf } from './calendar-date.js'
import { messages } from './messages.js'
import type { Complain } from './mistake.js'
import type { Calendar } from './model.js'

const monthsOf: Readonly<Record<StepName, number>> = { month: 1, quarter: 3, year: 12 }

const mostSteps = 5000

/** Undefined where the dates make no calendar; every mistake is told at its path. */
export const buildCalendar = (time: Scenario['time'], complain: Complain<string>): Calendar | undefined => {
  const bad = (['start', 'end'] as const).filter(key => !isDate(time[key]))
  for (const key of bad) complain(`time/${key}`, messages.dateInvalid(time[key]))
  if (bad.length > 0) return undefined
  if (time.end <= time.start) {
    complain('time/end', messages.endNotAfterStart(time.end, time.start))
    return undefined
  }
  const dates = [time.start]
  while (dates.at(-1)! < time.end && dates.length <= mostSteps + 1) dates.push(stepAfter(time.start, time.step, dates.length))
  if (dates.length > mostSteps + 1) {
    complain('time/end', messages.tooManySteps(time.step, mostSteps))
    return undefined
  }
  if (dates.at(-1) !== time.end) {
    complain('time/end', messages.endOffStep(time, dates.slice(-2)))
    return undefined
  }
  return { step: time.step, dates, stepYears: monthsOf[time.step] / 12, years: dates.map(date => yearOf(nextDay(date))) }
}

/** Date k of the calendar, also beyond its end. */
export const dateAt = (calendar: Calendar, index: number): string =>
  calendar.dates[index] ?? stepAfter(calendar.dates[0]!, calendar.step, index)

/** Index of the last date ≤ the given one; −1 where it lies before the start. */
export const lastDateUntil = (calendar: Calendar, date: string): number => calendar.dates.findLastIndex(known => known <= date)

/** The last start not after the calendar's own from which steps come to a day; undefined where none does exactly. */
export const startThrough = (day: string, { dates, step }: Calendar): string | undefined => {
  const months = monthsOf[step]
  for (let steps = 0; steps <= dates.length; steps++) {
    const start = addMonths(day, -steps * months)
    if (start <= dates[0]!) return addMonths(start, steps * months) === day ? start : undefined
  }
  return undefined
}

const stepAfter = (start: string, step: StepName, index: number): string => addMonths(start, index * monthsOf[step])
