// The report of a comparison: what can be told has a line a scenario, what cannot has one, and no cost is made up.

import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { buildReport } from '../../../src/report/build-report.js'
import { plain } from '../../../src/report/phrases.js'
import { compareTables } from '../../../src/report/studies/compare/tables.js'
import type { Cell, RowGroup, Table } from '../../../src/report/report.js'
import { type Language, languages } from '../../../src/text.js'
import { comparisonOf } from '../study-sources.js'

const shipped = (name: string): string => fileURLToPath(new URL(`../../../../scenarios/${name}.yaml`, import.meta.url))

const source = await comparisonOf(['inner-mongolia-2020', 'faster-permits', 'double-public-money'].map(shipped), 600)

const tableOf = (name: string): Table =>
  buildReport(source)
    .sections.flatMap(({ blocks }) => blocks)
    .find((block): block is Table => block.kind === 'table' && block.name === name)!

const said = (cell: Cell, language: Language): string => (cell.kind === 'words' ? plain(cell.phrase, language) : '')

const rowsIn = ({ rows }: RowGroup, language: Language): readonly (readonly string[])[] =>
  rows.map(row => row.map(cell => said(cell, language)))

test('compare: a promise on which all tie has one line', () => {
  const { readings } = source.study
  const headlines = readings.filter(({ headline }) => headline)
  const { groups } = tableOf('standing')
  for (const [index, { pairs }] of headlines.entries()) {
    const ties = pairs.every(({ standing }) => standing === 'tie')
    assert.equal(groups[index].rows.length, ties ? 1 : 3)
    if (ties) assert.match(rowsIn(groups[index], 'en')[0][3], /^all (tie|the same)$/)
  }
  assert.ok(groups.some(({ rows }) => rows.length === 1) && groups.some(({ rows }) => rows.length === 3))
})

test('compare: levers that nothing moves are counted, and what other formulas cost is not stated', () => {
  for (const language of languages) {
    const [notStated, none] = { en: ['not stated', 'CNY 0'], zh: ['未注明', '0 元'] }[language]
    const [first, permits, money] = tableOf('cost').groups.map(group => rowsIn(group, language))
    assert.deepEqual(first.at(-1)!.slice(2), [none, '–'])
    assert.deepEqual(
      permits.map(row => row.slice(2)),
      [
        [none, '–'],
        [notStated, notStated],
        [none, notStated],
      ],
    )
    assert.equal(money.length, 2)
    assert.equal(money[0][2], money[1][3])
    assert.ok(![...first, ...permits, ...money].some(([, , cost, over]) => cost === notStated && over === none))
  }
  const { blocks } = buildReport(source).sections.find(({ name }) => name === 'cost')!
  const notes = blocks.flatMap(block => (block.kind === 'text' ? [plain(block.phrase, 'en')] : []))
  assert.ok(notes.some(note => note.includes(`left out: ${source.study.unmoved.length};`)))
  assert.equal(source.study.unmoved.length + 1, source.study.scenarios[0].levers.length)
})

test('compare: all promises together have a difference, and promises that ask for something else are not ranked', () => {
  const [{ rows }] = tableOf('standing').groups.slice(-2)
  assert.equal(rows.length, 3)
  for (const [index, row] of rows.entries()) assert.equal(said(row[2], 'en') === '–', index === 0)

  const { study } = source
  const told = study.readings.findIndex(({ headline, pairs }) => headline && pairs[0].other === 1 && pairs[0].standing !== 'tie')
  const { title, scenarios } = study.readings[told]
  const asked = scenarios.map((one, index) => (index === 1 ? { ...one, bound: one.bound + 1 } : one))
  const readings = study.readings.map((reading, index) => (index === told ? { ...reading, scenarios: asked } : reading))
  const sentences = (given: typeof study) =>
    buildReport({ ...source, study: given })
      .answer.map(phrase => plain(phrase, 'en'))
      .filter(sentence => sentence.startsWith(study.scenarios[1].name.en) && sentence.includes(title.en))
  assert.match(sentences(study).join(), /^[^;:]+ is (better|worse) than /)
  assert.match(sentences({ ...study, readings }).join(), /^[^;:]+ asks for something else than /)
})

test('compare: which keeps most promises on average is told first, with its distance from the next on the same futures', () => {
  const { study } = source
  const means = study.scenarios.map(({ joint }) => joint!.kept.mean)
  const [{ rows }] = tableOf('standing').groups.slice(-1)
  assert.deepEqual(
    rows.map(row => said(row[1], 'en').split(' ± ')[0]),
    means.map(mean => mean.toFixed(said(rows[0][1], 'en').split(' ')[0].split('.')[1].length)),
  )
  const pairs = tableOf('pairs').groups.at(-1)!.rows
  assert.equal(pairs.length, 3)

  const first = (given: typeof study, language: Language = 'en') =>
    plain(buildReport({ ...source, study: given }).answer[0], language)
  const order = [0, 1, 2].toSorted((a, b) => means[b] - means[a])
  const [most, next] = order.map(index => study.scenarios[index].name)
  // As if each were known well enough to be told from the others.
  const kept = study.kept!.map((pair): typeof pair => {
    const { value } = pair.difference
    const ends = [0.5 * value, 1.5 * value].toSorted((a, b) => a - b)
    return { ...pair, standing: value > 0 ? 'better' : 'worse', difference: { value, low: ends[0], high: ends[1] } }
  })
  // The same where the best stands before the next, so that their difference is the other way round.
  const turned = kept.map((pair): typeof pair => {
    const { one, other, standing, difference } = pair
    const { value, low, high } = difference
    return {
      one: other,
      other: one,
      standing: standing === 'better' ? 'worse' : 'better',
      difference: { value: -value, low: -high, high: -low },
    }
  })
  for (const pairs of [kept, turned])
    for (const language of languages) {
      const sentence = first({ ...study, kept: pairs }, language)
      const places = [most, next].map(name => sentence.indexOf(name[language]))
      assert.ok(places[0] >= 0 && places[0] < places[1], sentence)
      const [, value, low, high] = /([\d.]+)(?: 项)? ?[(（]([\d.]+) (?:to|至) ([\d.]+)[)）]/.exec(sentence)!.map(Number)
      assert.ok(0 < low && low <= value && value <= high, sentence)
      assert.ok(Math.abs(value - (means[order[0]] - means[order[1]])) < 0.01, sentence)
      assert.match(sentence, language === 'en' ? /on the same futures\.$/ : /在同一批路径上/)
    }
  const apart = study.scenarios.map(one => ({ ...one, draws: 'steps' as const, failed: 3 }))
  assert.match(
    first({ ...study, kept, scenarios: apart }),
    /^On average, of the futures that could be computed, .* more than [^,]+\.$/,
  )
  assert.doesNotMatch(first({ ...study, kept, scenarios: apart }), /same futures/)

  const tied = study.kept!.map((pair): typeof pair => ({ ...pair, standing: 'tie' }))
  for (const name of order.slice(1).map(index => study.scenarios[index].name.en))
    assert.match(first({ ...study, kept: tied }), new RegExp(`none keeps more, but it cannot be told from .*${name}`))
})

