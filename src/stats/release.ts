// Gives memory back at once. To the engine a large array is a small object: it may hold on to a hundred megabytes of them before it looks which of them
// are still needed.

import { createRequire } from 'node:module'

/** What a small run leaves behind is not worth the start of what takes it. */
const leftBytes = 8 * 2 ** 20

let bytes = 0
let threads: typeof import('node:worker_threads') | undefined

/**
 * Frees the memory of arrays, each all of an ArrayBuffer of its own, that nobody will read again: they have no elements any more, once 8 MiB have come
 * together since the program began. Once an array.
 */
export const release = (...arrays: readonly { readonly buffer: ArrayBufferLike }[]): void => {
  for (const { buffer } of arrays) bytes += buffer.byteLength
  if (bytes < leftBytes) return
  threads ??= createRequire(import.meta.url)('node:worker_threads') as typeof import('node:worker_threads')
  const { port1 } = new threads.MessageChannel()
  // What is handed to a closed port is nobody's.
  port1.close()
  port1.postMessage(
    undefined,
    arrays.map(({ buffer }) => buffer as ArrayBuffer),
  )
}
