// What a sweep over several scenarios varies has one unit in all of them: a number would otherwise mean different things, and a page could show but one.

import type { Model } from '../../model/model.js'
import type { Unit } from '../../model/unit.js'
import { sameUnit } from '../../model/unit-algebra.js'
import { type Issue, locate } from '../../scenario/issue.js'
import { messages } from '../../scenario/sweep/messages.js'
import { type Sweep, type Swept, sweptOf } from '../../scenario/sweep/sweep.js'

/** `models[i]` is that of scenario i. */
export const unitIssues = (sweep: Sweep, models: readonly Model[]): readonly Issue[] => {
  const [first] = models as readonly [Model]
  return sweptOf(sweep).flatMap((swept): readonly Issue[] => {
    const unit = unitIn(first, swept)
    const other = models.findIndex(model => !sameUnit(unitIn(model, swept), unit))
    if (other < 0) return []
    const { section, path } = placeOf(sweep, swept.name)
    const told = [0, other].map(index => ({ file: fileOf(sweep, index), unit: unitIn(models[index]!, swept).text }))
    return [
      {
        ...locate(sweep.places.get(path)),
        path: `${section}.${swept.name}`,
        ...messages.unitsDiffer(swept.name, told[0]!, told[1]!),
      },
    ]
  })
}

const unitIn = ({ levers, variables }: Model, { name, kind }: Swept): Unit =>
  (kind === 'lever' ? levers : variables).find(known => known.name === name)!.unit

const fileOf = ({ scenarios }: Sweep, index: number): string => scenarios[index]!.places.get('')!.file

/** Where the sweep's file names it first; a sample of all levers names none. */
const placeOf = ({ list, places }: Sweep, name: string): { readonly section: string; readonly path: string } => {
  const listed = list.findIndex(setting => Object.hasOwn(setting, name))
  const named = [
    { section: 'cases', path: `cases/${listed}/${name}#key` },
    { section: 'grid', path: `grid/${name}#key` },
    { section: 'sample', path: `sample/levers/${name}#key` },
  ]
  return named.find(({ path }) => places.has(path)) ?? { section: 'sample', path: 'sample#key' }
}
