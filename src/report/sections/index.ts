// The sections of a report, in reading order. One that has nothing to say is left out.

import type { Quoter } from '../figures.js'
import type { Section } from '../report.js'
import { against } from './against.js'
import { assumptions } from './assumptions.js'
import { caveats } from './caveats.js'
import { convergence } from './convergence.js'
import { drawn } from './drawn.js'
import { drivers } from './drivers.js'
import { failures } from './failures.js'
import { futures } from './futures.js'
import { history } from './history.js'
import { indicators } from './indicators.js'
import { obstacles } from './obstacles.js'
import { runCard } from './run-card.js'
import { together } from './together.js'
import { verdicts } from './verdicts.js'

export type BuildSection = (quoter: Quoter) => Section | undefined

export const sections: readonly BuildSection[] = [
  caveats,
  verdicts,
  against,
  together,
  futures,
  indicators,
  history,
  drivers,
  obstacles,
  assumptions,
  drawn,
  convergence,
  failures,
  runCard,
]

/** Those of the few pages that are handed on. */
export const briefSections: readonly BuildSection[] = [caveats, verdicts, against, failures]

/** Those whose tables a terminal shows. */
export const shownSections: readonly BuildSection[] = [verdicts, failures]
