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
