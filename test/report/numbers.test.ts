// Every number that a page shows stands in one of its three files, and is what stands there.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { wilson } from '../../src/analysis/wilson.js'
import { buildReport } from '../../src/report/build-report.js'
import { renderPage } from '../../src/report/html/render-page.js'
import { plain } from '../../src/report/phrases.js'
import { makeTables } from '../../src/report/tables/make-tables.js'
import type { ReportSource } from '../../src/report/source.js'
import { hostile } from './hostile.js'
import { shipped, sourceOf } from './sources.js'

const folder = mkdtempSync(join(tmpdir(), 'steppecast-page-'))
after(() => rmSync(folder, { recursive: true }))

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
const unescape = (text: string): string => text.replaceAll(/&(lt|gt|quot|#39|amp);/g, entity => entities[entity])

interface Shown {
  readonly from: string
  readonly derived: string | undefined
  readonly text: string
}

/** In a table of a chart's numbers, what the places of a column begin with stands at its head. */
const citedIn = (html: string): readonly Shown[] => {
  const spans = (part: string, base: string): readonly Shown[] =>
    [...part.matchAll(/<span(?: lang="[^"]*")? data-from="([^"]*)"(?: data-derived="([^"]*)")?>([^<]*)<\/span>/g)].map(
      ([, from, derived, text]) => ({
        from: unescape(base + from),
        derived,
        text: unescape(text).replace('\u00a0', ' '),
      }),
    )
  return html.split(/(<details class="numbers[^]*?<\/details>)/).flatMap((part, index) => {
    if (index % 2 === 0) return spans(part, '')
    const [head, body] = part.split('</thead>')
    const bases = [...head.matchAll(/<th scope="col"(?: data-base="([^"]*)")?/g)].map(([, base = '']) => base)
    const rows = [...body.matchAll(/<tr(?: data-base="([^"]*)")?>([^]*?)<\/tr>/g)]
    return [
      ...spans(head, ''),
      ...rows.flatMap(([, base, row]) =>
        row
          .split(/<t[hd][ >]/)
          .slice(1)
          .flatMap((cell, column) => spans(cell, base === undefined || column === 0 ? bases[column] : base)),
      ),
    ]
  })
}

/** RFC 6901 against the files as they are on disk. */
const resolve = (files: Readonly<Record<string, unknown>>, from: string): unknown => {
  const [file, pointer] = from.split('.json#')
  return pointer
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], files[file])
}

/** The number in a text, and half of its last digit's unit. */
const numberIn = (text: string): { readonly value: number; readonly slack: number } | undefined => {
  const digits = /-?\d[\d,]*(\.\d+)?/.exec(text)?.[0]?.replaceAll(',', '')
  if (digits === undefined) return undefined
  const decimals = digits.split('.')[1]?.length ?? 0
  return { value: Number(digits), slack: 0.5 * 10 ** -decimals }
}

/** Equal but for rounding and for a power of ten: units are shown in thousands, millions, per cent. A whole number's last zeros may be rounding. */
const shows = (text: string, value: number): boolean => {
  const shown = numberIn(text)
  if (shown === undefined) return false
  if (value === 0) return shown.value === 0
  for (let power = -13; power <= 13; power++) {
    const scaled = value * 10 ** power
    const significant = 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(scaled))) - 2)
    const slack = Math.min(Math.max(shown.slack, Number.isInteger(shown.value) ? significant : 0), Math.abs(scaled) * 0.6)
    if (Math.abs(shown.value - scaled) <= slack * (1 + 1e-9)) return true
  }
  return false
}

/** value [low – high] → the three of them. */
const withEnds = (shown: Shown): readonly Shown[] => {
  const kind = /^(\w+)-and-interval$/.exec(shown.derived ?? '')?.[1]
  if (kind === undefined) return [shown]
  const [, value, low, high] = /^(.*) \[(.*) – (.*)\]$/.exec(shown.text)!
  return [
    { ...shown, derived: kind, text: value },
    { ...shown, derived: `${kind}-low`, text: low },
    { ...shown, derived: `${kind}-high`, text: high },
  ]
}

const expectedOf = ({ from, derived }: Shown, value: unknown, source: ReportSource): number | undefined => {
  const { paths, failed } = source.summary
  const counted = paths - failed.count
  const number = value as number
  const index = Number(from.split('/').at(-1))
  const upTo = () => {
    const counts = resolve(source as never, from.slice(0, from.lastIndexOf('/'))) as readonly number[]
    return counts.slice(0, index + 1).reduce((sum, count) => sum + count, 0)
  }
  const given = () => {
    const [row] = from.split('/').slice(-2, -1).map(Number)
    const of = source.summary.joint.headline.pairs.missed[row][row]
    return { p: number / of, ...wilson(number, of) }
  }
  const among = () => {
    const { paths, counted } = source.summary.convergence
    return { paths: paths[index], counted: counted[index] }
  }
  const low = (hits: number) => wilson(hits, paths).low
  const high = (hits: number) => wilson(hits + failed.count, paths).high
  const mean = (of: (shares: readonly number[]) => readonly number[]) => {
    const shares = resolve(source as never, from.slice(0, from.lastIndexOf('/'))) as readonly number[]
    return of(shares.slice(0, index + 1)).reduce((sum, share) => sum + share, 0) / (index + 1)
  }
  switch (derived) {
    case 'size':
      return Object.keys(value as object).length
    case 'half-width':
      return 1.959963984540054 * number
    case 'share':
      return number / counted
    case 'share-low':
      return low(number)
    case 'share-high':
      return high(number)
    case 'chance-above':
      return (99 - index) / 100
    case 'chance-below':
      return (index + 1) / 100
    case 'index':
      return index
    case 'number':
      return index + 1
    case 'portion':
      return number
    case 'portion-low':
      return low(Math.round(number * counted))
    case 'portion-high':
      return high(Math.round(number * counted))
    case 'reached':
      return upTo() / counted
    case 'reached-low':
      return low(upTo())
    case 'reached-high':
      return high(upTo())
    case 'given':
      return given().p
    case 'given-low':
      return given().low
    case 'given-high':
      return given().high
    case 'among':
      return number / among().counted
    case 'among-low':
      return wilson(number, among().paths).low
    case 'among-high':
      return wilson(number + among().paths - among().counted, among().paths).high
    case 'judged': {
      const { inputs, scenario } = source.model
      return inputs.filter(name => /^judg/.test(scenario.variables[name].source?.en ?? 'judgement')).length
    }
    case 'sampled':
      return number / source.summary.joint.headline.pairs.paths
    case 'sampled-low':
      return wilson(number, source.summary.joint.headline.pairs.paths).low
    case 'sampled-high':
      return wilson(number, source.summary.joint.headline.pairs.paths).high
    case 'mean':
      return mean(shares => shares)
    case 'mean-low':
      return mean(shares => shares.map(share => low(Math.round(share * counted))))
    case 'mean-high':
      return mean(shares => shares.map(share => high(Math.round(share * counted))))
    case 'likelihood':
      return undefined
    case undefined:
      return typeof value === 'number' ? number : undefined
    default:
      throw new Error(`${from}: ${derived} is unknown here`)
  }
}

/** Numbers that are the same on every page: of the method, and names. */
const ofTheMethod: ReadonlySet<string> = new Set(['95 %', 'SHA-256', '99 %', '90 %', '66 %', '33 %', '10 %', '1 %', '5%', '95%'])

/** What a share of 0 is below, and one of 1 above: the end of its own interval. */
const limitOf = (shown: Shown, value: unknown, source: ReportSource): number => {
  const end = shown.text.startsWith('<') ? 'high' : 'low'
  const ownEnd = shown.from.replace(/\/p$/, `/${end}`).replace(/\/probability(?=\/\d+$)/, `/probability_${end}`)
  if (shown.derived === undefined && ownEnd !== shown.from) return resolve(source as never, ownEnd) as number
  return expectedOf({ ...shown, derived: `${shown.derived}-${end}` }, value, source)!
}

const checkNumbers = (source: ReportSource): number => {
  const { html } = renderPage(source, 'en')
  const files = JSON.parse(JSON.stringify(source)) as Record<string, unknown>
  const cited = citedIn(html)
  for (const shown of cited.flatMap(withEnds)) {
    const value = resolve(files, shown.from)
    assert.notEqual(value, undefined, `${shown.text} claims to come from ${shown.from}`)
    const expected = expectedOf(shown, value, source)
    if (expected === undefined) continue
    if (/^[<>]/.test(shown.text)) {
      assert.ok(!/-(low|high)$/.test(shown.derived ?? ''), `${shown.from}: an end of an interval is a number`)
      assert.ok(expected === 0 || expected === 1)
      assert.ok(shows(shown.text, limitOf(shown, value, source)), `${shown.from}: ${shown.text}`)
    } else assert.ok(shows(shown.text, expected), `${shown.from}: ${shown.text}, but ${expected}`)
  }
  for (const [, from] of html.matchAll(/<figure [^>]*data-from="([^"]*)"/g))
    assert.notEqual(resolve(files, unescape(from)), undefined, from)

  // What is left without them says no number but those of the method.
  const rest = html
    .replaceAll(/<(script|style|title)\b[^]*?<\/\1>/g, '')
    .replaceAll(/<span(?: lang="[^"]*")? data-from="[^>]*>[^<]*<\/span>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
  assert.deepEqual(
    [...new Set(unescape(rest).match(/[^\s（(：，\p{Script=Han}]*\d+(\s?%)?/gu))].filter(words => !ofTheMethod.has(words)),
    [],
  )
  return cited.length
}

test('page: every number of the main scenario stands in its files', async () => {
  assert.ok(checkNumbers(await sourceOf(shipped('inner-mongolia-2020.yaml'), 2500)) > 3000)
})

test('page: every number of the quick start stands in its files', async () => {
  assert.ok(checkNumbers(await sourceOf(shipped('quick-start.yaml'), 1000)) > 100)
})

test('page: every number of a hostile scenario stands in its files, and nothing of it is obeyed', async () => {
  const file = join(folder, 'hostile.yaml')
  writeFileSync(file, hostile)
  const source = await sourceOf(file, 500)
  checkNumbers(source)
  const { html, charts } = renderPage(source, 'zh')
  assert.ok(html.length < 2_500_000, `${html.length} characters`)
  assert.equal(html.match(/<script/g)?.length, 2)
  const body = html.replaceAll(/<(script|style)\b[^]*?<\/\1>/g, '')
  assert.ok(!/<(img|b|i|u)\b(?![^>]*class)[^>]*>/.test(body.replaceAll('<b><span', '')))
  for (const tag of ['table', 'tr', 'td', 'th', 'section', 'article', 'figure', 'span'])
    assert.equal(body.match(new RegExp(`<${tag}\\b`, 'g'))?.length, body.match(new RegExp(`</${tag}>`, 'g'))?.length, tag)
  assert.ok(!/[\u0007\u202e\u2066]/.test(html))
  for (const name of charts.keys()) assert.match(name, /^[\p{L}\p{M}\p{N}_.-]+$/u)
})

test('page: the check of numbers sees a wrong one', () => {
  assert.ok(shows('84.2%', 0.8421))
  assert.ok(!shows('84.2%', 0.8431))
  assert.ok(shows('CNY 18.7 billion', 187))
  assert.ok(!shows('CNY 18.7 billion', 186))
  assert.ok(shows('1,660,000', 1_663_210))
  assert.ok(!shows('1,660,000', 1_671_000))
})

const falling = `format: 1
name: { en: Full, zh: 满 }
time: { start: 2020-12-31, end: 2025-12-31, step: year }
variables:
  rise: { is: "triangular(0.02, 0.05, 0.08)", unit: 1/year, source: judgement }
  used: { is: "grow(0.6, rise)", unit: "1", title: { en: Share in use, zh: 利用率 } }
  idle: { is: "0.5", unit: "1" }
  full: { is: "0.9", unit: "1" }
targets:
  spare: { at_most: 75 %, by: 2024-12-31, readings: { used: used, idle: idle, full: full }, confidence: 0.8 }
run: { paths: 1000, seed: a }
`

test('page: of what must not be exceeded it is said until when it is kept, not when it was first below', async () => {
  const file = join(folder, 'falling.yaml')
  writeFileSync(file, falling)
  const source = await sourceOf(file, 1000)
  checkNumbers(source)
  const verdicts = buildReport(source).sections.find(({ name }) => name === 'verdicts')!
  const [table] = verdicts.blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
  const half = table.groups[0].rows.map(cells => cells[3]).map(cell => (cell.kind === 'words' ? plain(cell.phrase, 'en') : ''))
  // 0.6 e^(0.05 k) is 0.733 at k = 4 and 0.770 at k = 5; what is constant is below the bound at every date, or at none.
  assert.deepEqual(half, ['until 2024', 'still at 2025', '–'])
  const rows = makeTables(source).find(({ name }) => name === 'verdicts')!
  const column = (name: string) => rows.rows.map(row => row[rows.columns.findIndex(column => column.name === name)])
  assert.deepEqual(column('half_of_paths_until'), ['2024-12-31', '2025-12-31', null])
  assert.deepEqual(column('half_of_paths_by'), [null, null, null])
  assert.deepEqual(column('never'), [null, null, null])
  const { html } = renderPage(source, 'en')
  assert.ok(html.includes('How long') && !html.includes('How soon'))
})

const failing = (targets: string): string => `format: 1
name: { en: Failing, zh: 失败 }
time: { start: 2020-12-31, end: 2022-12-31, step: year }
variables:
  luck: { is: "uniform(0, 1)", unit: "1" }
  root: { is: "luck < 0.2 ? 1 / 0 : luck", unit: "1" }
targets:
${targets}
run: { paths: 500, seed: a }
`

test('page: where futures failed, a share is said to be of those that could be computed', async () => {
  const one = '  high: { at_least: 0.6, by: 2021-12-31, readings: { root: root } }'
  const two = `${one}\n  low: { at_most: 0.9, by: 2021-12-31, confidence: 0.5, readings: { root: root } }`
  for (const targets of [one, two]) {
    const file = join(folder, 'failing.yaml')
    writeFileSync(file, failing(targets))
    const source = await sourceOf(file, 500)
    assert.ok(source.summary.failed.count > 50)
    checkNumbers(source)
    const { answer, sections } = buildReport(source)
    assert.match(plain(answer[0], 'en'), /% \([^)]*\) of the futures that could be computed\.$/)
    assert.match(plain(answer[0], 'zh'), /^在可计算的路径中，/)
    const [note] = sections.find(({ name }) => name === 'verdicts')!.blocks
    assert.ok(note.kind === 'text')
    assert.match(plain(note.phrase, 'en'), /^A probability is the share of the futures that could be computed in which/)
    assert.match(plain(note.phrase, 'zh'), /占可计算的路径的比例/)
  }
})

test('page: its script is allowed by hash, and nothing else is', async () => {
  const { html } = renderPage(await sourceOf(shipped('quick-start.yaml'), 300), 'en')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]
  assert.match(
    policy,
    /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'$/,
  )
  assert.ok(
    !/ on[a-z]+=|javascript:|https?:\/\/(?!vega\.github\.io|www\.w3\.org)/.test(html.replaceAll(/<script\b[^]*?<\/script>/g, '')),
  )
})

test('page: a variant shows what it changes, before the run card', async () => {
  const source = await sourceOf(shipped('cheap-egress.yaml'), 300)
  checkNumbers(source)
  const { html } = renderPage(source, 'en')
  const shown = citedIn(html).filter(({ from }) => from.startsWith('model.json#/scenario/variant/'))
  assert.deepEqual(
    [...new Set(shown.map(({ text }) => text))],
    [
      'inner-mongolia-2020.yaml',
      'variables.egress.cost_at_start.is',
      "lognormal(15 '万元/Gbps', 0.9)",
      "lognormal(12 '万元/Gbps', 0.5)",
    ],
  )
  assert.ok(html.indexOf('What this file changes') < html.indexOf('Run card'))
})
