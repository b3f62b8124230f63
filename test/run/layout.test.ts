import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layOutBlocks } from '../../src/run/layout.js'

const blocksOf = (paths: number, randomizations: number) => {
  const layout = layOutBlocks(paths, randomizations)
  return Array.from({ length: layout.blocks }, (_, index) => layout.block(index))
}

test('layout: blocks hold every path once, in order', () => {
  for (const randomizations of [1, 16])
    for (const paths of [16, 17, 1000, 1024, 16_383, 16_384, 16_385, 20_000, 1_000_000]) {
      const blocks = blocksOf(paths, randomizations)
      assert.equal(blocks[0].first, 0)
      assert.equal(blocks.at(-1)!.end, paths)
      for (const [i, { first, end }] of blocks.entries()) {
        assert.ok(first < end && end - first <= 1024)
        if (i > 0) assert.equal(first, blocks[i - 1].end)
      }
    }
})

test('layout: independent paths fill all blocks but the last', () => {
  for (const { first, randomization } of blocksOf(5000, 1)) {
    assert.equal(first % 1024, 0)
    assert.equal(randomization, 0)
  }
})

test('layout: every randomization has its own blocks, and as many paths as any other or one more', () => {
  for (const paths of [16, 31, 20_000, 20_005]) {
    const sizes = new Map<number, number>()
    for (const { first, end, randomization } of blocksOf(paths, 16))
      sizes.set(randomization, (sizes.get(randomization) ?? 0) + end - first)
    assert.deepEqual([...sizes.keys()], [...Array(16).keys()])
    for (const size of sizes.values()) assert.ok(size === Math.floor(paths / 16) || size === Math.ceil(paths / 16))
  }
})
