// The tables that exist, in the order of a workbook's sheets.

import { baseline } from './baseline.js'
import { binding } from './binding.js'
import { boundBy } from './bound-by.js'
import { convergence } from './convergence.js'
import { deadlines } from './deadlines.js'
import { drawn } from './drawn.js'
import { driversByYear } from './drivers-by-year.js'
import { drivers } from './drivers.js'
import { failures } from './failures.js'
import { inputs } from './inputs.js'
import { kept } from './kept.js'
import { levers } from './levers.js'
import { limits } from './limits.js'
import { missedTogether } from './missed-together.js'
import { observations } from './observations.js'
import { outcomes } from './outcomes.js'
import { probabilities } from './probabilities.js'
import { quantiles } from './quantiles.js'
import { scatter } from './scatter.js'
import type { TableMaker } from './table.js'
import { values } from './values.js'
import { variables } from './variables.js'
import { verdicts } from './verdicts.js'

export const tables: readonly TableMaker[] = [
  verdicts,
  outcomes,
  baseline,
  kept,
  missedTogether,
  failures,
  probabilities,
  deadlines,
  quantiles,
  values,
  limits,
  binding,
  boundBy,
  drivers,
  driversByYear,
  scatter,
  inputs,
  levers,
  variables,
  observations,
  drawn,
  convergence,
]
