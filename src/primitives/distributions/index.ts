import type { Distribution } from '../primitive.js'
import { bernoulli } from './bernoulli.js'
import { beta } from './beta.js'
import { choice } from './choice.js'
import { empirical } from './empirical.js'
import { exponential } from './exponential.js'
import { gamma } from './gamma.js'
import { lognormal } from './lognormal.js'
import { normal } from './normal.js'
import { pareto } from './pareto.js'
import { pert } from './pert.js'
import { poisson } from './poisson.js'
import { range } from './range.js'
import { studentT } from './student-t.js'
import { triangular } from './triangular.js'
import { uniform } from './uniform.js'
import { weibull } from './weibull.js'

/** Every family that a formula can draw from. */
export const distributions: readonly Distribution[] = [
  normal,
  lognormal,
  uniform,
  triangular,
  pert,
  range,
  beta,
  gamma,
  weibull,
  exponential,
  pareto,
  studentT,
  bernoulli,
  poisson,
  choice,
  empirical,
]
