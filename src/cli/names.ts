// Names in sentences: what a wrong one was meant to be, or what there is to choose from.

import type { Text } from '../text.js'

export const list = (names: readonly string[]): Text => ({ en: names.join(', '), zh: names.join('、') })

export const orNothing = (near: string | undefined): Text =>
  near === undefined ? { en: '', zh: '' } : { en: `; did you mean ${near}?`, zh: `；是否想写 ${near}？` }

const mostNames = 15

/** What was probably meant, else some of what there is. */
export const orOneOf = (near: string | undefined, names: readonly string[]): Text => {
  if (near !== undefined || names.length === 0) return orNothing(near)
  const { en, zh } = list(names.slice(0, mostNames))
  const more = names.length - mostNames
  return {
    en: `; one of ${en}${more > 0 ? ` and ${more} more` : ''}`,
    zh: `；可用 ${zh}${more > 0 ? ` 等 ${names.length} 个` : ''}`,
  }
}
