import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { loadSharp } from '../../src/cli/rasterize.js'
import { ToolError } from '../../src/cli/tool-error.js'
import { formats } from '../../src/report/formats/index.js'
import { createWorkspace, type Outcome } from './workspace.js'

const workspace = createWorkspace()
after(workspace.remove)
const { folder, run } = workspace

let result = ''
const three = ['manifest.json', 'model.json', 'summary.json']
const bytesOf = (path: string): Buffer => readFileSync(join(folder, path))

before(async () => {
  assert.equal((await run('run', 'scenarios/小.yaml', '--no-report')).code, 0)
  const found = workspace.list('results').filter(path => /^小\/[0-9a-f]{12}$/.test(path))
  assert.equal(found.length, 1)
  result = join('results', found[0]!)
})

/** A copy of the result, of which a test may do what it wants. */
const copyTo = (name: string): string => {
  cpSync(join(folder, result), join(folder, name), { recursive: true })
  return name
}

const refused = ({ code, stdout, stderr }: Outcome, words: RegExp): void => {
  assert.equal(code, 2)
  assert.equal(stdout, '')
  assert.match(stderr, words)
  assert.doesNotMatch(stderr, /\n\s+at |made a mistake of its own|程序内部出错/)
}

test('report: the page is drawn again from the three files, the same that run would draw', async () => {
  const before = three.map(name => bytesOf(join(result, name)))
  const { code, stdout, stderr } = await run('report', result)
  assert.deepEqual([code, stdout], [0, ''])
  assert.match(stderr, new RegExp(`^Page: ${result}/report.html\n +file://.*/report.html\nAll runs: results/index.html\n$`))
  assert.deepEqual(
    three.map(name => bytesOf(join(result, name))),
    before,
  )
  const page = bytesOf(join(result, 'report.html'))
  await run('run', 'scenarios/小.yaml')
  assert.ok(page.equals(bytesOf(join(result, 'report.html'))))
})

