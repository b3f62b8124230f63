import assert from 'node:assert/strict'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createWorkspace } from './workspace.js'

const workspace = createWorkspace()
after(workspace.remove)
const { folder, run } = workspace

const textOf = (...parts: readonly string[]): string => readFileSync(join(folder, ...parts), 'utf8')

/** The one folder of results below `out`. */
const resultIn = (out: string): string => {
  const results = workspace.list(out).filter(path => /^[^/]+\/[0-9a-f]{12}$/.test(path))
  assert.equal(results.length, 1)
  return join(out, results[0]!)
}

test('run: a scenario with a Chinese name ends in a folder of results and says where the page is', async () => {
  const { code, stdout, stderr } = await run('run', 'scenarios/小.yaml', '--out', '结果')
  assert.equal(code, 0)
  const result = resultIn('结果')
  assert.match(result, /^结果\/小\/[0-9a-f]{12}$/)
  assert.match(stdout, /easy/)
  assert.match(stderr, new RegExp(`Page: ${result}/report.html\n`))
  const files = workspace.list(result)
  for (const name of ['charts', 'manifest.json', 'model.json', 'report.html', 'summary.json'])
    assert.ok(files.includes(name), name)
  assert.ok(files.some(name => /^charts\/.+\.vl\.json$/.test(name)))
  assert.deepEqual(
    workspace.list('结果').filter(path => /(^|\/)\./.test(path)),
    [],
  )
})

test('run: the manifest says how the result came to be', async () => {
  await run('run', 'scenarios/小.yaml', '--out', 'manifest', '--executor', 'piscina', '--threads', '2')
  const manifest = JSON.parse(textOf(resultIn('manifest'), 'manifest.json'))
  assert.equal(manifest.hash, resultIn('manifest').split('/').at(-1))
  assert.deepEqual([manifest.executor, manifest.threads], ['piscina', 2])
  assert.deepEqual(Object.keys(manifest.seconds), ['build', 'simulate', 'collect', 'report'])
  assert.deepEqual(manifest.command.slice(0, 3), ['steppecast', 'run', 'scenarios/小.yaml'])
  assert.ok(manifest.peak_memory_mb > 10)
  assert.match(manifest.inputs[0].sha256, /^[0-9a-f]{64}$/)
})

test('run: model.json keeps the names in the order of the file', async () => {
  await run('run', 'scenarios/小.yaml', '--out', 'order', '--no-report')
  const model = JSON.parse(textOf(resultIn('order'), 'model.json'))
  assert.deepEqual(Object.keys(model.scenario.variables), ['growth', 'demand', 'luck', 'built', 'stock'])
  assert.deepEqual(model.inputs, ['growth', 'demand', 'luck'])
})

test('run: threads, executors and job sizes change no byte of summary.json', async () => {
  const variants = [
    ['--threads', '1'],
    ['--threads', '1', '--executor', 'piscina'],
    ['--threads', '2', '--executor', 'piscina'],
    ['--threads', '5', '--executor', 'piscina'],
  ]
  const texts: string[] = []
  for (const [index, variant] of variants.entries()) {
    const out = `bytes-${index}`
    assert.equal((await run('run', 'scenarios/小.yaml', '--paths', '9_500', '--no-report', '--out', out, ...variant)).code, 0)
    texts.push(textOf(resultIn(out), 'summary.json'))
  }
  assert.ok(texts[0]!.length > 1000)
  for (const text of texts) assert.equal(text, texts[0])
})

test('run: exact quantiles make a result of their own, by flag, --set or file, and the same one on any executor', async () => {
  const file = 'scenarios/小.yaml'
  const summaryOf = async (...how: readonly string[]) => {
    const { code, stdout } = await run('run', file, '--paths', '9_500', '--no-report', '--json', '--out', 'quantiles', ...how)
    assert.equal(code, 0)
    return stdout
  }
  const folders = () => workspace.list('quantiles').filter(path => /^[^/]+\/[0-9a-f]{12}$/.test(path)).length
  const binned = await summaryOf()
  assert.equal(await summaryOf('--set', 'quantiles=binned', '--force'), binned)
  assert.equal(folders(), 1)
  const exact = await summaryOf('--exact-quantiles')
  assert.equal(await summaryOf('--set', 'run.quantiles=exact', '--force', '--executor', 'piscina', '--threads', '2'), exact)
  assert.equal(folders(), 2)
  const [own, other] = [exact, binned].map(text => JSON.parse(text))
  assert.deepEqual([own.quantiles, other.quantiles], ['exact', undefined])
  assert.deepEqual(own.variables.demand.mean, other.variables.demand.mean)
  assert.notDeepEqual(own.variables.demand.quantiles, other.variables.demand.quantiles)
})

