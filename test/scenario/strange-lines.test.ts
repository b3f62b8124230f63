// What is wrong wherever the parser stumbles over it is told where it is, once, with nothing else.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mendStrange } from '../../src/scenario/strange-lines.js'
import { shippedScenarios } from './shipped.js'
import { toldOf } from './told-of.js'

const { text } = shippedScenarios.find(({ name }) => name === 'quick-start.yaml')!
const lines = text.trimEnd().split('\n')

const conflicts: Readonly<Record<string, (mine: string, theirs: string) => readonly string[]>> = {
  'of two versions': (mine, theirs) => ['<<<<<<< HEAD', mine, '=======', theirs, '>>>>>>> plan-b'],
  'of two versions and the one before': (mine, theirs) => [
    '<<<<<<< HEAD',
    mine,
    '||||||| 5b2c3d4',
    mine,
    '=======',
    theirs,
    '>>>>>>> plan-b',
  ],
}

for (const [what, conflict] of Object.entries(conflicts))
  test(`strange lines: a merge conflict ${what} in any line is told where it begins and nowhere else`, () => {
    for (const [index, line] of lines.entries()) {
      const broken = lines.toSpliced(index, 1, ...conflict(line, `${line} # theirs`)).join('\n')
      assert.deepEqual(toldOf(broken), [[index + 1, 'unresolved merge conflict']], line)
    }
  })

test('strange lines: of two merge conflicts the first versions are kept, and what else is broken is told', () => {
  const [first, second] = [3, lines.length - 2].map(index => conflicts['of two versions']!(lines[index]!, 'gone'))
  const broken = [...lines.slice(0, 3), ...first!, 'name：x', ...lines.slice(4, -2), ...second!, lines.at(-1)!]
  assert.deepEqual(
    toldOf(broken.join('\n')).map(([line]) => line),
    [4, 9, broken.length - 5],
  )
  const { lines: left } = mendStrange(broken)
  assert.equal(left.length, broken.length)
  assert.ok(!left.includes('gone') && left.includes(lines[3]!))
})

test('strange lines: equal signs alone are no conflict', () => {
  const left = ['a: 1', '=======', 'b: 2']
  assert.deepEqual(mendStrange(left), { lines: left, told: [] })
})

for (const [what, blank] of [
  ['full-width spaces, as wide as two,', (spaces: string) => '　'.repeat(spaces.length / 2)],
  ['as many full-width spaces', (spaces: string) => '　'.repeat(spaces.length)],
  ['no-break spaces', (spaces: string) => '\u00a0'.repeat(spaces.length)],
] as const)
  test(`strange lines: ${what} in the indentation are told once a line and nowhere else`, () => {
    const name = what.startsWith('no') ? 'a no-break space' : 'a full-width space'
    for (const [index, line] of lines.entries()) {
      if (!/^ +[^ #]/.test(line)) continue
      const broken = lines.with(index, line.replace(/^ +/, blank)).join('\n')
      assert.deepEqual(toldOf(broken), [[index + 1, `invalid YAML: ${name}`]], line)
    }
    const all = lines.map(line => line.replace(/^ +(?=[^ #])/, blank))
    const indented = lines.flatMap((line, index) => (/^ +[^ #]/.test(line) ? [index + 1] : []))
    assert.deepEqual(
      toldOf(all.join('\n')).map(([line]) => line),
      indented,
    )
  })

test('strange lines: full-width spaces at the beginning of a paragraph stand', () => {
  const told = toldOf('description: |\n  　　first: a paragraph\n  　　second: another\nname：x\n')
  assert.deepEqual(told, [[4, 'invalid YAML, perhaps for ：']])
})

test('strange lines: full-width spaces are told beside whatever else is broken', () => {
  assert.deepEqual(
    toldOf('a:\n　　b: 1\n　　c：2\n　　d: 3\n  e: @4\n').map(([line]) => line),
    [2, 3, 4, 5],
  )
})
