// The architecture as a test: who may import whom, and what the engine must not know.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A folder imports only from those above it, and from itself. */
const layers = [
  'text.ts',
  'clock.ts',
  'files.ts',
  'package-file.ts',
  'damaged-program.ts',
  'program-file.ts',
  'ir',
  'primitives',
  'stats',
  'sampling',
  'scenario',
  'model',
  'kernel',
  'run',
  'analysis',
  'report',
  'executors',
  'store',
  'cli',
]

/** Package → where it may be imported. */
const packages: Readonly<Record<string, readonly string[]>> = {
  yargs: ['cli'],
  piscina: ['executors'],
  esbuild: ['cli'],
  seedrandom: ['sampling', 'cli'],
  'simple-statistics': ['cli'],
  yaml: ['scenario'],
  zod: ['scenario', 'store'],
  'csv-parse': ['scenario'],
  'csv-stringify': ['report'],
  hucre: ['report'],
  sharp: ['cli'],
  'cli-table3': ['report'],
  vega: ['report'],
  'vega-lite': ['report'],
  'vega-interpreter': ['report'],
  'vega-dataflow': ['report'],
  'vega-encode': ['report'],
  'vega-parser': ['report'],
  'vega-transforms': ['report'],
  'vega-util': ['report'],
  'vega-view': ['report'],
  'vega-view-transforms': ['report'],
}

/** Words of the first model's trade. Scenario files may say them, the engine may not. */
const domainWords = [
  'broadband',
  'egress',
  'bandwidth',
  'fibre',
  'fiber optic',
  'rural',
  'pastoral',
  'village',
  'household',
  'subscriber',
  'telecom',
  'data cent',
  'server farm',
  'hosting',
  'e-commerce',
  'mongolia',
  'hohhot',
  '宽带',
  '带宽',
  '光纤',
  '农村',
  '牧区',
  '行政村',
  '数据中心',
  '服务器',
  '电信',
  '内蒙古',
  '呼和浩特',
]

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => posix.join(folder, name.replaceAll('\\', '/')))
    .sort()

const files = [...sources('src'), ...sources('workers')].map(file => ({ file, text: readFileSync(resolve(root, file), 'utf8') }))

const importsOf = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|^\s*import\s*['"]([^'"]+)['"]/gm,
    ),
  ].map(match => match[1] ?? match[2] ?? match[3]!)

/** src/cli/main.ts → cli; workers stand below everything. */
const layerOf = (file: string): string => (file.startsWith('src/') ? file.split('/')[1]! : 'workers')
const rankOf = (layer: string): number => (layer === 'workers' ? layers.length : layers.indexOf(layer))
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

test('layers: there is something to look at', () => {
  assert.ok(files.length > 50)
  assert.deepEqual(
    importsOf(
      "import type { A } from './a.js'\nimport {\n  b,\n} from 'b'\nawait import('../c.js')\nimport 'd'\nexport { e } from './e.js'",
    ),
    ['./a.js', 'b', '../c.js', 'd', './e.js'],
  )
})

test('layers: every folder of src has its place in the order', () => {
  for (const { file } of files) assert.ok(rankOf(layerOf(file)) >= 0, `${file} is in no layer`)
})

test('layers: a folder imports only from folders above it', () => {
  for (const { file, text } of files) {
    for (const specifier of importsOf(text).filter(name => name.startsWith('.'))) {
      const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts')
      assert.ok(target.startsWith('src/'), `${file} imports ${specifier}, which is outside src`)
      assert.ok(rankOf(layerOf(target)) <= rankOf(layerOf(file)), `${file} imports ${specifier}, which is below it`)
    }
  }
})

test('layers: packages are imported only where they belong', () => {
  for (const { file, text } of files) {
    for (const specifier of importsOf(text).filter(name => !name.startsWith('.') && !name.startsWith('node:'))) {
      const allowed = packages[packageOf(specifier)] ?? []
      assert.ok(allowed.includes(layerOf(file)), `${file} imports ${specifier}`)
    }
  }
})

test('layers: every package is imported where it is allowed', () => {
  const used = new Set(
    files.flatMap(({ file, text }) => importsOf(text).map(specifier => `${packageOf(specifier)} in ${layerOf(file)}`)),
  )
  for (const [name, allowed] of Object.entries(packages))
    for (const layer of allowed) assert.ok(used.has(`${name} in ${layer}`), `${name} is not imported in ${layer}`)
})

test('layers: the engine knows no trade', () => {
  const said = files.flatMap(({ file, text }) =>
    domainWords.filter(word => text.toLowerCase().includes(word)).map(word => `${file} says ${word}`),
  )
  assert.deepEqual(said, [])
})
