// The design of a run, and whether it can do what the run asks for.

import type { Lowered } from '../kernel/kernel.js'
import type { Design } from '../sampling/design.js'
import { pathDimensions } from '../sampling/dimensions.js'
import { designs } from '../sampling/index.js'
import { mostDimensions } from '../sampling/joe-kuo-table.js'
import { ScenarioError } from '../scenario/issue.js'
import type { Scenario } from '../scenario/scenario.js'
import { messages } from './messages.js'

/** Where every draw is at its median, nothing is drawn and every design is as good as the first. */
export const designOf = ({ run }: Pick<Scenario, 'run'>): Design => {
  const name = run.uncertainty === 'medians' ? designs[0].name : run.design
  const design = designs.find(candidate => candidate.name === name)
  if (design === undefined) throw new Error(`there is no design ${name}`)
  return design
}

/** Throws ScenarioError where there are too few paths or too many draws for the design. */
export const checkDesign = (scenario: Scenario, { program }: Lowered, paths: number): void => {
  const { layOut, name, randomizations } = designOf(scenario)
  if (layOut === undefined) return
  const draws = pathDimensions(program).length
  const issues = [
    ...(paths < randomizations
      ? [{ path: 'run.paths', problem: messages.tooFewPaths(name, paths), remedy: messages.tooFewPathsRemedy(randomizations) }]
      : []),
    ...(draws > mostDimensions
      ? [{ path: 'run.design', problem: messages.tooManyDraws(name, draws), remedy: messages.tooManyDrawsRemedy(mostDimensions) }]
      : []),
  ]
  if (issues.length > 0) throw new ScenarioError(issues.map(issue => ({ file: scenario.id, ...issue })))
}
