// goal-seek as a user runs it: the same bytes for any threads, every mistake at once, and an answer in sentences.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { GoalStudy } from '../../src/report/studies/goal-seek/study.js'
import { createWorkspace, outcomeOf } from './workspace.js'

const file = `format: 1
name: { en: Bridge, zh: 桥 }
time: { start: 2020-12-31, end: 2021-12-31, step: year }
levers:
  crews: { value: 1, from: 0, to: 20, unit: "1", cost: "1 亿元 * (crews - 1)" }
  far: { value: 0, from: 0, to: 1, unit: "1", cost: "1 USD * far" }
variables:
  pace: { is: "5", unit: "1" }
  money: { is: "normal(pace, 2) + crews", unit: "1" }
  lead_time: { is: "normal(10, 2)", unit: "1" }
  built: { is: "tightest(money, lead_time)", unit: "1" }
targets:
  bridge: { at_least: 7, by: 2021-12-31, confidence: 0.8, readings: { built: built } }
  tower: { at_least: 11, by: 2021-12-31, confidence: 0.8, readings: { built: built } }
run: { paths: 4000, seed: one }
`

/** What it is with many crews or few: on about one path in twelve, or on all, a logarithm of a negative number. */
const broken = (is: string): string =>
  file.replace('name: { en: Bridge, zh: 桥 }', 'name: Broken').replace('normal(pace, 2) + crews', is)

const workspace = createWorkspace()
after(workspace.remove)
const { folder } = workspace
writeFileSync(join(folder, 'bridge.yaml'), file)

writeFileSync(join(folder, 'fragile-bridge.yaml'), broken('ln(normal(1.4, 1)) + pace + crews'))
writeFileSync(join(folder, 'broken-bridge.yaml'), broken('ln(-pace) + crews'))

const run = (...args: readonly string[]) => workspace.run('goal-seek', 'bridge.yaml', '--lang', 'en', '--no-report', ...args)

test('goal-seek: study.json is the same on any threads, and is found again', async () => {
  const asked = ['--target', 'bridge', '--levers', 'crews', '--json']
  const one = await run(...asked, '--out', 'one', '--executor', 'inline')
  const other = await run(...asked, '--out', 'two', '--executor', 'piscina', '--threads', '2')
  assert.equal(one.code, 0, one.stderr)
  assert.equal(one.stdout, other.stdout)
  const [hash] = readdirSync(join(folder, 'one', 'goal-seek-bridge'))
  assert.equal(readFileSync(join(folder, 'one', 'goal-seek-bridge', hash!, 'study.json'), 'utf8'), one.stdout)
  assert.ok(readdirSync(join(folder, 'one', 'goal-seek-bridge', hash!, 'tables')).includes('frontier-settings.csv'))
  const again = await run(...asked, '--out', 'one')
  assert.equal(again.stdout, one.stdout)
})

test('goal-seek: a file with sets has the answer of the same file written out', async () => {
  const towns = (variables: string): string => `format: 1
name: Towns
time: { start: 2025-12-31, end: 2030-12-31, step: year }
levers: { crews: { value: 1, from: 0, to: 3, unit: "1", cost: "1 亿元 * (crews - 1)" } }
${variables}
  rate: { is: "uniform(5, 15)", unit: "1" }
  rest: { is: "20", unit: "1" }
targets: { done: { at_least: 80 %, by: 2030-12-31, readings: { done: done } } }
run: { paths: 2000 }
`
  const set = `sets: { town: [east, west] }
variables:
  homes: { for: town, is: "100", unit: "1" }
  passed: { for: town, is: "accumulate(rate * crews / 1 year, rest)", unit: "1" }
  done: { is: "sum(passed, town) / sum(homes, town)", unit: "1" }`
  const out = `variables:
  passed: { is: "accumulate(rate * crews / 1 year, rest)", unit: "1" }
  done: { is: "(passed + passed) / 200", unit: "1" }`
  const answers = []
  for (const [name, variables] of Object.entries({ set, out })) {
    writeFileSync(join(folder, `towns-${name}.yaml`), towns(variables))
    const { stdout, stderr, code } = await workspace.run('goal-seek', `towns-${name}.yaml`, '--json', '--no-report')
    assert.equal(code, 0, stderr)
    const { answer, costs } = JSON.parse(stdout) as GoalStudy
    assert.equal(answer.result, 'reached')
    answers.push({ answer: { ...answer, bindings: undefined }, costs })
  }
  assert.deepEqual(answers[0], answers[1])
})

