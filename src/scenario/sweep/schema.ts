// The shape of a sweep file, in the regular form that arrange.ts gives it. As in a scenario's schema, errors are names of rules.

import * as z from 'zod'
import { designs } from '../../sampling/index.js'
import { limits } from '../limits.js'
import { variablePattern } from '../names.js'
import { always, asNumber, byName, keys, number, rule, run, text, words } from '../schema.js'

const axis = keys(
  {
    values: z.array(text('sweepValue'), rule('sweepAxis')).min(1, rule('sweepAxis')).optional(),
    from: number('leverNumber').optional(),
    to: number('leverNumber').optional(),
    steps: z
      .preprocess(
        asNumber,
        z
          .int(rule('sweepSteps'))
          .min(1, rule('sweepSteps'))
          .max(limits.casesAtAll - 1, rule('sweepSteps')),
      )
      .optional(),
  },
  'sweepAxis',
)

const rangeKeys = ['from', 'to', 'steps'] as const

const completeAxis = axis
  .refine(({ values, ...range }) => values === undefined || rangeKeys.every(key => range[key] === undefined), {
    ...rule('sweepEither'),
    ...always,
  })
  .superRefine(({ values, ...range }, { addIssue }) => {
    const given = rangeKeys.filter(key => range[key] !== undefined)
    if (values !== undefined) return
    for (const key of rangeKeys)
      if (!given.includes(key)) addIssue({ code: 'custom', message: 'sweepAxis', path: [key], input: undefined })
  })
  .refine(({ from, to }) => !(from !== undefined && to !== undefined && from >= to), {
    ...rule('sweepOrder'),
    ...always,
    path: ['to'],
  })

const bounds = keys({ from: number('leverNumber').optional(), to: number('leverNumber').optional() }, 'sweepBounds').refine(
  ({ from, to }) => !(from !== undefined && to !== undefined && from >= to),
  { ...rule('sweepOrder'), ...always, path: ['to'] },
)

const { seed } = run.shape

const sample = keys(
  {
    design: z.enum(
      designs.map(({ name }) => name),
      rule('design'),
    ),
    cases: z.preprocess(
      asNumber,
      z.int(rule('sweepCount')).min(2, rule('sweepCount')).max(limits.casesAtAll, rule('sweepCount')),
    ),
    seed: seed.default('1'),
    levers: byName(bounds, 'sweepLevers').optional(),
  },
  'sweepSample',
)

const { paths, design } = run.shape

export const sweepSchema = keys(
  {
    format: z.preprocess(asNumber, z.literal(1, rule('format'))),
    title: words.optional(),
    scenario: z.array(text('extends'), rule('extends')).min(1, rule('extends')),
    cases: z
      .array(byName(text('sweepValue'), 'sweepCase', variablePattern), rule('sweepCases'))
      .min(1, rule('sweepCases'))
      .optional(),
    grid: byName(completeAxis, 'sweepGrid', variablePattern).optional(),
    sample: sample.optional(),
    run: keys({ paths: paths.optional(), seed: seed.optional(), design: design.optional() }, 'sweepRun').optional(),
  },
  'sweep',
)

export type SweepDocument = z.output<typeof sweepSchema>

export const sweepKeys: readonly string[] = Object.keys(sweepSchema.shape)
export const axisKeys: readonly string[] = Object.keys(axis.shape)
