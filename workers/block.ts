// A Piscina thread.

import { openProgram } from '../src/program-file.js'

const { program } = openProgram<typeof import('../src/cli/program.js')>()
const { serveBlock } = await program.jobServer()

export default serveBlock
