// Texts: two languages as a type, so that what a reader sees exists in both or does not compile, and patterns for the characters of all.

export type Language = 'en' | 'zh'

export type Text = Readonly<Record<Language, string>>

export const languages: readonly Language[] = ['en', 'zh']

/** The same words in both languages: names, numbers, quotations. */
export const verbatim = (words: string): Text => ({ en: words, zh: words })

/** Made when it is first asked for: a pattern for the letters of all scripts takes engines a millisecond, and most texts need none. */
export const latePattern = (source: string, flags: string): (() => RegExp) => {
  let pattern: RegExp | undefined
  return () => (pattern ??= new RegExp(source, flags))
}

/** A Chinese character, for regular expressions with the flag u: the script Han, and what is not assigned in between. By its name it takes engines a millisecond to get ready. */
export const hanCharacter = String.raw`[\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\u{16fe2}\u{16fe3}\u{16ff0}-\u{16ff6}\u{20000}-\u{323af}]`
