// A date in another form, or one day too many in its month: 2028年6月31日, 2028/6/30, 31.12.2028, Q4 2028, Dec 2028, 2028年底, 2028.

import { latePattern } from '../text.js'

/** Months by the first three letters of their English names. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const quarters: ReadonlyMap<string, number> = new Map([
  ['一', 1],
  ['二', 2],
  ['三', 3],
  ['四', 4],
])

type Parts = Readonly<Record<string, string | undefined>>

interface Form {
  readonly pattern: () => RegExp
  /** Undefined for what turns out to be no date. */
  readonly read: (parts: Parts) => readonly (string | undefined)[]
}

const english =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?'
const whole = (pattern: string): (() => RegExp) => latePattern(`^\\s*(?:${pattern})\\s*$`, 'iu')

const byName = ({ year, name, day }: Parts): readonly (string | undefined)[] => [
  dayOf(year, months.indexOf(name!.slice(0, 3).toLowerCase()) + 1, day),
]
const byQuarter = ({ year, quarter }: Parts): readonly (string | undefined)[] => [
  dayOf(year, 3 * (quarters.get(quarter!) ?? Number(quarter))),
]

const forms: readonly Form[] = [
  {
    pattern: whole('(?<year>\\d{4})\\s*[-/.年]\\s*(?<month>\\d{1,2})(?:\\s*[-/.月]\\s*(?<day>\\d{1,2})?\\s*[日号]?)?\\s*[底末]?'),
    read: ({ year, month, day }) => [dayOf(year, Number(month), day)],
  },
  {
    pattern: whole('(?<first>\\d{1,2})(?<sign>[./-])(?<second>\\d{1,2})\\k<sign>(?<year>\\d{4})'),
    // With points the day comes first; else it depends on the country.
    read: ({ year, first, second, sign }) => [
      dayOf(year, Number(second), first),
      sign === '.' ? undefined : dayOf(year, Number(first), second),
    ],
  },
  { pattern: whole('(?<month>\\d{1,2})\\s*[-/.]\\s*(?<year>\\d{4})'), read: ({ year, month }) => [dayOf(year, Number(month))] },
  { pattern: whole('(?=.*q)q?\\s*(?<quarter>[1-4])\\s*q?\\s*[-/,]?\\s*(?<year>\\d{4})'), read: byQuarter },
  { pattern: whole('(?<year>\\d{4})\\s*[-/,年]?\\s*q\\s*(?<quarter>[1-4])'), read: byQuarter },
  { pattern: whole('(?<year>\\d{4})\\s*年?\\s*第?(?<quarter>[1-4一二三四])季度?[底末]?'), read: byQuarter },
  { pattern: whole(`(?:(?:the )?end of )?${english}\\s*[-/,]?\\s*(?<year>\\d{4})`), read: byName },
  { pattern: whole(`(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]*${english}[\\s,-]*(?<year>\\d{4})`), read: byName },
  { pattern: whole(`${english}\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(?<year>\\d{4})`), read: byName },
  { pattern: whole(`(?<year>\\d{4})[\\s-]*${english}[\\s-]*(?<day>\\d{1,2})?`), read: byName },
  {
    pattern: whole(
      '(?=.*(?:end|底|末))(?:(?:the )?(?:year[- ]end|end)(?: of)?\\s*)?(?<year>\\d{4})\\s*年?(?:[底末]|[\\s-]*end)?',
    ),
    read: ({ year }) => [dayOf(year, 12)],
  },
  { pattern: whole('(?<year>\\d{4})\\s*年?'), read: ({ year }) => [dayOf(year, 12), dayOf(year, 1, '1')] },
]

/** As YYYY-MM-DD, in the order of how likely it is; the last day of the month where the day is none or too late. Empty where no year can be read. */
export const dateMeant = (text: string): readonly string[] => {
  for (const { pattern, read } of forms) {
    const parts = pattern().exec(text)?.groups
    if (parts !== undefined) return [...new Set(read(parts).filter(date => date !== undefined))]
  }
  return []
}

const dayOf = (year: string | undefined, month: number, day?: string): string | undefined => {
  if (!(month >= 1 && month <= 12) || Number(day ?? 1) > 31) return undefined
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  const wanted = day === undefined ? last : Math.min(Number(day), last)
  return wanted < 1 ? undefined : [year, String(month).padStart(2, '0'), String(wanted).padStart(2, '0')].join('-')
}
