// Tornado: every uncertain input held at its P10 and at its P90, one at a time, on the same futures, and what that does to each reading.
//
// What is held is the uniform behind a draw, after correlation: 0.1 and 0.9 of its own distribution, whatever its parameters are on a path. A draw made
// each step or year is held at all of them at once and is one input. An event's chance is a yes or no whose tenths say nothing: it is held at never.
//
// Source: Howard (1988), Decision analysis: practice and promise.

import { isDraw } from '../../model/draws.js'
import type { PinInput } from '../../kernel/kernel.js'
import type { PreparedPlan } from '../../run/compile-plan.js'
import type { Ensemble } from '../../run/ensemble.js'
import type { CasePlan, Search } from '../../run/search.js'
import { nameReading } from '../named-reading.js'
import { arePaired, differenceOf, metBy } from '../pairing.js'
import { summarizeProbability } from '../probability.js'
import { createQuantiles } from '../quantiles.js'
import { refuseEmpty } from '../refuse-empty.js'
import { sampleRows } from '../sample.js'
import type { SensitivityMethod } from './method.js'
import {
  type HeldCase,
  type HeldEnd,
  isKnown,
  losesAll,
  type Tornado,
  type TornadoBar,
  type TornadoInput,
  type TornadoReading,
} from './tornado-answer.js'

/** The uniforms of P10 and P90. */
export const tenths = { low: 0.1, high: 0.9 } as const

/** Of each reading. */
type Held = readonly HeldEnd[]

export const tornado: SensitivityMethod<Held, Tornado> = {
  name: 'tornado',
  label: { en: 'Tornado', zh: '龙卷风图' },
  help: {
    en: 'Each uncertain input held at its P10 and its P90, one at a time, on the same futures; an event: never against as drawn.',
    zh: '在同一批路径上，逐一将每个随机量固定在其 10% 与 90% 分位；随机事件则比较“从不发生”与照常抽取。',
  },
  plan(prepared) {
    const { pins } = prepared.lowered
    const cases = 1 + pins.reduce((sum, { never }) => sum + (never === undefined ? 2 : 1), 0)
    let base: Ensemble | undefined
    const caseAt = (pin?: PinInput, uniform?: number): CasePlan => ({ plan: prepared, inputs: inputsAt(prepared, pin, uniform) })
    const search = function* (): Search<CasePlan, Held, Tornado> {
      const [free] = yield [caseAt()]
      const ends = pins.map(pin =>
        pin.never === undefined ? [caseAt(pin, tenths.low), caseAt(pin, tenths.high)] : [caseAt(pin, pin.never)],
      )
      const found = pins.length === 0 ? [] : yield ends.flat()
      const held = ends.map((_, index) => {
        const from = ends.slice(0, index).reduce((sum, { length }) => sum + length, 0)
        return found.slice(from, from + ends[index].length)
      })
      return collect(prepared, { base: base!, free: free.filter(isKnown), held, cases })
    }
    return {
      cases,
      search,
      read(ensemble) {
        if (base === undefined) {
          refuseEmpty(ensemble, prepared.model)
          base = ensemble
        }
        return readHeld(ensemble, base)
      },
    }
  },
}

const inputsAt = ({ lowered: { inputs, inputIndex } }: PreparedPlan, pin?: PinInput, uniform?: number): Float64Array => {
  const set = inputs.slice()
  if (pin !== undefined) set[inputIndex.get(`pin:${pin.name}`)!] = uniform!
  return set
}

const readHeld = (ensemble: Ensemble, base: Ensemble): Held =>
  ensemble.watch.readings.map(({ deadline, firstCell }, reading): HeldEnd => {
    const failed = ensemble.paths - ensemble.counted
    if (ensemble.counted === 0) return { failed }
    const hits = reading * ensemble.watch.dates + deadline
    const median = medianAt(ensemble, firstCell + deadline)
    return {
      failed,
      at_deadline: summarizeProbability(ensemble, ({ at }) => at[hits]),
      difference: differenceOf(metBy(ensemble, reading), metBy(base, reading), arePaired(ensemble, base)),
      median,
      median_moved: median - medianAt(base, firstCell + deadline),
    }
  })

const medianAt = (ensemble: Ensemble, cell: number): number => createQuantiles(ensemble)(cell, [0.5])[0]

interface Parts {
  readonly base: Ensemble
  readonly free: readonly HeldCase[]
  /** held[input][end][reading] */
  readonly held: readonly (readonly Held[])[]
  readonly cases: number
}

const collect = ({ model, lowered }: PreparedPlan, { base, free, held, cases }: Parts): Tornado => {
  const { seed, design } = model.scenario.run
  const variables = new Map(model.variables.map(variable => [variable.name, variable]))
  return {
    seed,
    design,
    paths: base.paths,
    failed: base.paths - base.counted,
    sample: sampleRows(base),
    cases,
    inputs: lowered.pins.map(
      ({ name, variable, clock, never }): TornadoInput => ({
        name,
        title: variables.get(variable)!.title,
        ...(name === variable && !isDraw(variables.get(variable)!.formula) ? { inside: true as const } : {}),
        kind: never === undefined ? 'range' : 'event',
        clock,
        correlated: model.mixtures.has(variable),
      }),
    ),
    readings: base.watch.readings.map((place, index): TornadoReading => {
      const target = model.targets.find(({ name }) => name === place.target)!
      return {
        ...nameReading(model, place.target, place.name),
        bound: target.bound,
        by: target.by,
        headline: place.headline,
        ...(target.confidence === undefined ? {} : { confidence: target.confidence }),
        at_deadline: free[index].at_deadline,
        median: free[index].median,
        bars: rank(
          held.map((ends, input) =>
            barOf(
              input,
              ends.map(found => found[index]),
            ),
          ),
        ),
      }
    }),
  }
}

const barOf = (input: number, [low, high]: readonly HeldEnd[]): TornadoBar => {
  const ends = [low, high].filter(isKnown)
  return {
    input,
    low,
    ...(high === undefined ? {} : { high }),
    swing: spread(ends.map(({ difference }) => difference.value)),
    median_swing: spread(ends.map(({ median_moved }) => median_moved)),
  }
}

const spread = (moved: readonly number[]): number => Math.max(0, ...moved) - Math.min(0, ...moved)

const rank = (bars: readonly TornadoBar[]): readonly TornadoBar[] =>
  bars
    .filter(bar => bar.swing > 0 || bar.median_swing > 0 || losesAll(bar))
    .toSorted(
      (a, b) =>
        Number(losesAll(b)) - Number(losesAll(a)) || b.swing - a.swing || b.median_swing - a.median_swing || a.input - b.input,
    )