test('goal-seek: it says what it costs, and what binds where it cannot be reached', async () => {
  const reached = await run('--target', 'bridge', '--levers', 'crews')
  assert.match(reached.stdout, /The cheapest way found: crews from 1 to [\d.]+\. It costs CNY \d/)
  const missed = await run('--target', 'tower', '--levers', 'crews', '--gate')
  assert.equal(missed.code, 1)
  assert.match(missed.stdout, /It cannot be reached within these bounds\. The best found is 3\d/)
  assert.match(
    missed.stdout.replaceAll('\n', ' '),
    /Spending more on these levers does not move it beyond .* what binds there most of the time is “lead_time”/,
  )
})

test('goal-seek: the promises that block all of them are named, those alone that are less likely than is wanted', async () => {
  const { stdout } = await run('--target', 'all', '--levers', 'crews=0:6')
  assert.match(words(stdout), /What stands in the way most, less likely by itself than is wanted of all: tower \(\d+\.\d%\)\./)
  const inPercent = await run('--target', 'all', '--levers', 'crews=0%:600 %')
  assert.equal(inPercent.stdout, stdout)
  const other = await run('--target', 'tower', '--levers', 'crews=0:6')
  assert.doesNotMatch(other.stdout, /What stands in the way/)
})

test('goal-seek: every mistake is told at once, and different money is refused', async () => {
  const wrong = await run('--target', 'brigde', '--levers', 'crew,far=0:9', '--switch', 'pase')
  assert.equal(wrong.code, 2)
  assert.match(wrong.stderr, /unknown target brigde; did you mean bridge\?/)
  assert.match(wrong.stderr, /unknown lever crew; did you mean crews\?/)
  assert.match(wrong.stderr, /bounds of far beyond those of the file, 0 to 1/)
  assert.match(wrong.stderr, /did you mean pace\?/)
  const reading = await run('--target', 'bridge.opened')
  assert.equal(reading.code, 2)
  assert.match(reading.stderr, /unknown target bridge\.opened; one of bridge\.\w+/)
  const money = await run('--target', 'bridge')
  assert.equal(money.code, 2)
  assert.match(money.stderr, /different money, which cannot be added: crews \(CNY\), far \(USD\)/)
  const flags = await run('--confidence', '1.5', '--levers', 'crews=3:1', '--cases', '2')
  assert.equal(flags.code, 2)
  assert.match(flags.stderr, /--confidence 1\.5[^]*--cases|--cases[^]*--confidence 1\.5/)
})

test('goal-seek: where many paths fail the answer counts them and is not trusted, as that of a run', async () => {
  const seek = (...args: readonly string[]) =>
    workspace.run('goal-seek', 'fragile-bridge.yaml', '--target', 'bridge', '--levers', 'crews', '--lang', 'en', ...args)
  const first = await seek('--no-report')
  assert.equal(first.code, 1)
  assert.match(first.stderr, /of 4,000 paths failed, too many to trust the numbers/)
  const [, today, chosen] = /Of 4,000 futures a setting, (\d+) could not be computed with today's setting and (\d+) with/.exec(
    first.stdout.replaceAll('\n', ' '),
  )!
  const again = await seek('--no-report', '--json')
  assert.equal(again.code, 1, 'found again')
  const { answer, paths } = JSON.parse(again.stdout) as GoalStudy
  assert.equal(paths, 4000)
  assert.deepEqual([answer.today.failed, answer.chosen.failed], [Number(today), Number(chosen)])
  // Φ(−1.4) of all paths, within four standard errors.
  const each = 0.080756659234
  for (const failed of [answer.today.failed, answer.fresh.failed.today, answer.fresh.failed.chosen])
    assert.ok(Math.abs(failed - 4000 * each) < 4 * Math.sqrt(4000 * each * (1 - each)), `${failed}`)
})

