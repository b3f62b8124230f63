import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runPlainKernel } from '../../src/cli/bench/plain-kernel.js'
import { race } from '../../src/cli/bench/shortest.js'
import { createWorkspace } from './workspace.js'

test('bench: the plain kernel computes what the reference kernel computes', () => {
  const paths = 20_000
  const { first, third, both } = runPlainKernel(paths)
  // Four standard errors, from the deviations 12.9, 610 and √(0.044 · 0.956) of the reference kernel.
  const near = (actual: number, expected: number, deviation: number) =>
    assert.ok(Math.abs(actual - expected) < (4 * deviation) / Math.sqrt(paths), `${actual} is not ${expected}`)
  near(first, 38.46, 12.9)
  near(third, 1358, 610)
  near(both, 0.044, Math.sqrt(0.044 * 0.956))
})

test('bench: contenders take turns, the shortest and the longest of each is kept', async () => {
  const order: string[] = []
  const contender = (name: string, times: readonly number[]) => async () => {
    order.push(name)
    return times[order.filter(other => other === name).length - 1]!
  }
  const timings = await race([contender('a', [3, 1, 2]), contender('b', [5, 5, 9])], 3)
  assert.deepEqual(timings, [
    { shortest: 1, longest: 3 },
    { shortest: 5, longest: 9 },
  ])
  assert.equal(order.join(''), 'ababab')
})

test('bench: every contender, a scenario and the cost by paths have their lines', async () => {
  const workspace = createWorkspace()
  const { code, stdout, stderr } = await workspace.run('bench', 'scenarios/小.yaml', '--paths', '1000')
  assert.equal(code, 0, stderr)
  for (const line of [
    /^ {2}steppecast, 1 thread +\d+\.\d +\d+\.\d +1\.00$/m,
    /^ {2}plain JavaScript +\d+\.\d +\d+\.\d +\d+\.\d\d$/m,
    /^小, 1,000 paths of 9 dates$/m,
    /^Compiling it takes \d+–\d+ ms$/m,
    /^Peak memory \d+ MB, the scenario compiled beside it$/m,
    /^ {2}Node\.js alone +\d+ +\d+/m,
    /^ {2}steppecast --version +\d+ +\d+/m,
    /^ {2}run quick-start\.yaml, without a page +\d+ +\d+/m,
    /^ {2}1,000 +\d+\.\d{3} +\d+\.\d +\d+\.\d{3} +\d+\.\d$/m,
  ])
    assert.match(stdout, line)
  workspace.remove()
})

test('bench: what is wrong with the file is told before anything is measured', async () => {
  const workspace = createWorkspace()
  const { code, stdout, stderr } = await workspace.run('bench', 'none.yaml')
  workspace.remove()
  assert.deepEqual([code, stdout], [2, ''])
  assert.match(stderr, /there is no none\.yaml/)
})

test('bench: a number of paths below the table’s first is refused', async () => {
  const workspace = createWorkspace()
  const { code, stderr } = await workspace.run('bench', '--paths', '10')
  workspace.remove()
  assert.equal(code, 2)
  assert.match(stderr, /--paths 10/)
})
