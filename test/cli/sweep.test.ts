// Sweeps as their users run them.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { freshIn, readStudy, readStudyFiles, recordsIn, writeSweeps } from './sweeps.js'
import { createWorkspace } from './workspace.js'

const workspace = createWorkspace()
after(workspace.remove)
const { folder, run } = workspace
writeSweeps(folder)

const at = (out: string): string => join(folder, out)
const sweep = (name: string, ...flags: readonly string[]) =>
  run('sweep', `scenarios/sweeps/${name}.yaml`, '--no-report', ...flags)

test('sweep: the newsvendor orders what the closed form says', async () => {
  const { code, stderr } = await sweep('orders', '--out', 'news')
  assert.equal(code, 0, stderr)
  const costs = readStudy(at('news'), 'orders').cases.map(({ values: [order], summary }) => ({
    order: Number(order),
    cost: summary.targets!.free.readings.cost.shortfall_if_missed.mean,
  }))
  const best = costs.reduce((one, other) => (other.cost < one.cost ? other : one))
  // What these 40,000 futures would order is their own quantile of 3/4, with standard error √(¾·¼/n)/f and f = φ(0.6745)/20 the density there: 0.136.
  // The cost is convex, so that the best of the grid is no further than its step, ½, from that.
  assert.ok(Math.abs(best.order - 113.489795004) <= 0.5 + 4 * 0.1363, `${best.order}`)
  // Its variance is σ²(9((1 + z²)/4 − zφ) + (1 + z²)·¾ + zφ) − 25.42², z = 0.6745: 413.7, so that the mean of 40,000 has a standard error of 0.1017.
  assert.ok(Math.abs(best.cost - 25.422121815) <= 4 * 0.1017, `${best.cost}`)
})

test('sweep: a file of the other kind is told as such, by every command that is given it', async () => {
  const file = 'scenarios/sweeps/orders.yaml'
  for (const [command, ...flags] of [['run'], ['goal-seek'], ['sensitivity'], ['trace', '--medians']] as const) {
    const { code, stderr } = await run(command, file, ...flags)
    assert.deepEqual(
      [code, stderr.split('\n')[0]],
      [2, `steppecast: ${file} is a sweep, not a scenario: steppecast sweep runs it`],
    )
  }
  const { code, stderr } = await run('sweep', 'scenarios/town.yaml')
  assert.equal(code, 2)
  assert.match(stderr, /^steppecast: scenarios\/town\.yaml is a scenario, not a sweep: steppecast run runs it;/)
  // What is broken in itself is told as ever.
  writeFileSync(join(folder, 'scenarios', 'broken.yaml'), 'format: 1\nsteps: 5\n')
  assert.match((await run('run', 'scenarios/broken.yaml')).stderr, /unknown key steps/)
  assert.match((await run('sweep', 'scenarios/broken.yaml')).stderr, /unknown key steps/)
})

test('sweep: a case is byte for byte the run of that setting', async () => {
  assert.equal((await sweep('formulas', '--out', 'equal')).code, 0)
  const { cases } = readStudy(at('equal'), 'formulas')
  assert.equal(cases.length, 6)
  for (const index of [1, 2, 5]) {
    const { values, summary } = cases[index]
    const [growth, money] = values
    const { stdout } = await run(
      'run',
      'scenarios/town.yaml',
      '--json',
      '--no-report',
      '--set',
      `growth=${growth}`,
      '--set',
      `money=${money}`,
    )
    const { targets, joint } = JSON.parse(stdout)
    for (const [target, { readings }] of Object.entries(summary.targets!))
      for (const [name, { at_deadline, quantiles, shortfall_if_missed, verdict, more_paths }] of Object.entries(readings)) {
        const own = targets[target].readings[name]
        assert.deepEqual(at_deadline, own.at_deadline)
        assert.deepEqual(shortfall_if_missed, own.shortfall_if_missed)
        assert.deepEqual([verdict, more_paths], [own.verdict, own.more_paths])
        assert.deepEqual(
          [quantiles.p10, quantiles.p50, quantiles.p90],
          [9, 49, 89].map(percent => own.at_deadline_quantiles[percent]),
        )
      }
    assert.deepEqual(summary.joint!.all, joint.headline.all)
  }
})

