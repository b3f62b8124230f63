// Dates as planners say them. Steps end on the last day of a month when a scenario starts on one; any other date is shown as it is written.

import type { Text } from '../text.js'
import { verbatim } from '../text.js'

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const quarterNames = ['一', '二', '三', '四']

const parts = (date: string) => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return { year, month, endOfMonth: day === new Date(Date.UTC(year, month, 0)).getUTCDate() }
}

/** The step that ends on an ISO date: Q2 2019, Jun 2019, 2019. */
export const formatPeriod = (date: string, step: string): Text => {
  const { year, month, endOfMonth } = parts(date)
  if (!endOfMonth) return verbatim(date)
  if (step === 'year' && month === 12) return { en: `${year}`, zh: `${year} 年` }
  if (step === 'quarter' && month % 3 === 0)
    return { en: `Q${month / 3} ${year}`, zh: `${year} 年${quarterNames[month / 3 - 1]}季度` }
  return { en: `${monthNames[month - 1]} ${year}`, zh: `${year} 年 ${month} 月` }
}

/** A day that something is due: the end of 2020, the end of Jun 2019. */
export const formatDeadline = (date: string): Text => {
  const { year, month, endOfMonth } = parts(date)
  if (!endOfMonth) return verbatim(date)
  if (month === 12) return { en: `the end of ${year}`, zh: `${year} 年底` }
  return { en: `the end of ${monthNames[month - 1]} ${year}`, zh: `${year} 年 ${month} 月底` }
}

/** A moment of an ISO time stamp, to the minute, in universal time. */
export const formatMoment = (moment: string): Text => verbatim(`${moment.slice(0, 16).replace('T', ' ')} UTC`)
