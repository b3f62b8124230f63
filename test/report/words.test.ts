// One Chinese word for one notion, on every page and on the terminal.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'

const source = fileURLToPath(new URL('../../../src', import.meta.url))

/** What is said otherwise: the word to use. */
const words: Readonly<Record<string, string>> = {
  把握: '概率',
  机率: '概率',
  不确定量: '随机量',
  是非量: '是/否变量',
  时步: '各期',
  逐步抽: '逐期抽取',
}

test('words: probability, random quantity, step and yes or no are called the same everywhere', () => {
  const files = ['report', 'cli', 'analysis', 'primitives', 'scenario'].flatMap(folder =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => join(source, folder, name)),
  )
  assert.ok(files.length > 100)
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    for (const [word, better] of Object.entries(words)) assert.ok(!text.includes(word), `${file}: ${word}, say ${better}`)
  }
})
