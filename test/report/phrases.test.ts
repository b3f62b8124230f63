import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain, say } from '../../src/report/phrases.js'
import type { Cited, Phrase } from '../../src/report/report.js'

const cited = (en: string, zh: string): Cited => ({ text: { en, zh }, from: 'summary.json#/paths' })

const between = (low: Cited, high: Cited): Phrase => ({ en: say`between ${low} and ${high}`, zh: say`在 ${low} 至 ${high} 之间` })

test('phrases: in Chinese there is a space beside numbers and Latin words, none between Chinese characters', () => {
  const zh = (low: string, high: string): string => plain(between(cited('', low), cited('', high)), 'zh')
  assert.equal(zh('8920 Gbps', '29,800 Gbps'), '在 8920 Gbps 至 29,800 Gbps 之间')
  assert.equal(zh('99.6 万台', '177 万台'), '在 99.6 万台至 177 万台之间')
  assert.equal(zh('约三成', '半数'), '在约三成至半数之间')
})

test('phrases: a lone space between two Chinese words goes too', () => {
  const label: Phrase = {
    en: [cited('Money', '资金'), ' ', cited('kept', '兑现')],
    zh: [cited('Money', '资金'), ' ', cited('kept', '兑现')],
  }
  assert.equal(plain(label, 'zh'), '资金兑现')
  assert.equal(plain(label, 'en'), 'Money kept')
})

test('phrases: a space that is missing between a Chinese character and a Latin word or a number is there', () => {
  const limit: Phrase = {
    en: [],
    zh: say`约束是${cited('', 'demand')}（就${cited('', 'ordered')}而言），占${cited('', '52.1%')}`,
  }
  assert.equal(plain(limit, 'zh'), '约束是 demand（就 ordered 而言），占 52.1%')
  assert.equal(plain({ en: [], zh: say`与${cited('', '内蒙古 2020')}相比` }, 'zh'), '与内蒙古 2020 相比')
})
