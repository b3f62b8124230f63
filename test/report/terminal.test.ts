import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { renderTerminal } from '../../src/report/terminal.js'
import { textWidth } from '../../src/report/text-width.js'
import { shipped, sourceOf } from './sources.js'

const golden = fileURLToPath(new URL('../../../test/report/terminal.golden.txt', import.meta.url))

test('terminal: the answer in both languages, narrow and wide (UPDATE_GOLDEN=1 writes it anew)', async () => {
  const source = await sourceOf(shipped('quick-start.yaml'), 4000)
  const parts = (['en', 'zh'] as const).flatMap(language =>
    [60, 100].map(width => `${language}, ${width} columns\n\n${renderTerminal(source, { language, width, styled: false })}\n`),
  )
  const found = parts.join(`\n${'─'.repeat(40)}\n`)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, found)
  assert.equal(found, readFileSync(golden, 'utf8'))
})

test('terminal: no line is wider than the terminal, colours aside', async () => {
  const source = await sourceOf(shipped('inner-mongolia-2020.yaml'), 300)
  for (const language of ['en', 'zh'] as const)
    for (const width of [60, 80, 100, 200])
      for (const styled of [false, true])
        for (const line of renderTerminal(source, { language, width, styled }).split('\n'))
          assert.ok(textWidth(stripVTControlCharacters(line)) <= Math.min(width, 120), `${language} ${width}: ${line}`)
})

test('terminal: colours are words between signs, and only where asked for', async () => {
  const source = await sourceOf(shipped('quick-start.yaml'), 300)
  const plain = renderTerminal(source, { language: 'en', width: 100, styled: false })
  const styled = renderTerminal(source, { language: 'en', width: 100, styled: true })
  assert.equal(stripVTControlCharacters(styled), plain)
  assert.notEqual(styled, plain)
})

test('terminal: a long head over all columns loses no word, whatever the width', async () => {
  const source = await sourceOf(shipped('quick-start.yaml'), 300)
  const words = 'Half of all the dwellings of the town and of the villages around it are connected to the network of the city'
  const { egress, ...others } = source.summary.targets
  const titled = { ...egress, title: { en: words, zh: words } }
  const summary = { ...source.summary, targets: { egress: titled, ...others } }
  for (let width = 60; width <= 130; width += 7) {
    const said = renderTerminal({ ...source, summary }, { language: 'en', width, styled: false })
    assert.ok(!said.includes('…'), said)
    assert.ok(said.replace(/\s+/g, ' ').includes(`${words} ≥ 1800 Gbps by the end of 2020`), said)
  }
})
