// Pages of counters: found by their key in the list of a cell, made where there is none.

import { createFunctionBody } from '../wasm/function-body.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellFields, type CounterLayout, headerFields, pageBytes, pageFields, recentPages } from './counter-layout.js'
import { emitRaise } from './emit-raise.js'

const wasmPage = 65_536
/** The pool grows by a megabyte at a time. */
const pagesToGrow = 16

/** (cell's record, key) → page. Where there is no room left the header says so, and the page is one that nobody looks at. */
export const emitTakePage = ({ header, scratch }: CounterLayout): WasmFunction => {
  const parameters = ['i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [cell, key] = [0, 1]
  const [page, recent] = [f.local('i32'), f.local('i32')]
  const inHeader = (field: number): void => {
    f.i32(0)
    f.memory('i32.load', header + field)
  }
  const isIt = (): void => {
    f.get(page)
    f.memory('i32.load', pageFields.key)
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
      f.get(page)
      f.memory('i32.load', pageFields.next)
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
  f.get(page)
  f.get(key)
  f.memory('i32.store', pageFields.key)
  f.get(page)
  f.get(cell)
  f.memory('i32.load', cellFields.firstPage)
  f.memory('i32.store', pageFields.next)
  f.get(cell)
  f.get(page)
  f.memory('i32.store', cellFields.firstPage)
  giveBack()
  f.op('unreachable')
  return { parameters, result: 'i32', body: f.take() }
}
