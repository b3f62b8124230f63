import type { Text } from '../text.js'
import { messages } from './messages.js'

export interface CountRule {
  readonly flag: string
  /** least ≤ count ≤ most */
  readonly least: number
  readonly most: number
}

/** A whole number, written 20000, 20_000 or 2e4. Anything else is told to `complain`. */
export const parseCount = (
  text: string,
  { flag, least, most }: CountRule,
  complain: (problem: Text) => void,
): number | undefined => {
  const plain = /^\d+(_\d+)*$/.test(text) || /^\d+(\.\d+)?e\+?\d+$/i.test(text)
  const value = plain ? Number(text.replaceAll('_', '')) : Number.NaN
  if (Number.isInteger(value) && value >= least && value <= most) return value
  complain(plain && value > most ? messages.countExceeded(flag, text, most) : messages.countInvalid(flag, text, least, most))
  return undefined
}
