import type { PlainFunction } from '../primitive.js'
import { exp, ln, log10, logistic } from './exponentials.js'
import { clamp, max, min } from './extremes.js'
import { interpolate } from './interpolate.js'
import { abs, sqrt } from './magnitude.js'
import { pow } from './power.js'
import { ceil, floor, mod, round } from './rounding.js'
import { tightest } from './tightest.js'
import { cos, sin } from './waves.js'

/** Plain functions of values at one date. */
export const functions: readonly PlainFunction[] = [
  min,
  max,
  clamp,
  tightest,
  abs,
  sqrt,
  exp,
  ln,
  log10,
  pow,
  logistic,
  mod,
  floor,
  ceil,
  round,
  sin,
  cos,
  interpolate,
]
