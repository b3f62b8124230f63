// The language that a reader chose last on any page, where the browser keeps such things.

const key = 'steppecast-language'

/** One of `tags`; undefined where nothing was chosen, or nothing may be kept. */
export const recallLanguage = (tags: readonly string[]): string | undefined => {
  try {
    const tag = localStorage.getItem(key)
    return tag !== null && tags.includes(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

export const rememberLanguage = (tag: string): void => {
  try {
    localStorage.setItem(key, tag)
  } catch {
    // The next page opens in its own.
  }
}
