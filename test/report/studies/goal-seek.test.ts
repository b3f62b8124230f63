// The page of a goal-seek: every number comes from its files, and what cannot be reached is said to be so.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { renderPage } from '../../../src/report/html/render-page.js'
import type { StudySource } from '../../../src/report/source.js'
import type { GoalStudy } from '../../../src/report/studies/goal-seek/study.js'
import { renderTerminal } from '../../../src/report/terminal.js'
import { citedIn, resolve, shows, uncited } from '../cited-numbers.js'
import { shipped } from '../sources.js'
import { goalOf } from '../study-sources.js'

const folder = mkdtempSync(join(tmpdir(), 'steppecast-goal-'))
after(() => rmSync(folder, { recursive: true }))

/** One promise falls as the other rises, a lever goes to its bound, and some paths fail. */
const town = `format: 1
name: { en: Town, zh: 镇 }
time: { start: 2020-12-31, end: 2021-12-31, step: year }
levers:
  money: { value: 1, from: 0, to: 4, unit: "1", cost: "2 亿元 * (money - 1)", title: { en: Money, zh: 资金 } }
  crews: { value: 1, from: 0.5, to: 1.2, unit: "1", cost: "1e8 CNY * (crews - 1)" }
  idle: { value: 1, from: 0, to: 1, unit: "1" }
variables:
  luck: { is: "normal(10, 1)", unit: "1" }
  start: { is: "3", unit: "1" }
  built: { is: "tightest(work: luck + 2 * crews, money: start + 4 * money + 0 * ln(luck - 8))", unit: "1" }
  quiet: { is: "luck - money - crews", unit: "1" }
targets:
  road: { at_least: 12, by: 2021-12-31, confidence: 0.8, readings: { built: built } }
  calm: { at_least: 7, by: 2021-12-31, confidence: 0.8, readings: { quiet: quiet } }
run: { seed: a }
`
const file = join(folder, 'town.yaml')
writeFileSync(file, town)
const cheapFile = join(folder, 'cheap-town.yaml')
writeFileSync(cheapFile, town.replace('2 亿元', '0.1 亿元').replace('1e8 CNY', '1e6 CNY'))

const sources: Readonly<Record<string, StudySource<GoalStudy>>> = {
  'a small town': await goalOf(file, 'road', 2000, 60),
  'a cheap town': await goalOf(cheapFile, 'road', 2000, 60),
  'the quick start': await goalOf(shipped('quick-start.yaml'), 'headroom', 500),
  'what is within reach': await goalOf(shipped('inner-mongolia-2020.yaml'), 'cloud', 300),
  'what is not': await goalOf(shipped('inner-mongolia-2020.yaml'), 'servers', 400, 60),
}

/** What the text is to show of the number that it comes from. */
const expectedOf = (files: Readonly<Record<string, unknown>>, from: string, derived: string | undefined): number => {
  const value = resolve(files, from) as number
  if (derived === 'points') return 100 * value
  const sum = prices.get(derived ?? '')
  if (sum === undefined) return value
  const { cost } = resolve(files, from.replace(/\/gain\/value$/, '')) as { readonly cost: number }
  return (100 * value * sum) / cost
}

const prices = new Map([
  ['per-100-million', 1e8],
  ['per-million', 1e6],
  ['per-10-thousand', 1e4],
])

