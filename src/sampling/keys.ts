// Keys of random streams: 64 bits from a seed and a name, so that a new variable moves no other's draws.
//
// seedrandom keeps only the low byte of each character of its seed, which would give 村 and 网 one stream; it is therefore fed with
// hexadecimal digits: the SHA-256 of the seed and the name, whatever their script.

import { createHash } from 'node:crypto'
import seedrandom from 'seedrandom'

/** Low and high word of one stream's key. */
const streamKey = (seed: string, name: string): readonly [low: number, high: number] => {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, name]), 'utf8')
    .digest('hex')
  const generator = seedrandom(digest)
  return [generator.int32() >>> 0, generator.int32() >>> 0]
}

/** keys[2 s] and keys[2 s + 1] are the low and the high word of stream s. */
export const streamKeys = (seed: string, names: readonly string[]): Uint32Array =>
  Uint32Array.from(names.flatMap(name => streamKey(seed, name)))