test('compare: numbers of promises kept are compared only where all ask for the same, and for two promises or more', () => {
  const { study } = source
  const bounds = study.readings.map((reading, index) =>
    index === 0
      ? { ...reading, scenarios: reading.scenarios.map((one, at) => (at === 1 ? { ...one, bound: one.bound + 1 } : one)) }
      : reading,
  )
  const senses = study.readings.map((reading, index) => (index === 0 ? { ...reading, values_apart: 'senses' as const } : reading))
  const unit = { scenarios: [0, 1, 2], target: 'another', reading: 'one', why: 'unit' as const }
  const cases: readonly (typeof study)[] = [
    { ...study, readings: bounds },
    { ...study, readings: senses },
    { ...study, apart: [unit] },
    { ...study, readings: study.readings.slice(0, 1) },
  ]
  const isTold = (given: typeof study): boolean =>
    buildReport({ ...source, study: given }).answer.some(phrase => plain(phrase, 'en').startsWith('On average'))
  assert.ok(isTold(study))
  for (const given of cases) assert.ok(!isTold(given))
})

test('compare: a tie with a difference is no equality', () => {
  const { study } = source
  const stood = (value: number): string => {
    const kept = study.kept!.map(pair => ({
      one: pair.one,
      other: pair.other,
      standing: 'tie' as const,
      difference: { value, low: -1, high: 1 },
    }))
    const rows = buildReport({ ...source, study: { ...study, kept } as typeof study })
      .sections.flatMap(({ blocks }) => blocks)
      .find((block): block is Table => block.kind === 'table' && block.name === 'standing')!
      .groups.at(-1)!.rows
    const cell = rows[1][3]
    return cell.kind === 'words' && cell.below !== undefined ? plain(cell.below, 'en') : ''
  }
  assert.equal(stood(0), 'as many')
  assert.equal(stood(0.1), 'it depends on the futures that could not be computed')
})

test('compare: tables have all promises together, of each scenario and of every two', () => {
  const named = new Map(compareTables(source.study).map(table => [table.name, table]))
  const rowsOf = (name: string) => {
    const { columns, rows } = named.get(name)!
    return rows.map(row => Object.fromEntries(row.map((value, column) => [columns[column].name, value])))
  }
  const { scenarios, kept, all } = source.study
  const joint = rowsOf('joint')
  assert.deepEqual(
    joint.map(row => [row['number'], row['scenario'], row['all_kept'], row['kept_mean']]),
    scenarios.map(({ id, joint }, index) => [index + 1, id, joint!.all.p, joint!.kept.mean]),
  )
  const pairs = rowsOf('joint_pairs')
  assert.deepEqual(
    pairs.map(row => [row['of'], row['one'], row['other'], row['difference'], row['standing']]),
    [
      ...all!.map(pair => ['all_kept', pair.one + 1, pair.other + 1, pair.difference.value, pair.standing]),
      ...kept!.map(pair => ['kept_mean', pair.one + 1, pair.other + 1, pair.difference.value, pair.standing]),
    ],
  )
  for (const { of, one, other, difference } of pairs) {
    const over = Number(joint[Number(other) - 1][String(of)]) - Number(joint[Number(one) - 1][String(of)])
    assert.ok(Math.abs(Number(difference) - over) < 1e-9, `${of} ${one} ${other}`)
  }
})

test('compare: tables say where two ask for different things, and rank neither', () => {
  const { study } = source
  const readings = study.readings.map((reading, index) =>
    index === 0
      ? { ...reading, scenarios: reading.scenarios.map((one, at) => (at === 1 ? { ...one, bound: one.bound + 1 } : one)) }
      : reading,
  )
  const named = new Map(compareTables({ ...study, readings }).map(table => [table.name, table]))
  const standings = (name: string, of?: string) => {
    const { columns, rows } = named.get(name)!
    const place = (column: string) => columns.findIndex(found => found.name === column)
    return rows
      .filter(row => of === undefined || (row[0] === of && row[1] === study.readings[0].reading))
      .map(row => `${row[place('one')]} ${row[place('other')]} ${row[place('standing')] === 'another promise'}`)
  }
  const apart = ['1 2 true', '1 3 false', '2 3 true']
  assert.deepEqual(standings('pairs', study.readings[0].target), apart)
  assert.deepEqual(standings('joint_pairs'), [...apart, ...apart])
})
