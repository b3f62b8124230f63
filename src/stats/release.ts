// Gives memory back at once. To the engine a large array is a small object: it may hold on to a hundred megabytes of them before it looks which of them
// are still needed.

import { MessageChannel } from 'node:worker_threads'

/** Frees the memory of arrays, each all of an ArrayBuffer of its own, that nobody will read again: they have no elements any more. Once an array. */
export const release = (...arrays: readonly { readonly buffer: ArrayBufferLike }[]): void => {
  const { port1 } = new MessageChannel()
  // What is handed to a closed port is nobody's.
  port1.close()
  port1.postMessage(
    undefined,
    arrays.map(({ buffer }) => buffer as ArrayBuffer),
  )
}
