// A scenario that came over a wire is checked against the same schema and limits as a file.

import { collectIssues } from './collect-issues.js'
import { ScenarioError } from './issue.js'
import type { Scenario } from './scenario.js'
import { scenarioSchema } from './schema.js'
import { validate } from './validate.js'

/** Throws ScenarioError, its issues without places. */
export const checkScenario = (value: unknown): Scenario => {
  const issues = collectIssues()
  const scenario = validate(scenarioSchema, value, (path, mistake) =>
    issues.complain({ file: 'plan', path: path.join('.'), ...mistake }),
  )
  if (scenario === undefined) throw new ScenarioError(issues.list())
  return scenario
}
