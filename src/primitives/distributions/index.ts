import type { Distribution } from '../primitive.js'
import { bernoulli } from './bernoulli.js'
import { choice } from './choice.js'
import { lognormal } from './lognormal.js'
import { normal } from './normal.js'
import { poisson } from './poisson.js'
import { triangular } from './triangular.js'
import { uniform } from './uniform.js'

/** Every family that a formula can draw from. */
export const distributions: readonly Distribution[] = [normal, lognormal, triangular, uniform, bernoulli, poisson, choice]
