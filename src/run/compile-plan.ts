// A plan → an experiment ready to run:
//
//   scenario ─build▶ model ─lower▶ program ─▶ watch, keys ─▶ kernel

import { type CompiledKernel, compileKernel } from '../kernel/compile-kernel.js'
import { type CompiledCounter, compileCounter } from '../kernel/counting/counter.js'
import type { Kernel, KernelSource, Lowered } from '../kernel/kernel.js'
import { lower, type LowerOptions } from '../kernel/lower.js'
import { createKernel } from '../kernel/wasm-kernel.js'
import { buildModel } from '../model/build-model.js'
import type { Model } from '../model/model.js'
import { pathDimensions } from '../sampling/dimensions.js'
import { streamKeys } from '../sampling/keys.js'
import type { RunSpec, Scenario } from '../scenario/scenario.js'
import { checkDesign, designOf } from './design.js'
import { createExperiment, type Experiment, sampleOf } from './experiment.js'
import { type Layout, layOutBlocks } from './layout.js'
import { checkMemory } from './memory.js'
import { numbers, type Plan } from './plan.js'
import { buildWatch, type Interest, type Watch } from './watch.js'

/** What is known of a plan before a machine is built for it. */
export interface PreparedPlan {
  readonly plan: Plan
  readonly model: Model
  readonly lowered: Lowered
  readonly watch: Watch
  /** Rows of draws and readings are kept of paths below this. */
  readonly sample: number
  /** Paths that will be run. */
  readonly paths: number
  readonly layout: Layout
}

/** Operations of a path: a node of the program at a date is one. */
export const workOf = ({ lowered: { program } }: PreparedPlan): number => program.dates * program.nodes.length

/** Medians are the same on every path: one is enough. */
const pathsOf = ({ run }: Scenario): number => (run.uncertainty === 'medians' ? 1 : run.paths)

export interface PrepareOptions extends LowerOptions {
  /** That of the plan's scenario, where it is known. */
  readonly model?: Model
}

/** Throws ScenarioError for a reader's mistake or where memory would not do, Error for a plan of another version. */
export const preparePlan = (plan: Plan, interest?: Interest, { model: built, ...options }: PrepareOptions = {}): PreparedPlan => {
  if (plan.numbers !== numbers)
    throw new Error(`the plan is of version ${plan.numbers} of the numbers, this program of ${numbers}`)
  const { scenario } = plan
  const model = built ?? buildModel({ scenario, places: new Map() })
  const lowered = lower(model, options)
  const paths = pathsOf(scenario)
  checkDesign(scenario, lowered, paths)
  const watch = buildWatch(model, lowered, interest)
  const sample = sampleOf(watch, plan.sample)
  checkMemory(watch, Math.min(sample, paths))
  return { plan, model, lowered, watch, sample, paths, layout: layOutBlocks(paths, watch.shape.randomizations) }
}

/** What any thread needs to run a part of it: plain data, but for the WebAssembly modules. */
export interface CompiledPlan {
  readonly run: RunSpec
  readonly sample: number
  readonly paths: number
  readonly watch: Watch
  readonly source: Pick<KernelSource, 'program' | 'inputs' | 'named' | 'recordings' | 'keys'>
  readonly kernel: CompiledKernel
  readonly counter: CompiledCounter
}

export const compilePlan = (prepared: PreparedPlan): CompiledPlan => {
  const source = sourceOf(prepared)
  const kernel = compileKernel(source.program, source)
  return { ...runOf(prepared), source, kernel, counter: compileCounter(prepared.watch.shape, kernel.design.layout.bytes) }
}

const sourceOf = ({ plan, lowered, watch }: PreparedPlan): CompiledPlan['source'] => ({
  keys: streamKeys(plan.scenario.run.seed, lowered.program.streams),
  program: lowered.program,
  inputs: lowered.inputs,
  named: lowered.variables.map(({ node }) => node),
  recordings: watch.recordings,
})

const runOf = ({ plan, paths, watch, sample }: PreparedPlan) => ({ run: plan.scenario.run, sample, paths, watch })

export const openExperiment = ({ kernel, counter, ...compiled }: CompiledPlan): Experiment =>
  experimentOf(compiled, source => createKernel(source, kernel), counter)

/** createMachine: what runs the program. The interpreter gives the same bits, more slowly. */
export const compilePrepared = (
  prepared: PreparedPlan,
  createMachine: (source: KernelSource) => Kernel = createKernel,
): Experiment => experimentOf({ ...runOf(prepared), source: sourceOf(prepared) }, createMachine)

const experimentOf = (
  { run, sample, paths, watch, source }: Omit<CompiledPlan, 'kernel' | 'counter'>,
  createMachine: (source: KernelSource) => Kernel,
  counter?: CompiledCounter,
): Experiment => {
  const { program, keys } = source
  const fillPathUniforms = designOf({ run }).layOut?.({ paths, dimensions: pathDimensions(program), keys })
  const kernel = createMachine({ ...source, ...(fillPathUniforms === undefined ? {} : { fillPathUniforms }) })
  return createExperiment({ kernel, watch, layout: layOutBlocks(paths, watch.shape.randomizations), sample }, counter)
}
