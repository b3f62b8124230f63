// Numbers as they are shown: significant digits, thousands apart, a minus that is none of the hyphens. Both languages write digits alike.
//
// What is rounded are the shortest decimal digits that mean the number, half away from zero: 1.005 is 1.01, although the nearest double lies below it.
// All of it is arithmetic on digits, so that a page does not depend on the tables of an engine, and a run does not wait until they are loaded.

/** Rounded to so many significant digits, from 1 to 15. */
export const formatNumber = (value: number, digits = 3): string => {
  if (!Number.isFinite(value)) return notFinite(value)
  const rounded = roundDigits(digitsOf(value), digits)
  const { whole, part } = around(rounded)
  // From five digits on: a year stays a year.
  return signed(value, rounded, whole.length < 5 ? whole : grouped(whole), part.replace(/0+$/, ''))
}

/** A number that somebody has written: every digit of it. */
export const formatExact = (value: number): string => formatNumber(value, 15)

export const formatCount = (value: number): string => formatFixed(value, 0)

/** With its sign, and so many digits after the point; 0 has none. */
export const formatSigned = (value: number, decimals: number): string => {
  const text = formatFixed(Math.abs(value), decimals)
  return Number(text.replaceAll(',', '')) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`
}

/** With so many digits after the point, from 0 to 15. */
export const formatFixed = (value: number, decimals: number): string => {
  if (!Number.isFinite(value)) return notFinite(value)
  const exact = digitsOf(value)
  const rounded = roundDigits(exact, exact.power + 1 + decimals)
  const { whole, part } = around(rounded)
  return signed(value, rounded, grouped(whole), part.padEnd(decimals, '0'))
}

/** Decimal digits, of which the first one counts powers of ten; 0 is a single 0. */
interface Digits {
  readonly digits: string
  readonly power: number
}

/** Without the sign. */
const digitsOf = (value: number): Digits => {
  const [digits, power] = Math.abs(value).toExponential().split('e')
  return { digits: digits.replace('.', ''), power: Number(power) }
}

/** Of ten, that the first digit counts. */
export const powerOf = (value: number): number => digitsOf(value).power

const zero: Digits = { digits: '0', power: 0 }

/** The first `count` digits, none where it is below 1, rounded by the one that follows. */
const roundDigits = ({ digits, power }: Digits, count: number): Digits => {
  if (count >= digits.length) return { digits, power }
  const kept = digits.slice(0, Math.max(0, count))
  const isUp = count >= 0 && digits[count] >= '5'
  if (!isUp) return kept === '' ? zero : { digits: kept, power }
  const raised = String(BigInt(kept) + 1n)
  // 9.99 has become 10.0, and nothing has become one.
  return { digits: raised, power: power + raised.length - kept.length }
}

/** What stands before the point and after it. */
const around = ({ digits, power }: Digits): { readonly whole: string; readonly part: string } =>
  power < 0
    ? { whole: '0', part: '0'.repeat(-power - 1) + digits }
    : { whole: digits.slice(0, power + 1).padEnd(power + 1, '0'), part: digits.slice(power + 1) }

const grouped = (whole: string): string => (whole.length < 4 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ','))

/** No minus before a zero, nor before what is rounded to one. */
const signed = (value: number, rounded: Digits, whole: string, part: string): string =>
  `${value < 0 && rounded.digits !== '0' ? '−' : ''}${whole}${part === '' ? '' : `.${part}`}`

const notFinite = (value: number): string => (Number.isNaN(value) ? 'NaN' : value < 0 ? '−∞' : '∞')
