// A plan → an experiment ready to run:
//
//   scenario ─build▶ model ─lower▶ program ─▶ watch, keys ─▶ kernel

import type { Kernel, KernelSource, Lowered } from '../kernel/kernel.js'
import { lower } from '../kernel/lower.js'
import { createKernel } from '../kernel/wasm-kernel.js'
import { buildModel } from '../model/build-model.js'
import type { Model } from '../model/model.js'
import { pathDimensions } from '../sampling/dimensions.js'
import { streamKeys } from '../sampling/keys.js'
import type { Scenario } from '../scenario/scenario.js'
import { checkDesign, designOf } from './design.js'
import { createExperiment, type Experiment } from './experiment.js'
import { hashes } from './hashes.js'
import { type Layout, layOutBlocks } from './layout.js'
import { checkMemory } from './memory.js'
import { numbers, type Plan } from './plan.js'
import { buildWatch, type Watch } from './watch.js'

/** What is known of a plan before a machine is built for it. */
export interface PreparedPlan {
  readonly plan: Plan
  readonly model: Model
  readonly lowered: Lowered
  readonly watch: Watch
  /** Paths that will be run. */
  readonly paths: number
  readonly layout: Layout
}

/** Medians are the same on every path: one is enough. */
const pathsOf = ({ run }: Scenario): number => (run.uncertainty === 'medians' ? 1 : run.paths)

/** Throws ScenarioError for a reader's mistake or where memory would not do, Error for a plan of another version. */
export const preparePlan = (plan: Plan): PreparedPlan => {
  if (plan.numbers !== numbers)
    throw new Error(`the plan is of version ${plan.numbers} of the numbers, this program of ${numbers}`)
  const { scenario } = plan
  const model = buildModel({ scenario, places: new Map() })
  const lowered = lower(model)
  const paths = pathsOf(scenario)
  checkDesign(scenario, lowered, paths)
  const watch = buildWatch(model, lowered)
  checkMemory(watch, Math.min(plan.sample, paths))
  return { plan, model, lowered, watch, paths, layout: layOutBlocks(paths, watch.shape.randomizations) }
}

/** createMachine: what runs the program. The interpreter gives the same bits, more slowly. */
export const compilePrepared = (
  { plan, lowered, watch, paths, layout }: PreparedPlan,
  createMachine: (source: KernelSource) => Kernel = createKernel,
): Experiment => {
  const { program } = lowered
  const keys = streamKeys(plan.scenario.run.seed, program.streams)
  const fillPathUniforms = designOf(plan.scenario).layOut?.({ paths, dimensions: pathDimensions(program), keys })
  const kernel = createMachine({
    program,
    inputs: lowered.inputs,
    keys,
    named: lowered.variables.map(({ node }) => node),
    recordings: watch.recordings,
    ...(fillPathUniforms === undefined ? {} : { fillPathUniforms }),
  })
  return createExperiment({ kernel, watch, layout, sample: plan.sample })
}

/** Compiles plans and remembers the last one: a thread gets many jobs of the same plan. */
export const createPlanCompiler = (): ((plan: Plan) => Experiment) => {
  let last: { readonly hash: string; readonly experiment: Experiment } | undefined
  return plan => {
    const { hash } = hashes(plan)
    if (last?.hash !== hash) last = { hash, experiment: compilePrepared(preparePlan(plan)) }
    return last.experiment
  }
}
