// Two languages as a type: what a reader sees exists in both, or it does not compile.

export type Language = 'en' | 'zh'

export type Text = Readonly<Record<Language, string>>

export const languages: readonly Language[] = ['en', 'zh']

/** The same words in both languages: names, numbers, quotations. */
export const verbatim = (words: string): Text => ({ en: words, zh: words })
