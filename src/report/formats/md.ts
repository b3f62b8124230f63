// The report as text with the charts beside it.

import { renderMarkdown } from '../markdown/render-markdown.js'
import { buildReport } from '../build-report.js'
import type { Format } from './format.js'

export const md: Format = {
  name: 'md',
  label: { en: 'Text', zh: '文本' },
  help: {
    en: 'report.md, the report as Markdown in one language, with charts/*.svg',
    zh: 'report.md：Markdown 文本，单语，附 charts/*.svg',
  },
  opens: 'report.md',
  async render(source, language) {
    const { drawPictures } = await import('../pictures/draw-pictures.js')
    const pictures = await drawPictures(source, language)
    const pictureOf = (chart: string): string => `charts/${encodeURIComponent(chart)}.svg`
    return new Map([
      ['report.md', renderMarkdown(buildReport(source), { language, pictureOf })],
      ...pictures.map(({ name, svg }) => [`charts/${name}.svg`, svg] as const),
    ])
  },
}