test('run: --json prints summary.json and nothing else, also when the run is found', async () => {
  for (const flags of [[], ['--lang', 'zh'], ['--quiet']]) {
    const { code, stdout } = await run('run', 'scenarios/小.yaml', '--json', '--no-report', '--out', 'json', ...flags)
    assert.equal(code, 0)
    assert.equal(stdout, textOf(resultIn('json'), 'summary.json'))
  }
})

test('run: --quiet prints nothing', async () => {
  assert.deepEqual(await run('run', 'scenarios/小.yaml', '--quiet', '--out', 'quiet'), { code: 0, stdout: '', stderr: '' })
  assert.ok(workspace.list(resultIn('quiet')).includes('report.html'))
})

test('run: nothing but results goes to stdout', async () => {
  const first = await run('run', 'scenarios/小.yaml', '--out', 'stdout')
  const again = await run('run', 'scenarios/小.yaml', '--out', 'stdout')
  assert.equal(again.stdout, first.stdout)
  assert.doesNotMatch(first.stdout, /Page:|\u001b/)
})

test('run: --no-report draws no page, the same run again draws it', async () => {
  await run('run', 'scenarios/小.yaml', '--no-report', '--out', 'later')
  assert.deepEqual(workspace.list(resultIn('later')), ['manifest.json', 'model.json', 'summary.json'])
  const { code, stderr } = await run('run', 'scenarios/小.yaml', '--out', 'later')
  assert.equal(code, 0)
  assert.match(stderr, /The same run was saved/)
  assert.ok(workspace.list(resultIn('later')).includes('report.html'))
})

test('run: the same run again is not computed again and draws the same page', async () => {
  await run('run', 'scenarios/小.yaml', '--out', 'again')
  const files = ['summary.json', 'model.json', 'manifest.json']
  const before = files.map(name => textOf(resultIn('again'), name))
  const { stderr } = await run('run', 'scenarios/小.yaml', '--out', 'again', '--threads', '1')
  assert.match(stderr, /The same run was saved in again\/小\/[0-9a-f]{12} on .*--force/)
  assert.deepEqual(
    files.map(name => textOf(resultIn('again'), name)),
    before,
  )
})

test('run: --force runs again and leaves the same bytes', async () => {
  await run('run', 'scenarios/小.yaml', '--out', 'force', '--no-report')
  const summary = join(folder, resultIn('force'), 'summary.json')
  const before = { text: readFileSync(summary, 'utf8'), inode: statSync(summary).ino }
  const { code, stderr } = await run('run', 'scenarios/小.yaml', '--out', 'force', '--no-report', '--force')
  assert.equal(code, 0)
  assert.doesNotMatch(stderr, /same run/)
  assert.equal(readFileSync(summary, 'utf8'), before.text)
  assert.notEqual(statSync(summary).ino, before.inode)
})

test('run: a damaged result is computed again', async () => {
  await run('run', 'scenarios/小.yaml', '--out', 'damaged', '--no-report')
  rmSync(join(folder, resultIn('damaged'), 'manifest.json'))
  const { code, stderr } = await run('run', 'scenarios/小.yaml', '--out', 'damaged', '--no-report')
  assert.equal(code, 0)
  assert.doesNotMatch(stderr, /same run/)
  assert.ok(workspace.list(resultIn('damaged')).includes('manifest.json'))
})

test('run: paths, seed and --set make another result, language and threads do not', async () => {
  const hashes = new Set<string>()
  const variants = [
    [],
    ['--paths', '2000'],
    ['--seed', 'another'],
    ['--set', 'growth=normal(0.2, 0.1)'],
    ['--medians'],
    ['--lang', 'zh'],
    ['--threads', '2'],
    ['--executor', 'piscina'],
  ]
  for (const variant of variants) await run('run', 'scenarios/小.yaml', '--out', 'hashes', '--no-report', ...variant)
  for (const path of workspace.list('hashes').filter(path => /^小\/[0-9a-f]{12}$/.test(path))) hashes.add(path)
  assert.equal(hashes.size, 5)
})

