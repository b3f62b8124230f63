// Punctuation of a Chinese keyboard, which YAML takes for letters.

const narrow: ReadonlyMap<string, string> = new Map([
  ['：', ':'],
  ['，', ','],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['【', '['],
  ['】', ']'],
  ['｛', '{'],
  ['｝', '}'],
])

/** The first such sign in a text. */
export const wideIn = (text: string): { readonly sign: string; readonly index: number } | undefined => {
  const found = /[：，“”‘’【】｛｝]/.exec(text)
  return found === null ? undefined : { sign: found[0], index: found.index }
}

/** What the sign was meant to be. */
export const narrowOf = (sign: string): string => narrow.get(sign) ?? sign

/** The text with each such sign as YAML has it: a colon and a comma with a space after it. */
export const narrowed = (text: string): string =>
  text.replace(/[：，“”‘’【】｛｝]/g, sign => narrowOf(sign) + (sign === '：' || sign === '，' ? ' ' : ''))

/** The first blank that is no space of YAML's: of a Chinese keyboard, of a web page, or without any width. */
export const foreignIn = (text: string): { readonly sign: string; readonly index: number } | undefined => {
  const found = /[\u00a0\u2000-\u200b\u202f\u3000]/.exec(text)
  return found === null ? undefined : { sign: found[0], index: found.index }
}
