// A date in another form, or one day too many in its month: 2028年6月31日, 2028/6/30, 2028-06.

/** YYYY-MM-DD; the last day of the month where the day is none or too late. Undefined where no year and month can be read. */
export const dateMeant = (text: string): string | undefined => {
  const [, year, month, day] = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})?\s*日?)?\s*$/u.exec(text) ?? []
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return undefined
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const wanted = day === undefined ? last : Math.min(Number(day), last)
  return wanted < 1 ? undefined : [year, month.padStart(2, '0'), String(wanted).padStart(2, '0')].join('-')
}
