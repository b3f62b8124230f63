import { parse } from 'csv-parse/sync'
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { columnDigits } from '../../src/cli/trace-table.js'
import { textWidth } from '../../src/report/text-width.js'
import { createWorkspace } from './workspace.js'

const workspace = createWorkspace()
after(workspace.remove)
const { run } = workspace
const trace = (...args: readonly string[]) => run('trace', 'scenarios/小.yaml', ...args)

test('trace: the table says what stays, what changes and what bound when, within 100 columns', async () => {
  const { code, stdout, stderr } = await trace('--path', '7')
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  assert.match(
    stdout,
    /^Small · path 7 · seed 小 · design random\n\nThe same at every date\n {2}growth +0\.\d+ {2}1\/year\n\nChanging\n/,
  )
  assert.match(stdout, /\n +demand +luck +built +stock\n/)
  assert.match(stdout, /\nWhat bound\n {2}built\n( {4}Q\d \d{4}( {2}– {2}Q\d \d{4})? +(wanted|money)\n)+$/)
  for (const line of stdout.split('\n')) assert.ok(textWidth(line) <= 100)
})

test('trace: four digits a value, and none that rounding left behind beside values of thousands', () => {
  assert.deepEqual(columnDigits([4321.987, 5.457e-12, -5.457e-12, 0.25, 0]), ['4322', '0', '0', '0.25', '0'])
  assert.deepEqual(columnDigits([1000, 1.23456e-5, 9.99e-6]), ['1000', '0.00001235', '0.00000999'])
  assert.deepEqual(columnDigits([5.457e-12, -2e-12]), ['0.000000000005457', '−0.000000000002'])
  assert.deepEqual(columnDigits([8e12, 3e4, 39.6, 3e-2]), ['8,000,000,000,000', '30,000', '39.6', '0'])
  assert.deepEqual(columnDigits([0.3636]), ['0.3636'])
  assert.deepEqual(columnDigits([0, Number.NaN]), ['0', 'NaN'])
})

test('trace: the same future in CSV, in JSON and on the table', async () => {
  const csv = parse((await trace('--path', '7', '--format', 'csv')).stdout, { bom: true }) as string[][]
  const json = JSON.parse((await trace('--path', '7', '--format', 'json')).stdout)
  assert.deepEqual(csv[0], [
    'date',
    'growth [1/year]',
    'demand [Gbps]',
    'luck',
    'built [Gbps/year]',
    'built_bound_by_en',
    'built_bound_by_zh',
    'stock [Gbps]',
  ])
  assert.deepEqual(
    csv.slice(1).map(([date]) => date),
    json.time.dates,
  )
  for (const [index, row] of csv.slice(1).entries()) {
    const values = ['growth', 'demand', 'luck', 'built', 'stock'].map(name => json.variables[name].values[index])
    assert.deepEqual(
      [1, 2, 3, 4, 7].map(column => Number(row[column])),
      values,
    )
    assert.equal(row[5], json.binding.built.labels[json.binding.built.bound[index]].en)
  }
  assert.deepEqual({ path: json.path, seed: json.seed, failed: json.failed }, { path: 7, seed: '小', failed: null })
})

test('trace: the number of paths changes no future, another seed does', async () => {
  const { stdout } = await trace('--path', '7', '--format', 'csv')
  assert.equal((await trace('--path', '7', '--format', 'csv', '--paths', '9')).stdout, stdout)
  assert.notEqual((await trace('--path', '7', '--format', 'csv', '--seed', 'x')).stdout, stdout)
  assert.notEqual((await trace('--path', '8', '--format', 'csv')).stdout, stdout)
})

test('trace: settings are those of run', async () => {
  const { stdout } = await trace('--path', '7', '--set', 'growth=0.25', '--variables', 'growth', '--format', 'csv')
  assert.deepEqual(
    new Set(
      stdout
        .trim()
        .split('\r\n')
        .slice(1)
        .map(line => line.split(',')[1]),
    ),
    new Set(['0.25']),
  )
})

test('trace: with medians no path need be named, and every draw is at its median', async () => {
  const { code, stdout } = await trace('--medians', '--variables', 'growth,luck', '--lang', 'zh')
  assert.equal(code, 0)
  assert.match(stdout, /^小 · 所有随机量取中位数\n/)
  assert.match(stdout, /growth +0\.3 /)
  assert.match(stdout, /luck +0\.75 /)
})

test('trace: a zero has no minus in any format', async () => {
  for (const format of ['table', 'csv', 'json']) {
    const { stdout } = await trace('--path', '7', '--set', 'growth=-0', '--variables', 'growth', '--format', format)
    assert.match(stdout, /\b0\b/)
    assert.doesNotMatch(stdout, /[-−]0(?!\d)/)
  }
})

test('trace: variables by name, group and pattern, in the order of the file', async () => {
  const { stdout } = await trace('--path', '0', '--format', 'csv', '--variables', 'st*, g*h，luck')
  assert.equal(stdout.split('\r\n')[0], '\ufeffdate,growth [1/year],luck,stock [Gbps]')
})

test('trace: a path that fails says where', async () => {
  const args = ['trace', 'scenarios/fragile.yaml', '--set', 'root=-1', '--path', '3']
  const { code, stdout, stderr } = await run(...args)
  assert.equal(code, 0)
  assert.match(stderr, /Path 3 fails: trouble is no finite number on 2020-12-31/)
  assert.match(stdout, /trouble +NaN/)
  const json = JSON.parse((await run(...args, '--format', 'json')).stdout)
  assert.deepEqual(json.failed, { variable: 'trouble', date: '2020-12-31' })
  assert.equal(json.variables.trouble.values[0], null)
})

test('trace: what cannot be shown is told, all at once', async () => {
  const said = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await trace(...args)
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' })
    return stderr
  }
  assert.match(await said('--format', 'xml'), /unknown --format xml; one of table, csv, json\n.*missing --path K/s)
  assert.match(await said('--path', '1e9'), /exceeded --path 1e9; at most 999,999,999/)
  assert.match(await said('--path', '1', '--medians'), /exceeded --path 1: the paths of this run are 0 to 0/)
  assert.match(
    await said('--path', '1', '--variables', 'stok,deman'),
    /stok; did you mean stock\?\n.*deman; did you mean demand\?/,
  )
  assert.match(await said('--path', '1', '--variables', ','), /missing value: --variables NAMES/)
})
