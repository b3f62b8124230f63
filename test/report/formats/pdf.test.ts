// The printed page as others read it.

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findChromium, printPage } from '../../../src/cli/print-page.js'
import { ToolError } from '../../../src/cli/tool-error.js'
import { buildReport } from '../../../src/report/build-report.js'
import { brief } from '../../../src/report/formats/brief.js'
import { pdf } from '../../../src/report/formats/pdf.js'
import { plain as plainPhrase } from '../../../src/report/phrases.js'
import { languages } from '../../../src/text.js'
import { execute, needProgram } from './programs.js'
import { shipped } from '../sources.js'
import { tornadoOf } from '../study-sources.js'
import { echo, mainSource } from './small-source.js'

const folder = mkdtempSync(join(tmpdir(), 'steppecast-pdf-'))
after(() => rmSync(folder, { recursive: true }))

const never = new AbortController().signal

test('pdf: every chart is drawn on paper, in the language that was asked for', async t => {
  const [browser, reader] = [needProgram(t, 'chromium', 'chromium'), needProgram(t, 'pdftotext', 'poppler-utils')]
  if (browser === undefined || reader === undefined) return
  const source = await mainSource()
  const { targets } = source.summary
  for (const language of languages) {
    const print = (html: string) => printPage(html, { browser, signal: never })
    const files = await pdf.render(source, language, { ...echo, print })
    const file = join(folder, `${language}.pdf`)
    writeFileSync(file, files.get('report.pdf')!)
    const { stdout: text } = await execute(reader, ['-layout', file, '-'])
    const plain = text.replaceAll(/\s/g, '')
    for (const { title } of Object.values(targets)) {
      assert.ok(plain.includes(title[language].replaceAll(/\s/g, '')), title[language])
      const other = title[language === 'en' ? 'zh' : 'en'].replaceAll(/\s/g, '')
      assert.ok(!plain.includes(other), other)
    }
    // Every fan writes its promise beside its line; once more than table and caption do.
    const drawn = [...text.matchAll(/[≥≤]/g)].length
    assert.ok(drawn >= 3 * Object.keys(targets).length, `${drawn} bounds, ${language}`)
    // The last years of every fan's axis are on the paper too: a chart that is drawn wider than its column loses them.
    const lastYears = [...text.matchAll(/\b202[45]\b/g)].length
    assert.ok(lastYears >= Object.keys(targets).length, `${lastYears} labels of the last years, ${language}`)
    // A heading is on the page of what it stands over.
    const { sections } = buildReport(source)
    const heads = [...sections.map(({ title }) => title[language]), ...Object.values(targets).map(({ title }) => title[language])]
    for (const [index, page] of text.split('\f').entries()) {
      const lines = page.split('\n').filter(line => line.trim() !== '' && !/^\s*\d+ \/ \d+$/.test(line))
      const last = lines.at(-1)?.trim() ?? ''
      assert.ok(!heads.includes(last), `page ${index + 1} ends with ${last}, ${language}`)
      assert.ok(lines.length === 0 || lines.length > 3, `page ${index + 1} has ${lines.length} lines, ${language}: ${last}`)
    }
    const { stdout: information } = await execute('pdfinfo', [file])
    assert.match(information, /Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)/)
  }
})

test('brief: the answer, every reading and how it was computed are on three pages at most, charts on none', async t => {
  const [browser, reader] = [needProgram(t, 'chromium', 'chromium'), needProgram(t, 'pdftotext', 'poppler-utils')]
  if (browser === undefined || reader === undefined) return
  const source = await mainSource()
  const { summary, manifest } = source
  for (const language of languages) {
    const files = await brief.render(source, language, { ...echo, print: html => printPage(html, { browser, signal: never }) })
    assert.deepEqual([...files.keys()], ['brief.pdf'])
    const file = join(folder, `brief-${language}.pdf`)
    writeFileSync(file, files.get('brief.pdf')!)
    const { stdout: text } = await execute(reader, ['-layout', file, '-'])
    const pages = text.split('\f').filter(page => page.trim() !== '')
    assert.ok(pages.length <= 3, `${pages.length} pages, ${language}`)
    const plain = text.replaceAll(/\s/g, '')
    const [answer] = buildReport(source).answer
    for (const words of [plainPhrase(answer, language), summary.model.slice(0, 12), manifest.hash, summary.seed])
      assert.ok(plain.includes(words.replaceAll(/\s/g, '')), words)
    const verdicts = Object.values(summary.targets).flatMap(({ readings }) => Object.values(readings))
    const told = [...plain.matchAll(language === 'en' ? /(?:on|off)track|cannottell/g : /有望达成|难以达成|尚难定论/g)]
    assert.ok(told.length >= verdicts.length, `${told.length} verdicts, ${language}`)
    assert.doesNotMatch(text, /…/, language)
  }
})

test('pdf: on paper too a tornado tells the title of every bar to its end, whatever the language', async t => {
  const [browser, reader] = [needProgram(t, 'chromium', 'chromium'), needProgram(t, 'pdftotext', 'poppler-utils')]
  if (browser === undefined || reader === undefined) return
  const source = await tornadoOf(shipped('inner-mongolia-2020.yaml'), 64)
  for (const language of languages) {
    const files = await pdf.render(source, language, { ...echo, print: html => printPage(html, { browser, signal: never }) })
    const file = join(folder, `tornado-${language}.pdf`)
    writeFileSync(file, files.get('report.pdf')!)
    const { stdout: text } = await execute(reader, ['-layout', file, '-'])
    assert.doesNotMatch(text, /…/, language)
  }
})

test('pdf: without Chromium it is said what is missing', async () => {
  await assert.rejects(printPage('<p>', { browser: undefined, signal: never }), (error: unknown) => {
    assert.ok(error instanceof ToolError)
    assert.match(error.text.en, /a PDF needs Chromium/)
    assert.match(error.text.zh, /需要 Chromium/)
    return true
  })
})

test('pdf: a browser that fails is named, with how it ended, and leaves nothing behind', async () => {
  const mine = () => readdirSync(tmpdir()).filter(name => name.startsWith('steppecast-print-')).length
  const before = mine()
  await assert.rejects(printPage('<p>', { browser: '/bin/false', signal: never }), /\/bin\/false did not print the page: exit 1/)
  await assert.rejects(printPage('<p>', { browser: '/bin/none', signal: never }), /\/bin\/none did not print the page: .*ENOENT/)
  assert.equal(mine(), before)
})

test('pdf: an interruption stops the browser and is passed on', async () => {
  const reason = new Error('enough')
  await assert.rejects(printPage('<p>', { browser: '/bin/cat', signal: AbortSignal.abort(reason) }), reason)
})

test('pdf: Chromium is looked for on the path, then where Debian has it', () => {
  const only =
    (...files: readonly string[]) =>
    (file: string) =>
      files.includes(file)
  assert.equal(findChromium('/a:/b', only('/b/google-chrome', '/usr/bin/chromium')), '/b/google-chrome')
  assert.equal(findChromium('/a:/b', only('/a/chromium', '/b/google-chrome')), '/a/chromium')
  assert.equal(findChromium('', only('/usr/bin/chromium')), '/usr/bin/chromium')
  assert.equal(findChromium('/a', only()), undefined)
})
