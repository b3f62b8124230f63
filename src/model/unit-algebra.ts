// Arithmetic of units. The text of a result is put together from the texts of its parts, so that a message shows the reader's own words.

import type { Unit } from './unit.js'

/** Word → exponent, in order of appearance. */
type Terms = ReadonlyMap<string, number>

export const pure: Unit = { text: '1', scale: 1, powers: new Map() }

export const isPure = (unit: Unit): boolean => unit.powers.size === 0 && near(unit.scale, 1)

export const multiply = (a: Unit, b: Unit): Unit => ({
  text: renderTerms(addTerms(readTerms(a.text), readTerms(b.text), 1)),
  scale: a.scale * b.scale,
  powers: addTerms(a.powers, b.powers, 1),
})

export const divide = (a: Unit, b: Unit): Unit => ({
  text: renderTerms(addTerms(readTerms(a.text), readTerms(b.text), -1)),
  scale: a.scale / b.scale,
  powers: addTerms(a.powers, b.powers, -1),
})

/** exponent: a whole number. */
export const raise = (a: Unit, exponent: number): Unit => ({
  text: renderTerms(addTerms(new Map(), readTerms(a.text), exponent)),
  scale: a.scale ** exponent,
  powers: addTerms(new Map(), a.powers, exponent),
})

/** The same dimension, whatever the scale: one can be converted to the other. */
export const sameDimension = (a: Unit, b: Unit): boolean =>
  a.powers.size === b.powers.size && [...a.powers].every(([base, exponent]) => b.powers.get(base) === exponent)

export const sameUnit = (a: Unit, b: Unit): boolean => sameDimension(a, b) && near(a.scale, b.scale)

/** What a value in `from` is multiplied by to be in `to`; both of one dimension. Rounded to 15 digits, so that Gbps to Mbps is 1000. */
export const conversionFactor = (from: Unit, to: Unit): number => Number((from.scale / to.scale).toPrecision(15))

/** Reads the text that multiply, divide and raise write: Mbps/lines, CNY*year**2. */
const readTerms = (text: string): Terms => {
  const terms = new Map<string, number>()
  for (const [, sign, word = '', exponent] of text.matchAll(/([*/]?)([^*/]+)(?:\*\*(-?\d+))?/gu)) {
    if (word === '1') continue
    addTo(terms, word, Number(exponent ?? 1) * (sign === '/' ? -1 : 1))
  }
  return terms
}

const renderTerms = (terms: Terms): string => {
  const part = (word: string, exponent: number): string => (exponent === 1 ? word : `${word}**${exponent}`)
  const above = [...terms].filter(([, exponent]) => exponent > 0).map(([word, exponent]) => part(word, exponent))
  const below = [...terms].filter(([, exponent]) => exponent < 0).map(([word, exponent]) => `/${part(word, -exponent)}`)
  return (above.join('*') || '1') + below.join('')
}

// Scales are products and quotients of a few doubles: two ways to the same unit differ by a few rounding errors, two units by much more.
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.abs(b)

const addTerms = (a: Terms, b: Terms, times: number): Map<string, number> => {
  const sum = new Map(a)
  for (const [word, exponent] of b) addTo(sum, word, exponent * times)
  return sum
}

const addTo = (terms: Map<string, number>, word: string, exponent: number): void => {
  const sum = (terms.get(word) ?? 0) + exponent
  if (sum === 0) terms.delete(word)
  else terms.set(word, sum)
}
