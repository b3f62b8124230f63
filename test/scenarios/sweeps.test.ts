// What the shipped sweeps must find whatever the numbers are: the futures of all cases are the same, so that what helps one of them helps it everywhere.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedSweep } from '../report/sweep-source.js'

const paths = 2048

const { study } = await shippedSweep('public-money-villages', paths)

const villages = (money: number, grant: number) => {
  const { summary } = study.cases.find(({ values }) => values[0] === money && values[1] === grant)!
  const readings = Object.values(summary.targets!.villages.readings)
  return readings.find(({ headline }) => headline)!
}

const [moneys, grants] = study.dimensions.map(({ values }) => values as readonly number[])

test('sweeps: villages on fibre rise with the share of their cost that is granted', () => {
  for (const money of moneys)
    for (const [index, grant] of grants.entries()) {
      if (index === 0) continue
      const [less, more] = [villages(money, grants[index - 1]), villages(money, grant)]
      assert.ok(more.at_deadline.hits >= less.at_deadline.hits, `${money}, ${grant}`)
      assert.ok(more.quantiles.p10 >= less.quantiles.p10, `${money}, ${grant}`)
    }
  for (const money of moneys)
    assert.ok(villages(money, grants.at(-1)!).quantiles.p10 > villages(money, grants[0]).quantiles.p10, `${money}`)
  assert.ok(villages(moneys[0], grants.at(-1)!).at_deadline.hits > villages(moneys[0], grants[0]).at_deadline.hits)
})

test('sweeps: more public money never lowers the chance of the villages on the same futures', () => {
  for (const grant of grants)
    for (const [index, money] of moneys.entries())
      if (index > 0)
        assert.ok(
          villages(money, grant).at_deadline.hits >= villages(moneys[index - 1], grant).at_deadline.hits,
          `${money}, ${grant}`,
        )
})
