// The settings that a search may try: a box of levers, and what each setting costs over today's.
//
// A lever is moved in steps of 1, 2 or 5 times a power of ten, at least 2,000 of them between its bounds: the setting that is told is the one tried.

import type { Setting } from '../../run/case.js'
import type { LeverCosts } from '../../run/lever-costs.js'

export interface SearchedLever {
  readonly name: string
  /** from ≤ today ≤ to does not hold where somebody asks for other bounds. */
  readonly today: number
  readonly from: number
  readonly to: number
}

/** Values of the levers, in their order. */
export type Point = readonly number[]

export interface Space {
  readonly levers: readonly SearchedLever[]
  readonly today: Point
  /** Today's setting, or what is nearest to it between the bounds: where a search begins. */
  readonly base: Point
  settingOf(point: Point): Setting
  /** What it costs more than today's setting; below zero where it saves, NaN where a cost has no finite value. */
  costOf(point: Point): number
  /** How far the levers are moved together, each as a share of its bounds. */
  distanceOf(point: Point): number
  /** The point with one lever elsewhere, kept between its bounds. */
  withValue(point: Point, lever: number, value: number): Point
}

export const createSpace = (levers: readonly SearchedLever[], meter: (setting: Setting) => LeverCosts): Space => {
  const settingOf = (point: Point): Setting => Object.fromEntries(levers.map(({ name }, index) => [name, point[index]]))
  const today = levers.map(lever => lever.today)
  const costToday = meter(settingOf(today))
  // What is not moved costs nothing over today's, even where its cost has no finite value.
  const costOf = (point: Point): number => {
    const costs = meter(settingOf(point))
    const over = ({ name }: SearchedLever): number => (costs.get(name)?.value ?? 0) - (costToday.get(name)?.value ?? 0)
    return levers.reduce((sum, lever, index) => (point[index] === today[index] ? sum : sum + over(lever)), 0)
  }
  return {
    levers,
    today,
    base: levers.map(baseOf),
    settingOf,
    costOf,
    distanceOf: point =>
      levers.reduce((sum, { today, from, to }, index) => sum + (to > from ? Math.abs(point[index] - today) / (to - from) : 0), 0),
    withValue: (point, lever, value) => point.with(lever, snap(value, levers[lever])),
  }
}

/** Today's setting, or the bound that is nearest to it. */
export const baseOf = ({ today, from, to }: SearchedLever): number => Math.min(to, Math.max(from, today))

/** The nearest value that the lever can be set to; its bounds and today's setting are among them. */
export const snap = (value: number, { today, from, to }: SearchedLever): number => {
  if (value <= from) return from
  if (value >= to) return to
  if (value === today) return value
  const { size, perUnit } = stepOf((to - from) / 2000)
  const near = size >= 1 ? Math.round(value / size) * size : Math.round(value * perUnit) / perUnit
  return Math.min(to, Math.max(from, near))
}

/** The largest step that is at most so long; below 1 the number of them in a unit is whole, which keeps decimal fractions as they are written. */
const stepOf = (longest: number): { readonly size: number; readonly perUnit: number } => {
  let size = 1
  let perUnit = 1
  if (longest >= 1) {
    while (10 * size <= longest) size *= 10
    return { size: size * (5 * size <= longest ? 5 : 2 * size <= longest ? 2 : 1), perUnit }
  }
  while (1 / perUnit > longest) perUnit *= 10
  const tenth = perUnit / 10
  perUnit = 1 / (2 * tenth) <= longest ? 2 * tenth : 1 / (5 * tenth) <= longest ? 5 * tenth : perUnit
  return { size: 1 / perUnit, perUnit }
}
