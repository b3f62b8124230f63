// Every path failed: there is nothing to sum up.

import type { Model } from '../model/model.js'
import type { Ensemble } from '../run/ensemble.js'
import { ScenarioError } from '../scenario/issue.js'
import { summarizeFailures } from './failures.js'
import { messages } from './messages.js'

/** Throws ScenarioError with the commonest cause where no path is left. */
export const refuseEmpty = (ensemble: Ensemble, { scenario, calendar }: Model): void => {
  if (ensemble.counted > 0) return
  throw new ScenarioError(
    summarizeFailures(ensemble, calendar)
      .causes.slice(0, 1)
      .map(({ variable, date }) => ({
        file: scenario.id,
        path: `variables.${variable}`,
        problem: messages.allFailed(ensemble.paths, date),
        remedy: messages.allFailedRemedy,
      })),
  )
}
