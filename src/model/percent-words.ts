// Words that are written for the sign %. None of them is a unit unless a scenario declares it.

const words: ReadonlySet<string> = new Set(['percent', 'percents', 'per cent', 'pct', 'percentage', '百分之'])

export const isPercentWord = (word: string): boolean => words.has(word.toLowerCase().replace(/\s+/g, ' '))
