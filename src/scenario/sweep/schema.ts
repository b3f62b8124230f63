// The shape of a sweep file, in the regular form that arrange.ts gives it. As in a scenario's schema, errors are names of rules.

import * as z from 'zod/mini'
import { designs } from '../../sampling/index.js'
import { limits } from '../limits.js'
import { variablePattern } from '../names.js'
import { always, between, byName, keys, list, numberOrPercent, readNumber, rule, run, text, words } from '../schema.js'

const axis = keys(
  {
    values: z.optional(list(text('sweepValue'), 'sweepAxis')),
    from: z.optional(numberOrPercent('leverNumber')),
    to: z.optional(numberOrPercent('leverNumber')),
    steps: z.optional(readNumber(z.int(rule('sweepSteps')).check(...between(1, limits.casesAtAll - 1, 'sweepSteps')))),
  },
  'sweepAxis',
)

const rangeKeys = ['from', 'to', 'steps'] as const

interface Range {
  readonly from?: number | undefined
  readonly to?: number | undefined
}

const inOrder = z.refine<Range>(({ from, to }) => !(from !== undefined && to !== undefined && from >= to), {
  ...rule('sweepOrder'),
  ...always,
  path: ['to'],
})

const completeAxis = axis.check(
  z.refine(({ values, ...range }) => values === undefined || rangeKeys.every(key => range[key] === undefined), {
    ...rule('sweepEither'),
    ...always,
  }),
  z.superRefine(({ values, ...range }, { addIssue }) => {
    const given = rangeKeys.filter(key => range[key] !== undefined)
    if (values !== undefined) return
    for (const key of rangeKeys)
      if (!given.includes(key)) addIssue({ code: 'custom', message: 'sweepAxis', path: [key], input: undefined })
  }),
  inOrder,
)

const bounds = keys(
  { from: z.optional(numberOrPercent('leverNumber')), to: z.optional(numberOrPercent('leverNumber')) },
  'sweepBounds',
).check(inOrder)

const { seed } = run.shape

const sample = keys(
  {
    design: z.enum(
      designs.map(({ name }) => name),
      rule('design'),
    ),
    cases: readNumber(z.int(rule('sweepCount')).check(...between(2, limits.casesAtAll, 'sweepCount'))),
    seed: z._default(seed, '1'),
    levers: z.optional(byName(bounds, 'sweepLevers')),
  },
  'sweepSample',
)

const { paths, design } = run.shape

export const sweepSchema = keys(
  {
    format: readNumber(z.literal(1, rule('format'))),
    title: z.optional(words),
    scenario: list(text('extends'), 'extends'),
    cases: z.optional(list(byName(text('sweepValue'), 'sweepCase', variablePattern), 'sweepCases')),
    grid: z.optional(byName(completeAxis, 'sweepGrid', variablePattern)),
    sample: z.optional(sample),
    run: z.optional(z.partial(keys({ paths, seed, design }, 'sweepRun'))),
  },
  'sweep',
)

export type SweepDocument = z.output<typeof sweepSchema>

export const sweepKeys: readonly string[] = Object.keys(sweepSchema.shape)
export const axisKeys: readonly string[] = Object.keys(axis.shape)
