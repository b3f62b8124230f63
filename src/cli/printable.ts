// Characters of a scenario must not steer the reader's terminal.

/** Without control characters, but for tab and line feed, and without marks that turn the direction of writing. */
export const printable = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
