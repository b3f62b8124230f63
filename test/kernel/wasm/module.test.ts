import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createByteWriter } from '../../../src/kernel/wasm/bytes.js'
import { wasmEngine } from '../../../src/kernel/wasm/engine.js'
import { createFunctionBody } from '../../../src/kernel/wasm/function-body.js'
import { encodeModule } from '../../../src/kernel/wasm/module.js'

const written = (write: (writer: ReturnType<typeof createByteWriter>) => void): readonly number[] => {
  const writer = createByteWriter()
  write(writer)
  return [...writer.take()]
}

test('bytes: integers are written as the specification shows them', () => {
  assert.deepEqual(
    written(w => w.unsigned(624_485)),
    [0xe5, 0x8e, 0x26],
  )
  assert.deepEqual(
    written(w => w.signed(-123_456)),
    [0xc0, 0xbb, 0x78],
  )
  for (const [value, bytes] of [
    [63, [0x3f]],
    [64, [0xc0, 0x00]],
    [-64, [0x40]],
    [-65, [0xbf, 0x7f]],
    [-(2 ** 31), [0x80, 0x80, 0x80, 0x80, 0x78]],
  ] as const)
    assert.deepEqual(
      written(w => w.signed(value)),
      bytes,
    )
  assert.deepEqual(
    written(w => w.unsigned(2 ** 32 - 1)),
    [0xff, 0xff, 0xff, 0xff, 0x0f],
  )
})

test('bytes: any amount can be written', () => {
  const long = new Uint8Array(1000).fill(7)
  assert.deepEqual(
    written(w => {
      w.byte(1)
      w.counted(long)
    }),
    [1, 0xe8, 0x07, ...long],
  )
})

test('module: a loop over vectors of memory does what it says', () => {
  const f = createFunctionBody(['i32'])
  const at = f.local('i32')
  f.loop(() => {
    f.get(at)
    f.get(at)
    f.memory('v128.load', 16)
    f.f64(2)
    f.op('f64x2.splat', 'f64x2.mul')
    f.memory('v128.store', 16)
    f.get(at)
    f.i32(16)
    f.op('i32.add')
    f.tee(at)
    f.get(0)
    f.op('i32.lt_u')
    f.branchIf(0)
  })
  const bytes = encodeModule([{ name: 'double', parameters: ['i32'], body: f.take() }], 1, 2)
  const { Memory, Module, Instance } = wasmEngine()
  const memory = new Memory({ initial: 1, maximum: 2, shared: true })
  const values = new Float64Array(memory.buffer, 0, 10)
  values.set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  new Instance(new Module(bytes), { env: { memory } }).exports.double(48)
  assert.deepEqual([...values], [0, 1, 4, 6, 8, 10, 12, 14, 8, 9])
})

test('function body: a local that was freed is used again, by the same type alone', () => {
  const f = createFunctionBody(['i32'])
  const [vector, integer] = [f.local('v128'), f.local('i32')]
  f.free(vector)
  assert.notEqual(f.local('i32'), vector)
  assert.equal(f.local('v128'), vector)
  assert.notEqual(integer, vector)
})
