import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Issue, locate, renderIssues, ScenarioError } from '../../src/scenario/issue.js'
import { verbatim } from '../../src/text.js'

const issues: readonly Issue[] = [
  {
    file: 'b.yaml',
    line: 92,
    column: 18,
    path: 'targets.egress',
    problem: { en: 'unknown variable instaled', zh: '未知的变量 instaled' },
    remedy: { en: 'did you mean installed?', zh: '是否想写 installed？' },
  },
  {
    file: 'b.yaml',
    line: 14,
    column: 11,
    path: 'variables.rural.cost',
    problem: verbatim('invalid triangular(800, 1300, 1200)'),
    remedy: verbatim('low ≤ mode ≤ high and low < high'),
  },
  { file: 'h.csv', line: 3, problem: verbatim('invalid row') },
  { file: 'c.yaml', problem: verbatim('missing file') },
]

test('issues: a name that is unknown in three places or more is told once, with the lines', () => {
  const unit = (line: number, column: number): Issue => ({
    file: 'a.yaml',
    line,
    column,
    path: `variables.x${line}`,
    problem: { en: 'unknown unit rack', zh: '未知的单位 rack' },
  })
  const other = { ...unit(5, 1), problem: verbatim('something else') }
  const whole = { file: 'a.yaml', problem: verbatim('unknown unit rack') }
  assert.equal(
    renderIssues([unit(7, 9), unit(4, 20), unit(4, 2), whole, other], 'en'),
    [
      'a.yaml: 3 issues, nothing was run',
      '  unknown unit rack',
      '  variables.x4 (line 4, column 2): unknown unit rack (also in lines 4, 7)',
      '  variables.x5 (line 5, column 1): something else',
    ].join('\n'),
  )
  assert.equal(
    renderIssues([unit(7, 9), unit(4, 2), unit(12, 1)], 'zh'),
    ['a.yaml：1 处问题，未运行', '  variables.x4（第 4 行，第 2 列）：未知的单位 rack（另见第 7、12 行）'].join('\n'),
  )
  // Two are told apart, each with its place; and so are mistakes of another kind, however many there are and wherever they stand.
  const missing = [2, 2, 3, 4].map((line, index) => ({ ...unit(line, index), problem: verbatim('missing unit') }))
  assert.equal(renderIssues(missing, 'en').split('\n').length, 5)
  assert.equal(renderIssues([unit(7, 9), unit(4, 2)], 'en').split('\n').length, 3)
  const many = Array.from({ length: 31 }, (_, index) => unit(index + 1, 1))
  assert.match(renderIssues(many, 'en'), /^a\.yaml: 1 issue, .*\n.* \(also in lines 2, 3, .*, 21 and 10 more\)$/)
})

test('issues: a head line a file, its issues in reading order', () => {
  assert.equal(
    renderIssues(issues, 'en'),
    [
      'b.yaml: 2 issues, nothing was run',
      '  variables.rural.cost (line 14, column 11): invalid triangular(800, 1300, 1200); low ≤ mode ≤ high and low < high',
      '  targets.egress (line 92, column 18): unknown variable instaled; did you mean installed?',
      'h.csv: 1 issue, nothing was run',
      '  (line 3): invalid row',
      'c.yaml: 1 issue, nothing was run',
      '  missing file',
    ].join('\n'),
  )
})

test('issues: Chinese has its own punctuation', () => {
  assert.equal(
    renderIssues(issues.slice(0, 1), 'zh'),
    'b.yaml：1 处问题，未运行\n  targets.egress（第 92 行，第 18 列）：未知的变量 instaled；是否想写 installed？',
  )
})

test('issues: the error says in English what it lists', () => {
  assert.equal(new ScenarioError(issues).message, renderIssues(issues, 'en'))
})

test('issues: an index into a text is found through the marks of its place', () => {
  const marks = [
    { index: 0, line: 1, column: 5 },
    { index: 4, line: 2, column: 3 },
  ]
  assert.deepEqual(locate({ file: 'a', line: 1, column: 5, marks }, 3), { file: 'a', line: 1, column: 8 })
  assert.deepEqual(locate({ file: 'a', line: 1, column: 5, marks }, 6), { file: 'a', line: 2, column: 5 })
  assert.deepEqual(locate({ file: 'a', line: 1, column: 5 }, 6), { file: 'a', line: 1, column: 11 })
  assert.deepEqual(locate(undefined), { file: '' })
})

test('issues: a key with a line feed and a colour is still told on one line', () => {
  const path = 'variables.x.a\u001b[31m\nvariables.z (line 9, column 9): forged'
  const [issue] = issues
  assert.equal(
    renderIssues([{ ...issue!, path }], 'en'),
    'b.yaml: 1 issue, nothing was run\n' +
      '  variables.x.a [31m variables.z (line 9, column 9): forged (line 92, column 18): unknown variable instaled; did you mean installed?',
  )
})
