// A keyed permutation of 0 … size − 1, one element at a time and without a table: a hash that can be undone within the next power of two, applied
// again until the result is below size.
//
// Source: Kensler (2013), Correlated multi-jittered sampling, Pixar technical memo 13-01.

/** Where `index` goes, 0 ≤ index < size ≤ 2^31; the key is any word. */
export const permute = (index: number, size: number, key: number): number => {
  const mask = size > 1 ? -1 >>> Math.clz32(size - 1) : 0
  let i = index
  do {
    i ^= key
    i = Math.imul(i, 0xe170893d)
    i ^= key >>> 16
    i ^= (i & mask) >>> 4
    i ^= key >>> 8
    i = Math.imul(i, 0x0929eb3f)
    i ^= key >>> 23
    i ^= (i & mask) >>> 1
    i = Math.imul(i, 1 | (key >>> 27))
    i = Math.imul(i, 0x6935fa69)
    i ^= (i & mask) >>> 11
    i = Math.imul(i, 0x74dcb303)
    i ^= (i & mask) >>> 2
    i = Math.imul(i, 0x9e501cc3)
    i ^= (i & mask) >>> 2
    i = Math.imul(i, 0xc860a3df)
    i &= mask
    i ^= i >>> 5
  } while (i >= size)
  return (i + (key >>> 0)) % size
}
