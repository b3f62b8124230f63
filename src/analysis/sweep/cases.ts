// The cases of a sweep, one after another: scenarios, then settings of the list, then combinations of the grid with the last name fastest, then points
// of the sample.

import { layOutPoints } from '../../sampling/points.js'
import type { Axis, SampledLever, Sweep, SweepSample, SweptSetting } from '../../scenario/sweep/sweep.js'

export interface SweepCase {
  /** Index into the sweep's scenarios. */
  readonly scenario: number
  /** Of everything that the sweep says of this case. */
  readonly setting: SweptSetting
}

export const casesOf = ({ scenarios, list, axes, sample }: Sweep): readonly SweepCase[] => {
  const settings = cross(cross(list, combinationsOf(axes)), sample === undefined ? [{}] : pointsOf(sample))
  return scenarios.flatMap((_, scenario) => settings.map(setting => ({ scenario, setting })))
}

const cross = (outer: readonly SweptSetting[], inner: readonly SweptSetting[]): readonly SweptSetting[] =>
  outer.flatMap(one => inner.map(other => ({ ...one, ...other })))

/** A single empty one where there are no axes. */
const combinationsOf = (axes: readonly Axis[]): readonly SweptSetting[] =>
  axes.reduce<readonly SweptSetting[]>(
    (settings, { name, values }) =>
      cross(
        settings,
        values.map(value => ({ [name]: value })),
      ),
    [{}],
  )

const pointsOf = ({ design, seed, cases, levers }: SweepSample): readonly SweptSetting[] => {
  const points = layOutPoints({ design, seed, names: levers.map(({ name }) => name), count: cases })
  return Array.from({ length: cases }, (_, index) =>
    Object.fromEntries(levers.map(lever => [lever.name, between(lever, points.get(lever.name)![index])])),
  )
}

/** As short as it can be written within a millionth of the range, which no reader would miss. */
const between = ({ from, to }: SampledLever, u: number): number => {
  let scale = 1
  while (scale * (to - from) < 1e6) scale *= 10
  return Math.min(to, Math.max(from, Math.round((from + (to - from) * u) * scale) / scale))
}