test('run: what --set changes is told against the file without it, unless --no-baseline', async () => {
  const args = ['run', 'scenarios/小.yaml', '--no-report', '--set', 'growth=normal(0.2, 0.1)']
  const with_ = await run(...args, '--out', 'with', '--json')
  const { baseline } = JSON.parse(with_.stdout)
  assert.deepEqual([baseline.scenario, baseline.paths, baseline.failed], ['小', 3000, 0])
  assert.deepEqual(Object.keys(baseline.targets), ['easy', 'hard'])
  const plain = JSON.parse((await run('run', 'scenarios/小.yaml', '--no-report', '--out', 'plain', '--json')).stdout)
  assert.equal(plain.baseline, undefined)
  for (const target of ['easy', 'hard'])
    assert.deepEqual(baseline.targets[target].readings.stock.at_deadline, plain.targets[target].readings.stock.at_deadline)
  assert.match((await run(...args, '--out', 'with')).stdout, /Against the file without --set/)

  const exact = JSON.parse((await run(...args, '--out', 'exact', '--json', '--exact-quantiles')).stdout)
  assert.deepEqual([exact.quantiles, exact.baseline], ['exact', baseline])

  const without = await run(...args, '--out', 'without', '--json', '--no-baseline')
  assert.equal(JSON.parse(without.stdout).baseline, undefined)
  assert.notEqual(resultIn('with').split('/').at(-1), resultIn('without').split('/').at(-1))
})

test('run: --paths 3e3 and 3000 are the same run', async () => {
  await run('run', 'scenarios/小.yaml', '--out', 'notation', '--no-report', '--paths', '3e3')
  assert.match((await run('run', 'scenarios/小.yaml', '--out', 'notation', '--no-report')).stderr, /same run/)
})

test('run: --medians runs a single path', async () => {
  const { code, stdout } = await run('run', 'scenarios/小.yaml', '--medians', '--json', '--no-report', '--out', 'medians')
  assert.equal(code, 0)
  const { paths, variables, targets } = JSON.parse(stdout)
  assert.equal(paths, 1)
  for (const { readings } of Object.values<{ readings: object }>(targets))
    for (const { at_deadline: at, verdict } of Object.values(readings)) {
      assert.deepEqual([at.low, at.high], [at.p, at.p])
      assert.ok(at.p === 0 || at.p === 1)
      assert.equal(verdict, at.p === 1 ? 'on track' : 'off track')
    }
  assert.equal(variables.growth.mean[0], 0.3)
})

test('run: --gate exits with 1 where a headline verdict is not on track, and names the target', async () => {
  const { code, stderr } = await run('run', 'scenarios/小.yaml', '--gate', '--no-report', '--out', 'gate')
  assert.equal(code, 1)
  assert.match(stderr, /--gate: not on track: hard\n/)
  assert.equal((await run('run', 'scenarios/小.yaml', '--no-report', '--out', 'gate')).code, 0)
  assert.equal((await run('run', 'scenarios/小.yaml', '--gate', '--no-report', '--out', 'gate')).code, 1)
  assert.equal((await run('run', 'scenarios/sound.yaml', '--gate', '--no-report', '--out', 'gate')).code, 0)
})

test('run: --gate says which targets it did not judge, for want of a confidence, and passes them', async () => {
  const { code, stderr } = await run('run', 'scenarios/noted.yaml', '--gate', '--no-report', '--out', 'gate')
  assert.equal(code, 0)
  assert.match(stderr, /--gate: not judged, for they have no confidence: some\n/)
  assert.doesNotMatch((await run('run', 'scenarios/noted.yaml', '--no-report', '--out', 'gate')).stderr, /--gate/)
})

test('run: more than one failed path in a hundred exits with 1 and says so', async () => {
  const { code, stderr } = await run('run', 'scenarios/fragile.yaml', '--no-report', '--out', 'failed')
  assert.equal(code, 1)
  assert.match(stderr, /\d+ of 3,000 paths failed, more than 1 %/)
})

test('run: the language follows --lang, else the locale', async () => {
  const { stdout, stderr } = await run('run', 'scenarios/小.yaml', '--lang', 'zh', '--out', 'language')
  assert.match(stdout, /有望达成/)
  assert.match(stderr, /网页：/)
})
