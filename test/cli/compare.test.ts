import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { CompareStudy } from '../../src/report/studies/compare/quote.js'
import { createWorkspace, scenarios } from './workspace.js'

const workspace = createWorkspace()
after(workspace.remove)
const { folder, run } = workspace

const write = (name: string, text: string): void => writeFileSync(join(folder, 'scenarios', name), text)
write(
  'more.yaml',
  "extends: 小.yaml\nformat: 1\nname: More\nvariables:\n  luck: { is: 'each_step(uniform(0.7, 1))' }\nrun: { paths: 50, seed: another }\n",
)
write(
  'alien.yaml',
  'format: 1\nname: Alien\ntime: { start: 2020-12-31, end: 2021-12-31, step: year }\nvariables:\n  x: { is: "normal(0, 1)", unit: "1" }\ntargets:\n  other: { at_least: 0, by: 2021-12-31, readings: { x: x } }\nrun: { paths: 50, seed: s }\n',
)

const studyOf = async (...args: readonly string[]): Promise<CompareStudy> => {
  const { code, stdout, stderr } = await run('compare', ...args, '--json')
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}

test('compare: the run of the first file holds for all, and the study is saved with page, charts and tables', async () => {
  const { code, stdout, stderr } = await run('compare', 'scenarios/小.yaml', 'scenarios/more.yaml', '--out', 'one')
  assert.equal(code, 0, stderr)
  assert.match(stderr, /as scenarios\/小\.yaml says: 3,000 paths, seed 小, design random/)
  assert.match(stdout, /Compared: Small · More/)
  assert.match(stdout, /all the same/)
  const files = workspace.list('one')
  const hash = files.find(path => /^compare-小\/[0-9a-f]{12}$/.test(path))!
  for (const name of [
    'study.json',
    'manifest.json',
    'report.html',
    'tables/readings.csv',
    'tables/pairs.csv',
    'tables/joint.csv',
    'tables/fans.csv',
  ])
    assert.ok(files.includes(`${hash}/${name}`), name)
  const study: CompareStudy = JSON.parse(readFileSync(join(folder, 'one', hash, 'study.json'), 'utf8'))
  assert.deepEqual(
    study.scenarios.map(({ paths }) => paths),
    [3000, 3000],
  )
  assert.deepEqual(
    study.scenarios[1]!.changes.map(({ path }) => path.join('.')),
    ['variables.luck.is'],
  )
  const again = await run('compare', 'scenarios/小.yaml', 'scenarios/more.yaml', '--out', 'one')
  assert.match(again.stderr, /The same run was saved/)
  assert.equal(again.stdout, stdout)
})

test('compare: threads and executors change no byte', async () => {
  const files = ['scenarios/小.yaml', 'scenarios/more.yaml']
  const [one, other] = await Promise.all([
    run('compare', ...files, '--json', '--no-report', '--out', 'inline', '--executor', 'inline'),
    run('compare', ...files, '--json', '--no-report', '--out', 'piscina', '--executor', 'piscina', '--threads', '2'),
  ])
  assert.equal(one.code, 0)
  assert.equal(one.stdout, other.stdout)
})

test('compare: a file with itself is a tie everywhere, under two names', async () => {
  const { readings } = await studyOf('scenarios/小.yaml', 'scenarios/小.yaml', '--out', 'self', '--no-report')
  for (const { pairs, scenarios } of readings) {
    assert.deepEqual(
      pairs.map(({ difference, standing }) => [difference.value, standing]),
      [[0, 'tie']],
    )
    for (const { regret } of scenarios) assert.equal(regret!.maximum, 0)
  }
  const { stdout } = await run('compare', 'scenarios/小.yaml', 'scenarios/小.yaml', '--out', 'self', '--no-report')
  assert.match(stdout, /Small \(2\) cannot be told from Small \(1\) on any promise/)
})

