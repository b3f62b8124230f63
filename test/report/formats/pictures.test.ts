/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Drawings as a browser and an image library see them.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Browser } from 'playwright-core'
import { rasterize } from '../../../src/cli/rasterize.js'
import { png } from '../../../src/report/formats/png.js'
import { svg } from '../../../src/report/formats/svg.js'
import { buildReport } from '../../../src/report/build-report.js'
import { renderMark } from '../../../src/report/pictures/legend-marks.js'
import { languages } from '../../../src/text.js'
import { launchBrowser } from '../browser.js'
import { echo, hostileSource, mainSource } from './small-source.js'

const [main, hostile] = await Promise.all([mainSource(), hostileSource()])

interface Seen {
  readonly texts: number
  readonly cut: readonly string[]
  readonly overlapping: readonly string[]
}

/** Opens the drawing as a file of its own; complains of what is no XML, of messages and of requests. */
const look = async (browser: Browser, drawing: string): Promise<Seen> => {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('request', request => complaints.push(request.url()))
  page.on('dialog', dialog => complaints.push(dialog.message()))
  try {
    const seen = await page.evaluate(text => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml')
      if (root.querySelector('parsererror') !== null) throw new Error(root.textContent!)
      document.body.replaceChildren(document.importNode(root, true))
      const frame = document.querySelector('svg')!.getBoundingClientRect()
      const boxes = [...document.querySelectorAll('text')]
        .filter(element => element.textContent !== '' && element.checkVisibility({ opacityProperty: true }))
        .map(element => ({ text: element.textContent!, box: element.getBoundingClientRect() }))
      const inside = ({ box }: (typeof boxes)[number]): boolean =>
        box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
      // A line's box is taller than its letters: a fifth of it above and below is air.
      const meet = (a: DOMRect, b: DOMRect): boolean =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom - 0.2 * a.height, b.bottom - 0.2 * b.height) -
          Math.max(a.top + 0.2 * a.height, b.top + 0.2 * b.height) >
          1
      return {
        texts: boxes.length,
        cut: boxes.filter(box => !inside(box)).map(({ text }) => text),
        overlapping: boxes.flatMap((a, index) =>
          boxes.slice(index + 1).flatMap(b => (meet(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
        ),
      }
    }, drawing)
    assert.deepEqual(complaints, [])
    return seen
  } finally {
    await page.close()
  }
}

const checkDrawings = async (t: TestContext, source: typeof main): Promise<void> => {
  const browser = await launchBrowser(t)
  if (browser === undefined) return
  try {
    for (const language of languages)
      for (const [path, drawing] of await svg.render(source, language, echo)) {
        const { texts, cut, overlapping } = await look(browser, String(drawing))
        assert.ok(texts > 5, path)
        assert.deepEqual(cut, [], `${path}, ${language}`)
        assert.deepEqual(overlapping, [], `${path}, ${language}`)
      }
  } finally {
    await browser.close()
  }
}

test('svg: no word of a drawing is cut or lies upon another, in either language', async t => {
  await checkDrawings(t, main)
})

test('svg: a hostile scenario’s drawings are as tame', async t => {
  await checkDrawings(t, hostile)
})

test('svg: a drawing has no script, no link, no event and no colour of a page', async () => {
  for (const source of [main, hostile])
    for (const [path, drawing] of await svg.render(source, 'en', echo)) {
      assert.doesNotMatch(String(drawing), /<script|<foreignObject|<image|<a[ >]|href=|\son[a-z]+=|var\(--/i, path)
      assert.match(String(drawing), /^<svg [^>]*>\n<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/, path)
    }
})

test('svg: every mark of a key has a look of its own', () => {
  const seen = new Set<string>()
  for (const source of [main, hostile])
    for (const block of buildReport(source).sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind !== 'charts') continue
      for (const legend of [block.legend ?? [], ...block.panels.map(panel => panel.legend ?? [])]) {
        const marks = legend.map(({ mark }) => mark).filter(mark => mark !== 'none')
        const looks = marks.map(mark => renderMark(mark, 0, 0))
        assert.equal(new Set(looks).size, marks.length, marks.join())
        for (const mark of looks) seen.add(mark)
      }
    }
  assert.ok(seen.size > 12, String(seen.size))
})

test('png: a picture is the drawing at three times its size, and not blank', async () => {
  const { default: sharp } = await import('sharp')
  const drawings = await svg.render(main, 'zh', echo)
  const pictures = await png.render(main, 'zh', { ...echo, rasterize })
  assert.deepEqual(
    [...pictures.keys()],
    [...drawings.keys()].map(path => path.replace(/svg$/, 'png')),
  )
  for (const [path, bytes] of pictures) {
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(String(drawings.get(path.replace(/png$/, 'svg'))))!
    const image = sharp(bytes as Uint8Array)
    const { format, width: w, height: h } = await image.metadata()
    assert.deepEqual([format, w, h], ['png', 3 * Number(width), 3 * Number(height)], path)
    const { channels } = await image.stats()
    assert.ok(
      channels.slice(0, 3).some(({ stdev }) => stdev > 10),
      path,
    )
  }
})
