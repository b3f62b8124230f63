// A Piscina thread.

import { openProgram } from '../src/program-file.js'

const { program } = openProgram<typeof import('../src/executors/serve-block.js')>('thread')

export default program.createBlockServer()
