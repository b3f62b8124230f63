// Separators of thousands and decimal commas, which numbers of a formula do not have.

/** The number that a text begins with, 10,000 or 2,5, as a formula has it; undefined where it has no comma. */
export const withoutCommas = (text: string): string | undefined => {
  const [grouped] = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?![\d.,])/.exec(text) ?? []
  if (grouped !== undefined) return grouped.replaceAll(',', '')
  const [decimal] = /^(?:\d+,\d{1,2}|0,\d+)(?![\d.,])/.exec(text) ?? []
  return decimal?.replace(',', '.')
}

/** The number that a text begins with, 8.000 or 12.500, if its point may be meant to mark thousands: what it is, and what may be meant. */
export const pointedThousands = (text: string): { readonly words: string; readonly thousands: string } | undefined => {
  const [words] = /^[1-9]\d{0,2}\.\d\d0(?![\d.eE])/.exec(text) ?? []
  return words === undefined ? undefined : { words, thousands: words.replace('.', '') }
}