test('report: nothing but the three files is asked for, wherever the folder has been moved to', async () => {
  const moved = copyTo('moved away')
  for (const name of workspace.list(moved))
    if (!three.includes(name)) rmSync(join(folder, moved, name), { recursive: true, force: true })
  const { code, stderr } = await run('report', moved, '--format', 'md', '--lang', 'zh')
  assert.equal(code, 0, stderr)
  assert.match(stderr, /^文本：moved away\/report\.md\n.*file:.*\n$/)
  assert.match(bytesOf(join(moved, 'report.md')).toString(), /^# 小\n/)
  assert.ok(!existsSync(join(folder, 'index.html')))
})

for (const { name, opens } of formats.filter(({ opens }) => !opens.endsWith('.pdf'))) {
  test(`report: --format ${name} writes into --out and leaves the result alone`, async () => {
    const before = workspace.list(result)
    const out = `out ${name}`
    const { code, stdout, stderr } = await run('report', result, '--format', name, '--out', out)
    assert.deepEqual([code, stdout], [0, ''], stderr)
    assert.ok(statSync(join(folder, out, opens)).isDirectory() === opens.endsWith('/'))
    assert.deepEqual(workspace.list(result), before)
    assert.deepEqual(
      workspace.list(out).filter(path => /(^|\/)\./.test(path)),
      [],
    )
  })
}

test('report: what has been drawn stays when something else is drawn, and when the run is found again', async () => {
  for (const format of ['md', 'xlsx', 'csv']) assert.equal((await run('report', result, '--format', format)).code, 0)
  assert.equal((await run('run', 'scenarios/小.yaml')).code, 0)
  const files = workspace.list(result)
  for (const name of ['report.html', 'report.md', 'report.xlsx', 'tables/verdicts.csv']) assert.ok(files.includes(name), name)
  const list = bytesOf('results/index.html').toString()
  for (const name of ['report.html', 'report.md', 'report.xlsx']) assert.ok(list.includes(`/${name}"`), name)
})

test('report: --quiet says nothing', async () => {
  assert.deepEqual(await run('report', result, '--quiet', '--format', 'csv'), { code: 0, stdout: '', stderr: '' })
})

test('report: of a scenario’s runs the newest is drawn, and it is said which', async () => {
  await run('run', 'scenarios/小.yaml', '--out', 'two', '--no-report')
  await run('run', 'scenarios/小.yaml', '--out', 'two', '--no-report', '--seed', 'later')
  const { code, stderr } = await run('report', 'two/小', '--format', 'csv')
  assert.equal(code, 0)
  const [, newest] = /^two\/小 holds 2 runs; drawn is the newest, ([0-9a-f]{12}), /.exec(stderr)!
  assert.equal(JSON.parse(bytesOf(`two/小/${newest}/summary.json`).toString()).seed, 'later')
  assert.ok(existsSync(join(folder, 'two/小', newest!, 'tables/verdicts.csv')))
})

test('report: a folder that is no result, half of one or of another format is told in one sentence of either language', async () => {
  refused(await run('report', 'results/大'), /^steppecast: no folder results\/大\n$/)
  refused(await run('report', 'scenarios'), /^steppecast: no saved run in scenarios; steppecast run FILE makes one\n$/)
  refused(
    await run('report', 'scenarios/小.yaml'),
    /^steppecast: scenarios\/小\.yaml is a file; name the folder of a saved run.*\n$/,
  )
  const half = copyTo('half')
  const listed = workspace.list(half)
  rmSync(join(folder, half, 'model.json'))
  refused(
    await run('report', half),
    /^steppecast: half holds only a part of a result, model\.json is missing; run the scenario again\n$/,
  )
  refused(await run('report', half, '--lang', 'zh'), /^steppecast：half 中的结果不完整，缺少 model\.json；请重新运行该情景\n$/)
  const other = copyTo('other')
  writeFileSync(
    join(folder, other, 'summary.json'),
    bytesOf(join(other, 'summary.json')).toString().replace('"format":1', '"format":2'),
  )
  refused(await run('report', other), /^steppecast: other\/summary\.json is of format 2, and this version .*\n$/)
  assert.deepEqual(
    workspace.list(half),
    listed.filter(path => path !== 'model.json'),
  )
  assert.deepEqual(workspace.list(other), listed)
})

test('report: an unknown format is told with the nearest, and nothing is read', async () => {
  refused(await run('report', 'nowhere', '--format', 'xlxs'), /^steppecast: unknown --format xlxs; did you mean xlsx\?\n/)
  refused(
    await run('report', 'nowhere', '--format', 'word', '--lang', 'zh'),
    /^steppecast：未知的 --format word；可用 html、brief、pdf、md、csv/,
  )
})

test('report: a place that cannot be written to is told before anything is drawn, and is left as it was', async () => {
  writeFileSync(join(folder, 'taken'), 'mine')
  refused(
    await run('report', result, '--out', 'taken'),
    /^steppecast: results cannot be written into taken: a file stands where a folder is needed/,
  )
  assert.equal(bytesOf('taken').toString(), 'mine')
  if (existsSync('/proc/self'))
    refused(await run('report', result, '--out', '/proc/none'), /^steppecast: results cannot be written into \/proc\/none: /)
})

test('report: an index page of somebody else is left alone, and that is said', async () => {
  await run('run', 'scenarios/小.yaml', '--out', 'theirs', '--no-report')
  writeFileSync(join(folder, 'theirs', 'index.html'), 'mine')
  const { code, stderr } = await run('report', 'theirs', '--format', 'csv')
  assert.equal(code, 0)
  assert.match(stderr, /Note: theirs\/index\.html was not made by steppecast and was left as it is/)
  assert.equal(bytesOf('theirs/index.html').toString(), 'mine')
})

test('report: without sharp a PNG is refused in one sentence', async () => {
  const missing = () => Promise.reject(Object.assign(new Error('no such package'), { code: 'ERR_MODULE_NOT_FOUND' }))
  await assert.rejects(
    loadSharp(missing),
    (error: unknown) => error instanceof ToolError && /PNG needs the package sharp/.test(error.text.en),
  )
})

test('report: a result reached through a link is drawn in its place', async () => {
  symlinkSync(join(folder, result), join(folder, 'link'))
  assert.equal((await run('report', 'link', '--format', 'csv')).code, 0)
  assert.ok(existsSync(join(folder, result, 'tables/verdicts.csv')))
})

test('run: the list of runs has each of two that end at once', async () => {
  const outcomes = await Promise.all(
    ['a', 'b', 'c'].map(seed => run('run', 'scenarios/小.yaml', '--out', 'at once', '--seed', seed, '--executor', 'inline')),
  )
  assert.deepEqual(
    outcomes.map(({ code }) => code),
    [0, 0, 0],
  )
  assert.equal(
    [
      ...bytesOf('at once/index.html')
        .toString()
        .matchAll(/report\.html"/g),
    ].length,
    3,
  )
})
