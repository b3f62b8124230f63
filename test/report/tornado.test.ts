// The bars of a tornado: no end hides in another.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { buildTornado, type TornadoBar } from '../../src/report/charts/tornado.js'
import { renderTerminal } from '../../src/report/terminal.js'
import { verbatim } from '../../src/text.js'
import { tornadoOf } from './study-sources.js'

const rowsOf = (ends: Pick<TornadoBar, 'low' | 'high'>) => {
  const bar = { title: verbatim('x'), event: ends.high === undefined, words: verbatim('1 to 2'), ...ends }
  const one = { en: 1, zh: 1 }
  const text = verbatim('chance')
  const source = {
    name: 'tornado-x',
    axisName: text,
    description: text,
    divide: one,
    base: 10,
    bars: [bar],
    from: ['study'] as const,
  }
  return buildTornado(source).data.rows.map(({ value, top, bottom }) => [value, top, bottom])
}

test('tornado: ends on either side of the line have a bar each, ends on one side half of it each', () => {
  assert.deepEqual(rowsOf({ low: 5, high: 12 }), [
    [5, 16, 30],
    [12, 16, 30],
  ])
  assert.deepEqual(rowsOf({ low: 14, high: 12 }), [
    [14, 16, 23],
    [12, 23, 30],
  ])
  assert.deepEqual(rowsOf({ low: 10, high: 12 }), [
    [10, 16, 30],
    [12, 16, 30],
  ])
  assert.deepEqual(rowsOf({ low: 7 }), [[7, 16, 30]])
})

const folder = mkdtempSync(join(tmpdir(), 'steppecast-tornado-'))
after(() => rmSync(folder, { recursive: true }))

test('tornado: where what is drawn each year moves a promise further, the answer says of what it is the most', async () => {
  for (const [name, weather, ofOnce] of [
    ['wild', 'normal(0, 4)', true],
    ['mild', 'normal(0, 0.1)', false],
  ] as const) {
    const file = join(folder, `${name}.yaml`)
    writeFileSync(
      file,
      `format: 1
name: { en: Town, zh: 镇 }
time: { start: 2020-12-31, end: 2022-12-31, step: year }
variables:
  luck: { is: "normal(10, 1)", unit: "1", title: { en: Luck, zh: 运气 } }
  weather: { is: "each_year(${weather})", unit: "1", title: { en: Weather, zh: 天气 } }
  built: { is: "luck + weather", unit: "1" }
targets:
  road: { title: { en: Road, zh: 路 }, at_least: 10, by: 2022-12-31, confidence: 0.8, readings: { built: built } }
`,
    )
    const source = await tornadoOf(file, 2000)
    const said = (language: 'en' | 'zh') => renderTerminal(source, { language, width: 120, styled: false })
    assert.match(
      said('en'),
      ofOnce ? /Road, [^:]*: of what is drawn once it hangs most on Luck/ : /Road, [^:]*: hangs most on Luck/,
    )
    assert.match(said('zh'), ofOnce ? /路，[^：]*：只抽取一次的量中，最取决于 *运气/ : /路，[^：]*：最取决于 *运气/)
  }
})
