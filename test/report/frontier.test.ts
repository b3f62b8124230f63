import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildFrontier, type PricedChance } from '../../src/report/charts/frontier.js'
import { verbatim } from '../../src/text.js'

const chance = fc
  .record({ cost: fc.double({ min: -10, max: 100, noNaN: true }), p: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ cost, p }): PricedChance => ({ cost, p, low: Math.max(0, p - 0.02), high: Math.min(1, p + 0.02) }))

test('frontier: the axis begins and ends at round shares that hold all, and no words stand on those of what is wanted', () => {
  fc.assert(
    fc.property(
      fc.array(chance, { minLength: 2, maxLength: 20 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (tried, wanted) => {
        const { settings, data, height } = buildFrontier({
          name: 'frontier',
          description: verbatim(''),
          axisName: verbatim(''),
          shareName: verbatim(''),
          divide: { en: 1, zh: 1 },
          tried,
          frontier: tried,
          named: tried.slice(0, 2).map(one => ({ ...one, words: verbatim('') })),
          wanted: { p: wanted, words: verbatim('') },
          from: ['study'],
        })
        const ticks = settings.ticks as readonly number[]
        const [bottom, top] = [settings.bottom as number, settings.top as number]
        assert.ok(ticks.length >= 2 && ticks.length <= 9, `${ticks}`)
        assert.equal(ticks[0], bottom)
        const lowest = Math.min(wanted, ...tried.map(({ low }) => low))
        const highest = Math.max(wanted, ...tried.map(({ high }) => high))
        assert.ok(bottom <= lowest && ticks.at(-1)! >= highest - 1e-9 && ticks.at(-1)! <= 1, `${ticks}: ${lowest} to ${highest}`)
        const pixelsAbove = (p: number): number => ((p - bottom) / (top - bottom)) * height
        for (const { at } of data.labels) {
          // A lane is 24 pixels high, and `at` is its middle.
          assert.ok(pixelsAbove(at as number) - 12 >= pixelsAbove(wanted) + 19.99)
          assert.ok((at as number) > highest)
        }
      },
    ),
    { seed: 7, numRuns: 500 },
  )
})