test('goal-seek: paths that fail in a step of the ladder alone are told beside it, and the answer is trusted', async () => {
  // Beyond 8 crews one path in twenty fails for each; the bridge is built with fewer, but not with the 3 of a first step.
  const risky = broken('normal(pace, 2) + 2 * max(crews - 4, 0) + 0 * ln(uniform(0, 1) - max(crews - 8, 0) / 20)')
  writeFileSync(join(folder, 'risky-bridge.yaml'), risky)
  const seek = (...args: readonly string[]) =>
    workspace.run(
      ...['goal-seek', 'risky-bridge.yaml', '--target', 'bridge', '--levers', 'crews=1:9', '--lang', 'en', '--no-report'],
      ...args,
    )
  const { code, stdout, stderr } = await seek()
  assert.equal(code, 0, stderr)
  const { answer } = JSON.parse((await seek('--json')).stdout) as GoalStudy
  const { failed } = answer.ladder[0]!.whole!
  assert.deepEqual([answer.result, answer.today.failed, answer.chosen.failed], ['reached', 0, 0])
  assert.ok(Math.abs(failed - 200) < 4 * Math.sqrt(190), `${failed}`)
  assert.match(stdout, new RegExp(`Paths that failed[^]*crews +9 .* ${failed}\\n`))
})

test('goal-seek: where every path fails nothing is sought, and the file is told where', async () => {
  for (const executor of [['inline'], ['piscina', '--threads', '2']]) {
    const { code, stdout, stderr } = await workspace.run(
      ...['goal-seek', 'broken-bridge.yaml', '--target', 'bridge', '--levers', 'crews', '--lang', 'en', '--out', 'failed'],
      ...['--executor', ...executor],
    )
    assert.equal(code, 2, stdout)
    assert.match(
      stderr,
      /broken-bridge\.yaml: 1 issue[^]*variables\.money \(line 9, column 17\): not a finite number[^]*on any of 4000 paths/,
    )
  }
  assert.deepEqual(workspace.list('failed'), [])
})

test('goal-seek: a cost that has no finite value is told, or refused', async () => {
  const endless = file.replace('1 亿元 * (crews - 1)', '1 亿元 / (crews - 1)').replace('1 USD * far', '1 亿元 * far')
  writeFileSync(join(folder, 'endless-bridge.yaml'), endless)
  const seek = (...args: readonly string[]) =>
    workspace.run(
      'goal-seek',
      'endless-bridge.yaml',
      '--target',
      'bridge',
      '--lang',
      'en',
      '--no-report',
      '--cases',
      '10',
      ...args,
    )
  const usual = await seek()
  assert.equal(usual.code, 0)
  assert.match(usual.stderr, /crews stays where it is, for its cost has no finite value there/)
  const named = await seek('--levers', 'crews')
  assert.equal(named.code, 2)
  assert.match(named.stderr, /the cost of crews has no finite value at 1, and what is spent over that cannot be told/)
})

test('goal-seek: the gate holds on fresh futures too, and the answer says which number to quote', async () => {
  const codes = new Set<number | null>()
  for (const seed of ['one', 'two', 'three', 'four', 'five', 'six']) {
    const asked = ['--target', 'bridge', '--levers', 'crews', '--paths', '1000', '--seed', seed]
    const { code, stdout, stderr } = await run(...asked, '--gate', '--out', 'gated')
    const { answer } = JSON.parse((await run(...asked, '--json', '--out', 'gated')).stdout) as GoalStudy
    assert.equal(answer.result, 'reached')
    const holds = answer.fresh.verdict === 'on track'
    assert.equal(code, holds ? 0 : 1, seed)
    assert.equal(/--gate: the setting found is not on track on fresh futures/.test(stderr), !holds)
    const words = stdout.replaceAll('\n', ' ')
    assert.match(words, /On fresh futures, [^.]*it is \d[^]*This is the number to quote/)
    assert.equal(/which cannot be told apart from what is wanted/.test(words), answer.fresh.verdict === 'cannot tell')
    codes.add(code)
  }
  assert.equal(codes.size, 2, 'both happen')
})

