// The last step of the build: the program in one file, and beside it what V8 compiled of it while it ran a scenario, page and all.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { packageFile } from '../package-file.js'
import { openProgram, programFile } from '../program-file.js'

await build({
  entryPoints: [packageFile('src', 'cli', 'program.ts')],
  outfile: programFile,
  bundle: true,
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Text is read a byte a character.
  charset: 'ascii',
  // Packages that find files of their own, or need not be there.
  external: ['piscina', 'sharp', 'playwright-core'],
  // A compiled script cannot import; it can require.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'programUrl' },
  banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href;" },
  alias: {
    // Charts are drawn as text. The other form of this package looks for a library of images, and waits for it.
    'vega-canvas': packageFile('node_modules', 'vega-canvas', 'build', 'vega-canvas.browser.js'),
    // One for all: the newer ones take 20 ms to start.
    'string-width': packageFile('node_modules', 'string-width', 'index.js'),
  },
  logLevel: 'warning',
})

const { program, keepCompiled } = openProgram<typeof import('./program.js')>()
const { runCommandLine } = await program.commandLine()
const results = mkdtempSync(join(tmpdir(), 'steppecast-'))
try {
  const scenario = packageFile('scenarios', 'quick-start.yaml')
  process.exitCode = await runCommandLine(['run', scenario, '--out', results, '--quiet', '--executor', 'inline'])
  if (process.exitCode === 0) keepCompiled()
} finally {
  rmSync(results, { recursive: true })
}
