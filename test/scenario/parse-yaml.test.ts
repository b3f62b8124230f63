import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Issue } from '../../src/scenario/issue.js'
import { limits } from '../../src/scenario/limits.js'
import { parseYaml } from '../../src/scenario/parse-yaml.js'
import { dataOf, placesOf, type Tree } from '../../src/scenario/tree.js'

const parse = (text: string): Tree => {
  const tree = parseYaml(text, 'a.yaml', issue => assert.fail(issue.problem.en))
  assert.ok(tree)
  return tree
}

const mistakesOf = (text: string): readonly Issue[] => {
  const issues: Issue[] = []
  assert.equal(
    parseYaml(text, 'a.yaml', issue => issues.push(issue)),
    undefined,
  )
  return issues
}

test('yaml: dates, versions and words like yes stay texts', () => {
  assert.deepEqual(dataOf(parse('[2015-12-31, 1.2.3, yes, on, 12:30]')), ['2015-12-31', '1.2.3', 'yes', 'on', '12:30'])
})

test('yaml: a number keeps the text that it was written as', () => {
  const tree = parse('[007, 1e3, 0x10, -.5]')
  assert.ok(tree.kind === 'list')
  assert.deepEqual(
    tree.items.map(item => item.kind === 'scalar' && [item.value, item.text]),
    [
      [7, '007'],
      [1000, '1e3'],
      [16, '0x10'],
      [-0.5, '-.5'],
    ],
  )
})

test('yaml: an alias stands for the value of its anchor, at the place of that value', () => {
  const tree = parse('a: &x [1, two]\nb: *x\n')
  const { a, b } = dataOf(tree) as { a: unknown; b: unknown }
  assert.deepEqual(b, a)
  assert.deepEqual(placesOf(tree).get('b/1'), { file: 'a.yaml', line: 1, column: 11 })
})

test('yaml: places are those of values and, with #key, of keys', () => {
  const places = placesOf(parse('variables:\n  网: { is: "5", unit: Gbps }\nlist:\n  - 1\n'))
  const at = (path: string) => `${places.get(path)?.line}:${places.get(path)?.column}`
  assert.equal(at('variables/网/is'), '2:13')
  assert.equal(at('variables/网/unit'), '2:23')
  assert.equal(at('variables/网#key'), '2:3')
  assert.equal(at('variables#key'), '1:1')
  assert.equal(at('list/0'), '4:5')
})

test('yaml: a tab counts as one column', () => {
  assert.equal(placesOf(parse('a:\t\tb\n')).get('a')?.column, 5)
})

test('yaml: of one broken line the first mistake is told, and each broken line is', () => {
  const issues = mistakesOf('a: @x @y\nb: `z\n')
  assert.deepEqual(
    issues.map(({ line, column }) => [line, column]),
    [
      [1, 4],
      [2, 4],
    ],
  )
})

test('yaml: aliases share up to the limit of values', () => {
  const list = `[${Array.from({ length: 99 }, () => 1).join(',')}]`
  const aliases = (count: number) => Array.from({ length: count }, () => '- *x\n').join('')
  assert.equal(limits.aliased, 10_000)
  parse(`- &x ${list}\n${aliases(100)}`)
  assert.match(mistakesOf(`- &x ${list}\n${aliases(101)}`)[0]!.problem.en, /^exceeded 10,000 values through aliases/)
})

test('yaml: depth is counted before anything is built', () => {
  for (const sign of ['[', '{a: ', '- ', '? ']) assert.match(mistakesOf(sign.repeat(10_000))[0]!.problem.en, /^exceeded depth 50/)
})

test('yaml: words and signs are counted before anything is built', () => {
  assert.match(mistakesOf(`[${'a,'.repeat(200_000)}]`)[0]!.problem.en, /^exceeded 250,000/)
})
