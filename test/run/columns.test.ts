// Tables of columns put together.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinColumns } from '../../src/run/columns.js'

test('tables of columns are joined column by column, and cut to the rows that count', () => {
  const parts = [Float64Array.of(1, 2, 10, 20), Float64Array.of(3, 30), Float64Array.of(4, 5, 6, 40, 50, 60)]
  assert.deepEqual([...joinColumns(parts, 2)], [1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60])
  assert.deepEqual([...joinColumns(parts, 2, 4)], [1, 2, 3, 4, 10, 20, 30, 40])
  assert.deepEqual([...joinColumns([parts[2]], 2, 1)], [4, 40])
  assert.deepEqual([...joinColumns([parts[2]], 2, 0)], [])
  assert.deepEqual([...joinColumns([], 3)], [])
  assert.deepEqual([...joinColumns([new Float64Array(0)], 0)], [])
})