test('sweep: costs are those of the file, each and in all', () => {
  const { cases } = readStudy(at('equal'), 'formulas')
  assert.deepEqual(cases[1].costs, { money: { value: 2e8, unit: 'CNY' } })
  assert.deepEqual(cases[1].cost, { value: 2e8, unit: 'CNY' })
})

test('sweep: the table has a row for each case, promise and reading', () => {
  const table = readStudyFiles(at('equal'), 'formulas').get('tables/cases.csv')!.trimEnd().split('\r\n')
  assert.equal(table.length, 1 + 6 * 3)
  assert.match(table[0], /^\ufeffcase,scenario,growth,money,target,.*,probability,low,high,hits,.*,cost_money,cost,cost_unit$/)
  assert.match(table[1], /^1,town,"normal\(0\.3, 0\.1\)",1,easy,/)
})

test('sweep: threads and executor change no byte', async () => {
  for (const [out, ...flags] of [
    ['inline', '--executor', 'inline'],
    ['two', '--executor', 'piscina', '--threads', '2'],
  ])
    assert.equal((await sweep('formulas', '--out', out, ...flags)).code, 0)
  for (const out of ['inline', 'two'])
    assert.deepEqual(readStudyFiles(at(out), 'formulas'), readStudyFiles(at('equal'), 'formulas'))
})

test('sweep: cases of one are found by another', async () => {
  assert.equal((await sweep('money', '--out', 'equal')).code, 0)
  assert.equal(recordsIn(at('equal')).size, 6 + 6 - 2, 'money 1 and 2 with the file’s growth and crews were there')
  const { stderr } = await sweep('money', '--out', 'equal')
  assert.match(stderr, /The same run was saved in equal\/money\/[0-9a-f]{12}/)
  rmSync(at('equal/money'), { recursive: true })
  const again = await sweep('money', '--out', 'equal', '--resume')
  assert.match(again.stderr, /0 cases in [^\n]*, 6 found/)
})

test('sweep: scenarios alone can be crossed, each with its own promises', async () => {
  const { code, stdout, stderr } = await sweep('two', '--out', 'crossed')
  assert.equal(code, 0, stderr)
  const { cases, dimensions, scenarios } = readStudy(at('crossed'), 'two')
  assert.deepEqual([cases.length, dimensions.length], [2, 0])
  assert.deepEqual(
    scenarios.map(({ id, paths }) => [id, paths]),
    [
      ['town', 2500],
      ['小', 3000],
    ],
  )
  assert.match(stdout, /the scenarios have numbers of futures of their own/)
})

test('sweep: --dry-run says how much there is to do, and does nothing', async () => {
  const { code, stdout } = await sweep('sampled', '--out', 'dry', '--dry-run', '--paths', '1000')
  assert.equal(code, 0)
  assert.match(stdout, /^40 cases, of which 0 are computed already; 40,000 paths to run\nabout \d+ s on \d threads?\n$/)
  assert.deepEqual(workspace.list('dry'), [])
  const known = await sweep('money', '--out', 'equal', '--dry-run')
  assert.match(known.stdout, /^6 cases, of which 6 are computed already; 0 paths to run\n$/)
})

test('sweep: a case of which too many paths failed gives 1, also where the study is found without its records', async () => {
  const told = /more than 1 ?% of the paths|failed/
  for (const remove of [undefined, 'failing/failing', 'failing/.cases']) {
    if (remove !== undefined) rmSync(at(remove), { recursive: true })
    const { code, stderr } = await sweep('failing', '--out', 'failing')
    assert.equal(code, 1, `${remove}: ${stderr}`)
    assert.match(stderr, told)
  }
})

test('sweep: promises in another order are another study, with tables in that order', async () => {
  const file = join(folder, 'scenarios', 'town.yaml')
  const text = readFileSync(file, 'utf8')
  const [head, rest] = text.split('targets:\n')
  const [easy, hard, ...others] = rest.split('\n')
  assert.equal((await sweep('money', '--out', 'ordered')).code, 0)
  writeFileSync(file, [`${head}targets:`, hard, easy, ...others].join('\n'))
  const { code, stderr } = await sweep('money', '--out', 'ordered').finally(() => writeFileSync(file, text))
  assert.equal(code, 0)
  assert.match(stderr, /0 cases in [^\n]*, 6 found/)
  const orders = readdirSync(at('ordered/money')).map(hash =>
    [...readFileSync(at(`ordered/money/${hash}/tables/cases.csv`), 'utf8').matchAll(/^1,.*?,(easy|hard),/gm)]
      .map(([, name]) => name)
      .join(),
  )
  assert.deepEqual(orders.sort(), ['easy,easy,hard', 'hard,easy,easy'])
})

