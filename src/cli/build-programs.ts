// The last step of the build: each program in one file, and beside it what V8 compiled of it while it did its work on a scenario, or was opened; then what
// starts them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { createBoard } from '../executors/block-task.js'
import { pack } from '../executors/parcel.js'
import { packageFile } from '../package-file.js'
import { normalTable } from '../primitives/special/normal-table.js'
import { rootsOfTwo } from '../primitives/special/roots-of-two.js'
import { openProgram, type ProgramName, programFile } from '../program-file.js'
import { compilePlan, preparePlan } from '../run/compile-plan.js'
import { numbers } from '../run/plan.js'
import { readScenario } from '../scenario/read.js'

const scenarioFile = packageFile('scenarios', 'quick-start.yaml')

/** Modules that are programs of their own, and opened when they are first needed. */
const apart = [
  { name: 'vega', imported: /\/vega\.js$/, entry: ['report', 'charts', 'vega.ts'] },
  { name: 'workbook', imported: /\/write-xlsx\.js$/, entry: ['report', 'formats', 'write-xlsx.ts'] },
] as const

const programsApart: Plugin = {
  name: 'programs apart',
  setup({ onResolve, onLoad }) {
    for (const { name, imported } of apart) onResolve({ filter: imported }, () => ({ path: name, namespace: 'programs' }))
    onLoad({ filter: /./, namespace: 'programs' }, ({ path }) => ({ contents: `module.exports = open('${path}')` }))
  },
}

/** Modules that packages ask for, and what they get instead. */
const insteadOf: Readonly<Record<string, string>> = {
  // What lays out tables and help measures texts as wrapTo does. Its own way takes a pattern of all emoji, which is not ready for a while.
  'string-width': `module.exports = require('./text-width.ts').shownWidth`,
  // The parser of arguments wants no more of Node's, which is a large one.
  assert: `
    const check = (holds, message) => { if (!holds) throw new Error(message) }
    exports.strictEqual = (a, b, message) => check(Object.is(a, b), message)
    exports.notStrictEqual = (a, b, message) => check(!Object.is(a, b), message)`,
}

const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(?:${Object.keys(insteadOf).join('|')})$`)
    onResolve({ filter }, ({ path, importer }) => {
      if (path === 'assert' && !/[\\/]yargs[\\/]/.test(importer))
        throw new Error(`${importer} wants ${path}, of which it would get two functions`)
      return { path, namespace: 'instead' }
    })
    onLoad({ filter, namespace: 'instead' }, ({ path }) => ({
      contents: insteadOf[path]!,
      resolveDir: packageFile('src', 'report'),
    }))
  },
}

const oneFile = {
  bundle: true,
  // Names too: they are a quarter of the text, all of which is read and checked before anything else happens.
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
} as const

/** What Node itself starts, and opens a program: as a module of the older kind, which is ready 10 ms earlier. */
const bundleStart = async (file: string, entry: readonly string[]): Promise<void> => {
  const outfile = packageFile('dist', 'programs', file)
  await build({ ...oneFile, entryPoints: [packageFile(...entry)], outfile, define: { 'import.meta.dirname': '__dirname' } })
}

interface Additions {
  readonly plugins?: Plugin[]
  /** Stands before all modules. */
  readonly start?: string
}

const bundle = async (
  name: ProgramName,
  entry: readonly string[],
  { plugins = [], start = '' }: Additions = {},
): Promise<void> => {
  const { outputFiles } = await build({
    ...oneFile,
    entryPoints: [packageFile('src', ...entry)],
    outfile: programFile(name),
    legalComments: 'external',
    write: false,
    // Packages that find files of their own, or need not be there.
    external: ['piscina', 'sharp', 'playwright-core'],
    // A compiled script cannot import; it can require. A character of a template that has a tag cannot be escaped where it stands.
    supported: { 'dynamic-import': false, 'template-literal': false },
    define: { 'import.meta.url': 'programUrl' },
    banner: {
      js: `(function(exports,require,module,__filename,open){const programUrl = require('node:url').pathToFileURL(__filename).href;${start}`,
    },
    footer: { js: '})' },
    alias: {
      // Charts are drawn as text. The other form of this package looks for a library of images, and waits for it.
      'vega-canvas': packageFile('node_modules', 'vega-canvas', 'build', 'vega-canvas.browser.js'),
    },
    plugins: [standIns, ...plugins],
  })
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, escaped(text))
  }
}

/** A program is read a byte a character. In strings and regular expressions alike, which is where others stand, they may be escaped. */
const escaped = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** What is printed is compiled for, and read by nobody. */
const unread = { write: () => {} }

/** What table-at-hand.ts takes them from. */
const tablesAtHand = Object.fromEntries(
  [normalTable(), rootsOfTwo()].map(({ name, values }) => [name, Buffer.from(values.buffer).toString('base64')]),
)

const buildCommandLine = async (): Promise<void> => {
  await bundle('steppecast', ['cli', 'command-line.ts'], {
    plugins: [programsApart],
    start: `const tablesAtHand = ${JSON.stringify(tablesAtHand)};`,
  })
  for (const { name, entry } of apart) await bundle(name, entry)
  const opened = new Map<ProgramName, ReturnType<typeof openProgram>>(apart.map(({ name }) => [name, openProgram(name)]))
  const open = (name: ProgramName): unknown => opened.get(name)?.program
  const { program, keepCompiled } = openProgram<typeof import('./command-line.js')>('steppecast', open)
  const results = mkdtempSync(join(tmpdir(), 'steppecast-'))
  try {
    const words = ['run', scenarioFile, '--out', results, '--executor', 'inline']
    const code = await program.runCommandLine(words, { stdout: unread, stderr: unread })
    if (code !== 0) throw new Error(`${scenarioFile} ended with exit code ${code}`)
    keepCompiled()
    for (const other of opened.values()) other.keepCompiled()
  } finally {
    rmSync(results, { recursive: true })
  }
}

const buildThread = async (): Promise<void> => {
  await bundle('thread', ['executors', 'serve-block.ts'])
  const { program, keepCompiled } = openProgram<typeof import('../executors/serve-block.js')>('thread')
  const { scenario } = await readScenario(scenarioFile, {})
  const parcel = pack(compilePlan(preparePlan({ numbers, scenario, sample: 1000 })))
  const task = { work: { kind: 'count' }, job: { first: 0, last: 1 } } as const
  program.createBlockServer()({ plan: 0, parcel, board: createBoard(), task })
  keepCompiled()
}

await buildCommandLine()
await buildThread()
await bundleStart('main.cjs', ['src', 'cli', 'main.ts'])
await bundleStart('worker.cjs', ['workers', 'block.ts'])
