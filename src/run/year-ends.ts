// The dates at which a reading is looked at on its way to a deadline: the last of each calendar year.

import { yearOf } from '../model/calendar-date.js'

/** Of more years every second, third, … is looked at, counted back from the deadline. */
const mostYears = 11

/** Indices of dates, 0 < index < deadline: at the start nothing has happened yet, and the deadline is looked at anyway. */
export const yearEndsBefore = (deadline: number, dates: readonly string[]): readonly number[] => {
  const ends = dates.flatMap((date, index) =>
    0 < index && index < deadline && yearOf(date) !== yearOf(dates[index + 1]) ? [index] : [],
  )
  const every = Math.ceil(ends.length / mostYears)
  return ends.filter((_, index) => (ends.length - index) % every === 0)
}
