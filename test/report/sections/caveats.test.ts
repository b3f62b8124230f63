// What a page says before it says a number.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isJudgement } from '../../../src/report/judgement.js'
import { metAtStart, overfullReadings, percentSlips } from '../../../src/report/bound-slips.js'
import { buildReport } from '../../../src/report/build-report.js'
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.js'
import { verbatim } from '../../../src/text.js'
import { shipped, sourceOf } from '../sources.js'

test('a source is judgement where it begins so, in either language', () => {
  for (const source of ['judgement', 'Judgment: two of three years', 'expert judgement', '判断', '主观判断：两成', '专家判断'])
    assert.ok(isJudgement(verbatim(source)), source)
  assert.ok(isJudgement({ en: 'three of four', zh: '判断' }))
  for (const source of ['statistics; judgement of the rest', '统计公报', '无法判断'])
    assert.ok(!isJudgement(verbatim(source)), source)
  assert.ok(!isJudgement(undefined))
})

test('a bound of 98 for a share is told before anything else, 98 % and an index of 98 are not', async () => {
  const { summary } = await sourceOf(shipped('inner-mongolia-2020.yaml'), 64)
  assert.deepEqual(percentSlips(summary), [])
  const slipped = (bound: Partial<(typeof summary)['targets'][string]>) =>
    percentSlips({ targets: { villages: { ...summary.targets.villages!, ...bound } } })
  assert.deepEqual(slipped({ at_least: 98, percent: false }), ['villages'])
  assert.deepEqual(slipped({ at_least: 98, percent: true }), [])
  assert.deepEqual(slipped({ at_least: 98, percent: false, unit: 'Mbps' }), [])
  assert.deepEqual(slipped({ at_least: 5, percent: false }), [])
  const { at_least: asked, ...without } = summary.targets.villages!
  const atMost = (bound: number) => percentSlips({ targets: { villages: { ...without, at_most: bound, percent: false } } })
  assert.deepEqual([atMost(90), atMost(0.9)], [['villages'], []])

  const source = await sourceOf(shipped('quick-start.yaml'), 64, { settings: [] })
  const [name] = Object.keys(source.summary.targets).filter(target => source.summary.targets[target]!.unit === '1')
  assert.ok(name !== undefined)
  const { at_least, ...target } = source.summary.targets[name]!
  const targets = { ...source.summary.targets, [name]: { ...target, at_least: 98, percent: false } }
  const text = renderMarkdown(buildReport({ ...source, summary: { ...source.summary, targets } }), {
    language: 'en',
    pictureOf: picture => picture,
  })
  assert.match(text, /is held against ≥ 98 by the end of \d{4}, and hardly any future comes to a tenth of it/)
})

test('a share whose median passes 100 % is told, where the promise is a share of at most all', async () => {
  const source = await sourceOf(shipped('inner-mongolia-2020.yaml'), 64)
  assert.deepEqual(overfullReadings(source.summary), [])
  const { villages } = source.summary.targets
  const [reading] = Object.keys(villages!.readings)
  const { at_deadline_quantiles } = villages!.readings[reading!]!
  const full = { ...villages!.readings[reading!]!, at_deadline_quantiles: at_deadline_quantiles.with(49, 1.1) }
  const target = { ...villages!, readings: { ...villages!.readings, [reading!]: full } }
  const summary = { ...source.summary, targets: { ...source.summary.targets, villages: target } }
  assert.deepEqual(overfullReadings(summary), [{ target: 'villages', reading }])
  assert.deepEqual(overfullReadings({ targets: { villages: { ...target, at_least: 1.2 } } }), [])
  const text = renderMarkdown(buildReport({ ...source, summary }), { language: 'zh', pictureOf: picture => picture })
  assert.match(text, /的中位数为 110%：若为占总体的份额/)
})

test('a deadline between two dates of the calendar is told with the date that is read', async () => {
  const source = await sourceOf(shipped('quick-start.yaml'), 64)
  const said = (summary: typeof source.summary, language: 'en' | 'zh') =>
    renderMarkdown(buildReport({ ...source, summary }), { language, pictureOf: picture => picture })
  assert.doesNotMatch(said(source.summary, 'en'), /between two dates of the calendar/)
  const egress = { ...source.summary.targets.egress!, read_at: '2020-09-30' }
  const summary = { ...source.summary, targets: { ...source.summary.targets, egress } }
  assert.match(
    said(summary, 'en'),
    /Egress bandwidth is promised by 2020-12-31, between two dates[^\n]* its value at 2020-09-30\./,
  )
  assert.match(said(summary, 'zh'), /出口带宽的期限 2020-12-31 在两个时间点之间：按 2020-09-30 的值判断。/)
})

test('what a model leaves out stands sentence by sentence, whether its file ends them or not', async () => {
  const source = await sourceOf(shipped('quick-start.yaml'), 64)
  const not_modeled = [
    { en: 'Export controls', zh: '出口管制' },
    { en: 'Crews.', zh: '人员与运维。' },
    { en: 'Weather', zh: '天气' },
  ]
  const model = { ...source.model, scenario: { ...source.model.scenario, not_modeled } }
  for (const [language, words] of [
    ['en', 'Not modelled: Export controls. Crews. Weather.'],
    ['zh', '模型未考虑：出口管制。人员与运维。天气。'],
  ] as const) {
    const text = renderMarkdown(buildReport({ ...source, model }), { language, pictureOf: picture => picture })
    assert.ok(text.includes(words), text.slice(0, 2000))
  }
})

test('a promise that nearly all futures keep at the start is told, whatever its sense', async () => {
  const source = await sourceOf(shipped('inner-mongolia-2020.yaml'), 64)
  assert.deepEqual(metAtStart(source.summary), [])
  const { villages } = source.summary.targets
  const [reading] = Object.keys(villages!.readings)
  const { probability } = villages!.readings[reading!]!
  const at = (share: number) => ({ ...villages!.readings[reading!]!, probability: probability.with(0, share) })
  const changed = (share: number) => ({
    ...source.summary,
    targets: {
      ...source.summary.targets,
      villages: { ...villages!, readings: { ...villages!.readings, [reading!]: at(share) } },
    },
  })
  assert.deepEqual(metAtStart(changed(0.99)), [])
  assert.deepEqual(metAtStart(changed(0.995)), [{ target: 'villages', reading }])
  // At the deadline itself there is nothing to wonder about.
  const { dates } = source.summary.time
  assert.deepEqual(
    metAtStart({ ...changed(1), time: { ...source.summary.time, dates: [villages!.read_at, ...dates.slice(1)] } }),
    [],
  )
  for (const [language, words] of [
    ['en', /is met at the start already, 2015-12-31, in [^\n]*: make sure that the bound is what was promised\./],
    ['zh', /在起点 2015-12-31 即已满足的路径占 [^\n]*，请核对目标值与单位。/],
  ] as const)
    assert.match(
      renderMarkdown(buildReport({ ...source, summary: changed(1) }), { language, pictureOf: picture => picture }),
      words,
    )
})
