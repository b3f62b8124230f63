import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { TornadoStudy } from '../../src/report/studies/tornado/quote.js'
import { createWorkspace } from './workspace.js'

const workspace = createWorkspace()
after(workspace.remove)
const { folder, run } = workspace

test('sensitivity: a tornado is saved with its page and all bars, and found again', async () => {
  const { code, stdout, stderr } = await run('sensitivity', 'scenarios/小.yaml', '--out', 'one', '--paths', '1000')
  assert.equal(code, 0, stderr)
  assert.match(stdout, /Small: what the promises hang on/)
  assert.match(stderr, /7 cases of 1,000 paths/)
  const hash = workspace.list('one').find(path => /^tornado-小\/[0-9a-f]{12}$/.test(path))!
  const study: TornadoStudy = JSON.parse(readFileSync(join(folder, 'one', hash, 'study.json'), 'utf8'))
  assert.deepEqual(study.inputs.map(({ name, clock }) => [name, clock]).toSorted(), [
    ['demand', 'path'],
    ['growth', 'path'],
    ['luck', 'step'],
  ])
  const csv = readFileSync(join(folder, 'one', hash, 'tables/tornado.csv'), 'utf8')
  const bars = study.readings.reduce((sum, { bars }) => sum + bars.length, 0)
  assert.equal(csv.trim().split('\n').length, 1 + 2 * bars)
  const again = await run('sensitivity', 'scenarios/小.yaml', '--out', 'one', '--paths', '1000')
  assert.match(again.stderr, /The same run was saved/)
  assert.equal(again.stdout, stdout)
})

test('sensitivity: threads and executors change no byte', async () => {
  const args = ['sensitivity', 'scenarios/小.yaml', '--paths', '2000', '--json', '--no-report']
  const [one, other] = await Promise.all([
    run(...args, '--out', 'inline', '--executor', 'inline'),
    run(...args, '--out', 'piscina', '--executor', 'piscina', '--threads', '2'),
  ])
  assert.equal(one.code, 0, one.stderr)
  assert.equal(one.stdout, other.stdout)
})

test('sensitivity: an unknown method is refused, with the one that was meant', async () => {
  const unknown = await run('sensitivity', 'scenarios/小.yaml', '--method', 'tornadoes')
  assert.equal(unknown.code, 2)
  assert.match(unknown.stderr, /unknown --method tornadoes; did you mean tornado/)
})

test('sensitivity: an end at which every path fails is said at its bar', async () => {
  writeFileSync(
    join(folder, 'scenarios', 'gone.yaml'),
    readFileSync(join(folder, 'scenarios', 'fragile.yaml'), 'utf8').replace('normal(1.4, 1)', 'normal(1.2, 1)'),
  )
  const { code, stdout, stderr } = await run('sensitivity', 'scenarios/gone.yaml', '--out', 'gone', '--paths', '1000')
  assert.equal(code, 1)
  assert.match(stderr, /of 1,000 paths failed with nothing held, more than 1 %: steppecast run tells/)
  assert.match(stdout, /With nothing held \d+ paths could not be computed/)
  assert.match(stdout, /every path fails/)
  const place = workspace.list('gone').find(path => path.endsWith('tables/tornado.csv'))!
  const [head, ...rows] = readFileSync(join(folder, 'gone', place), 'utf8')
    .trim()
    .split('\n')
  const [held, failed, probability] = ['held_at', 'failed', 'probability'].map(name => head.split(',').indexOf(name))
  const ends = rows.map(row => row.split(',')).map(row => [row[held], row[failed], row[probability]])
  assert.deepEqual(ends[0], ['p10', '1000', ''])
  assert.deepEqual(ends[1].slice(0, 2), ['p90', '0'])
  const again = await run('sensitivity', 'scenarios/gone.yaml', '--out', 'gone', '--paths', '1000', '--lang', 'zh')
  assert.match(again.stdout, /所有路径均失败/)
})

test('sensitivity: paths that fail only where an input is held count as those of a run do', async () => {
  // Four steps at P10 add up to −5.13, below which the sum of four falls once in two hundred.
  writeFileSync(
    join(folder, 'scenarios', 'edge.yaml'),
    `format: 1
name: Edge
time: { start: 2020-12-31, end: 2024-12-31, step: year }
variables:
  shock: { is: "each_step(normal(0, 1))", unit: 1/year }
  root: { is: "accumulate(shock, 5)", unit: "1" }
  trouble: { is: "ln(root)", unit: "1" }
targets:
  easy: { at_least: -100, by: 2024-12-31, readings: { trouble: trouble }, confidence: 0.5 }
run: { paths: 2000, seed: one }
`,
  )
  const plain = await run('run', 'scenarios/edge.yaml', '--out', 'edge', '--no-report')
  assert.equal(plain.code, 0, plain.stderr)
  const { code, stderr } = await run('sensitivity', 'scenarios/edge.yaml', '--out', 'edge', '--no-report')
  assert.equal(code, 1)
  assert.match(stderr, /more than 1 % of the paths failed where one of these was held: shock/)
  assert.doesNotMatch(stderr, /nothing held/)
  const again = await run('sensitivity', 'scenarios/edge.yaml', '--out', 'edge', '--no-report', '--lang', 'zh')
  assert.equal(again.code, 1)
  assert.match(again.stderr, /固定下列随机量时，计算失败的路径超过 1 %：shock/)
})

test('sensitivity: --gate judges what nothing is held in, and other flags of run say what to do instead', async () => {
  const gated = (file: string) => run('sensitivity', `scenarios/${file}.yaml`, '--gate', '--out', 'gate', '--no-report')
  const closed = await gated('小')
  assert.equal(closed.code, 1)
  assert.match(closed.stderr, /--gate: not on track: hard\n/)
  assert.equal((await gated('sound')).code, 0)
  const unjudged = await gated('noted')
  assert.equal(unjudged.code, 0, unjudged.stderr)
  assert.match(unjudged.stderr, /not judged, for they have no confidence: some\n/)
  const refused = await run('sensitivity', 'scenarios/小.yaml', '--medians', '--lang', 'zh')
  assert.equal(refused.code, 2)
  assert.match(refused.stderr, /不能使用选项 --medians：所有随机量取中位数时没有可固定的量/)
})
