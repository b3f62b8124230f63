// The charts that a page can draw: one file each.

import { against } from './against.js'
import { arrival } from './arrival.js'
import { bottleneck } from './bottleneck.js'
import type { ChartKind } from './chart.js'
import { cloud } from './cloud.js'
import { driversKind } from './drivers.js'
import { exceedance } from './exceedance.js'
import { fan } from './fan.js'
import { frontierKind } from './frontier.js'
import { heat } from './heat.js'
import { kept } from './kept.js'
import { ladderKind } from './ladder.js'
import { response } from './response.js'
import { scatter } from './scatter.js'
import { settling } from './settling.js'
import { together } from './together.js'
import { tornadoKind } from './tornado.js'
import { years } from './years.js'

export const chartKinds: readonly ChartKind[] = [
  fan,
  arrival,
  exceedance,
  against,
  kept,
  together,
  driversKind,
  years,
  scatter,
  bottleneck,
  settling,
  response,
  heat,
  cloud,
  tornadoKind,
  frontierKind,
  ladderKind,
]
