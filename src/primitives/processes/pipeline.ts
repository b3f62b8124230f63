// A pipeline of equal stages: what goes in comes out after a mean delay, spread as an Erlang distribution of `order` stages, and nothing is lost.
//
// In each step a stage passes on the fraction min(1, order·step/mean_delay) of what it holds, so that the mean delay is exactly
// max(mean_delay, order·step). The outflow at a date leaves during the step that begins there.

import type { NodeId } from '../../ir/nodes.js'
import { arithmetic } from '../arithmetic.js'
import type { Process, ProcessArg } from '../primitive.js'

type Args = readonly [ProcessArg, ProcessArg, ProcessArg, ProcessArg?]

export const pipeline: Process = {
  kind: 'process',
  name: 'pipeline',
  label: { en: 'Pipeline', zh: '多级延迟管道' },
  help: {
    en: 'Outflow of what flowed in, after mean_delay on average, spread over order equal stages; start is what is under way at the first date, spread evenly.',
    zh: '流入之物经平均时长 mean_delay 后的流出，分 order 个等长阶段；start 为首日在途总量，平均分布于各阶段。',
  },
  example: { formula: "pipeline(3 'kW/year', 0.75 year, 3, 1 kW)", unit: 'kW/year' },
  params: [
    { name: 'inflow', timing: 'next' },
    { name: 'mean_delay', unit: 'year' },
    { name: 'order', takes: 'integer', unit: '1' },
    { name: 'start', unit: 'X*year', optional: true, timing: 'start' },
  ],
  result: 'X',
  build: ({ b, step }, [inflow, meanDelay, order, start]: Args) => {
    const { c, add, sub, mul, div, min, ge, select } = arithmetic(b)
    const count = order.integer!
    const share = start === undefined ? c(0) : div(start.node(), c(count))
    const stages = Array.from({ length: count }, () => b.state(share))
    const wait = meanDelay.node()
    // A negative delay is no delay: NaN, so that the path fails.
    const fraction = select(ge(wait, c(0)), min(c(1), div(c(count * step), wait)), c(Number.NaN))
    const outflows = stages.map(stage => mul(fraction, stage.now))
    const close = () => {
      let entering: NodeId = mul(inflow.node(), c(step))
      for (const [i, stage] of stages.entries()) {
        stage.close(add(sub(stage.now, outflows[i]), entering))
        entering = outflows[i]
      }
    }
    return { now: div(outflows[count - 1], c(step)), close, content: stages.map(stage => stage.now).reduce(add) }
  },
}