for (const [name, source] of Object.entries(sources))
  test(`goal-seek page: every number of ${name} stands in its files`, () => {
    const { html } = renderPage(source, 'en')
    const files = JSON.parse(JSON.stringify(source)) as Record<string, unknown>
    const cited = citedIn(html)
    for (const { from, derived, text } of cited) {
      const value = resolve(files, from)
      assert.notEqual(value, undefined, `${text} claims to come from ${from}`)
      if (typeof value !== 'number') continue
      // What never or always happened is told by the end of its interval.
      const end = /^(<|below|低于)/.test(text) ? 'high' : /^(>|above|高于)/.test(text) ? 'low' : undefined
      if (end !== undefined) assert.ok(value === 0 || value === 1, from)
      const expected = end === undefined ? expectedOf(files, from, derived) : expectedOf(files, from.replace(/p$/, end), derived)
      // Whoever saves so much is told so in words.
      assert.ok(shows(text, expected) || shows(text, -expected), `${from}: ${text}, but ${expected}`)
    }
    for (const [, from] of html.matchAll(/<figure [^>]*data-from="([^"]*)"/g))
      assert.notEqual(resolve(files, from), undefined, from)
    assert.deepEqual(
      uncited(html).filter(words => words !== '100'),
      [],
      'a price is that of 100 million',
    )
    assert.ok(cited.length > 60, `${cited.length}`)
  })

const said = (source: StudySource<GoalStudy>, language: 'en' | 'zh'): string =>
  renderTerminal(source, { language, width: 100, styled: false }).replaceAll('\n', language === 'en' ? ' ' : '')

test('goal-seek page: it says what is sought below its title, and its answer begins with how likely that is', () => {
  const { html } = renderPage(sources['a small town'], 'en')
  const [opening] = /<h1>.*?<\/div>/s.exec(html)!
  assert.match(opening, /<p class="differs">[^\n]*Sought: /)
  assert.match(opening, /<div class="answer"><p>[^\n]{0,80}With today/)
})

test('goal-seek page: the sources have all that an answer may have to say', () => {
  const { answer } = sources['a small town'].study
  assert.ok(answer.today.failed > 0 && answer.resting.length > 0 && answer.others[0].difference.high < 0)
  assert.ok(sources['what is within reach'].study.answer.switches.some(({ crossings }) => crossings.length > 0))
  const town = said(sources['a small town'], 'en')
  assert.match(town, /could not be computed with today's setting [^.]* differences count a failed one as a miss/)
  assert.match(town, /Paths that failed/, 'each step of the ladder has its number')
  assert.match(said(sources['a small town'], 'zh'), /差异将失败路径计为未兑现/)
  assert.doesNotMatch(said(sources['the quick start'], 'en'), /Paths that failed/)
})

test('goal-seek page: points have the price of a sum that some step costs', () => {
  for (const [name, en, zh] of [
    ['a small town', 'Points per CNY 100 million', '每亿元提高'],
    ['a cheap town', 'Points per CNY million', '每百万元提高'],
  ] as const) {
    assert.ok(renderPage(sources[name], 'en').html.includes(en), name)
    assert.ok(renderPage(sources[name], 'zh').html.includes(zh), name)
    assert.ok(renderPage(sources[name], 'zh').html.includes('概率的整个区间高于要求，才算达到'), name)
  }
})

test('goal-seek: the server promise of the main scenario cannot be reached, and what binds there is named', () => {
  const source = sources['what is not']
  const { answer } = source.study
  assert.equal(answer.result, 'missed')
  assert.ok(answer.chosen.probability.high < 0.5 && answer.fresh.chosen.high < 0.5)
  const [{ limits }] = answer.bindings.top
  const [most] = limits.toSorted((a, b) => b.share.p - a.share.p)
  assert.ok(most.share.p > 1 / limits.length)
  const english = said(source, 'en')
  assert.match(english, /It cannot be reached within these bounds[.:]/)
  assert.ok(english.includes(`what binds there most of the time is “${most.label.en}”`), english)
  assert.match(english, /No single lever or assumption, moved alone within its bounds, brings it to 80%/)
  const chinese = said(source, 'zh')
  assert.match(chinese, /要实现数据中心承载能力需要什么条件？/)
  assert.ok(chinese.includes(`最常见的约束是“${most.label.zh}”`), chinese)
  assert.doesNotMatch(
    chinese.split('措施  ')[0],
    /[<>]|把握|可能性/,
    'signs have words in a sentence, and a probability has one word',
  )
})