test('compare: nothing in common, mistakes of all files, or a single file are told, and nothing runs', async () => {
  const apart = await run('compare', 'scenarios/小.yaml', 'scenarios/alien.yaml', '--out', 'none')
  assert.equal(apart.code, 2)
  assert.match(apart.stderr, /nothing to compare/)
  write('bad-1.yaml', 'extends: 小.yaml\nvariables:\n  luck: { is: unlucky }\n')
  write('bad-2.yaml', 'extends: 小.yaml\nvariables:\n  growth: { is: nowhere }\n')
  const bad = await run('compare', 'scenarios/bad-1.yaml', 'scenarios/bad-2.yaml', '--out', 'none')
  assert.equal(bad.code, 2)
  assert.match(bad.stderr, /unlucky[\s\S]*nowhere/)
  const single = await run('compare', 'scenarios/小.yaml')
  assert.equal(single.code, 2)
  assert.match(single.stderr, /missing FILE: compare takes 2 or more, found 1: steppecast compare FILE FILE/)
  const chinese = await run('compare', 'scenarios/小.yaml', '--lang', 'zh')
  assert.match(chinese.stderr, /缺少 FILE：compare 需要至少 2 个，现有 1 个：steppecast compare FILE FILE/)
})

test('compare: a saved comparison is drawn again from its files', async () => {
  await run('compare', 'scenarios/小.yaml', 'scenarios/more.yaml', '--out', 'drawn')
  const hash = workspace.list('drawn').find(path => /^compare-小\/[0-9a-f]{12}$/.test(path))!
  const { code, stderr } = await run('report', join('drawn', hash), '--format', 'md')
  assert.equal(code, 0, stderr)
})

test('compare: files that list the same in another order are another study, told in that order', async () => {
  const promises = ['easy', 'hard'].map(
    name => `  ${name}: { at_least: 80, by: 2021-12-31, readings: { stock: stock, demand: demand }, confidence: 0.5 }\n`,
  )
  const [head, run] = scenarios.小.split(/targets:\n[^]*(?=run:)/)
  write('one.yaml', `${head}targets:\n${promises.join('')}${run}`)
  const inOrder = async () => {
    const { readings, kept } = await studyOf('scenarios/one.yaml', 'scenarios/小.yaml', '--out', 'order', '--no-report')
    assert.equal(kept!.length, 1)
    return readings.map(({ target }) => target)
  }
  assert.deepEqual(await inOrder(), ['easy', 'easy', 'hard'])
  write('one.yaml', `${head}targets:\n${promises.toReversed().join('')}${run}`)
  assert.deepEqual(await inOrder(), ['hard', 'easy', 'easy'])
})

test('compare: --gate holds for every scenario, and says what it does not judge', async () => {
  const gated = (...files: readonly string[]) => run('compare', ...files, '--gate', '--out', 'gate', '--no-report')
  const closed = await gated('scenarios/小.yaml', 'scenarios/more.yaml')
  assert.equal(closed.code, 1)
  assert.match(closed.stderr, /--gate: Small: not on track: hard\n.*--gate: More: not on track: hard\n/s)
  assert.equal((await run('compare', 'scenarios/小.yaml', 'scenarios/more.yaml', '--out', 'gate', '--no-report')).code, 0)
  write('steady.yaml', 'extends: sound.yaml\nformat: 1\nname: Steady\nvariables: { root: { is: "normal(2, 1)" } }\n')
  write(
    'vain.yaml',
    'extends: sound.yaml\nformat: 1\nname: Vain\ntargets:\n  more: { at_least: 9, by: 2021-12-31, readings: { trouble: trouble } }\n',
  )
  assert.equal((await gated('scenarios/sound.yaml', 'scenarios/steady.yaml')).code, 0)
  const vain = await gated('scenarios/sound.yaml', 'scenarios/vain.yaml')
  assert.equal(vain.code, 1, vain.stderr)
  assert.match(vain.stderr, /--gate stays closed: not judged, as not every file makes them, or not in one unit: more; ask each/)
  const both = await gated('scenarios/vain.yaml', 'scenarios/vain.yaml')
  assert.match(both.stderr, /--gate: not judged, for they have no confidence: more\n/)
})

test('compare: flags of run that mean nothing here say what to do instead', async () => {
  const refused = await run(
    'compare',
    'scenarios/小.yaml',
    'scenarios/小.yaml',
    '--medians',
    '--exact-quantiles',
    '--no-baseline',
  )
  assert.equal(refused.code, 2)
  assert.match(refused.stderr, /--medians: one future has no probabilities to compare; run each file by itself/)
  assert.match(refused.stderr, /--exact-quantiles: .*steppecast run FILE --exact-quantiles/)
  assert.match(refused.stderr, /--no-baseline: the first file is what the others are compared with/)
})
