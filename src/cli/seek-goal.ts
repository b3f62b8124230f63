// The pipeline of `goal-seek`:
//
//   file ─read▶ scenario ─plan▶ question ─search▶ answer ─▶ study ─save▶ folder ─▶ the answer on the terminal
//                                └─ found in the results folder ──────────────────▶

import type { GoalAnswer } from '../analysis/goal-seek/answer.js'
import { createReader } from '../analysis/goal-seek/finding.js'
import { goalSeek } from '../analysis/goal-seek/goal-seek.js'
import type { PlannedGoal } from '../analysis/goal-seek/plan-goal.js'
import { buildModel, draftIssues } from '../model/build-model.js'
import { soughtPromise, titleOfPromise } from '../report/studies/goal-seek/title.js'
import type { GoalStudy } from '../report/studies/goal-seek/study.js'
import { createCostMeter } from '../run/lever-costs.js'
import { hashes } from '../run/hashes.js'
import { numbers } from '../run/plan.js'
import { placing } from '../scenario/place-issues.js'
import type { Scenario } from '../scenario/scenario.js'
import { checkWritable } from '../store/check-writable.js'
import { readStudy } from '../store/study.js'
import type { Text } from '../text.js'
import { endWith, tooManyFailed } from './gate.js'
import { goalMessages } from './goal-seek-messages.js'
import type { GoalOptions } from './goal-seek-options.js'
import { messages } from './messages.js'
import { readScenario } from './read-input.js'
import { resolveGoal } from './resolve-goal.js'
import { runSearch } from './run-search.js'
import { saveStudy, showStudy, studyFolder, studyHash } from './save-study.js'
import type { ExitCode, Session } from './session.js'
import { createStopwatch } from './stopwatch.js'

export const seekGoal = async (options: GoalOptions, session: Session): Promise<ExitCode> => {
  const { language, root, settings, run } = options
  const tell = options.quiet ? () => {} : session.tell
  const stopwatch = createStopwatch()
  const source = await readScenario(options.file, { root, settings, run, judge: draftIssues })
  const planned = await placing(source.places, async () => {
    const model = buildModel(source)
    for (const warning of model.warnings) tell(messages.warning(warning)[language])
    return resolveGoal(source.scenario, model, options)
  })
  const { question, goal, plan, costless } = planned
  for (const name of costless) tell(messages.warning(goalMessages.costless(name))[language])
  const { scenario } = plan.plan
  const asked = {
    goal,
    wanted: question.wanted,
    cases: question.cases,
    levers: question.space.levers,
    assumptions: question.assumptions,
  }
  const hash = studyHash('goal-seek', { scenario: hashes(plan.plan).hash, order: orderOf(scenario), ...asked })
  const folder = studyFolder(options.out, { id: idOf(scenario) }, hash)
  await checkWritable(folder)
  stopwatch.lap('build')

  const found = options.force ? undefined : await readStudy(folder)
  if (found !== undefined) {
    await showStudy(found, folder, options, session)
    return exitCodeFor(found.source.study as GoalStudy, options, tell)
  }
  // Some cases beside those of the search; how many depends on what it finds.
  const cases = question.cases + 4 * question.unmoved.levers.length + 16 * question.assumptions.length
  const read = createReader(goal, planned.limits)
  const { answer, executor, threads } = await placing(source.places, () =>
    runSearch({ search: goalSeek(question), read, plan, cases }, options, session),
  )
  stopwatch.lap('simulate')
  const study = buildGoalStudy(planned, answer)
  await saveStudy(
    study,
    {
      hash,
      threads,
      executor,
      seconds: stopwatch.seconds(),
      settings: source.settings,
      inputs: source.inputs,
    },
    options,
    session,
  )
  const { search, beside, fresh } = answer.cases
  tell(goalMessages.ran(search, beside + fresh, plan.paths, stopwatch.seconds().simulate ?? 0)[language])
  return exitCodeFor(study, options, tell)
}

const exitCodeFor = ({ answer, paths }: GoalStudy, { gate, language }: GoalOptions, tell: (text: string) => void): ExitCode => {
  const { result, today, chosen, fresh } = answer
  const failed = Math.max(today.failed, chosen.failed, fresh.failed.today, fresh.failed.chosen)
  const said: Text[] = []
  if (tooManyFailed({ failed, paths })) said.push(goalMessages.pathsFailed(failed, paths))
  if (gate && result !== 'reached') said.push(goalMessages.notReached)
  else if (gate && fresh.verdict !== 'on track') said.push(goalMessages.notConfirmed)
  return endWith(said, language, tell)
}

export const buildGoalStudy = ({ question, goal, plan, money, narrowed }: PlannedGoal, answer: GoalAnswer): GoalStudy => {
  const { model } = plan
  const { scenario } = model
  const { seed, design, paths } = scenario.run
  const meter = createCostMeter(model)
  const [today, chosen] = [answer.today.values, answer.chosen.values].map(values => meter(question.space.settingOf(values)))
  const unitOf = (unit: { readonly text: string }): string => unit.text
  const promise = soughtPromise(model, goal)
  return {
    format: 1,
    kind: 'goal-seek',
    id: idOf(scenario),
    name: scenario.name,
    model: hashes({ numbers, scenario, sample: 0 }).model.slice(0, 12),
    seed,
    design,
    paths,
    goal: { ...goal, title: titleOfPromise(model, goal), ...(promise && { promise }) },
    wanted: question.wanted,
    ...(money === undefined ? {} : { money }),
    ...(narrowed.length === 0 ? {} : { narrowed }),
    words: {
      levers: Object.fromEntries(model.levers.map(({ name, title, unit }) => [name, { title, unit: unitOf(unit) }])),
      variables: Object.fromEntries(
        model.variables
          .filter(
            ({ name }) =>
              question.assumptions.some(assumption => assumption.name === name) ||
              [...answer.bindings.top, ...answer.bindings.today].some(({ variable }) => variable === name),
          )
          .map(({ name, title, unit }) => [name, { title, unit: unitOf(unit) }]),
      ),
      targets: Object.fromEntries(model.targets.map(({ name, title, unit }) => [name, { title, unit: unitOf(unit) }])),
    },
    nouns: scenario.units,
    costs: answer.levers.map(({ name }) => (chosen!.get(name)?.value ?? 0) - (today!.get(name)?.value ?? 0) + 0),
    answer,
  }
}

/** Lists of the answer are in the order of the file, which canonical JSON forgets. */
const orderOf = ({ targets, levers, variables }: Scenario) => [targets, levers, variables].map(specs => Object.keys(specs))

/** Beside the folder of the scenario's runs. */
const idOf = ({ id }: Scenario): string => `goal-seek-${id}`
