// A column of a chart as its page holds it. Fractions are finer than any screen in 65,535 steps from the smallest to the largest, two bytes each;
// words, whole numbers and short columns are written as they are.

export interface Packed {
  readonly low: number
  readonly high: number
  /** Steps from low, lower byte first, in base64. */
  readonly steps: string
}

const mostSteps = 65_535

/** Significant digits of a number alone, and of the ends of a packed column: a step is 1/65,535. */
const digits = 6
const endDigits = 9

/** Fewer values than this are shorter in digits. */
const fewest = 12

export const packColumn = <Value>(values: readonly Value[]): Packed | readonly Value[] => {
  if (values.length < fewest || !values.every(value => typeof value === 'number') || values.every(Number.isInteger))
    return values.map(shorten)
  const low = shortened(
    values.reduce((least, value) => Math.min(least, value), Infinity),
    endDigits,
  )
  const high = shortened(
    values.reduce((most, value) => Math.max(most, value), -Infinity),
    endDigits,
  )
  const bytes = values.map(value => {
    const step = high === low ? 0 : Math.min(mostSteps, Math.max(0, Math.round(((value - low) / (high - low)) * mostSteps)))
    return String.fromCharCode(step & 255, step >> 8)
  })
  return { low, high, steps: btoa(bytes.join('')) }
}

/** Values that are off by half a step at most, and by what the ends are rounded. */
export const unpackColumn = ({ low, high, steps }: Packed): readonly number[] => {
  const bytes = atob(steps)
  return Array.from({ length: bytes.length / 2 }, (_, index) => {
    const step = bytes.charCodeAt(2 * index) + 256 * bytes.charCodeAt(2 * index + 1)
    return low + (step / mostSteps) * (high - low)
  })
}

/** A number to six digits, anything else as it is. Moments, in milliseconds, are whole. */
export const shorten = <Value>(value: Value): Value => (typeof value === 'number' ? (shortened(value, digits) as Value) : value)

const shortened = (value: number, digits: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(digits)))
