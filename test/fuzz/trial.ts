// One scenario with something wrong in it, read, checked and built: that ends in issues or in success.

import assert from 'node:assert/strict'
import { lower } from '../../src/kernel/lower.js'
import { buildModel, draftIssues, modelGaps } from '../../src/model/build-model.js'
import { renderIssues, ScenarioError } from '../../src/scenario/issue.js'
import { limits } from '../../src/scenario/limits.js'
import { textLibrary } from '../../src/scenario/library.js'
import { parseScenario } from '../../src/scenario/parse-scenario.js'
import { languages } from '../../src/text.js'
import { bases, type Base } from './bases.js'
import { createDice } from './dice.js'
import { mutations } from './mutations.js'

export interface Trial {
  readonly main: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly settings: readonly string[]
}

/** `heavy`: of the large scenarios too, once in so many trials. */
export const buildTrial = (seed: string, trial: number, heavy: number): Trial => {
  const dice = createDice(seed, trial)
  const {
    main,
    files,
    settings: given,
  }: Base = dice.pick(dice.once(heavy) ? bases.large : dice.once(2) ? bases.tiny : bases.small)
  const changed = { ...files } as Record<string, string | Uint8Array>
  const names = Object.keys(files)
  const name = dice.once(3) ? dice.pick(names) : main
  changed[name] = dice.pick(mutations)(files[name]!, dice)
  const settings = dice.once(10) ? [...given, dice.pick(odd)] : given
  return { main, files: changed, settings }
}

const odd = [
  'lines=',
  'demand=1 +',
  '=',
  'paths=1e99',
  'run.seed=',
  'installed=installed',
  '需求=1',
  'money=-1',
  'utilisation=0 / 0',
]

/** Throws where anything but issues or success comes of it. */
export const runTrial = ({ main, files, settings }: Trial): 'issues' | 'sound' => {
  try {
    const source = parseScenario(main, textLibrary(files), { settings, judge: draftIssues })
    if (modelGaps(source).length === 0) lower(buildModel(source))
    return 'sound'
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    checkIssues(error)
    return 'issues'
  }
}

/** Characters that a reader takes in at once; a list of known names may be somewhat longer. */
const longest = 1000

const checkIssues = ({ issues }: ScenarioError): void => {
  assert.ok(issues.length > 0)
  for (const { file, line = 1, column = 1, problem, remedy } of issues) {
    assert.ok(line >= 1 && column >= 1, `${file}: line ${line}, column ${column}`)
    for (const language of languages)
      for (const words of [problem[language], remedy?.[language] ?? 'nothing to do'])
        assert.ok(words !== '' && words.length < longest, words.slice(0, longest))
  }
  for (const language of languages) assert.ok(renderIssues(issues, language).length <= 4 * limits.bytes)
}
