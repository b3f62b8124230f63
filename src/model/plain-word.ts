// Words of Latin letters, digits, _ and common Chinese characters, which nearly all words are. Patterns for the letters of all scripts take milliseconds
// to get ready: they are asked last, for the words that are none of these.

export const plainWord = String.raw`[A-Za-z_\u4e00-\u9fa5][\w\u4e00-\u9fa5]*`

/** After a plain word: the letters of no script go on with it. */
export const plainEnd = String.raw`(?![\w\u4e00-\u9fa5]|[^\0-\x7f])`

/** Letters of any script, digits after the first, and _. */
export const anyWord = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_]*`
