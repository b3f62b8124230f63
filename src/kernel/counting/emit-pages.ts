// Pages of counters: found by their key in the list of a cell, made where there is none.

import { createFunctionBody } from '../wasm/function-body.js'
import type { WasmFunction } from '../wasm/module.js'
import { cellFields, type CounterLayout, headerFields, pageBytes, pageFields } from './counter-layout.js'

const wasmPage = 65_536
/** The pool grows by a megabyte at a time. */
const pagesToGrow = 16

/** (cell's record, key) → page. Where there is no room left the header says so, and the page is one that nobody looks at. */
export const emitTakePage = ({ header, scratch }: CounterLayout): WasmFunction => {
  const parameters = ['i32', 'i32'] as const
  const f = createFunctionBody(parameters)
  const [cell, key] = [0, 1]
  const page = f.local('i32')
  const inHeader = (field: number): void => {
    f.i32(0)
    f.memory('i32.load', header + field)
  }
  f.get(cell)
  f.memory('i32.load', cellFields.firstPage)
  f.set(page)
  f.block(() =>
    f.loop(() => {
      f.get(page)
      f.op('i32.eqz')
      f.branchIf(1)
      f.get(page)
      f.memory('i32.load', pageFields.key)
      f.get(key)
      f.op('i32.eq')
      f.if(() => {
        f.get(page)
        f.op('return')
      })
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
  f.get(cell)
  f.memory('i32.load', cellFields.pages)
  f.i32(1)
  f.op('i32.add')
  f.memory('i32.store', cellFields.pages)
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
  f.get(page)
  return { parameters, result: 'i32', body: f.take() }
}
