// What a page tells of levers.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport } from '../../../src/report/build-report.js'
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.js'
import { shipped, sourceOf } from '../sources.js'

test('a lever stands under its title, with the name that sets it', async () => {
  const source = await sourceOf(shipped('inner-mongolia-2020.yaml'), 16)
  const text = renderMarkdown(buildReport(source), { language: 'zh', pictureOf: name => name })
  for (const [name, { title }] of Object.entries(source.model.scenario.levers))
    assert.ok(text.includes(`\n| ${title!.zh}<br>${name.replaceAll('_', '\\_')} |`), name)
})
