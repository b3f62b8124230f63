// Pages of counters: found by their key in the list of a cell, made where there is none.

import { createFunctionBody, type FunctionBody } from '../wasm/function-body.js'
import { pageBytes as wasmPage } from '../wasm/engine.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellFields, type CounterLayout, headerFields, pageBytes, recentPages } from './counter-layout.js'
import { emitRaise } from './emit-raise.js'

/** The pool grows by a megabyte at a time. */
const pagesToGrow = 16

/** Pushes the address of a word of the page, but for where the words of all pages begin. */
const placeOf = (f: FunctionBody, { pool }: CounterLayout, page: number): void => {
  f.get(page)
  f.i32(pool)
  f.op('i32.sub')
  f.i32(Math.log2(pageBytes / 4))
  f.op('i32.shr_u')
}

/** Pushes key of a page, or the page that is next to it in its cell. */
export const emitOfPage = (f: FunctionBody, layout: CounterLayout, words: 'keys' | 'nexts', page: number): void => {
  placeOf(f, layout, page)
  f.memory('i32.load', layout[words])
}

/** (cell's record, key) → page. Where there is no room left the header says so, and the page is one that nobody looks at. */
export const emitTakePage = (layout: CounterLayout): WasmFunction => {
  const { header, scratch } = layout
  const parameters = ['i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [cell, key] = [0, 1]
  const [page, recent] = [f.local('i32'), f.local('i32')]
  const inHeader = (field: number): void => {
    f.i32(0)
    f.memory('i32.load', header + field)
  }
  const isIt = (): void => {
    emitOfPage(f, layout, 'keys', page)
    f.get(key)
    f.op('i32.eq')
  }
  const giveBack = (): void => {
    f.get(recent)
    f.get(page)
    f.memory('i32.store', cellFields.recent)
    f.get(page)
    f.op('return')
  }
  f.get(key)
  f.i32(recentPages - 1)
  f.op('i32.and')
  f.i32(2)
  f.op('i32.shl')
  f.get(cell)
  f.op('i32.add')
  f.tee(recent)
  f.memory('i32.load', cellFields.recent)
  f.tee(page)
  f.if(() => {
    isIt()
    f.if(() => {
      f.get(page)
      f.op('return')
    })
  })
  f.get(cell)
  f.memory('i32.load', cellFields.firstPage)
  f.set(page)
  f.block(() =>
    f.loop(() => {
      f.get(page)
      f.op('i32.eqz')
      f.branchIf(1)
      isIt()
      f.if(giveBack)
      emitOfPage(f, layout, 'nexts', page)
      f.set(page)
      f.branch(0)
    }),
  )
  const exceeded = (): void => {
    f.i32(0)
    f.i32(1)
    f.memory('i32.store', header + headerFields.exceeded)
    f.i32(scratch)
    f.op('return')
  }
  inHeader(headerFields.pagesLeft)
  f.op('i32.eqz')
  f.if(exceeded)
  inHeader(headerFields.nextPage)
  f.tee(page)
  f.i32(pageBytes)
  f.op('i32.add')
  inHeader(headerFields.poolEnd)
  f.op('i32.gt_u')
  f.if(() => {
    f.i32(pagesToGrow)
    f.grow()
    f.i32(-1)
    f.op('i32.eq')
    f.if(exceeded)
    f.i32(0)
    inHeader(headerFields.poolEnd)
    f.i32(pagesToGrow * wasmPage)
    f.op('i32.add')
    f.memory('i32.store', header + headerFields.poolEnd)
  })
  const toHeader = (field: number, by: number): void => {
    f.i32(0)
    inHeader(field)
    f.i32(by)
    f.op('i32.add')
    f.memory('i32.store', header + field)
  }
  toHeader(headerFields.nextPage, pageBytes)
  toHeader(headerFields.pagesLeft, -1)
  f.get(cell)
  emitRaise(f, cellFields.pages)
  f.get(page)
  f.i32(0)
  f.i32(pageBytes)
  f.fill()
  placeOf(f, layout, page)
  f.get(key)
  f.memory('i32.store', layout.keys)
  placeOf(f, layout, page)
  f.get(cell)
  f.memory('i32.load', cellFields.firstPage)
  f.memory('i32.store', layout.nexts)
  f.get(cell)
  f.get(page)
  f.memory('i32.store', cellFields.firstPage)
  giveBack()
  f.op('unreachable')
  return { parameters, result: 'i32', body: f.take() }
}
