// Colours of categories, light and dark, in a space in which distances are those of the eye.
//
// Source: Ottosson (2020), A perceptual color space for image processing (Oklab).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Color, colors } from '../../src/report/charts/theme.js'
import { dark } from '../../src/report/html/style.js'

type Triple = readonly [number, number, number]

const linear = (hex: string): Triple => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const oklab = (hex: string): Triple => {
  const [r, g, b] = linear(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

const distance = (one: string, other: string): number => {
  const [a, b] = [oklab(one), oklab(other)]
  return Math.hypot(...a.map((value, index) => value - b[index]))
}

const categories = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'] satisfies readonly Color[]

/** Of the two that are most alike. */
const nearest = (palette: Readonly<Record<Color, string>>): number =>
  Math.min(
    ...categories.flatMap((one, index) => categories.slice(index + 1).map(other => distance(palette[one], palette[other]))),
  )

test('palette: no two categories are more alike in the dark than those of Okabe and Ito are in the light', () => {
  assert.ok(distance('#ffffff', '#000000') > 0.99)
  assert.ok(nearest(dark) >= nearest(colors), `${nearest(dark)} ${nearest(colors)}`)
})

test('palette: in the dark every category stands out from the paper', () => {
  const luminance = (hex: string): number => {
    const [r, g, b] = linear(hex)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  for (const category of categories) assert.ok((luminance(dark[category]) + 0.05) / (luminance(dark.paper) + 0.05) > 3, category)
})
