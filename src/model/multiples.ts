// Words for powers of ten. None of them is a unit: it stands in front of one, or its zeros in the number.

const multiples: ReadonlyMap<string, number> = new Map([
  ['千', 1e3],
  ['万', 1e4],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['十亿', 1e9],
  ['百亿', 1e10],
  ['千亿', 1e11],
  ['万亿', 1e12],
  ['k', 1e3],
  ['M', 1e6],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['mrd', 1e9],
  ['tsd', 1e3],
  ['bn', 1e9],
  ['tn', 1e12],
])

/** Undefined for a word that is no power of ten. */
export const multipleOf = (word: string): number | undefined =>
  multiples.get(word) ??
  multiples.get(
    word
      .toLowerCase()
      .replace(/^(thousand|million|billion|trillion)s$/, '$1')
      .replace(/^(mio|mrd|tsd)\.$/, '$1'),
  )

/** 5 and 1e8 as 5e8. */
export const multiplied = (value: number, factor: number): string =>
  Number((value * factor).toPrecision(15))
    .toExponential()
    .replace('e+', 'e')
