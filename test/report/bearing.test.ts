// Promises and the limits they depend on, as links to each other.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deadlinesBehind, limitsBefore, promisesBehind } from '../../src/report/bearing.js'
import { createQuoter } from '../../src/report/figures.js'
import { plain } from '../../src/report/phrases.js'
import type { Phrase } from '../../src/report/report.js'
import { mainSource, quickSource } from './formats/small-source.js'

const [quick, main] = (await Promise.all([quickSource(), mainSource()])).map(createQuoter)

const linksIn = (phrase: Phrase | undefined): readonly string[] =>
  (phrase?.en ?? []).flatMap(piece => (typeof piece === 'string' || piece.to === undefined ? [] : [piece.to]))

test('bearing: a limit names the promises whose readings depend on it, and by which readings where the headline does not', () => {
  assert.equal(plain(promisesBehind(quick, 'ordered')!, 'en'), 'Egress bandwidth; A third of it spare')
  assert.equal(plain(promisesBehind(main, 'urban.passing')!, 'en'), 'Urban access, average')
  assert.match(plain(promisesBehind(main, 'egress.ordered')!, 'en'), /; Urban access, average \(measured\);/)
  assert.match(plain(promisesBehind(main, 'egress.ordered')!, 'zh'), /；城市平均接入速率（实测）；/)
})

test('bearing: a promise names what it depends on, the nearest first', () => {
  assert.match(plain(limitsBefore(main, 'egress')[0], 'en'), /^Depends on what binds: Egress ordered; /)
  assert.deepEqual(limitsBefore(main, 'integration'), [])
  const [own, others, ...more] = limitsBefore(main, 'servers').map(phrase => plain(phrase, 'en'))
  assert.equal(own, 'Depends on what binds: Capacity started.')
  assert.match(others, /^By its other readings also: Hosting capacity usable/)
  assert.deepEqual(more, [])
})

test('bearing: links go both ways', () => {
  const forth = Object.keys(main.source.summary.binding).flatMap(binding =>
    linksIn(promisesBehind(main, binding)).map(target => `${target} chart-binding-${binding}`),
  )
  const back = main.targets.flatMap(({ name }) =>
    limitsBefore(main, name)
      .flatMap(linksIn)
      .map(chart => `target-${name} ${chart}`),
  )
  assert.ok(forth.length > 10)
  assert.deepEqual(forth.sort(), back.sort())
})

test('bearing: what stands in the way of promises is told until they are due', () => {
  assert.deepEqual(deadlinesBehind(main, 'egress.ordered'), ['2020-12-31'])
  const { limits, ...older } = quick.source.model
  assert.ok(limits !== undefined)
  assert.deepEqual(deadlinesBehind(createQuoter({ ...quick.source, model: older }), 'ordered'), [])
})
