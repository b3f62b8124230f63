import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from '../../src/scenario/decode.js'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

test('decode: a byte order mark and the line ends of other systems are not there', () => {
  assert.deepEqual(decodeText(bytes([0xef, 0xbb, 0xbf], 'a\r\nb\rc\n')), { text: 'a\nb\nc\n' })
})

test('decode: letters that were typed apart are put together', () => {
  assert.deepEqual(decodeText(bytes('e\u0301')), { text: 'é' })
})

test('decode: what is not UTF-8 is told where it begins', () => {
  // 出口 in GBK
  const decoded = decodeText(bytes('name: x\n名: ', [0xb3, 0xf6, 0xbf, 0xda], '\n'))
  assert.ok('mistake' in decoded)
  assert.deepEqual([decoded.line, decoded.column], [2, 4])
  assert.equal(decoded.mistake.problem.en, 'invalid encoding: this is not UTF-8')
  assert.equal(decoded.mistake.remedy?.zh, '请以 UTF-8 编码另存')
})

test('decode: UTF-16 is told by its name', () => {
  const decoded = decodeText(bytes([0xff, 0xfe, 0x61, 0x00]))
  assert.ok('mistake' in decoded)
  assert.equal(decoded.mistake.problem.en, 'invalid encoding: this is UTF-16')
})

test('decode: a character that no editor shows is told where it stands', () => {
  const decoded = decodeText(bytes('ab\nc\u0000d'))
  assert.ok('mistake' in decoded)
  assert.deepEqual([decoded.line, decoded.column, decoded.mistake.problem.en], [2, 2, 'invalid control character U+0000'])
})
