// The first model as it ships, on a thousand futures and every quarterly date.

import assert from 'node:assert/strict'
import { type Futures, readShipped, type Setting, simulate } from './futures.js'

const { scenario } = await readShipped('inner-mongolia-2020.yaml')

export const variableNames: readonly string[] = Object.keys(scenario.variables)
export const dates: readonly number[] = Array.from({ length: 41 }, (_, date) => date)
export const planEnd = 20
export const step = 1 / 4
export const paths = 1024

export const run = (variables: readonly string[], setting?: Setting): Futures => simulate(scenario, { variables, paths, setting })

export const pipelines = [
  { stages: 2, inflow: 'egress.ordered', content: 'egress.in_delivery', stock: 'egress.installed', wait: 'egress.lead_time' },
  { stages: 3, inflow: 'centers.started', content: 'centers.under_way', stock: 'centers.built', wait: 'centers.lead_time' },
] as const

/** What is equal on paper differs by the roundings of some hundred operations, each of at most 1.1e-16 of its result. */
const tolerance = (value: number): number => 1e-13 * Math.max(1, Math.abs(value))

export const assertClose = (found: number, expected: number, what: string): void =>
  assert.ok(Math.abs(found - expected) <= tolerance(expected), `${what}: ${found}, not ${expected}`)

/** smaller ≤ larger path by path. */
export const assertOrdered = (smaller: Float64Array, larger: Float64Array, what: string): void => {
  const path = smaller.findIndex((value, path) => !(value <= larger[path] + tolerance(larger[path])))
  if (path >= 0) assert.fail(`${what}: on path ${path} ${smaller[path]} > ${larger[path]}`)
}
