// A Piscina thread: takes a job, hands its result over.

import { move, transferableSymbol, valueSymbol } from 'piscina'
import type { BlockTask } from '../src/executors/block-task.js'
import { buffersOf, createJobServer } from '../src/executors/job-server.js'

const serve = createJobServer()

export default (task: BlockTask) => {
  const reply = serve(task)
  return reply.ok ? move({ [valueSymbol]: reply, [transferableSymbol]: buffersOf(reply.result) }) : reply
}
