// What every format promises, those to come too.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formats } from '../../../src/report/formats/index.js'
import { languages } from '../../../src/text.js'
import { echo, hostileSource, quickSource } from './small-source.js'

const [quick, hostile] = await Promise.all([quickSource(), hostileSource()])

test('formats: each has a name of its own and its words in both languages', () => {
  assert.equal(new Set(formats.map(({ name }) => name)).size, formats.length)
  for (const { name, label, help } of formats) {
    assert.match(name, /^[a-z]+$/)
    for (const language of languages) assert.ok(label[language].length > 1 && help[language].length > 10, name)
  }
})

for (const { name, opens, render } of formats) {
  test(`formats: ${name} writes the file or folder that it says it opens, and stays inside the folder`, async () => {
    for (const source of [quick, hostile]) {
      const paths = [...(await render(source, 'en', echo)).keys()]
      assert.ok(
        paths.some(path => (opens.endsWith('/') ? path.startsWith(opens) : path === opens)),
        paths.join(),
      )
      for (const path of paths) assert.match(path, /^([\p{L}\p{N}_-][\p{L}\p{N}_.-]*)(\/[\p{L}\p{N}_-][\p{L}\p{N}_.-]*)?$/u)
    }
  })

  test(`formats: ${name} of the same result has the same bytes`, async () => {
    const [one, two] = [await render(quick, 'zh', echo), await render(quick, 'zh', echo)]
    assert.deepEqual([...one.keys()], [...two.keys()])
    for (const [path, content] of one)
      assert.ok(Buffer.from(content as string).equals(Buffer.from(two.get(path) as string)), path)
  })
}
