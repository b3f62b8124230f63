// A probability on a scale on which effects add up: near enough to the quantile function of the normal distribution, in square roots alone, so that
// every machine finds the same.
//
// Source: Hastings, Mosteller, Tukey & Winsor (1947), Low moments for small samples: the symmetric lambda distribution, here with λ = 1/8.

import type { Probability } from '../summary.js'

const eighthRoot = (value: number): number => Math.sqrt(Math.sqrt(Math.sqrt(value)))

/** p in [0, 1]; 0 at one half, ascending. */
export const scoreOf = (p: number): number => eighthRoot(p) - eighthRoot(1 - p)

/** Of hits among paths: none and all are half a path from the ends. */
export const scoreOfHits = ({ hits }: Probability, paths: number): number => scoreOf((hits + 0.5) / (paths + 1))