test('sweep: --dry-run names the levers that have nothing to sample', async () => {
  const { code, stdout } = await sweep('fixed', '--out', 'dry', '--dry-run')
  assert.equal(code, 0)
  assert.match(stdout, /\nnot sampled, having a single value: crews\n/)
})

test('sweep: --set holds for all cases', async () => {
  assert.equal((await sweep('money', '--out', 'held', '--set', 'growth=0.2', '--set', 'paths=1500', '--set', 'seed=x')).code, 0)
  const { cases, scenarios } = readStudy(at('held'), 'money')
  const { stdout } = await run(
    ...['run', 'scenarios/town.yaml', '--json', '--no-report', '--paths', '1500', '--seed', 'x'],
    ...['--set', 'growth=0.2', '--set', 'money=0.5', '--set', 'crews=2'],
  )
  assert.deepEqual([scenarios[0].paths, scenarios[0].seed], [1500, 'x'])
  assert.deepEqual(
    cases[1].summary.targets!.easy.readings.stock.at_deadline,
    JSON.parse(stdout).targets.easy.readings.stock.at_deadline,
  )
  const page = await run('sweep', 'scenarios/sweeps/formulas.yaml', '--out', 'held', '--set', 'crews=2')
  assert.match(page.stdout, /crews = 2|crews=2/)
})

test('sweep: --set stands above the run section of the sweep, and below --paths', async () => {
  const paths = async (...flags: readonly string[]): Promise<string> =>
    /; ([\d,]+) paths/.exec((await sweep('few', '--out', 'none', '--dry-run', ...flags)).stdout)![1]
  assert.equal(await paths(), '200')
  assert.equal(await paths('--set', 'run.paths=300'), '600')
  assert.equal(await paths('--set', 'paths=300', '--paths', '400'), '800')
})

test('sweep: --set of what is varied is a mistake, but of a sample of all levers', async () => {
  const { code, stderr } = await sweep('money', '--out', 'held', '--set', 'crews=2', '--set', 'mony=1')
  assert.match(stderr, /unknown name mony; did you mean money\?/)
  assert.equal(code, 2)
  assert.match(stderr, /invalid --set crews: grid of the sweep varies it; leave one of the two out/)
  const { stdout } = await sweep('sampled', '--out', 'held', '--dry-run', '--set', 'crews=2')
  assert.match(stdout, /\nnot sampled, having a single value: crews\n/)
})

test('sweep: --gate asks every case', async () => {
  const { code, stderr } = await sweep('money', '--out', 'equal', '--gate')
  assert.equal(code, 1)
  assert.match(stderr, /--gate: in [1-6] of 6 cases not on track: .*hard/)
  assert.equal((await sweep('surely', '--out', 'surely', '--gate')).code, 0)
})

test('sweep: flags of a run that mean nothing here are refused with what to do instead', async () => {
  const { code, stderr } = await sweep('money', '--sample', '10', '--medians', '--exact-quantiles', '--no-baseline')
  assert.equal(code, 2)
  for (const flag of ['sample N', 'medians', 'exact-quantiles'])
    assert.match(stderr, new RegExp(`run one case by itself: steppecast run FILE --set NAME=VALUE --${flag}`))
  assert.match(stderr, /a sweep runs no baseline/)
})

test('sweep: a scenario that stands one folder higher is suggested', async () => {
  assert.match((await sweep('astray')).stderr, /missing file town\.yaml: .*; did you mean \.\.\/town\.yaml\?/)
})

test('sweep: mistakes are told and nothing is run', async () => {
  const { code, stdout, stderr } = await sweep('broken', '--out', 'nothing')
  assert.deepEqual([code, stdout], [2, ''])
  assert.match(stderr, /broken\.yaml: 2 issues, nothing was run\n.*mony.*did you mean money\?\n.*invalid value 9/)
  assert.deepEqual(workspace.list('nothing'), [])
})

