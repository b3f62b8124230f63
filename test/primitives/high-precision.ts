// Oracles of as many digits as wanted: numbers as integers times 2^−places.

/** A float64 as an integer times 2^−places, cut below that. */
export const fixed = (x: number, places: number): bigint => {
  let whole = x
  let doublings = 0
  while (!Number.isInteger(whole)) {
    whole *= 2
    doublings++
  }
  return BigInt(whole) << BigInt(places - doublings)
}

const divided = (a: bigint, b: bigint, places: number): bigint => (a << BigInt(places)) / b

const product = (a: bigint, b: bigint, places: number): bigint => (a * b) >> BigInt(places)

/** Σ terms until they vanish; each term is made of the one before. */
const sumOf = (first: bigint, next: (term: bigint, k: bigint) => bigint): bigint => {
  let sum = 0n
  let term = first
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    sum += term
    term = next(term, k)
  }
  return sum
}

/** artanh(1/n) or arctan(1/n) by their power series. */
const inverseTangent = (n: bigint, sign: 1n | -1n, places: number): bigint => {
  const one = 1n << BigInt(places)
  let power = one / n
  let sum = 0n
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k
    power = (sign * power) / (n * n)
  }
  return sum
}

export const ln2 = (places: number): bigint => 2n * inverseTangent(3n, 1n, places)

/** Source: Machin (1706). */
export const pi = (places: number): bigint => 16n * inverseTangent(5n, -1n, places) - 4n * inverseTangent(239n, -1n, places)

export const squareRoot = (x: bigint, places: number): bigint => {
  const wanted = x << BigInt(places)
  let root = 1n << BigInt(Math.ceil(wanted.toString(2).length / 2))
  for (;;) {
    const next = (root + wanted / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** e^x = fraction · 2^−places · 2^exponent, with a fraction between ½ and 2. */
export const expOf = (x: bigint, places: number): { readonly fraction: bigint; readonly exponent: number } => {
  const log = ln2(places)
  const exponent = x / log
  const rest = x - exponent * log
  return { fraction: sumOf(1n << BigInt(places), (term, k) => product(term, rest, places) / k), exponent: Number(exponent) }
}

/** The standard normal cdf, times 2^places: Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/15 + …), all digits carried. */
export const normalCdf = (x: number, places: number): bigint => {
  const at = fixed(x, places)
  const square = product(at, at, places)
  const series = sumOf(at, (term, k) => product(term, square, places) / (2n * k + 1n))
  const { fraction, exponent } = expOf(-square / 2n, places)
  const density = divided(fraction, squareRoot(2n * pi(places), places), places) >> BigInt(-exponent)
  return (1n << BigInt(places - 1)) + product(density, series, places)
}

/** The quotient of two integers as a float64, also where neither is one. */
export const quotient = (a: bigint, b: bigint): number => {
  const shift = BigInt(Math.max(0, b.toString(2).length + 80 - a.toString(2).replace('-', '').length))
  return Number((a << shift) / b) / 2 ** Number(shift)
}

/** The distance from |x| to the next float64. */
export const ulp = (x: number): number => 2 ** Math.max(Math.floor(Math.log2(Math.abs(x))) - 52, -1074)
