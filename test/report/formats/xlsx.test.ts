// A workbook as LibreOffice reads it.

import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { renderWorkbook, sheetNames, xlsx } from '../../../src/report/formats/xlsx.js'
import type { Table } from '../../../src/report/tables/table.js'
import { makeTables } from '../../../src/report/tables/make-tables.js'
import { verbatim } from '../../../src/text.js'
import { execute, needProgram } from './programs.js'
import { echo, hostileSource, mainSource } from './small-source.js'

const folder = mkdtempSync(join(tmpdir(), 'steppecast-xlsx-'))
after(() => rmSync(folder, { recursive: true }))

interface Field {
  readonly text: string
  /** Texts come in quotes, numbers do not. */
  readonly isText: boolean
}

/** Name of a sheet → its rows as LibreOffice has them. */
const convert = async (
  soffice: string,
  name: string,
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly Field[])[]>> => {
  const file = join(folder, `${name}.xlsx`)
  writeFileSync(file, bytes)
  const out = join(folder, name)
  // Comma, quote, UTF-8, from the first line, …, texts in quotes, numbers with all their digits, formulas as formulas, every sheet.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,true,false,-1'
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  await execute(soffice, [profile, '--headless', '--convert-to', filter, '--outdir', out, file], { timeout: 120_000 })
  return new Map(
    readdirSync(out).map(file => {
      const rows = parse(readFileSync(join(out, file), 'utf8'), {
        bom: true,
        relax_column_count: true,
        cast: (text, { quoting }): Field => ({ text, isText: quoting }),
      }) as unknown as Field[][]
      return [file.slice(name.length + 1, -'.csv'.length), rows]
    }),
  )
}

test('xlsx: LibreOffice reads one sheet a table, with numbers as numbers and texts as texts', async t => {
  const soffice = needProgram(t, 'soffice', 'libreoffice-calc-nogui')
  if (soffice === undefined) return
  const source = await mainSource()
  const files = await xlsx.render(source, 'zh', echo)
  const sheets = await convert(soffice, 'main', files.get('report.xlsx') as Uint8Array)
  const tables = makeTables(source)
  assert.deepEqual([...sheets.keys()].sort(), tables.map(({ title }) => title.zh).sort())
  let numbers = 0
  for (const { title, columns, rows } of tables) {
    const [heads, ...body] = sheets.get(title.zh)!
    assert.deepEqual(
      heads.map(({ text }) => text),
      columns.map(({ title }) => title.zh),
    )
    assert.equal(body.length, rows.length, title.en)
    for (const [row, values] of rows.entries())
      for (const [column, value] of values.entries()) {
        const { text, isText } = body[row][column]
        const where = `${title.en}, row ${row}, ${columns[column].name}: ${text}`
        if (typeof value === 'number') {
          // LibreOffice writes 15 significant digits.
          const read = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
          assert.ok(Math.abs(read - value) <= 1e-14 * Math.abs(value), where)
          assert.ok(!isText, where)
          numbers++
        } else if (typeof value === 'object' && value !== null) assert.equal(text, value.zh.replaceAll(/[\t\n]/g, ' '), where)
        else if (value !== null && typeof value !== 'boolean') assert.ok(isText, where)
      }
  }
  assert.ok(numbers > 5000)
})

const nasty = ['=1+1', '+1', '-1', '@A1', '12', '1e3', 'TRUE', '2020-12-31', '<b>', '&amp;', ' room ', '中文', '{=1}', "'quoted"]

test('xlsx: a text stays the text that it is, whatever it begins with', async t => {
  const soffice = needProgram(t, 'soffice', 'libreoffice-calc-nogui')
  if (soffice === undefined) return
  const table: Table = {
    name: 'nasty',
    title: verbatim('Nasty'),
    columns: [
      { name: 'text', title: verbatim('Text') },
      { name: 'number', title: verbatim('Number') },
    ],
    rows: nasty.map((text, index) => [text, -index]),
  }
  const sheets = await convert(soffice, 'nasty', await renderWorkbook([table], { title: '=1+1', language: 'en' }))
  const [, ...rows] = sheets.get('Nasty')!
  assert.deepEqual(
    rows.map(([{ text, isText }]) => [text, isText]),
    nasty.map(text => [text, true]),
  )
  assert.ok(rows.every(([, { isText }]) => !isText))
})

test('xlsx: a hostile scenario makes a workbook that opens', async t => {
  const soffice = needProgram(t, 'soffice', 'libreoffice-calc-nogui')
  if (soffice === undefined) return
  const files = await xlsx.render(await hostileSource(), 'en', echo)
  const sheets = await convert(soffice, 'hostile', files.get('report.xlsx') as Uint8Array)
  assert.ok(sheets.get('Verdicts')!.some(row => row.some(({ text }) => text === '<script>x</script>')))
})

test('xlsx: names of sheets are short, plain and different', () => {
  const names = sheetNames(['a/b:c', 'A B C', 'long '.repeat(20), 'long '.repeat(20), '', "'", 'History', '表'.repeat(40)])
  assert.equal(new Set(names.map(name => name.toLowerCase())).size, names.length)
  for (const name of names) assert.match(name, /^[^[\]:*?/\\']{1,31}$/)
  assert.ok(!names.includes('History'))
})
