import { parse } from 'csv-parse/sync'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderCsv } from '../../src/report/csv.js'

test('csv: what is written is read again, quotes, commas and line ends within', () => {
  const rows = [
    ['date', 'a "b", c', '宽\n带', ''],
    ['2020-12-31', ' x ', 'y\r', "it's"],
  ]
  assert.deepEqual(parse(renderCsv(rows)), rows)
})

test('csv: numbers keep every digit, and one that is none is an empty field', () => {
  assert.equal(renderCsv([[0.1 + 0.2, 1e-7, -3, Number.NaN, Number.POSITIVE_INFINITY]]), '0.30000000000000004,1e-7,-3,,\r\n')
})

test('csv: a text that a spreadsheet would compute is shown instead', () => {
  assert.equal(renderCsv([['=1+1', '+x', '-x', '@x', '\tx', 'x=1']]), "'=1+1,'+x,'-x,'@x,'\tx,x=1\r\n")
})
