// One future alone: every variable at every date, and what bound it. Draws are addressed, so that path K here is path K of any run.

import { stripPaths } from '../kernel/kernel.js'
import type { NodeId } from '../ir/nodes.js'
import type { Text } from '../text.js'
import { compilePrepared, type PreparedPlan } from './compile-plan.js'

export interface TracedVariable {
  readonly name: string
  /** By date; a single one where it does not change in time. */
  readonly values: readonly number[]
}

export interface TracedBinding {
  /** That of its variable, or name#2 for its second. */
  readonly name: string
  readonly variable: string
  readonly labels: readonly Text[]
  /** By date, the index of the label that bound. */
  readonly bound: readonly number[]
}

export interface Trace {
  readonly path: number
  /** In file order. */
  readonly variables: readonly TracedVariable[]
  readonly bindings: readonly TracedBinding[]
  /** Where the path fails: the first variable that is not finite, at the index of a date. */
  readonly failure: { readonly variable: string; readonly date: number } | undefined
}

/** `names` of variables; 0 ≤ path. */
export const traceVariables = (prepared: PreparedPlan, path: number, names: ReadonlySet<string>): Trace => {
  const { lowered, model } = prepared
  const nodes = new Map(lowered.variables.map(variable => [variable.name, variable]))
  const wanted = Object.keys(model.scenario.variables).filter(name => names.has(name))
  const bindings = lowered.bindings.filter(({ variable }) => names.has(variable))
  const { failed, values } = recordPath(prepared, path, [
    ...wanted.map(name => nodes.get(name)!.node),
    ...bindings.map(({ node }) => node),
  ])
  return {
    path,
    variables: wanted.map((name, index) => ({
      name,
      values: nodes.get(name)!.constant ? values[index]!.slice(0, 1) : values[index]!,
    })),
    bindings: bindings.map(({ name, variable, labels }, index) => ({
      name,
      variable,
      labels,
      bound: values[wanted.length + index]!,
    })),
    failure:
      failed < 0
        ? undefined
        : {
            variable: lowered.variables[failed % lowered.variables.length]!.name,
            date: Math.floor(failed / lowered.variables.length),
          },
  }
}

/** Numbers that a kernel writes down at a time, at most: a quarter of a gigabyte. */
const mostNumbers = 2 ** 25

/** Runs the strip of the path, again for every group of nodes that fits into memory. */
const recordPath = (prepared: PreparedPlan, path: number, nodes: readonly NodeId[]) => {
  const { dates } = prepared.lowered.program
  const size = Math.max(1, Math.floor(mostNumbers / (dates * stripPaths)))
  const lane = path % stripPaths
  const values: (readonly number[])[] = []
  let failed = -1
  for (let first = 0; first < nodes.length; first += size) {
    const recordings = nodes.slice(first, first + size).map(node => ({ node, dates: 'all' as const }))
    const { kernel } = compilePrepared({ ...prepared, watch: { ...prepared.watch, recordings } })
    kernel.run(path - lane)
    failed = kernel.failed[lane]!
    for (const recorded of kernel.recorded)
      values.push(Array.from({ length: dates }, (_, date) => recorded[date * stripPaths + lane]!))
  }
  return { failed, values }
}
