// The tables that exist, in the order of a workbook's sheets.

import { binding } from './binding.js'
import { boundBy } from './bound-by.js'
import { deadlines } from './deadlines.js'
import { drivers } from './drivers.js'
import { failures } from './failures.js'
import { inputs } from './inputs.js'
import { kept } from './kept.js'
import { levers } from './levers.js'
import { observations } from './observations.js'
import { outcomes } from './outcomes.js'
import { probabilities } from './probabilities.js'
import { quantiles } from './quantiles.js'
import type { TableMaker } from './table.js'
import { values } from './values.js'
import { variables } from './variables.js'
import { verdicts } from './verdicts.js'

export const tables: readonly TableMaker[] = [
  verdicts,
  outcomes,
  kept,
  failures,
  probabilities,
  deadlines,
  quantiles,
  values,
  binding,
  boundBy,
  drivers,
  inputs,
  levers,
  variables,
  observations,
]
