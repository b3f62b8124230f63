// Days of the Gregorian calendar as ISO text. Texts compare like dates: '2015-12-31' < '2016-01-01'.

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export const isDate = (text: string): boolean => {
  const [year, month, day] = partsOfDate(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isDayOf(year, month, day)
}

/** Whether the text is a day of some year, written MM-DD; 29 February is one. */
export const isDayOfYear = (text: string): boolean => isDate(`2000-${text}`)

/** The date some months later. A start on the last day of its month stays on last days: 30 Jun, 30 Sep, 31 Dec. */
export const addMonths = (start: string, months: number): string => {
  const [year, month, day] = partsOfDate(start)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const last = daysIn(toYear, toMonth)
  return writeDate(toYear, toMonth, day === daysIn(year, month) ? last : Math.min(day, last))
}

/** The day after. */
export const nextDay = (date: string): string => {
  const [year, month, day] = partsOfDate(date)
  if (day < daysIn(year, month)) return writeDate(year, month, day + 1)
  return month < 12 ? writeDate(year, month + 1, 1) : writeDate(year + 1, 1, 1)
}

export const yearOf = (date: string): number => partsOfDate(date)[0]

/** Day MM-DD of a year; 29 February is 28 February where a year has none. */
export const dayInYear = (year: number, day: string): string => {
  const [, month, dayOfMonth] = partsOfDate(`2000-${day}`)
  return writeDate(year, month, Math.min(dayOfMonth, daysIn(year, month)))
}

const partsOfDate = (date: string): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
]

const isDayOf = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const writeDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