test('check: a sweep is checked with the scenario that it names', async () => {
  const { code, stdout } = await run('check', 'scenarios/sweeps/large.yaml', 'scenarios/town.yaml')
  assert.equal(code, 0)
  assert.match(stdout, /large\.yaml: ok, a sweep · cases 1,200 · paths 3,000,000\n.*town\.yaml: ok · variables/)
  const broken = await run('check', 'scenarios/sweeps/broken.yaml')
  assert.deepEqual([broken.code, broken.stdout], [2, ''])
  assert.match(broken.stderr, /mony/)
})

test('sweep: more than 1,000 cases want --yes', async () => {
  const { code, stderr } = await sweep('large', '--out', 'nothing')
  assert.equal(code, 2)
  assert.match(stderr, /exceeded 1,000 cases: 1,200; add --yes/)
  const { code: done, stdout } = await sweep('large', '--out', 'nothing', '--yes', '--dry-run', '--paths', '1000')
  assert.equal(done, 0)
  assert.match(stdout, /^1,200 cases/)
})

test('sweep: --json prints the study and nothing else', async () => {
  const { code, stdout } = await sweep('money', '--out', 'equal', '--json', '--quiet')
  assert.equal(code, 0)
  assert.equal(stdout, readStudyFiles(at('equal'), 'money').get('study.json'))
})

test('sweep: a damaged record is computed again', async () => {
  assert.equal((await sweep('money', '--out', 'damaged')).code, 0)
  const whole = readStudyFiles(at('damaged'), 'money')
  const records = [...recordsIn(at('damaged')).keys()]
  const texts = records.map(path => readFileSync(path, 'utf8'))
  const damages: readonly ((text: string) => string)[] = [
    text => text.slice(0, text.length / 2),
    () => '',
    text => text.replace(/"hits":\d+/, '"hits":7'),
    text => text.replace('"format":1', '"format":2'),
    () => texts[5],
    () => '[]',
  ]
  for (const [index, path] of records.entries()) writeFileSync(path, damages[index](texts[index]))
  const { stderr } = await sweep('money', '--out', 'damaged', '--force', '--dry-run')
  assert.equal(stderr, '')
  rmSync(at('damaged/money'), { recursive: true })
  assert.match((await sweep('money', '--out', 'damaged', '--resume')).stderr, /6 cases in/)
  assert.deepEqual(readStudyFiles(at('damaged'), 'money'), whole)
  assert.deepEqual(
    records.map(path => readFileSync(path, 'utf8')),
    texts,
  )
})

test('sweep: --force computes what is there again, and is no friend of --resume', async () => {
  const before = recordsIn(at('damaged'))
  assert.equal((await sweep('money', '--out', 'damaged', '--force')).code, 0)
  for (const [path, written] of recordsIn(at('damaged'))) assert.notEqual(written, before.get(path))
  const { code, stderr } = await sweep('money', '--out', 'damaged', '--force', '--resume')
  assert.equal(code, 2)
  assert.match(stderr, /invalid --resume beside --force/)
})

test('sweep: two at once on one folder do each other no harm', async () => {
  assert.equal((await sweep('sampled', '--out', 'alone')).code, 0)
  const both = await Promise.all([
    sweep('sampled', '--out', 'shared'),
    sweep('sampled', '--out', 'shared', '--executor', 'piscina', '--threads', '2'),
    sweep('money', '--out', 'shared'),
  ])
  assert.deepEqual(
    both.map(({ code }) => code),
    [0, 0, 0],
    both.map(({ stderr }) => stderr).join(),
  )
  assert.deepEqual(readStudyFiles(at('shared'), 'sampled'), readStudyFiles(at('alone'), 'sampled'))
  assert.deepEqual(readStudyFiles(at('shared'), 'money'), readStudyFiles(at('equal'), 'money'))
  assert.equal(recordsIn(at('shared')).size, 40 + 6)
  assert.deepEqual(freshIn(at('shared')), [])
  assert.deepEqual(
    readdirSync(at('shared')).filter(name => /\.(new|old)$/.test(name)),
    [],
  )
})
