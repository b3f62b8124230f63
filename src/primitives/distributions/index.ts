import type { Distribution } from '../primitive.js'
import { bernoulli } from './bernoulli.js'
import { beta } from './beta.js'
import { choice } from './choice.js'
import { gamma } from './gamma.js'
import { lognormal } from './lognormal.js'
import { normal } from './normal.js'
import { pert } from './pert.js'
import { poisson } from './poisson.js'
import { studentT } from './student-t.js'
import { triangular } from './triangular.js'
import { uniform } from './uniform.js'

/** Every family that a formula can draw from. */
export const distributions: readonly Distribution[] = [
  normal,
  lognormal,
  triangular,
  pert,
  uniform,
  beta,
  gamma,
  studentT,
  bernoulli,
  poisson,
  choice,
]