test('goal-seek: a --switch that leaves out today is told by the words that were typed', async () => {
  const { code, stderr } = await run('--target', 'bridge', '--levers', 'crews', '--switch', 'pace=6:9')
  assert.equal(code, 2)
  assert.match(stderr, /--switch pace=6:9 leaves out its value of today, 5/)
  assert.doesNotMatch(stderr, /levers\./)
})

test('goal-seek: everything that a study shows decides where it is saved, the order of the file too', async () => {
  const swap = (one: string, other: string) => (text: string) => text.replace(one, '@').replace(other, one).replace('@', other)
  const lineOf = (name: string): string => file.split('\n').find(line => line.startsWith(`  ${name}:`))!
  const asWritten = (text: string): string => text
  const usual = ['--target', 'bridge', '--levers', 'crews', '--cases', '10']
  const others: readonly (readonly [(text: string) => string, ...(readonly string[])])[] = [
    [asWritten],
    [swap(lineOf('bridge'), lineOf('tower'))],
    [swap(lineOf('crews'), lineOf('far'))],
    [swap(lineOf('pace'), lineOf('lead_time'))],
    [text => text.replace('1 亿元 * (crews', '2 亿元 * (crews')],
    [text => text.replace('crews: {', 'crews: { title: Crews,')],
    [text => text.replace('bridge: {', 'bridge: { title: The bridge,')],
    [text => text.replace('Bridge', 'Another bridge')],
    [asWritten, '--confidence', '81%'],
    [asWritten, '--cases', '11'],
    [asWritten, '--switch', 'pace=4:9'],
    [asWritten, '--levers', 'crews=0:10'],
    [asWritten, '--target', 'tower'],
    [asWritten, '--seed', 'two'],
    [asWritten, '--paths', '300'],
    [asWritten, '--set', 'far=1'],
  ]
  const folders = () => workspace.list(join('order', 'goal-seek-order')).filter(path => !path.includes('/')).length
  const seek = async (text: string, ...args: readonly string[]) => {
    writeFileSync(join(folder, 'order.yaml'), text)
    const given = new Map(
      [...usual, '--paths', '200', ...args].flatMap((word, index, all) =>
        index % 2 === 0 ? [[word, all[index + 1]!] as const] : [],
      ),
    )
    const { code, stderr } = await workspace.run(
      ...['goal-seek', 'order.yaml', '--out', 'order', '--no-report', '--quiet', '--executor', 'inline'],
      ...[...given].flat(),
    )
    assert.equal(code, 0, stderr)
  }
  for (const [index, [change, ...args]] of others.entries()) {
    await seek(change(file), ...args)
    assert.equal(folders(), index + 1, `${args} ${index}`)
  }
  await seek(file, '--threads', '2')
  await seek(file, '--lang', 'zh')
  assert.equal(folders(), others.length, 'and nothing else does')
})

const words = (text: string): string => text.replaceAll('\n', ' ').replaceAll(/ +/g, ' ')

