// Scenario text comes from anyone: characters that steer what shows it, rather than being shown, are taken out.

/** Control characters but for line feeds, and marks that turn the direction of writing. */
const steering = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** Well-formed text without steering characters; a tab becomes a space. */
export const clean = (text: string): string => text.replaceAll('\t', ' ').replaceAll(steering, '').toWellFormed()

const longest = 160

/** Clean and on one line, with its end left out where it is longer than a title can be. */
export const cleanTitle = (text: string): string => {
  const characters = [
    ...clean(text.length > 10 * longest ? text.slice(0, 10 * longest) : text)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('')
}
