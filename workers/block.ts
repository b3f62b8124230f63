// A Piscina thread: takes a job, hands its result over.

import { transferableSymbol, valueSymbol } from 'piscina'
import type { BlockTask } from '../src/executors/block-task.js'
import { buffersOf, createJobServer } from '../src/executors/job-server.js'

const serve = createJobServer()

export default (task: BlockTask) => {
  const reply = serve(task)
  return { [valueSymbol]: reply, [transferableSymbol]: reply.ok ? buffersOf(reply.result) : [] }
}
