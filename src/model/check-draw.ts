// Parameters of a distribution that are plain numbers are held against the family's own rule before anything runs.

import { type Builder, createBuilder } from '../ir/builder.js'
import type { NodeId } from '../ir/nodes.js'
import { acceptsTruncation } from '../primitives/distributions/truncated.js'
import type { Operand } from '../primitives/primitive.js'
import { constantOf, constantsOf } from './constant.js'
import { type Call, distributionOf, type WrittenDistribution } from './draws.js'
import type { Formula } from './formula.js'
import { messages } from './messages.js'
import type { Complain, Mistake } from './mistake.js'

/** Tells of a distribution, or a truncation of one, whose numbers are not legal. `words` is the text of a part. */
export const checkDraw = (call: Call, words: (part: Formula) => string, complain: Complain<number>): void => {
  const written = distributionOf(call)
  if (written === undefined) return
  const b = createBuilder(1)
  const values = valuesOf(written)
  if (values === undefined) return
  const { family } = written
  const args = operandsOf(values, b)
  const legal = b.constantOf(family.accepts(b, args)) !== 0
  if (written.bounds === undefined) {
    if (!legal) complain(call.at.start, drawInvalid(written, values, words))
    return
  }
  const [low, high] = written.bounds.map(bound => constantNode(constantOf(bound), b))
  if (!legal || low === undefined || high === undefined) return
  const accepted = acceptsTruncation(b, { distribution: written.family, args, low, high })
  if (b.constantOf(accepted) === 0) complain(call.at.start, messages.truncationEmpty(words(call)))
}

/** Names the numbers that the rule speaks of, and the call as it was probably meant. */
const drawInvalid = (
  { family, call }: WrittenDistribution,
  values: readonly (number | readonly number[])[],
  words: (part: Formula) => string,
): Mistake => {
  const args = call.args.map(({ value }) => words(value))
  const named = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(family.rule.en)
  const found = family.params.flatMap(({ name, takes }, index) =>
    takes !== 'list' && args[index] !== undefined && named(name) ? [{ name, words: args[index] }] : [],
  )
  const meant = repairs(values, args).find(([numbers]) => {
    const b = createBuilder(1)
    return b.constantOf(family.accepts(b, operandsOf(numbers, b))) === 1
  })
  const right = meant === undefined ? undefined : `${family.name}(${meant[1].join(', ')})`
  return messages.drawInvalid({
    words: words(call),
    found,
    rule: family.advice?.(...values) ?? family.rule,
    right: right ?? (family.advice === undefined ? family.example.formula : undefined),
  })
}

/** The same numbers without a minus before the last, from low to high, and without any minus. */
const repairs = (
  values: readonly (number | readonly number[])[],
  args: readonly string[],
): readonly (readonly [readonly number[], readonly string[]])[] => {
  if (!values.every(value => typeof value === 'number')) return []
  const ascending = values.map((_, index) => index).toSorted((a, b) => values[a]! - values[b]!)
  const spread = values.length - 1
  return [
    [values.with(spread, Math.abs(values[spread]!)), args.with(spread, args[spread]!.replace(/^-\s*/, ''))],
    [ascending.map(index => values[index]!), ascending.map(index => args[index]!)],
    [values.map(Math.abs), args.map(text => text.replace(/^-\s*/, ''))],
  ]
}

/** The largest value that a distribution of plain numbers can give; undefined where it has other parameters. */
export const largestDraw = (call: Call): number | undefined => {
  const written = distributionOf(call)
  if (written === undefined) return undefined
  if (written.bounds !== undefined) return constantOf(written.bounds[1])
  const b = createBuilder(1)
  const values = valuesOf(written)
  const args = values && operandsOf(values, b)
  return (
    args && b.constantOf(written.family.quantile(b, { u: () => b.constant(lastUniform), z: () => b.constant(lastScore) }, args))
  )
}

/** The largest uniform that a draw can get, (2³² − ½)·2⁻³², and an upper bound of its normal score. */
const lastUniform = 1 - 2 ** -33
const lastScore = 6.4

/** The median of a distribution of plain numbers; undefined where it has other parameters or is truncated. */
export const medianDraw = (call: Call): number | undefined => {
  const written = distributionOf(call)
  if (written === undefined || written.bounds !== undefined) return undefined
  const b = createBuilder(1)
  const values = valuesOf(written)
  const args = values && operandsOf(values, b)
  return args && b.constantOf(written.family.quantile(b, { u: () => b.constant(0.5), z: () => b.constant(0) }, args))
}

/** Undefined where an argument is no number, or not of the shape that the family takes, which is told elsewhere. */
export const valuesOf = ({ family, call }: WrittenDistribution): readonly (number | readonly number[])[] | undefined => {
  const values = call.args.map(arg => constantsOf(arg.value))
  const fit = family.params.every(({ takes, optional }, index) => {
    const value = values[index]
    if (value === undefined) return optional === true && index >= values.length
    return takes === 'list' ? typeof value !== 'number' && value.length > 0 : typeof value === 'number'
  })
  return fit && values.length <= family.params.length ? values.flatMap(value => (value === undefined ? [] : [value])) : undefined
}

/** One node a number, a list of them a list. */
export const operandsOf = (values: readonly (number | readonly number[])[], b: Builder): readonly Operand[] =>
  values.map(value => (typeof value === 'number' ? b.constant(value) : value.map(item => b.constant(item))))

export const constantNode = (value: number | undefined, b: Builder): NodeId | undefined =>
  value === undefined ? undefined : b.constant(value)
