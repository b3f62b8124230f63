// Numbers as they are shown: significant digits, thousands apart, a minus that is none of the hyphens. Both languages write digits alike.

/** From five digits on: a year stays a year. */
const grouping = 'min2' as unknown as true

/** No minus before a zero, nor before what is rounded to one. */
const signDisplay = 'negative'

// Making a formatter takes far longer than using it, and a page has thousands of numbers: all there can be are made once.
const bySignificant = Array.from(
  { length: 15 },
  (_, index) => new Intl.NumberFormat('en-US', { maximumSignificantDigits: index + 1, useGrouping: grouping, signDisplay }),
)
const byDecimals = Array.from(
  { length: 16 },
  (_, decimals) =>
    new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay }),
)

/** Rounded to so many significant digits, from 1 to 15. */
export const formatNumber = (value: number, digits = 3): string => withMinus(bySignificant[digits - 1].format(value))

/** A number that somebody has written: every digit of it. */
export const formatExact = (value: number): string => formatNumber(value, 15)

export const formatCount = (value: number): string => formatFixed(value, 0)

/** With its sign, and so many digits after the point; 0 has none. */
export const formatSigned = (value: number, decimals: number): string => {
  const text = formatFixed(Math.abs(value), decimals)
  return Number(text.replaceAll(',', '')) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`
}

/** With so many digits after the point, from 0 to 15. */
export const formatFixed = (value: number, decimals: number): string => withMinus(byDecimals[decimals].format(value))

const withMinus = (digits: string): string => digits.replace('-', '−')
