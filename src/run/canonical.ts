// Canonical JSON: records by sorted key, no white space, numbers as short as they can be read back; equal data gives equal bytes.

import { createHash } from 'node:crypto'

/** Leaves out what is undefined. Throws Error for a number that is not finite: a result without it would be silently wrong. */
export const renderCanonical = (value: unknown): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} has no place in a result`)
  // Most of a result are long rows of numbers.
  if (Array.isArray(value))
    return value.every(Number.isFinite) ? JSON.stringify(value) : `[${value.map(renderCanonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${renderCanonical(field)}`).join(',')}}`
}

/** SHA-256 of the canonical JSON, 64 hexadecimal digits. */
export const hashOf = (value: unknown): string => createHash('sha256').update(renderCanonical(value), 'utf8').digest('hex')
