import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport } from '../../../src/report/build-report.js'
import { md } from '../../../src/report/formats/md.js'
import { escape, renderCode } from '../../../src/report/markdown/escape.js'
import { plain } from '../../../src/report/phrases.js'
import { languages } from '../../../src/text.js'
import { echo, hostileSource, mainSource } from './small-source.js'

const [main, hostile] = await Promise.all([mainSource(), hostileSource()])

/** Without the backslashes that keep a sign from meaning anything. */
const shown = (text: string): string => text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')

test('md: every title, sentence and cell of the report is there, in one language', async () => {
  for (const language of languages) {
    const text = shown((await md.render(main, language, echo)).get('report.md') as string)
    const report = buildReport(main)
    for (const phrase of report.answer) assert.ok(text.includes(plain(phrase, language)))
    for (const { title, blocks } of report.sections) {
      assert.ok(text.includes(`\n## ${title[language]}\n`))
      for (const block of blocks) {
        if (block.kind === 'text') assert.equal(text.includes(plain(block.phrase, language)), block.drawn !== true)
        if (block.kind === 'charts')
          for (const { title } of block.panels) assert.ok(text.includes(`### ${plain(title, language)}\n`))
        if (block.kind === 'table')
          for (const { rows } of block.groups)
            for (const cell of rows.flat())
              if (cell.kind === 'words') assert.ok(text.includes(plain(cell.phrase, language)), plain(cell.phrase, language))
      }
    }
    for (const { title } of Object.values(main.summary.targets)) assert.ok(!text.includes(title[language === 'en' ? 'zh' : 'en']))
  }
})

test('md: every picture that it shows comes with it', async () => {
  for (const source of [main, hostile]) {
    const files = await md.render(source, 'en', echo)
    const links = [...(files.get('report.md') as string).matchAll(/^!\[.*\]\((.*)\)$/gm)].map(([, link]) =>
      decodeURIComponent(link),
    )
    assert.ok(links.length > 1)
    assert.deepEqual(links.sort(), [...files.keys()].filter(path => path !== 'report.md').sort())
  }
})

test('md: every row of a table has as many cells as its head', async () => {
  for (const source of [main, hostile]) {
    const lines = ((await md.render(source, 'zh', echo)).get('report.md') as string).split('\n')
    const cellsOf = (line: string): number => line.replaceAll(/\\./g, '').split('|').length
    for (const [index, line] of lines.entries())
      if (line.startsWith('|') && lines[index - 1].startsWith('|')) assert.equal(cellsOf(line), cellsOf(lines[index - 1]), line)
  }
})

test('md: no markup of a hostile scenario is left standing', async () => {
  const text = (await md.render(hostile, 'en', echo)).get('report.md') as string
  const markup = text
    .replaceAll(/(`+)[^`].*?\1/g, '')
    .replaceAll(/\\./g, '')
    .replaceAll('<br>', '')
  assert.doesNotMatch(markup, /[<>]|\[(?![^\]]*\]\(charts\/)|[\u202a-\u202e\u2066-\u2069]/)
  assert.match(text, /\\<script\\>x\\<\/script\\>/)
})

test('md: signs that would mean something are kept from it, and plain text stays plain', () => {
  assert.equal(escape('# not *a* heading | <b> [x](y) `z`'), '\\# not \\*a\\* heading \\| \\<b\\> \\[x\\](y) \\`z\\`')
  assert.equal(escape('- item'), '\\- item')
  assert.equal(escape('1. item'), '1\\. item')
  assert.equal(escape('94.7% (-0.5)'), '94.7% (-0.5)')
  assert.equal(escape('two\nlines'), 'two lines')
  assert.equal(renderCode('a | b'), '`a \\| b`')
  assert.equal(renderCode('``'), '``` `` ```')
})