test('goal-seek: the answer warns of what other promises lose, and names the levers at their bounds', async () => {
  const noisy = file
    .replace('  built:', '  calm: { is: "normal(10, 2) - crews", unit: "1" }\n  built:')
    .replace('targets:', 'targets:\n  quiet: { at_least: 7, by: 2021-12-31, confidence: 0.8, readings: { calm: calm } }')
  writeFileSync(join(folder, 'noisy-bridge.yaml'), noisy)
  const seek = async (lang: string, ...args: readonly string[]) =>
    words((await workspace.run('goal-seek', 'noisy-bridge.yaml', '--lang', lang, '--no-report', ...args)).stdout)
  const bounded = ['--target', 'tower', '--levers', 'crews=0:6']
  const english = await seek('en', ...bounded)
  assert.match(
    english,
    /Beware: the same setting makes other promises less likely: quiet from \d+\.\d% to \d+\.\d% \(−\d+\.\d points\)\./,
  )
  assert.match(english, /As far as they may go, so that nothing beyond was tried: crews at 6, the upper bound\./)
  assert.match(english, /crews 1 0 to 6 6 /, 'the table has the bounds')
  assert.match(english, /quiet \d+\.\d% .* −\d+\.\d \[−\d+\.\d – −\d+\.\d\]/, 'and the difference its interval')
  const chinese = await seek('zh', ...bounded)
  assert.match(chinese, /注意：该设定会降低其他承诺的概率：quiet 由 \d+\.\d% 降至 \d+\.\d%（−\d+\.\d 个百分点）。/)
  assert.match(chinese, /以下措施已调至所给范围的端点，更远的取值未试：crews 取 6（上限）。/)
  assert.match(chinese, /要实现 tower 需要什么条件？/)
  const harmless = words((await run('--target', 'tower', '--levers', 'crews')).stdout)
  assert.match(harmless, /No other promise becomes less likely, as far as can be seen\./)
  assert.doesNotMatch(harmless, /Beware/)
})

test('goal-seek: where nothing alone reaches it one sentence says so, and what can be had is told as of fresh futures', async () => {
  const answer = words((await run('--target', 'tower', '--levers', 'crews=0:6', '--switch', 'pace=4:6')).stdout)
  assert.match(answer, /Sought: tower \(built\) ≥ 11 by the end of 2021\./)
  assert.match(answer, /The best found is \d+\.\d% \([^)]*\): crews from 1 to 6\./)
  assert.match(
    answer,
    /On fresh futures, [^.]*it is \d+\.\d% \([^)]*\)\. This is the number to quote: [^.]*\. Today's setting comes to [\d.]+% there, a difference of \+\d+\.\d \[[^\]]*\] points\./,
  )
  assert.match(
    answer,
    /No single lever or assumption, moved alone within its bounds, brings it to 80%; the most is \d+\.\d% \([^)]*\), with crews at 6\./,
  )
  const still = words((await run('--target', 'tower', '--levers', 'crews=0:1', '--switch', 'pace=4:6')).stdout)
  assert.match(still, /No single lever, moved alone within its bounds, gains anything that can be seen\./)
  const safe = words(
    (await run('--target', 'bridge', '--set', 'crews=6', '--levers', 'crews=5.5:7', '--switch', 'pace=4.9:6')).stdout,
  )
  assert.match(safe, /No single lever or assumption, moved alone within its bounds, brings it below 80%/)
})

for (const executor of ['inline', 'piscina'])
  test(`goal-seek: Ctrl-C in the middle (${executor}) exits with 130, and leaves what was there and nothing else`, async () => {
    // Its note is told before the search begins.
    const noted = file.replace('1 USD * far', '1 亿元 / far')
    writeFileSync(join(folder, 'noted-bridge.yaml'), noted)
    const out = `stopped-${executor}`
    const asked = ['goal-seek', 'noted-bridge.yaml', '--target', 'bridge', '--out', out, '--executor', executor, '--lang', 'en']
    const earlier = await workspace.run(...asked, '--paths', '200', '--cases', '10', '--no-report')
    assert.equal(earlier.code, 0, earlier.stderr)
    const before = workspace.list(out)
    const child = workspace.start([...asked, '--paths', '1e8'])
    const outcome = outcomeOf(child)
    await once(child.stderr!, 'data')
    await wait(1000)
    child.kill('SIGINT')
    const { code, stdout, stderr } = await outcome
    assert.equal(code, 130)
    assert.equal(stdout, '')
    assert.match(stderr, /interrupted; nothing was written\n$/)
    assert.deepEqual(workspace.list(out), before)
  })
