// Numbers as they are shown: significant digits, thousands apart. Both languages write digits alike.

/** From five digits on: a year stays a year. */
const grouping = 'min2' as unknown as true

/** Rounded to so many significant digits. */
export const formatNumber = (value: number, digits = 3): string =>
  value.toLocaleString('en-US', { maximumSignificantDigits: digits, useGrouping: grouping })

/** A number that somebody has written: every digit of it. */
export const formatExact = (value: number): string => formatNumber(value, 15)

export const formatCount = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 })

/** With so many digits after the point. */
export const formatFixed = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
