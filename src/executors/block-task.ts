// What the calling thread and a worker say to one another. Both sides are plain data: an error would lose its own fields on the way.

import type { WorkResult } from '../run/work.js'
import type { Issue } from '../scenario/issue.js'
import type { Task } from './executor.js'
import type { Parcel } from './parcel.js'

export interface BlockTask {
  /** The same number for the same plan for as long as the thread lives. */
  readonly plan: number
  /** That plan, compiled. */
  readonly parcel: Parcel
  /** Shared by all threads: see createBoard. */
  readonly board: Int32Array
  /** What to do with it; nothing where the thread is only to get ready. */
  readonly task?: Omit<Task, 'plan'>
}

export type BlockReply =
  | { readonly kind: 'result'; readonly result: WorkResult }
  /** There was nothing to do. */
  | { readonly kind: 'ready' }
  /** It was told to stop. */
  | { readonly kind: 'stopped' }
  /** A mistake of the reader's that only running can find. */
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string }

const stopCell = 0
const pathsCell = 1

/** Two words that every thread sees: whether to stop, and how many paths of the pass are done (at most 10⁹, so that 31 bits do). */
export const createBoard = (): Int32Array => new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))

export const askToStop = (board: Int32Array): void => void Atomics.store(board, stopCell, 1)
export const isStopping = (board: Int32Array): boolean => Atomics.load(board, stopCell) === 1
export const beginPass = (board: Int32Array): void => void Atomics.store(board, pathsCell, 0)
export const addPaths = (board: Int32Array, paths: number): void => void Atomics.add(board, pathsCell, paths)
export const pathsDone = (board: Int32Array): number => Atomics.load(board, pathsCell)
