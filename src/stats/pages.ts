// A pool of pages of 128 counters. A page belongs to a cell and has a key; a cell's pages form a list. Only pages that count something exist.

import { release } from './release.js'

export const pageSize = 128

export interface Pages {
  /** `used` never exceeds it. */
  readonly most: number
  /** Number of pages in use; the arrays may be longer. */
  used: number
  /** first[cell]: the page that heads the cell's list, −1 where there is none. */
  readonly first: Int32Array
  /** next[page] in the same cell's list, −1 at its end. */
  next: Int32Array
  keys: Int32Array
  /** counts[page * 128 + i] */
  counts: Uint32Array
}

/** Half a gigabyte of counters. Values that fill so much are spread over more powers of two than any quantity of the world. */
export const mostPages = 2 ** 20

/** Values are spread over more octaves than memory is set aside for. */
export class PagesExceeded extends Error {
  constructor(pages: number) {
    super(`exceeded ${pages} pages of counters`)
    this.name = 'PagesExceeded'
  }
}

export const createPages = (cells: number, most = mostPages): Pages => ({
  most,
  used: 0,
  first: new Int32Array(cells).fill(-1),
  next: new Int32Array(16),
  keys: new Int32Array(16),
  counts: new Uint32Array(16 * pageSize),
})

const resize = (pages: Pages, length: number): void => {
  const next = new Int32Array(length)
  const keys = new Int32Array(length)
  const counts = new Uint32Array(length * pageSize)
  next.set(pages.next.subarray(0, pages.used))
  keys.set(pages.keys.subarray(0, pages.used))
  counts.set(pages.counts.subarray(0, pages.used * pageSize))
  release(pages.counts)
  pages.next = next
  pages.keys = keys
  pages.counts = counts
}

/** Makes room for so many pages, used or not, before a state of that size is merged. */
export const reservePages = (pages: Pages, length: number): void => {
  const wanted = Math.min(length, pages.most)
  if (wanted > pages.keys.length) resize(pages, wanted)
}

/** A new page of zeros at the head of the cell's list. `counts` may be another array afterwards. Throws PagesExceeded when the pool is full. */
export const addPage = (pages: Pages, cell: number, key: number): number => {
  if (pages.used === pages.most) throw new PagesExceeded(pages.most)
  if (pages.used === pages.keys.length) resize(pages, Math.min(pages.most, pages.used + (pages.used >> 3) + 16))
  const page = pages.used++
  pages.keys[page] = key
  pages.next[page] = pages.first[cell]
  pages.first[cell] = page
  return page
}

/** The page of a cell with this key, −1 where there is none. It moves to the head of the list, for it is likely to be asked for again. */
export const findPage = (pages: Pages, cell: number, key: number): number => {
  let before = -1
  let page = pages.first[cell]
  while (page >= 0 && pages.keys[page] !== key) {
    before = page
    page = pages.next[page]
  }
  if (page >= 0 && before >= 0) {
    pages.next[before] = pages.next[page]
    pages.next[page] = pages.first[cell]
    pages.first[cell] = page
  }
  return page
}

/** Number of pages of a cell. */
export const countPages = (pages: Pages, cell: number): number => {
  let count = 0
  for (let page = pages.first[cell]; page >= 0; page = pages.next[page]) count++
  return count
}

/** Takes the cell's pages away from it; the pool does not use them again. */
export const dropPages = (pages: Pages, cell: number): void => {
  pages.first[cell] = -1
}
