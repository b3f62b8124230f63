// What a Piscina thread does: takes a job, hands its result over.

import { move, transferableSymbol, valueSymbol } from 'piscina'
import type { BlockTask } from './block-task.js'
import { buffersOf, createJobServer } from './job-server.js'

export const createBlockServer = () => {
  const serve = createJobServer()
  return (task: BlockTask) => {
    const reply = serve(task)
    return reply.kind === 'result' ? move({ [valueSymbol]: reply, [transferableSymbol]: buffersOf(reply.result) }) : reply
  }
}
