// How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none for marks that sit on another character.
//
// Source: Unicode Standard Annex 11, East Asian Width, by its large blocks.

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const none = /[\p{Mn}\p{Me}\u200b-\u200d]/u

const characterWidth = (character: string): number => {
  if (none.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

export const textWidth = (text: string): number => [...text].reduce((sum, character) => sum + characterWidth(character), 0)

/** With spaces after it, or before it where `align` is 'end', up to `width` columns. */
export const padTo = (text: string, width: number, align: 'start' | 'end' = 'start'): string => {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)))
  return align === 'end' ? space + text : text + space
}

/** Lines of at most `width` columns, width ≥ 2: broken at spaces, between wide characters, and inside a word only where it is longer than a line. */
export const wrapTo = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(breakable) ?? []) {
    if (textWidth(line + word.trimEnd()) <= width) {
      line += word
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = ''
    for (const character of word) {
      if (textWidth((line + character).trimEnd()) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return [...lines, line.trimEnd()]
}

/**
 * A word with the spaces and closing marks that must not begin a line, or one Chinese character with its. A space that does not break is part of a word,
 * and ties a word to the character before it.
 */
const breakable =
  /[\p{Script=Han}（“](?:\u00a0[^\s\p{Script=Han}（“]+)?[，。；：、）”》]*[^\S\u00a0]*|(?:[^\s\p{Script=Han}（“]|\u00a0)+[^\S\u00a0]*|[^\S\u00a0]+/gu
