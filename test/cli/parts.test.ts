// The small parts of the command line, without a process around them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../src/cli/commands/index.js'
import { flags } from '../../src/cli/flags.js'
import { chooseLanguage, systemLocale } from '../../src/cli/language.js'
import { parseCount } from '../../src/cli/parse-count.js'
import { printable } from '../../src/cli/printable.js'
import { createProgress } from '../../src/cli/progress.js'
import { orOneOf } from '../../src/cli/names.js'
import { languages } from '../../src/text.js'

test('commands: each has its words in both languages, and its flags exist', () => {
  for (const { help, operand, flags: own } of commands) {
    for (const language of languages) assert.ok(help[language] !== '' && operand?.help[language] !== '')
    for (const name of own) for (const language of languages) assert.ok(flags[name].help[language] !== '')
  }
})

test('commands: every flag belongs to a command', () => {
  const used = new Set(commands.flatMap(({ flags: own }) => own))
  assert.deepEqual(
    Object.keys(flags).filter(name => !used.has(name as keyof typeof flags)),
    [],
  )
})

test('language: --lang wins, then LC_ALL, LC_MESSAGES, LANG, then the system', () => {
  const choose = (argv: readonly string[], env: Record<string, string>, locale = 'en-US') =>
    chooseLanguage({ argv, env, locale: () => locale })
  assert.equal(choose(['run', '--lang', 'zh'], { LC_ALL: 'en_US' }), 'zh')
  assert.equal(choose(['--lang=en', 'run'], { LC_ALL: 'zh_CN.UTF-8' }), 'en')
  assert.equal(choose(['--lang', 'fr'], { LANG: 'zh_CN' }), 'zh')
  assert.equal(choose([], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }), 'zh')
  assert.equal(choose([], { LC_MESSAGES: 'en_US', LANG: 'zh_CN' }), 'en')
  assert.equal(choose([], { LC_ALL: '', LANG: 'zh_TW' }), 'zh')
  assert.equal(choose([], { LANG: 'C.UTF-8' }, 'zh-Hans-CN'), 'zh')
  assert.equal(choose([], { LANG: 'de_DE' }, 'zh-CN'), 'en')
  assert.equal(choose([], {}, 'en-US'), 'en')
})

test('language: the locale of the system is that of its dates', () => {
  assert.equal(systemLocale(), Intl.DateTimeFormat().resolvedOptions().locale)
})

test('counts: whole numbers in digits, groups of digits or powers of ten', () => {
  const parse = (text: string): number | undefined => parseCount(text, { flag: 'paths', least: 1, most: 1e9 }, () => {})
  assert.deepEqual(['1', '20000', '20_000', '1e6', '2.5e3', '1E9', '1e+3'].map(parse), [1, 20_000, 20_000, 1e6, 2500, 1e9, 1000])
  for (const text of [
    '',
    '0',
    '-1',
    '+1',
    '2.5',
    '1e-3',
    '0x10',
    '1__0',
    '_1',
    '1_',
    'NaN',
    'Infinity',
    ' 1',
    '１',
    '1e10',
    '9'.repeat(400),
  ])
    assert.equal(parse(text), undefined, text)
})

test('printable: control characters and marks of direction are gone, words and line ends stay', () => {
  assert.equal(printable('a\u001b[31mb\u0007\r\u202e带宽\u2066\n\tc\u009b'), 'a[31mb带宽\n\tc')
})

const screenOf = (columns: number) => {
  const written: string[] = []
  return { written, screen: { isTTY: true, columns, write: (text: string) => written.push(text) } }
}

test('progress: without a terminal there is none', () => {
  const written: string[] = []
  const progress = createProgress({
    screen: { write: text => written.push(text) },
    paths: 100,
    replayed: 100,
    language: 'en',
    now: () => 0,
  })
  progress.show(50)
  progress.clear()
  assert.deepEqual(written, [])
})

test('progress: paths, speed and time left on one line, which is gone at the end', () => {
  const { written, screen } = screenOf(80)
  let time = 0
  const progress = createProgress({ screen, paths: 20_000, replayed: 20_000, language: 'en', now: () => time })
  progress.show(0)
  time = 2000
  progress.show(5000)
  progress.clear()
  const erase = '\r\u001b[2K'
  assert.deepEqual(written, [`${erase}0 of 20,000 paths`, `${erase}5,000 of 20,000 paths · 2,500 paths/s · 6 s left`, erase])
})

test('progress: a replay is called so, with its own speed and time left', () => {
  const { written, screen } = screenOf(80)
  let time = 0
  const progress = createProgress({ screen, paths: 30_000, replayed: 20_000, language: 'en', now: () => time })
  progress.show(30_000)
  time = 10_000
  progress.show(0, 1)
  time = 12_000
  progress.show(5000, 1)
  progress.show(0, 2)
  assert.deepEqual(
    written.slice(1).map(line => line.slice('\r\u001b[2K'.length)),
    ['replay 1: 0 of 20,000 paths', 'replay 1: 5,000 of 20,000 paths · 2,500 paths/s · 6 s left', 'replay 2: 0 of 20,000 paths'],
  )
})

test('progress: a line never reaches the edge of a narrow terminal, Chinese characters counted as two', () => {
  for (const columns of [10, 20, 30, 40, 60]) {
    const { written, screen } = screenOf(columns)
    let time = 0
    const progress = createProgress({ screen, paths: 20_000, replayed: 20_000, language: 'zh', now: () => time })
    time = 2000
    progress.show(5000)
    const line = written[0]!.slice('\r\u001b[2K'.length)
    assert.ok([...line].reduce((sum, character) => sum + (character > '~' ? 2 : 1), 0) < columns)
  }
})

test('names: what was meant, else the first of what there is, with how many more', () => {
  const names = Array.from({ length: 40 }, (_, i) => `n${i}`)
  assert.deepEqual(orOneOf('n1', names), { en: '; did you mean n1?', zh: '；是否想写 n1？' })
  assert.deepEqual(orOneOf(undefined, ['a', 'b']), { en: '; one of a, b', zh: '；可用 a、b' })
  assert.deepEqual(orOneOf(undefined, []), { en: '', zh: '' })
  const { en, zh } = orOneOf(undefined, names)
  assert.match(en, /^; one of n0, n1, .*, n14 and 25 more$/)
  assert.match(zh, /^；可用 n0、n1、.*、n14 等 40 个$/)
})
