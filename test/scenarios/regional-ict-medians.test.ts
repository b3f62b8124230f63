// The single path of medians, date by date, against an independent implementation of the same equations.
//
// Nothing is random here: what differs is rounding, the nine digits that the reference keeps, and Φ⁻¹, whose error of 5e-10 of a standard score
// moves a median by less. Some hundred quarters of growth later that is below 1e-8.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readShipped, simulate } from './futures.js'

const file = fileURLToPath(new URL('../../../test/reference/regional_ict.json', import.meta.url))
const { medians } = JSON.parse(readFileSync(file, 'utf8')) as { readonly medians: Readonly<Record<string, readonly number[]>> }

/** Column there → variables here, added up, and how many of their units make one of the column's. */
const columns: Readonly<Record<string, readonly [per: number, ...variables: readonly string[]]>> = {
  government: [10, 'money.government'],
  private: [10, 'money.private'],
  operators: [10, 'money.operators'],
  revenue: [10, 'money.revenue'],
  revenue_100m: [1, 'money.revenue'],
  price: [1, 'tariffs.price'],
  budget_urban: [10, 'urban.budget'],
  budget_rural: [10, 'rural.budget'],
  budget_egress: [10, 'egress.budget'],
  budget_commercial: [10, 'buildings.budget'],
  // 63 % of the whole; here `other` also gets what the rest gives back.
  budget_other: [10 / 0.63, 'money.budget'],
  cash_urban: [10, 'urban.cash'],
  cash_rural: [10, 'rural.cash'],
  cash_egress: [10, 'egress.cash'],
  cash_commercial: [10, 'buildings.cash'],
  spend_urban: [40, 'urban.spending'],
  spend_rural: [40, 'rural.spending', 'villages.own_money'],
  spend_egress: [40, 'egress.spending'],
  spend_commercial: [40, 'buildings.spending'],
  urban_fibre: [1, 'urban.passed'],
  rural_fibre: [1, 'rural.passed'],
  urban_on_fibre: [1, 'urban.on_fibre'],
  rural_on_fibre: [1, 'rural.on_fibre'],
  tier: [1, 'access.tier'],
  urban_provisionable: [1, 'urban.provisionable'],
  rural_provisionable: [1, 'rural.provisionable'],
  urban_subscribed: [1, 'urban.subscribed'],
  rural_subscribed: [1, 'rural.subscribed'],
  urban_measured: [1, 'urban.measured'],
  rural_measured: [1, 'rural.measured'],
  villages_on_fibre: [1, 'villages.on_fibre'],
  villages_any: [1, 'villages.any'],
  penetration: [1, 'broadband.penetration'],
  internet: [1, 'internet.users'],
  buildings: [1, 'buildings.gigabit'],
  online: [1, 'services.online'],
  integration: [1, 'integration.ratio'],
  egress: [1, 'egress.installed'],
  egress_in_delivery: [1, 'egress.in_delivery'],
  egress_ordered: [4, 'egress.ordered'],
  egress_usable: [1, 'egress.usable'],
  egress_demand: [1, 'egress.demand'],
  egress_carried: [1, 'egress.carried'],
  utilisation: [1, 'egress.utilisation'],
  egress_cost: [100, 'egress.unit_cost'],
  hosted: [1e6, 'centers.hosted'],
  built: [1e6, 'centers.built'],
  in_construction: [1e6, 'centers.under_way'],
  announced_pool: [1e6, 'centers.announced'],
  announced: [1e6, 'centers.announced_in_all'],
  servers_started: [4e6, 'centers.started'],
  servers_usable: [1e6, 'centers.usable'],
  servers: [1e6, 'centers.installed'],
  fill: [1, 'centers.fill'],
  power: [1e3, 'power.available'],
  energy: [1, 'centers.energy'],
  volume: [1, 'economy.telecom'],
  ecommerce: [1, 'economy.ecommerce'],
  consumption: [1, 'economy.consumption'],
  cloud: [1, 'economy.cloud'],
}

test('regional ICT: with every draw at its median each state is what an independent implementation finds, every year', async () => {
  const { scenario } = await readShipped('inner-mongolia-2020.yaml')
  const variables = [...new Set(Object.values(columns).flatMap(([, ...names]) => names))]
  const futures = simulate(scenario, { variables, paths: 256, setting: { run: { uncertainty: 'medians', events: 'off' } } })
  assert.deepEqual(
    Object.keys(medians)
      .filter(column => column !== 'date')
      .sort(),
    Object.keys(columns).sort(),
  )
  for (const [column, [per, ...names]] of Object.entries(columns))
    for (const [year, expected] of medians[column].entries()) {
      const found = names.reduce((sum, name) => sum + futures.at(name, 4 * year)[0], 0) / per
      // Money that is spent to the last fen leaves a rounding where the other leaves nothing.
      const tolerance = 1e-8 * Math.max(Math.abs(expected), 1e-3)
      assert.ok(Math.abs(found - expected) <= tolerance, `${column}, ${2015 + year}: ${found}, not ${expected}`)
    }
})
