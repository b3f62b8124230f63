// Punctuation of a Chinese keyboard, which YAML takes for letters.

/** The first such sign in a text. */
export const wideIn = (text: string): { readonly sign: string; readonly index: number } | undefined => {
  const found = /[：，“”‘’【】｛｝]/.exec(text)
  return found === null ? undefined : { sign: found[0], index: found.index }
}
